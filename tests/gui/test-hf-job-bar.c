/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long work at the bottom of a window: a row for each while it lasts, what ended is told of, and
 * what came of it can be seen. */

#include "find-widget.h"

#include "app/hf-job-bar.h"
#include "app/hf-job-row.h"
#include "session/hf-job.h"
#include "tests/store/hf-test-book.h"

#include <adwaita.h>

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  GtkWidget  *window;
  HfJobBar   *bar;
  GtkWidget  *button; /* of the page above */
  char       *told;
} Fixture;

static void
ended_cb (Fixture *fixture, const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->bar = g_object_new (HF_TYPE_JOB_BAR, NULL);
  fixture->button = gtk_button_new_with_label ("page");
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->bar));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  hf_job_bar_follow (fixture->bar, fixture->context);
  g_signal_connect_swapped (fixture->bar, "ended", G_CALLBACK (ended_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_free (fixture->told);
  g_object_unref (fixture->context);
  hf_test_book_free (fixture->book);
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (fixture->bar)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static GtkWidget *
child (GtkWidget *row, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_JOB_ROW, name));
}

static gboolean
says (GtkWidget *row, const char *text)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (child (row, "state"))), text);
}

static HfJob *
begin (Fixture *fixture, const char *name, GCancellable *cancellable, HfProgressMeter *meter)
{
  return hf_job_begin (fixture->context, name, cancellable, meter, NULL, NULL);
}

/* What is short is not shown, what lasts is, and each goes when it ends. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  HfProgressMeter  meter = { 0 };
  const HfProgress progress = hf_progress_meter_tell_to (&meter);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HfJob) export = begin (fixture, "Export Customers", cancellable, &meter);
  g_autoptr (HfJob) backup = begin (fixture, "Back Up the Book", NULL, NULL);
  GtkWidget *row;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  hf_test_wait_for (count_rows (fixture) == 2);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
  row = gtk_widget_get_first_child (GTK_WIDGET (fixture->bar));
  g_assert_nonnull (find_label (row, "Export Customers"));
  g_assert_true (gtk_widget_get_visible (child (row, "stop_button")));
  g_assert_false (
    gtk_widget_get_visible (child (gtk_widget_get_next_sibling (row), "stop_button")));
  hf_progress_tell (&progress, 1204, 30000);
  hf_test_wait_for (
    g_str_has_prefix (gtk_label_get_text (GTK_LABEL (child (row, "state"))), "1,204 of 30,000"));
  hf_job_end (export, "1,204 customers exported");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpstr (fixture->told, ==, "1,204 customers exported");
  hf_job_end (backup, NULL);
  g_assert_cmpstr (fixture->told, ==, "1,204 customers exported");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
}

/* By the keyboard; the focus goes back to the page once the row is gone. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HfJob) job = begin (fixture, "Merge customers", cancellable, NULL);
  GtkWidget *row, *stop;

  hf_test_wait_for (count_rows (fixture) == 1);
  row = gtk_widget_get_first_child (GTK_WIDGET (fixture->bar));
  stop = child (row, "stop_button");
  gtk_widget_grab_focus (fixture->button);
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == stop);
  g_assert_true (gtk_widget_activate (stop));
  hf_test_wait_for (g_cancellable_is_cancelled (cancellable));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (stop)), ==, "Stopping…");
  hf_job_end (job, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->button);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfJob) job = begin (fixture, "Import customers", NULL, NULL);
  GtkWidget *row;
  guint      n_asked = 0;

  g_signal_connect_swapped (job, data, G_CALLBACK (count_cb), &n_asked);
  hf_test_wait_for (count_rows (fixture) == 1);
  row = gtk_widget_get_first_child (GTK_WIDGET (fixture->bar));
  hf_job_end_with_report (job, "3 rows");
  g_assert_cmpstr (fixture->told, ==, "3 rows");
  g_assert_true (says (row, "finished"));
  g_assert_false (gtk_widget_get_visible (child (row, "stop_button")));
  g_assert_false (gtk_widget_get_visible (child (row, "progress")));
  g_signal_emit_by_name (child (row,
                                g_str_equal (data, "dismissed") ? "close_button" : "show_button"),
                         "clicked");
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* Another window of the same book shows what was begun before it was there. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfJob) job = begin (fixture, "Import customers", NULL, NULL);
  g_autoptr (HfJobBar) other = g_object_ref_sink (g_object_new (HF_TYPE_JOB_BAR, NULL));

  hf_test_wait_for (count_rows (fixture) == 1);
  hf_job_bar_follow (other, fixture->context);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (other)));
  hf_job_end (job, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (other)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/job-bar/rows", NULL, test_rows);
  ADD ("/job-bar/stop", NULL, test_stop);
  ADD ("/job-bar/report-shown", "report-asked", test_report);
  ADD ("/job-bar/report-dismissed", "dismissed", test_report);
  ADD ("/job-bar/late", NULL, test_late);
#undef ADD
  return g_test_run ();
}
