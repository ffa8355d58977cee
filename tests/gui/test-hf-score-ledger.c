/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The month of somebody's scores over a real book: it is never that of somebody else or of another
 * month, it can be written to a file, and it says whom an entry is about. */

#include "find-widget.h"

#include "core/hf-customer.h"
#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/staff/hf-score-ledger.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook    *book; /* whose today is Friday, 20 October 2023 */
  HfContext     *context;
  GtkWidget     *window;
  HfScoreLedger *ledger;
  gint64         zhao, qian;
} Fixture;

static gpointer
child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->ledger), HF_TYPE_SCORE_LEDGER, name);
}

static void
add_score (Fixture *fixture, gint64 staff, const char *date, gint64 points)
{
  HfRow *row = hf_row_new (&hf_service_score_def);

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, date);
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, points);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, "客户表扬");
  hf_test_book_insert (fixture->book, row);
}

static gboolean
has_total (Fixture *fixture, const char *total)
{
  return g_str_equal (gtk_label_get_label (child (fixture, "total")), total);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR);
  fixture->qian = hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR);
  add_score (fixture, fixture->zhao, "2023-09-30", 2);
  add_score (fixture, fixture->zhao, "2023-10-10", 5);
  add_score (fixture, fixture->qian, "2023-10-11", -1);
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->ledger = g_object_new (HF_TYPE_SCORE_LEDGER, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->ledger));
  hf_score_ledger_set_up (fixture->ledger, fixture->context);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_score_ledger_set_staff (fixture->ledger, fixture->zhao);
  hf_test_wait_for (has_total (fixture, "Total: +5"));
  g_object_add_weak_pointer (G_OBJECT (fixture->ledger), (gpointer *) &fixture->ledger);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_test_book_let_finish (fixture->book);
  hf_test_wait_for (fixture->ledger == NULL); /* a file may be being written */
  g_assert_finalize_object (fixture->context);
  hf_test_book_free (fixture->book);
}

static void
press_month_before (Fixture *fixture)
{
  GtkWidget *part = gtk_widget_get_next_sibling (child (fixture, "total"));

  g_assert_cmpstr (gtk_widget_get_tooltip_text (part), ==, "Month Before");
  g_signal_emit_by_name (part, "clicked");
}

/* Closed while its month was being read, it shows nobody's when it opens for somebody else. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  press_month_before (fixture); /* is being read */
  gtk_widget_set_visible (GTK_WIDGET (fixture->ledger), FALSE);
  hf_score_ledger_set_staff (fixture->ledger, fixture->qian);
  hf_test_book_let_finish (fixture->book);
  g_assert_true (has_total (fixture, ""));
  g_assert_false (gtk_widget_get_visible (child (fixture, "form")));
  gtk_widget_set_visible (GTK_WIDGET (fixture->ledger), TRUE);
  hf_test_wait_for (has_total (fixture, "Total: -1"));

  press_month_before (fixture);
  hf_score_ledger_set_staff (fixture->ledger, 0); /* somebody whose scores are not to be seen */
  hf_test_book_let_finish (fixture->book);
  g_assert_true (has_total (fixture, ""));
  g_assert_false (gtk_widget_get_visible (child (fixture, "form")));
}

/* A month that cannot be read is neither the one before nor an empty one. */
static void
test_cannot_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *trouble = child (fixture, "trouble");

  hf_test_book_break_disk (fixture->book);
  press_month_before (fixture);
  hf_test_wait_for (gtk_widget_get_visible (trouble));
  g_assert_true (has_total (fixture, ""));
  g_assert_false (gtk_widget_get_visible (child (fixture, "list")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "nothing")));
  g_assert_null (gtk_widget_get_first_child (child (fixture, "list")));
  hf_fault_vfs_clear ();
  g_signal_emit_by_name (trouble, "retry");
  hf_test_wait_for (has_total (fixture, "Total: +2"));
  g_assert_false (gtk_widget_get_visible (trouble));
}

static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  HfClock *clock = fixture->book->clock;

  hf_clock_set (clock, hf_clock_now (clock) + 20 * 24 * 60 * 60); /* into November */
  hf_test_wait_for (gtk_widget_get_visible (child (fixture, "nothing")));
  press_month_before (fixture);
  hf_test_wait_for (has_total (fixture, "Total: +5"));
}

