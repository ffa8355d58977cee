/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be chosen of an export. Whom it is of, and what is in the table, is in
 * test-hf-customer-page-selection. */

#include "customer-fixture.h"

#include "core/hf-consent.h"
#include "gui/customer/hf-export-dialog.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static HfExportDialog *
open_export (CustomerFixture *fixture)
{
  HF_PAGE_GET_CLASS (fixture->page)->export_shown (HF_PAGE (fixture->page));
  return find_window (HF_TYPE_EXPORT_DIALOG);
}

/* A table to reach people by leaves out who refuses that, and says so. */
static void
test_to_reach (CustomerFixture *fixture, gconstpointer is_empty)
{
  const guint      sms_for_marketing = 1 + HF_CONSENT_N_CHANNELS + 1;
  HfRow           *row = hf_row_new (&hf_consent_def);
  guint            before = fixture->n_messages;
  g_autofree char *path = g_build_filename (fixture->book->folder, "reached.csv", NULL);
  HfExportDialog  *dialog;

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, fixture->wang);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_SMS);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, HF_CONSENT_MARKETING);
  hf_row_set_text (row, HF_CONSENT_ANSWER, HF_CONSENT_REFUSED);
  hf_row_set_text (row, HF_CONSENT_DAY, "2023-03-01");
  hf_test_book_insert (fixture->book, row);
  dialog = open_export (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                                            HF_TYPE_EXPORT_DIALOG,
                                                                            "reach")),
                              sms_for_marketing);
  hf_export_dialog_write (dialog, path);
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (fixture->message, ==, "1 customer exported · Left out: 1 refuses");
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/export-dialog/to-reach", test_to_reach);
  return g_test_run ();
}
