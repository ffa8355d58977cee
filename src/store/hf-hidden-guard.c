/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is about means and family is not written by whoever may not see it, whichever way a change
 * comes in: they would not know what they write over. */

#include "store/hf-hidden-guard.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-entity.h"
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
check_value (HfDatabase *db, const HfRow *value, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM custom_field WHERE id = $1 AND level = $2";
  gint64            n;

  if (!hf_database_number (db, &n, error, sql, "it", hf_row_int (value, HF_CUSTOM_VALUE_FIELD),
                           HF_CUSTOM_FIELD_RESTRICTED))
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
  if (def == &hf_custom_value_def)
    return check_value (db, before ? before : after, error);
  for (guint i = 0; after != NULL && i < def->n_fields; i++)
    if (def->fields[i].flags & hidden && is_changed (before, after, i))
      return refuse (error);
  return TRUE;
}
