/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is about means and family is not written by whoever may not see it, whichever way a change
 * comes in: they would not know what they write over. */

#include "store/hf-hidden-guard.h"

#include "base/hf-fold.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT,
                       "who works may not see what this would change");
  return FALSE;
}

static gboolean
is_changed (const HfRow *before, const HfRow *after, guint field)
{
  return before ? hf_row_differs (before, after, field) : !hf_row_is_null (after, field);
}

/* A field that is defined in the same change set is not stored yet, and is nobody's. */
static gboolean
check_value (HfDatabase *db, gint64 field, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM custom_field WHERE id = $1 AND level = $2";
  gint64            n;

  if (!hf_database_number (db, &n, error, sql, "it", field, HF_CUSTOM_FIELD_RESTRICTED))
    return FALSE;
  return n == 0 || refuse (error);
}

/* Files tell own fields apart by their names, so one that is not there for who works has its name
 * all the same. */
static gboolean
check_name (HfDatabase *db, const HfRow *before, const HfRow *after, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM custom_field WHERE name_fold = $1 AND id <> $2";
  g_autofree char  *fold = after ? hf_fold (hf_row_text (after, HF_CUSTOM_FIELD_NAME)) : NULL;
  gint64            n;

  if (after == NULL || !is_changed (before, after, HF_CUSTOM_FIELD_NAME))
    return TRUE;
  if (!hf_database_number (db, &n, error, sql, "ti", fold, before ? before->id : 0))
    return FALSE;
  return n == 0 || refuse (error);
}

/**
 * hf_hidden_guard_check:
 * @db: the writing connection
 * @viewer: who works
 * @before: (nullable): a row as it was read, %NULL for a new one
 * @after: (nullable): the row as it shall be, %NULL when it shall go
 * @error: return location for an error; %HF_STORE_ERROR_CONSTRAINT when it is not allowed
 *
 * Asks whether a change leaves alone what is restricted and hidden from who works. A row that goes
 * may go with all it has: whoever sees that it is there may remove it.
 *
 * Returns: whether it does
 */
gboolean
hf_hidden_guard_check (HfDatabase  *db,
                       HfViewer    *viewer,
                       const HfRow *before,
                       const HfRow *after,
                       GError     **error)
{
  const HfEntityDef *def = before ? before->def : after->def;
  const guint        hidden = hf_viewer_hides (viewer) & HF_FIELD_RESTRICTED;

  if (hidden == 0)
    return TRUE;
  if (def == &hf_custom_field_def)
    return check_name (db, before, after, error);
  if (def == &hf_custom_value_def)
    return check_value (db, hf_row_int (before ? before : after, HF_CUSTOM_VALUE_FIELD), error);
  for (guint i = 0; after != NULL && i < def->n_fields; i++)
    if (def->fields[i].flags & hidden && is_changed (before, after, i))
      return refuse (error);
  return TRUE;
}

/* What a row that comes says, or one that goes said. */
static gint64
number_of (const HfDelta *delta, guint field)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *one = &g_array_index (delta->fields, HfDeltaField, i);

      if (one->field == field)
        return delta->kind == HF_DELTA_INSERT ? one->after.i : one->before.i;
    }
  return 0;
}

/* Whether what a card says comes or goes only because the card does. */
static gboolean
is_with_card (HfDatabase *db, const HfDelta *value, gint64 step, gint64 *is_with, GError **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM change WHERE step = $1 AND entity = $2 "
                            "AND row_id = $3 AND (before IS NULL OR after IS NULL))";

  *is_with = FALSE;
  return value->kind == HF_DELTA_UPDATE ||
         hf_database_number (db, is_with, error, sql, "iti", step, hf_customer_def.name,
                             number_of (value, HF_CUSTOM_VALUE_CUSTOMER));
}

/* A row that says itself for whom it is is not there for the others. */
static gboolean
check_row (HfDatabase *db, HfViewer *viewer, const HfDelta *delta, GError **error)
{
  g_autoptr (HfViewer) all = hf_viewer_new_caretaker (viewer->who);
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = hf_sql_read_one (db, delta->def, all, delta->id, &failure);
  g_autoptr (HfRow) seen =
    row ? hf_sql_read_one (db, delta->def, viewer, delta->id, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return row == NULL || seen != NULL || refuse (error);
}

/**
 * hf_hidden_guard_check_delta:
 * @db: the writing connection
 * @viewer: who works
 * @delta: what is to be taken back or done again
 * @step: the step it is from
 * @error: return location for an error; %HF_STORE_ERROR_CONSTRAINT when it is not allowed
 *
 * Asks the same as hf_hidden_guard_check() about a change that names its fields. Who made it may
 * have seen more than now.
 *
 * Returns: whether it leaves alone what is hidden
 */
gboolean
hf_hidden_guard_check_delta (HfDatabase    *db,
                             HfViewer      *viewer,
                             const HfDelta *delta,
                             gint64         step,
                             GError       **error)
{
  const guint hidden = hf_viewer_hides (viewer) & HF_FIELD_RESTRICTED;
  gint64      is_with = FALSE;

  if (hidden == 0)
    return TRUE;
  for (guint i = 0; delta->kind == HF_DELTA_UPDATE && i < delta->fields->len; i++)
    if (delta->def->fields[g_array_index (delta->fields, HfDeltaField, i).field].flags & hidden)
      return refuse (error);
  if (delta->def == &hf_custom_value_def && !is_with_card (db, delta, step, &is_with, error))
    return FALSE;
  if (is_with || hf_entity_flagged_field (delta->def, HF_FIELD_LEVEL) < 0)
    return TRUE;
  if (delta->kind != HF_DELTA_INSERT)
    return check_row (db, viewer, delta, error);
  return delta->def != &hf_custom_value_def ||
         check_value (db, number_of (delta, HF_CUSTOM_VALUE_FIELD), error);
}
