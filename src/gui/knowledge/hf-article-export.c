/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The knowledge base as a table, which the import takes back. There is nothing to choose but the
 * file, and nothing personal in it. */

#include "gui/knowledge/hf-article-export.h"

#include "base/hf-clock.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "session/hf-export.h"

#include <glib/gi18n.h>

/* What the worker has: the page may be gone before it ends. */
typedef struct
{
  HfViewer *viewer;
  char     *path;
  gint64    n_rows;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->path);
  g_free (self);
}

/* The answer is how many rows there are, and one more, so that none is not nothing. */
static gpointer
export_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                  *self = data;
  const HfExportOptions options = { .kind = HF_EXPORT_ARTICLES,
                                    .viewer = self->viewer,
                                    .is_for_people = TRUE };

  if (!hf_export_write (db, &options, self->path, &self->n_rows, cancellable, error))
    return NULL;
  return GSIZE_TO_POINTER ((gsize) self->n_rows + 1);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPage) page = user_data;
  g_autoptr (GError) error = NULL;
  gsize answer = GPOINTER_TO_SIZE (hf_store_run_finish (HF_STORE (source), result, &error));
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (answer == 0)
    {
      hf_saving_tell_failure (GTK_WIDGET (page), hf_page_get_context (page), N_ ("Export Articles"),
                              error);
      return;
    }
  count = hf_format_count ((gint64) answer - 1);
  /* Translators: %s is a number */
  text =
    g_strdup_printf (ngettext ("%s article exported", "%s articles exported", answer - 1), count);
  hf_page_toast (page, text, FALSE);
}

/**
 * hf_article_export_write:
 * @page: where it was asked for, and is told of
 * @path: (type filename): where to; a file that is there is replaced
 *
 * Writes the table, as choosing a file does.
 */
void
hf_article_export_write (HfPage *page, const char *path)
{
  HfStore *store = hf_page_get_store (page);
  Job     *job = g_new0 (Job, 1);

  job->viewer = hf_viewer_ref (hf_store_get_viewer (store));
  job->path = g_strdup (path);
  hf_store_export_async (store, export_work, job, job_free, NULL, NULL, exported_cb,
                         g_object_ref (page));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfPage) page = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hf_article_export_write (page, path);
}

/**
 * hf_article_export_choose:
 * @page: where it was asked for
 *
 * Asks where to write all articles that are not archived, and writes them.
 */
void
hf_article_export_choose (HfPage *page)
{
  HfClock         *clock = hf_context_get_clock (hf_page_get_context (page));
  g_autofree char *today = hf_date_to_iso (hf_clock_today (clock));
  /* Translators: the name of a file; %s is a date */
  g_autofree char *name = g_strdup_printf (_ ("articles-%s.csv"), today);

  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ ("Export Articles"),
                        name, file_chosen_cb, g_object_ref (page));
}