static void
test_customer (Fixture *fixture, gconstpointer data)
{
  GtkLabel *name = child (fixture, "about_name");
  gint64    customer = hf_test_book_add_customer (fixture->book, "李_敏");

  g_signal_emit_by_name (child (fixture, "picker"), "picked", customer);
  hf_test_wait_for (g_str_equal (gtk_label_get_text (name), "李_敏"));
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "enter"))); /* what for? */
  gtk_editable_set_text (child (fixture, "reason"), " ");
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "enter")));
  gtk_editable_set_text (child (fixture, "reason"), "回访及时");
  g_assert_true (gtk_widget_get_sensitive (child (fixture, "enter")));
  g_signal_emit_by_name (child (fixture, "reason"), "activate");
  hf_test_wait_for (has_total (fixture, "Total: +6"));
  hf_test_wait_for (g_str_equal (gtk_label_get_text (name), "About a customer"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT customer FROM service_score ORDER BY id DESC"),
                   ==, customer);
}

/* Whoever is named is told of with the red mark of their alerts, like everywhere. */
static void
test_alert (Fixture *fixture, gconstpointer data)
{
  gint64     customer = hf_test_book_add_customer (fixture->book, "李敏");
  HfRow     *row = hf_row_new (&hf_service_score_def);
  GtkWidget *mark;

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, fixture->zhao);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, "2023-10-12");
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, 1);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, "回访及时");
  hf_row_set_int (row, HF_SERVICE_SCORE_CUSTOMER, customer);
  hf_test_book_insert (fixture->book, row);
  hf_test_wait_for (has_total (fixture, "Total: +6"));
  mark = find_widget (child (fixture, "list"), HF_TYPE_ALERT_MARK);
  g_assert_cmpstr (hf_alert_mark_get_words (HF_ALERT_MARK (mark)), ==, "");
  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  hf_test_wait_for (
    (mark = find_widget (child (fixture, "list"), HF_TYPE_ALERT_MARK)) != NULL &&
    g_str_equal (hf_alert_mark_get_words (HF_ALERT_MARK (mark)), "Allergies: 青霉素"));
}

/* What happened on the last of a month and is entered on the first belongs to that month. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (child (fixture, "reason"), "客户表扬");
  gtk_editable_set_text (child (fixture, "date"), "2023-10-21"); /* today is the 20th */
  g_signal_emit_by_name (child (fixture, "date"), "activate");
  g_assert_true (gtk_widget_get_visible (child (fixture, "flaw")));
  gtk_editable_set_text (child (fixture, "date"), "2023-9-29");
  g_signal_emit_by_name (child (fixture, "date"), "activate");
  g_assert_false (gtk_widget_get_visible (child (fixture, "flaw")));
  hf_test_wait_for (has_total (fixture, "Total: +3"));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM service_score"), ==,
                   4);
  g_assert_cmpint (hf_test_book_number (
                     fixture->book, "SELECT count(*) FROM service_score WHERE date = '2023-09-29'"),
                   ==, 1);
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (child (fixture, "date")), ""));
}

/* Somebody else may not be told by the name of whom the one before was about. */
static void
test_customer_forgotten (Fixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "李敏");

  g_signal_emit_by_name (child (fixture, "picker"), "picked", customer); /* is being read */
  hf_score_ledger_set_staff (fixture->ledger, fixture->qian);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (gtk_label_get_text (child (fixture, "about_name")), ==, "About a customer");
}

static void
type_for_zhao (Fixture *fixture, const char *date)
{
  gtk_editable_set_text (child (fixture, "reason"), "客户表扬");
  gtk_editable_set_text (child (fixture, "date"), date);
  gtk_spin_button_set_value (child (fixture, "points"), -7);
}

/* Nor may they get the points, or the month, that were meant for the one before. */
static void
test_form_forgotten (Fixture *fixture, gconstpointer data)
{
  type_for_zhao (fixture, "2023-10-21"); /* today is the 20th */
  g_signal_emit_by_name (child (fixture, "date"), "activate");
  g_assert_true (gtk_widget_get_visible (child (fixture, "flaw")));
  hf_score_ledger_set_staff (fixture->ledger, fixture->qian);
  g_assert_false (gtk_widget_get_visible (child (fixture, "flaw")));
  g_assert_cmpstr (gtk_editable_get_text (child (fixture, "reason")), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (child (fixture, "date")), ==, "");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (child (fixture, "points")), ==, 1);
}

