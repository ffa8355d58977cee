/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a step concerns: a customer is concerned by what becomes of their own row and of each row
 * that belongs to them by a field `customer`. What a step does is not judged here. */

#include "store/hf-subject.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "store/hf-sql.h"

/**
 * hf_subject_clear:
 * @self: a subject
 *
 * Frees what @self holds and zeroes it.
 */
void
hf_subject_clear (HfSubject *self)
{
  g_free (self->name);
  *self = (HfSubject){ 0 };
}

/* A row that is not there is no error. */
static gboolean
read_row (HfDatabase        *db,
          const HfEntityDef *def,
          HfViewer          *viewer,
          gint64             id,
          HfRow            **row,
          GError           **error)
{
  g_autoptr (GError) failure = NULL;

  *row = hf_sql_read_one (db, def, viewer, id, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* As far as the change itself says: an update knows only the fields that differ. */
static gint64
customer_in_delta (const HfDelta *delta, int field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *changed = &g_array_index (delta->fields, HfDeltaField, i);

      if ((int) changed->field == field)
        return delta->kind == HF_DELTA_DELETE ? changed->before.i : changed->after.i;
    }
  return 0;
}

/* Whose row it is; 0 for one that belongs to no customer or is not there. */
static gboolean
find_customer (HfDatabase    *db,
               HfViewer      *viewer,
               const HfDelta *delta,
               gint64        *customer,
               GError       **error)
{
  int field = hf_entity_field (delta->def, "customer");
  g_autoptr (HfRow) row = NULL;

  if (delta->def == &hf_customer_def)
    *customer = delta->id;
  else
    *customer = customer_in_delta (delta, field);
  if (*customer != 0 || field < 0)
    return TRUE;
  if (!read_row (db, delta->def, viewer, delta->id, &row, error))
    return FALSE;
  *customer = row ? hf_row_int (row, (guint) field) : 0;
  return TRUE;
}

/**
 * hf_subject_add:
 * @self: a subject
 * @db: a connection
 * @viewer: who looks
 * @delta: a change that is about to be applied
 * @error: return location for an error
 *
 * Takes note of whom one change concerns.
 *
 * Returns: whether it could be found out
 */
gboolean
hf_subject_add (HfSubject     *self,
                HfDatabase    *db,
                HfViewer      *viewer,
                const HfDelta *delta,
                GError       **error)
{
  gint64 customer;

  if (!find_customer (db, viewer, delta, &customer, error))
    return FALSE;
  if (customer == 0 || customer == self->customer)
    return TRUE;
  if (self->customer != 0)
    self->is_mixed = TRUE;
  self->customer = customer;
  return hf_subject_read_name (self, db, viewer, error);
}

/**
 * hf_subject_may_name:
 * @field: a field
 * @viewer: who looks
 *
 * A field that is hidden from somebody is not there, so it is not named either.
 *
 * Returns: whether it may be said that it changed
 */
gboolean
hf_subject_may_name (const HfFieldDef *field, const HfViewer *viewer)
{
  const guint hidden = hf_viewer_hides (viewer) & HF_FIELD_RESTRICTED;

  return (field->flags & (HF_FIELD_INTERNAL | hidden)) == 0;
}

/**
 * hf_subject_name_field:
 * @delta: what a step did, or undoing it does
 * @viewer: who looks
 *
 * Returns: (transfer none) (nullable): msgid of the one field that changed, %NULL where it was more
 *   than one, or none that may be named
 */
const char *
hf_subject_name_field (const HfDelta *delta, const HfViewer *viewer)
{
  const HfFieldDef *field;

  if (delta->kind != HF_DELTA_UPDATE || delta->fields->len != 1)
    return NULL;
  field = &delta->def->fields[g_array_index (delta->fields, HfDeltaField, 0).field];
  return hf_subject_may_name (field, viewer) ? field->label : NULL;
}

/**
 * hf_subject_read_name:
 * @self: a subject
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Reads the name as it stands now; that of somebody who is gone by now stays what it was.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_subject_read_name (HfSubject *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (self->is_mixed)
    g_clear_pointer (&self->name, g_free);
  if (self->is_mixed || self->customer == 0)
    return TRUE;
  if (!read_row (db, &hf_customer_def, viewer, self->customer, &row, error))
    return FALSE;
  if (row != NULL)
    hf_set_str (&self->name, hf_row_text (row, HF_CUSTOMER_NAME));
  return TRUE;
}
