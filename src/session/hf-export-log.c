/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who took customers out of the book in full, when, and how many rows. It knows nothing of files.
 */

#include "session/hf-export-log.h"

#include "core/hf-customer.h"
#include "session/hf-export-columns.h"
#include "store/hf-history.h"

typedef struct
{
  HfViewer    *viewer;
  gint64       now;
  HfImportKind kind;
  HfSelected  *selected; /* or NULL */
} Entry;

static Entry *
entry_new (HfStore *store, HfImportKind kind, const HfSelected *selected)
{
  Entry *self = g_new (Entry, 1);

  *self =
    (Entry){ hf_viewer_ref (hf_store_get_viewer (store)), hf_clock_now (hf_store_get_clock (store)),
             kind, selected ? hf_selected_copy (selected) : NULL };
  return self;
}

static void
entry_free (gpointer data)
{
  Entry *self = data;

  hf_viewer_unref (self->viewer);
  g_clear_pointer (&self->selected, hf_selected_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, entry_free)

static gboolean
count_all (HfDatabase *db, const HfEntityDef *def, gint64 *n, GError **error)
{
  gboolean         can_be_archived = hf_entity_field (def, "archived") >= 0;
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"%s", def->name,
                                          can_be_archived ? " WHERE archived IS NULL" : "");

  return hf_database_number (db, n, error, sql, "");
}

static gboolean
count_selected (HfDatabase *db, const HfSelected *selected, gint64 *n, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (selected, db, error);

  *n = ids ? ids->len : 0;
  return ids != NULL;
}

static gboolean
needs_entry (const Entry *entry, const HfEntityDef *def)
{
  return !entry->viewer->masked &&
         (def == &hf_customer_def || hf_entity_field (def, "customer") >= 0);
}

/* A book that cannot be written any more must still be got out of its file, without an entry. */
static gboolean
is_rescue (const GError *error)
{
  return g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_FULL) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_IO) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_READ_ONLY);
}

static gpointer
note_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Entry       *entry = data;
  const HfEntityDef *def = hf_export_kind_get_def (entry->kind);
  const HfStepInfo   info = { .who = entry->viewer->who,
                              .at = entry->now,
                              .label = HF_HISTORY_EXPORTED,
                              .source = hf_import_kind_get_name (entry->kind) };
  gint64             n;
  g_autoptr (GError) trouble = NULL;

  if (!needs_entry (entry, def))
    return GINT_TO_POINTER (TRUE);
  if (!(entry->selected ? count_selected (db, entry->selected, &n, error) :
                          count_all (db, def, &n, error)))
    return NULL;
  if (hf_history_add_note (db, &info, (guint) n, &trouble) || is_rescue (trouble))
    return GINT_TO_POINTER (TRUE);
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

void
hf_export_log_async (HfStore            *store,
                     HfImportKind        kind,
                     const HfSelected   *selected,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  hf_store_run_async (store, HF_LANE_WRITE, note_work, entry_new (store, kind, selected),
                      entry_free, NULL, NULL, callback, user_data);
}

gboolean
hf_export_log_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error) != NULL;
}

gboolean
hf_export_log_sync (HfStore *store, HfImportKind kind, GError **error)
{
  g_autoptr (Entry) entry = entry_new (store, kind, NULL);

  return hf_store_run_sync (store, HF_LANE_WRITE, note_work, entry, NULL, error) != NULL;
}
