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
#include "session/hf-export-rights.h"
#include "session/hf-export-run.h"

#include <glib/gi18n.h>

/* What waits for the answer, or for a file to be chosen. */
typedef struct
{
  const HfTableExport *table;
  HfPage              *page;
  HfSelected          *selected; /* or NULL */
  HfJob               *job;      /* or NULL */
} Asked;

static Asked *
asked_new (const HfTableExport *table, HfPage *page, HfSelected *selected)
{
  Asked *self = g_new (Asked, 1);

  *self = (Asked){ table, g_object_ref (page), selected, NULL };
  return self;
}

static void
asked_free (Asked *self)
{
  g_object_unref (self->page);
  g_clear_pointer (&self->selected, hf_selected_free);
  g_clear_object (&self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  gint64           n_rows;
  gboolean         is_done = hf_export_run_finish (result, &n_rows, &error);
  g_autofree char *count = hf_format_count (n_rows);
  /* Translators: %s is a number */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s row exported", "%s rows exported", (gulong) n_rows), count);

  hf_job_end (asked->job, is_done ? text : NULL);
  if (is_done)
    hf_page_toast (asked->page, text, 0);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_page_toast (asked->page, _ ("Stopped. No file was written."), 0);
  else
    hf_saving_tell_failure (GTK_WIDGET (asked->page), HF_CONTEXT (source), asked->table->label,
                            error);
}

void
hf_table_export_write (const HfTableExport *table,
                       HfPage              *page,
                       const HfSelected    *selected,
                       const char          *path)
{
  Asked *asked = asked_new (table, page, NULL);

  asked->job = hf_export_run_async (hf_page_get_context (page),
                                    &(HfExportRun){ .kind = table->kind,
                                                    .label = table->label,
                                                    .selected = selected,
                                                    .path = path },
                                    exported_cb, asked);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hf_table_export_write (asked->table, asked->page, asked->selected, path);
}

gboolean
hf_table_export_may (HfPage *page, HfImportKind kind)
{
  g_autoptr (GError) error = NULL;

  if (hf_export_rights_check (hf_store_get_viewer (hf_page_get_store (page)), kind, &error))
    return TRUE;
  hf_page_show_error (page, error);
  return FALSE;
}

void
hf_table_export_choose (const HfTableExport *table, HfPage *page, HfSelected *selected)
{
  HfClock         *clock = hf_context_get_clock (hf_page_get_context (page));
  g_autofree char *today = hf_date_to_iso (hf_clock_today (clock));
  g_autoptr (Asked) asked = asked_new (table, page, selected);
  g_autoptr (GString) name = g_string_new (_ (table->file_name));

  if (!hf_table_export_may (page, table->kind))
    return;
  g_string_replace (name, "%s", today, 1);
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ (table->label),
                        name->str, file_chosen_cb, g_steal_pointer (&asked));
}
