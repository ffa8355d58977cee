/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between our pages and the toolkit's printing. */

#include "gui/print/hf-print-operation.h"

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
make_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_paper_size_free (a4);
  return setup;
}

GtkPrintOperation *
hf_print_operation_new (HfPrintSheet *sheet)
{
  GtkPrintOperation *self = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup ();

  gtk_print_operation_set_default_page_setup (self, setup);
  gtk_print_operation_set_unit (self, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (self, TRUE);
  /* The print server keeps the names of jobs, so this one says nothing about anybody. */
  gtk_print_operation_set_job_name (self, _ ("Huifang"));
  gtk_print_operation_set_allow_async (self, TRUE);
  g_object_set_data_full (G_OBJECT (self), "hf-sheet", hf_print_sheet_ref (sheet),
                          (GDestroyNotify) hf_print_sheet_unref);
  g_signal_connect (self, "begin-print", G_CALLBACK (begin_print_cb), sheet);
  g_signal_connect (self, "draw-page", G_CALLBACK (draw_page_cb), sheet);
  g_signal_connect (self, "preview", G_CALLBACK (preview_cb), NULL);
  return self;
}
