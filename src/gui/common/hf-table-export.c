/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a list shows as a table, which the import takes back. There is nothing to choose but the
 * file; who may not see a name does not get it. */

#include "gui/common/hf-table-export.h"

#include "base/hf-clock.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "session/hf-export-log.h"

#include <glib/gi18n.h>

/* What the worker has: the page may be gone before it ends. */
typedef struct
{
  HfViewer    *viewer;
  HfImportKind kind;
  HfSelected  *selected; /* NULL for all */
  char        *path;
  gint64       n_rows;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  hf_viewer_unref (self->viewer);
  g_clear_pointer (&self->selected, hf_selected_free);
  g_free (self->path);
  g_free (self);
}

/* The answer is how many rows there are, and one more, so that none is not nothing. */
static gpointer
export_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                  *self = data;
  const HfExportOptions options = {
    .kind = self->kind, .viewer = self->viewer, .selected = self->selected, .is_for_people = TRUE
  };

  if (!hf_export_write (db, &options, self->path, &self->n_rows, cancellable, error))
    return NULL;
  return GSIZE_TO_POINTER ((gsize) self->n_rows + 1);
}

/* What waits for the answer, or for a file to be chosen. */
typedef struct
{
  const HfTableExport *table;
  HfPage              *page;
  HfQuery             *query; /* or NULL */
  Job                 *job;   /* or NULL */
  gint64               entry; /* in the history, or 0 */
} Asked;

static Asked *
asked_new (const HfTableExport *table, HfPage *page, HfQuery *query)
{
  Asked *self = g_new (Asked, 1);

  *self = (Asked){ table, g_object_ref (page), query ? hf_query_ref (query) : NULL, NULL, 0 };
  return self;
}

static void
asked_free (Asked *self)
{
  g_object_unref (self->page);
  g_clear_pointer (&self->query, hf_query_unref);
  g_clear_pointer (&self->job, job_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  gsize answer = GPOINTER_TO_SIZE (hf_store_run_finish (HF_STORE (source), result, &error));
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  hf_export_log_end_async (HF_STORE (source), asked->entry, answer > 0 ? (gint64) answer - 1 : 0,
                           answer > 0);
  if (answer == 0)
    {
      hf_saving_tell_failure (GTK_WIDGET (asked->page), hf_page_get_context (asked->page),
                              asked->table->label, error);
      return;
    }
  count = hf_format_count ((gint64) answer - 1);
  /* Translators: %s is a number */
  text = g_strdup_printf (ngettext ("%s row exported", "%s rows exported", answer - 1), count);
  hf_page_toast (asked->page, text, FALSE);
}

/* Nobody takes customers out in full without its being in the history. */
static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = g_steal_pointer (&asked->job);

  if (hf_export_log_begin_finish (HF_STORE (source), result, &asked->entry, &error))
    {
      hf_store_export_async (HF_STORE (source), export_work, job, job_free, NULL, NULL, exported_cb,
                             g_steal_pointer (&asked));
      return;
    }
  hf_saving_tell_failure (GTK_WIDGET (asked->page), hf_page_get_context (asked->page),
                          asked->table->label, error);
  job_free (job);
}

void
hf_table_export_write (const HfTableExport *table, HfPage *page, HfQuery *query, const char *path)
{
  HfStore *store = hf_page_get_store (page);
  Job     *job = g_new0 (Job, 1);
  Asked   *asked = asked_new (table, page, query);

  job->viewer = hf_viewer_ref (hf_store_get_viewer (store));
  job->kind = table->kind;
  if (query != NULL)
    job->selected = hf_selected_new (hf_query_ref (query), NULL, TRUE,
                                     g_array_new (FALSE, FALSE, sizeof (gint64)));
  job->path = g_strdup (path);
  asked->job = job;
  hf_export_log_begin_async (store, job->kind, logged_cb, asked);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hf_table_export_write (asked->table, asked->page, asked->query, path);
}

void
hf_table_export_choose (const HfTableExport *table, HfPage *page, HfQuery *query)
{
  HfClock         *clock = hf_context_get_clock (hf_page_get_context (page));
  g_autofree char *today = hf_date_to_iso (hf_clock_today (clock));
  g_autoptr (GString) name = g_string_new (_ (table->file_name));

  g_string_replace (name, "%s", today, 1);
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ (table->label),
                        name->str, file_chosen_cb, asked_new (table, page, query));
}
