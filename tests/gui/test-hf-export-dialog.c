/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing customers into a table: whom, what of them, and how whoever turns to something else
 * meanwhile hears of it. */

#include "customer-fixture.h"
#include "held-lane.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "gui/customer/hf-export-dialog.h"
#include "session/hf-job.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static GtkSelectionModel *
get_model (CustomerFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static HfExportDialog *
open_export (CustomerFixture *fixture)
{
  HF_PAGE_GET_CLASS (fixture->page)->export_shown (HF_PAGE (fixture->page));
  return find_window (HF_TYPE_EXPORT_DIALOG);
}

static gpointer
get_restricted (HfExportDialog *dialog)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_EXPORT_DIALOG, "restricted");
}

/* Returns the table of the selected. */
static char *
export_selected (CustomerFixture *fixture, gboolean with_restricted)
{
  HfExportDialog  *dialog = open_export (fixture);
  g_autofree char *path = g_build_filename (fixture->book->folder, "selected.csv", NULL);
  guint            before = fixture->n_messages;
  char            *text = NULL;

  gtk_switch_set_active (GTK_SWITCH (get_restricted (dialog)), with_restricted);
  hf_export_dialog_write (dialog, path);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_false (fixture->can_undo);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);
  return text;
}

/* Those selected alone, in the order of the list, and what is confidential only when asked for. */
static void
test_export (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *usual = NULL, *full = NULL;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ASSETS,
                         "果园");
  customer_fixture_add_many (fixture, 2);
  gtk_selection_model_select_range (get_model (fixture), 0, 2, TRUE);
  usual = export_selected (fixture, FALSE);
  g_assert_nonnull (strstr (usual, "李雷"));
  g_assert_true (strstr (usual, "王芳") > strstr (usual, "李雷"));
  g_assert_null (strstr (usual, "Zz"));
  g_assert_null (strstr (usual, "果园"));
  full = export_selected (fixture, TRUE);
  g_assert_nonnull (strstr (full, "果园"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM step WHERE source = 'customers'"),
                   ==, 2); /* who took them out */
}

/* The key says who may, and nothing opens; and whoever may exports no more than they see. */
static void
test_rights (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 staff = hf_test_book_add_staff (fixture->book, "Wu", HF_STAFF_ROLE_DESK);

  hf_test_book_work_as (fixture->book, staff, HF_STAFF_ROLE_DESK, 0);
  g_assert_null (open_export (fixture));
  g_assert_nonnull (strstr (fixture->message, "Manager"));
  hf_test_book_work_as (fixture->book, staff, HF_STAFF_ROLE_MARKET, 0);
  g_assert_false (gtk_widget_get_visible (
    gtk_widget_get_ancestor (get_restricted (open_export (fixture)), ADW_TYPE_ACTION_ROW)));
}

/* While nobody marks it is the list that is written, whoever is selected: all of it, or those whom
 * a search found. */
static void
test_export_listed (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *all = NULL, *found = NULL;

  customer_fixture_add_many (fixture, 300); /* more than a page of rows */
  customer_fixture_open (fixture, fixture->li);
  all = export_selected (fixture, FALSE);
  g_assert_nonnull (strstr (all, "王芳"));
  g_assert_nonnull (strstr (all, "李雷"));
  g_assert_nonnull (strstr (all, "Zz"));
  customer_fixture_search (fixture, "王芳");
  found = export_selected (fixture, FALSE);
  g_assert_nonnull (strstr (found, "王芳"));
  g_assert_null (strstr (found, "李雷"));
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

static void
test_closed_while_exporting (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *nowhere = g_build_filename (fixture->book->folder, "none", "all.csv", NULL);
  g_autofree char *told = NULL;
  HfExportDialog  *dialog = open_export (fixture);

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_export_dialog_write (dialog, nowhere);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Export Customers");
}

/* Stopped in the window, it leaves no file, and nobody is to think that it did. */
static void
test_exporting_stopped (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "all.csv", NULL);
  guint            before = fixture->n_messages;
  g_autoptr (HfJob) job = NULL;

  hold_lane (fixture->book->store, HF_LANE_SCAN);
  hf_export_dialog_write (open_export (fixture), path);
  hf_test_wait_for (find_window (HF_TYPE_EXPORT_DIALOG) == NULL);
  job = g_list_model_get_item (hf_jobs_of (fixture->context), 0);
  hf_job_stop (job);
  let_lane_go ();
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (fixture->message, ==, "Stopped. No file was written.");
  g_assert_false (fixture->can_undo);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
offered_cb (HfPage *page, const char *text, const char *button, const char *action, char **told)
{
  told[0] = g_strdup (text);
  told[1] = g_strdup (action);
}

/* A table to reach people by leaves out who refuses that and who was never asked, says so, and
 * leads to the latter. */
static void
test_to_reach (CustomerFixture *fixture, gconstpointer is_empty)
{
  const guint      sms_for_marketing = 1 + HF_CONSENT_N_CHANNELS + 1;
  HfRow           *row = hf_row_new (&hf_consent_def);
  g_autofree char *path = g_build_filename (fixture->book->folder, "reached.csv", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) filter = NULL;
  g_autoptr (HfFilter) whom = NULL;
  g_auto (GStrv) told = g_new0 (char *, 3);
  HfExportDialog *dialog;

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
  g_signal_connect (fixture->page, "offer", G_CALLBACK (offered_cb), told);
  hf_export_dialog_write (dialog, path);
  hf_test_wait_for (told[1] != NULL);
  g_signal_handlers_disconnect_by_data (fixture->page, told);
  g_assert_cmpstr (told[0], ==, "0 customers exported · Left out: 1 refuses, 1 was never asked");
  g_assert_true (g_action_parse_detailed_name (told[1], &name, &filter, NULL));
  g_assert_cmpstr (name, ==, "win.list-customers");
  whom = hf_filter_from_text (g_variant_get_string (filter, NULL), NULL);
  g_assert_true (hf_filter_asks_for (whom, &hf_consent_def, HF_CONSENT_ANSWER));
  g_assert_cmpstr (hf_filter_get (whom, 0)->values[0], ==, HF_CONSENT_SMS);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/export-dialog/selected", test_export);
  customer_fixture_add_test ("/export-dialog/rights", test_rights);
  customer_fixture_add_test ("/export-dialog/listed", test_export_listed);
  customer_fixture_add_test ("/export-dialog/closed", test_closed_while_exporting);
  customer_fixture_add_test ("/export-dialog/stopped", test_exporting_stopped);
  customer_fixture_add_test ("/export-dialog/to-reach", test_to_reach);
  return g_test_run ();
}