/* What is being saved for one does not empty what was begun for the next. */
static void
test_form_of_next (Fixture *fixture, gconstpointer data)
{
  type_for_zhao (fixture, "2023-9-29");
  g_signal_emit_by_name (child (fixture, "date"), "activate");
  hf_score_ledger_set_staff (fixture->ledger, fixture->qian);
  gtk_editable_set_text (child (fixture, "reason"), "回访及时");
  gtk_editable_set_text (child (fixture, "date"), "2023-10-12");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM service_score"), ==,
                   4);
  g_assert_cmpstr (gtk_editable_get_text (child (fixture, "reason")), ==, "回访及时");
  g_assert_cmpstr (gtk_editable_get_text (child (fixture, "date")), ==, "2023-10-12");
}

static gboolean
is_written (GFile *file, char **contents)
{
  g_clear_pointer (contents, g_free);
  return g_file_load_contents (file, NULL, contents, NULL, NULL, NULL) && **contents != '\0';
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "scores.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  hf_score_ledger_export (fixture->ledger, file);
  hf_test_wait_for (is_written (file, &contents));
  g_assert_nonnull (strstr (contents, "2023-10-10"));
  g_assert_nonnull (strstr (contents, "客户表扬"));
  g_assert_nonnull (strstr (contents, "赵红"));
  g_assert_null (strstr (contents, "2023-09-30"));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT n_rows FROM step WHERE source = 'scores'"),
                   ==, 1);
}

static void
unsaved_cb (HfContext    *context,
            const char   *what,
            const char   *action,
            const GError *error,
            char        **told)
{
  *told = g_strdup (what);
}

/* Whoever closed it meanwhile is told that there is no file. */
static void
test_export_after_closing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->book->folder, "none", "scores.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (nowhere);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_score_ledger_export (fixture->ledger, file);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Export Scores");
}

static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  *(char **) user_data = g_variant_print (parameter, FALSE);
}

/* What is printed is what is shown; the book is the viewer's own, so others may be chosen. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("print-scores", G_VARIANT_TYPE ("(xsb)"));
  g_autofree char *expected =
    g_strdup_printf ("(%" G_GINT64_FORMAT ", '2023-09-01', true)", fixture->zhao);
  g_autofree char *asked = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (asked_cb), &asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  press_month_before (fixture);
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "print"))); /* is being read */
  hf_test_wait_for (gtk_widget_get_sensitive (child (fixture, "print")));
  g_signal_emit_by_name (child (fixture, "print"), "clicked");
  g_assert_cmpstr (asked, ==, expected);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

/* What is offered names whose scores of which month they are, and is the name of a file. */
static void
test_file_name (void)
{
  g_autofree char *name = hf_score_ledger_name_file ("赵一", hf_date_new (2023, 10, 1));
  g_autofree char *odd = hf_score_ledger_name_file ("../a\\b\n", hf_date_new (2023, 1, 31));

  g_assert_cmpstr (name, ==, "scores-赵一-2023-10.csv");
  g_assert_cmpstr (odd, ==, "scores-.._a_b_-2023-01.csv");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  hf_fault_vfs_install ();
  ADD ("/score-ledger/given-up", test_given_up);
  ADD ("/score-ledger/cannot-read", test_cannot_read);
  ADD ("/score-ledger/midnight", test_midnight);
  ADD ("/score-ledger/customer", test_customer);
  ADD ("/score-ledger/alert", test_alert);
  ADD ("/score-ledger/day", test_day);
  ADD ("/score-ledger/customer-forgotten", test_customer_forgotten);
  ADD ("/score-ledger/form-forgotten", test_form_forgotten);
  ADD ("/score-ledger/form-of-next", test_form_of_next);
  g_test_add_func ("/score-ledger/file-name", test_file_name);
  ADD ("/score-ledger/export", test_export);
  ADD ("/score-ledger/export-after-closing", test_export_after_closing);
  ADD ("/score-ledger/print", test_print);
  return g_test_run ();
}
