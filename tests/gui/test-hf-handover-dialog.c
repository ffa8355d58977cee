/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Handing over from the dialog: nothing without somebody who takes over, the figures, the deed. */

#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "gui/customer/hf-handover-dialog.h"
#include "held-lane.h"
#include "kin-fixture.h"
#include "session/hf-job.h"

#include <adwaita.h>

/* Two customers of the first of two colleagues. */
static void
add_hospital (KinFixture *fixture)
{
  gint64 leaver = hf_test_book_add_staff (fixture->book, "A", HF_STAFF_ROLE_DESK);

  hf_test_book_add_staff (fixture->book, "B", HF_STAFF_ROLE_DESK);
  for (guint i = 0; i < 2; i++)
    hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->ids[i], HF_CUSTOMER_OWNER,
                          leaver);
}

static gboolean
says (HfHandoverDialog *dialog, const char *text)
{
  return g_strcmp0 (gtk_label_get_text (kin_fixture_child (dialog, "summary")), text) == 0;
}

static void
done_cb (HfHandoverDialog *dialog, const char *text, gint64 step, guint *n)
{
  (*n)++;
}

static HfHandoverDialog *
open_dialog (KinFixture *fixture, guint *n_done)
{
  HfHandoverDialog *dialog =
    hf_handover_dialog_show (GTK_WINDOW (fixture->window), fixture->context);

  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), n_done);
  hf_test_wait_for (!says (dialog, ""));
  return dialog;
}

/* Nobody is proposed who has not left. */
static HfHandoverDialog *
open_for_first (KinFixture *fixture, guint *n_done)
{
  HfHandoverDialog *dialog = open_dialog (fixture, n_done);

  g_assert_true (says (dialog, "Choose whose customers are handed over."));
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  g_assert_true (says (dialog, "Choose whose customers are handed over."));
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "hand_over_button")));
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  adw_combo_row_set_selected (kin_fixture_child (dialog, "from"), 1);
  g_assert_true (says (dialog, "Choose who takes over."));
  return dialog;
}

static void
test_hand_over (KinFixture *fixture, gconstpointer data)
{
  HfHandoverDialog *dialog;
  GtkListBoxRow    *row;
  GtkCheckButton   *check;
  guint             n_done = 0;

  add_hospital (fixture);
  dialog = open_for_first (fixture, &n_done);
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "hand_over_button")));
  row = gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row))); /* who leaves */
  row = gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1);
  check = g_object_get_data (G_OBJECT (row), "check");
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (check))); /* one stop a row */
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_true (gtk_check_button_get_active (check));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE owner = 1"),
                   ==, 2);
  kin_fixture_click (dialog, "hand_over_button");
  hf_test_wait_for (n_done == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE owner = 2"),
                   ==, 2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE owner = 1"),
                   ==, 2);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  *told = g_strdup (what);
}

/* Who closed the dialog is told by the window behind it. */
static void
test_closed_while_handing_over (KinFixture *fixture, gconstpointer data)
{
  g_autofree char  *told = NULL;
  guint             n_done = 0;
  HfHandoverDialog *dialog;

  add_hospital (fixture);
  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  dialog = open_for_first (fixture, &n_done);
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  hf_test_book_refuse (fixture->book, "UPDATE ON customer");
  kin_fixture_click (dialog, "hand_over_button");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Hand over customers");
  g_assert_cmpuint (n_done, ==, 0);
}

/* What failed is said, and may be tried again. */
static void
test_failed (KinFixture *fixture, gconstpointer data)
{
  guint             n_done = 0;
  HfHandoverDialog *dialog;

  add_hospital (fixture);
  dialog = open_for_first (fixture, &n_done);
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  hf_test_book_refuse (fixture->book, "UPDATE ON customer");
  kin_fixture_click (dialog, "hand_over_button");
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "hand_over_button")));
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "takers")));
  hf_test_wait_for (!says (dialog, "2 customers, 0 open follow-ups"));
  g_assert_true (gtk_widget_get_sensitive (kin_fixture_child (dialog, "takers")));
  g_assert_cmpuint (n_done, ==, 0);
  hf_test_book_allow (fixture->book);
  kin_fixture_click (dialog, "hand_over_button");
  hf_test_wait_for (n_done == 1);
}

/* What takes long leaves the window to everybody, who can stop it there. */
static void
test_lasts (KinFixture *fixture, gconstpointer data)
{
  guint             n_done = 0;
  GListModel       *jobs = hf_jobs_of (fixture->context);
  HfHandoverDialog *dialog;
  g_autoptr (HfJob) job = NULL;

  add_hospital (fixture);
  dialog = open_for_first (fixture, &n_done);
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  hold_lane (fixture->book->store, HF_LANE_WRITE);
  kin_fixture_click (dialog, "hand_over_button");
  hf_test_wait_for (find_window (HF_TYPE_HANDOVER_DIALOG) == NULL);
  job = g_list_model_get_item (jobs, 0);
  g_assert_cmpstr (hf_job_get_name (job), ==, "Hand over customers");
  g_assert_cmpuint (n_done, ==, 0);
  hf_job_stop (job);
  let_lane_go ();
  hf_test_wait_for (n_done == 1); /* that it was stopped */
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE owner = 1"),
                   ==, 2);
}

/* Whoever left without handing over is proposed, and takes nothing over. */
static void
test_left (KinFixture *fixture, gconstpointer data)
{
  guint             n_done = 0;
  HfHandoverDialog *dialog;
  gpointer          from, takers;

  add_hospital (fixture);
  hf_test_book_archive (fixture->book, &hf_staff_def, 1);
  dialog = open_dialog (fixture, &n_done);
  from = kin_fixture_child (dialog, "from");
  takers = kin_fixture_child (dialog, "takers");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (from)), ==,
                   "A (left)");
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (takers, 0)));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  adw_combo_row_set_selected (from, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (takers, 1))));
  adw_combo_row_set_selected (from, 2);
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups"));
  kin_fixture_click (dialog, "hand_over_button");
  hf_test_wait_for (n_done == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE owner = 2"),
                   ==, 2);
}

/* What there is of organisations is said beside the customers. */
static void
test_organisations (KinFixture *fixture, gconstpointer data)
{
  guint             n_done = 0;
  HfHandoverDialog *dialog;
  HfRow            *organisation = hf_row_new (&hf_organisation_def);

  add_hospital (fixture);
  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "第一小学");
  hf_row_set_int (organisation, HF_ORGANISATION_OWNER, 1);
  hf_test_book_insert (fixture->book, organisation);
  dialog = open_for_first (fixture, &n_done);
  gtk_widget_activate (
    GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "takers"), 1)));
  hf_test_wait_for (says (dialog, "2 customers, 0 open follow-ups, 1 organisation"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_nobody (KinFixture *fixture, gconstpointer data)
{
  HfHandoverDialog *dialog =
    hf_handover_dialog_show (GTK_WINDOW (fixture->window), fixture->context);

  hf_test_wait_for (says (dialog, "There is no colleague who could take over."));
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "hand_over_button")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/handover-dialog/hand-over", test_hand_over);
  kin_fixture_add_test ("/handover-dialog/closed-while-handing-over",
                        test_closed_while_handing_over);
  kin_fixture_add_test ("/handover-dialog/failed", test_failed);
  kin_fixture_add_test ("/handover-dialog/lasts", test_lasts);
  kin_fixture_add_test ("/handover-dialog/left", test_left);
  kin_fixture_add_test ("/handover-dialog/organisations", test_organisations);
  kin_fixture_add_test ("/handover-dialog/nobody", test_nobody);
  return g_test_run ();
}
