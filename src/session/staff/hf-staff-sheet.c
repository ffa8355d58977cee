/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the card of somebody of the staff. What of it concerns who looks is the store's to say. */

#include "session/staff/hf-staff-sheet.h"

#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "store/hf-sql.h"

static HfRow *
read_optional (HfDatabase *db, const HfEntityDef *def, HfViewer *viewer, gint64 id, GError **error)
{
  return id != 0 ? hf_sql_read_one (db, def, viewer, id, error) : NULL;
}

static GPtrArray *
read_heads (HfDatabase *db, HfViewer *viewer, gint64 department, GError **error)
{
  g_autoptr (HfQuery) query = hf_roster_query_staff (viewer);

  hf_query_where (query, HF_STAFF_DEPARTMENT, HF_OP_EQ, HF_INT (department));
  hf_query_where (query, HF_STAFF_ROLE, HF_OP_EQ, HF_TEXT (HF_STAFF_ROLE_HEAD));
  return hf_sql_read_all (db, query, error);
}

static GPtrArray *
read_trainings (HfDatabase *db, HfViewer *viewer, gint64 staff, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_training_def, viewer);

  hf_query_where (query, HF_TRAINING_STAFF, HF_OP_EQ, HF_INT (staff));
  hf_query_order (query, HF_TRAINING_DATE, TRUE);
  return hf_sql_read_all (db, query, error);
}

static gboolean
read_people (HfStaffSheet *self, HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 department;

  self->staff = hf_sql_read_existing (db, &hf_staff_def, viewer, id, error);
  if (self->staff == NULL)
    return FALSE;
  department = hf_row_int (self->staff, HF_STAFF_DEPARTMENT);
  self->who = read_optional (db, &hf_staff_def, viewer, viewer->staff, &failure);
  if (failure == NULL)
    self->department = read_optional (db, &hf_department_def, viewer, department, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->heads = read_heads (db, viewer, department, error);
  return self->heads != NULL;
}

HfStaffSheet *
hf_staff_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 id, HfDate day, GError **error)
{
  g_autoptr (HfStaffSheet) self = g_new0 (HfStaffSheet, 1);

  self->week = day - hf_date_weekday (day) + 1;
  if (!read_people (self, db, viewer, id, error))
    return NULL;
  self->roster = hf_roster_read (db, viewer, id, self->week, self->week + 6, error);
  if (self->roster == NULL)
    return NULL;
  self->trainings = read_trainings (db, viewer, id, error);
  return self->trainings != NULL ? g_steal_pointer (&self) : NULL;
}

void
hf_staff_sheet_free (HfStaffSheet *self)
{
  g_clear_pointer (&self->staff, hf_row_unref);
  g_clear_pointer (&self->who, hf_row_unref);
  g_clear_pointer (&self->department, hf_row_unref);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->roster, hf_roster_free);
  g_clear_pointer (&self->trainings, g_ptr_array_unref);
  g_free (self);
}

gboolean
hf_staff_sheet_is_concerned (const HfChanged *changed)
{
  return hf_roster_is_concerned (changed) || hf_changed_has_entity (changed, &hf_training_def);
}
