/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who printed telephone numbers in full, when, on what, and of how many people. It knows nothing of
 * pages and printers. */

#include "session/print/hf-print-log.h"

#include "store/hf-history.h"

typedef struct
{
  char  *who;
  char  *what;
  gint64 at;
  guint  n_people;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->who);
  g_free (self->what);
  g_free (self);
}

static gpointer
note_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Entry     *entry = data;
  const HfStepInfo info = {
    .who = entry->who, .at = entry->at, .label = HF_HISTORY_NUMBERS_PRINTED, .source = entry->what
  };

  return GINT_TO_POINTER (hf_history_add_note (db, &info, entry->n_people, error) != 0);
}

void
hf_print_log_async (HfContext          *context,
                    const char         *what,
                    guint               n_people,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry){ g_strdup (hf_context_get_viewer (context)->who), g_strdup (what),
                    hf_clock_now (hf_context_get_clock (context)), n_people };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, note_work, entry, entry_free,
                      NULL, NULL, callback, user_data);
}

gboolean
hf_print_log_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error) != NULL;
}
