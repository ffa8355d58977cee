/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between our pages and the toolkit's printing, until the printer is done with them. */

#include "gui/print/hf-print-operation.h"

#include "base/hf-log.h"

#include <glib/gi18n.h>

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, const HfPrintSheet *sheet)
{
  gtk_print_operation_set_n_pages (operation, (int) hf_print_sheet_count_pages (sheet));
}

static void
draw_page_cb (GtkPrintOperation  *operation,
              GtkPrintContext    *context,
              int                 page,
              const HfPrintSheet *sheet)
{
  hf_print_sheet_draw (sheet, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* The pages have been seen already, and the toolkit would leave them in a file for all to find. */
static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
  return TRUE;
}

static GtkPageSetup *
make_setup (const HfPrintSheet *sheet)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  if (sheet->kind->is_landscape)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (a4);
  return setup;
}

GtkPrintOperation *
hf_print_operation_new (HfPrintSheet *sheet)
{
  GtkPrintOperation *self = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (sheet);

  gtk_print_operation_set_default_page_setup (self, setup);
  gtk_print_operation_set_unit (self, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (self, TRUE);
  /* The print server keeps the names of jobs, so this one says nothing about anybody. */
  gtk_print_operation_set_job_name (self, _ ("Huifang"));
  gtk_print_operation_set_allow_async (self, TRUE);
  gtk_print_operation_set_track_print_status (self, TRUE);
  g_object_set_data_full (G_OBJECT (self), "hf-sheet", hf_print_sheet_ref (sheet),
                          (GDestroyNotify) hf_print_sheet_unref);
  g_signal_connect (self, "begin-print", G_CALLBACK (begin_print_cb), sheet);
  g_signal_connect (self, "draw-page", G_CALLBACK (draw_page_cb), sheet);
  g_signal_connect (self, "preview", G_CALLBACK (preview_cb), NULL);
  return self;
}

/* What is being printed. It lives until the printer is done with it. */
typedef struct
{
  GtkPrintOperation *operation;
  HfPrintTold        told;
  gpointer           user_data;
  GDestroyNotify     free_data;
  gboolean           is_sent;
} Printing;

static void
printing_end (Printing *self)
{
  g_signal_handlers_disconnect_by_data (self->operation, self);
  g_object_unref (self->operation);
  self->free_data (self->user_data);
  g_free (self);
}

static void
fail (Printing *self, HfPrintError code)
{
  g_autoptr (GError) error =
    g_error_new_literal (HF_PRINT_ERROR, code, "printing: the pages did not come out");

  self->told (error, self->user_data);
}

/* What the toolkit says of it is for the log. It has something to say only now. */
static void
log_cause (Printing *self)
{
  g_autoptr (GError) cause = NULL;

  gtk_print_operation_get_error (self->operation, &cause);
  if (cause != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "not printed", cause);
}

/* The toolkit calls it done before the pages have reached the printer. */
static void
follow (Printing *self)
{
  if (!self->is_sent || !gtk_print_operation_is_finished (self->operation))
    return;
  if (gtk_print_operation_get_status (self->operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    fail (self, HF_PRINT_ERROR_GIVEN_UP);
  printing_end (self);
}

static void
done_cb (Printing *self, GtkPrintOperationResult result)
{
  self->is_sent = result == GTK_PRINT_OPERATION_RESULT_APPLY;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      log_cause (self);
      fail (self, HF_PRINT_ERROR_NOT_SENT);
    }
  if (!self->is_sent)
    {
      printing_end (self);
      return;
    }
  self->told (NULL, self->user_data);
  follow (self);
}

void
hf_print_operation_run (HfPrintSheet  *sheet,
                        GtkWindow     *parent,
                        HfPrintTold    told,
                        gpointer       user_data,
                        GDestroyNotify free_data)
{
  Printing *self = g_new0 (Printing, 1);

  *self = (Printing){ .operation = hf_print_operation_new (sheet),
                      .told = told,
                      .user_data = user_data,
                      .free_data = free_data };
  g_signal_connect_swapped (self->operation, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (self->operation, "status-changed", G_CALLBACK (follow), self);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
