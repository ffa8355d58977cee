/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody gives oneself rights, whichever way a change comes in. What the rights are is core's to
 * say; here the people are looked up as they are stored, whatever the change says of them. */

#include "store/hf-staff-guard.h"

#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-service-score.h"
#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "store/hf-sql.h"
#include "store/hf-store-error.h"

typedef gboolean (*MayFunc) (const HfRow *who, const HfRow *whom);

/* What hangs on somebody of the staff, by which field, and what it takes to keep it. */
static const struct
{
  const HfEntityDef *def;
  guint              staff;
  MayFunc            may;
} kept[] = {
  { &hf_duty_def, HF_DUTY_STAFF, hf_staff_may_manage },
  { &hf_duty_exception_def, HF_DUTY_EXCEPTION_STAFF, hf_staff_may_manage },
  { &hf_training_def, HF_TRAINING_STAFF, hf_staff_may_manage },
  { &hf_service_score_def, HF_SERVICE_SCORE_STAFF, hf_staff_may_appraise },
};

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT,
                       "who works may not keep this of the staff");
  return FALSE;
}

/* Somebody new in the same change set is not stored yet; adding them was checked. */
static gboolean
check_kept (HfDatabase  *db,
            HfViewer    *viewer,
            const HfRow *who,
            gint64       staff,
            MayFunc      may,
            GError     **error)
{
  g_autoptr (HfRow) whom = NULL;

  if (staff <= 0)
    return TRUE;
  whom = hf_sql_read_existing (db, &hf_staff_def, viewer, staff, error);
  if (whom == NULL)
    return FALSE;
  return may (who, whom) || refuse (error);
}

static gboolean
check_staff (HfDatabase  *db,
             HfViewer    *viewer,
             const HfRow *who,
             const HfRow *before,
             const HfRow *after,
             GError     **error)
{
  g_autoptr (HfRow) stored = NULL;

  if (before != NULL)
    stored = hf_sql_read_existing (db, &hf_staff_def, viewer, before->id, error);
  if (before != NULL && stored == NULL)
    return FALSE;
  return hf_staff_may_change (who, stored, after) || refuse (error);
}

/* Whoever rehearses says so; whether somebody passed is for others to say. */
static gboolean
is_own_rehearsal (const HfViewer *viewer, const HfRow *row)
{
  return row == NULL ||
         (row->def == &hf_training_def && hf_row_int (row, HF_TRAINING_STAFF) == viewer->staff &&
          g_strcmp0 (hf_row_text (row, HF_TRAINING_KIND), HF_TRAINING_SIMULATION) == 0 &&
          hf_row_is_null (row, HF_TRAINING_PASSED) && hf_row_is_null (row, HF_TRAINING_EXPIRES));
}

static gboolean
is_guarded (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (kept[i].def == def)
      return TRUE;
  return def == &hf_staff_def;
}

/**
 * hf_staff_guard_check:
 * @db: the writing connection
 * @viewer: who works
 * @before: (nullable): a row as it was read, %NULL for a new one
 * @after: (nullable): the row as it shall be, %NULL when it shall go
 * @error: return location for an error; %HF_STORE_ERROR_CONSTRAINT when it is not allowed
 *
 * Asks whether who works may make a change to what is kept of the staff. The owner of a private
 * book may make every one.
 *
 * Returns: whether they may
 */
gboolean
hf_staff_guard_check (HfDatabase  *db,
                      HfViewer    *viewer,
                      const HfRow *before,
                      const HfRow *after,
                      GError     **error)
{
  const HfEntityDef *def = before ? before->def : after->def;
  g_autoptr (HfRow) who = NULL;

  if (viewer->staff == 0 || !is_guarded (def))
    return TRUE;
  who = hf_sql_read_existing (db, &hf_staff_def, viewer, viewer->staff, error);
  if (who == NULL)
    return FALSE;
  if (is_own_rehearsal (viewer, before) && is_own_rehearsal (viewer, after))
    return TRUE;
  if (def == &hf_staff_def)
    return check_staff (db, viewer, who, before, after, error);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (kept[i].def == def &&
        ((before != NULL &&
          !check_kept (db, viewer, who, hf_row_int (before, kept[i].staff), kept[i].may, error)) ||
         (after != NULL &&
          !check_kept (db, viewer, who, hf_row_int (after, kept[i].staff), kept[i].may, error))))
      return FALSE;
  return TRUE;
}

static HfRow *
draft_after (const HfRow *before, const HfDelta *delta)
{
  HfRow *after = before ? hf_row_copy (before) : hf_row_new (delta->def);

  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);

      hf_row_set (after, field->field, field->after);
    }
  return after;
}

/**
 * hf_staff_guard_check_delta:
 * @db: the writing connection
 * @viewer: who works
 * @delta: what is to be done, or done again or taken back
 * @error: return location for an error; %HF_STORE_ERROR_CONSTRAINT when it is not allowed
 *
 * Asks the same as hf_staff_guard_check() about a change that names its fields. What it took to
 * make a change may be more than whoever made it has by now.
 *
 * Returns: whether they may
 */
gboolean
hf_staff_guard_check_delta (HfDatabase *db, HfViewer *viewer, const HfDelta *delta, GError **error)
{
  g_autoptr (HfViewer) reader = hf_viewer_new_caretaker (viewer->who);
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) after = NULL;

  if (viewer->staff == 0 || !is_guarded (delta->def))
    return TRUE;
  if (delta->kind != HF_DELTA_INSERT)
    before = hf_sql_read_one (db, delta->def, reader, delta->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (delta->kind != HF_DELTA_INSERT && before == NULL)
    return TRUE; /* whoever makes the change says so */
  if (delta->kind != HF_DELTA_DELETE)
    after = draft_after (before, delta);
  return hf_staff_guard_check (db, viewer, before, after, error);
}
