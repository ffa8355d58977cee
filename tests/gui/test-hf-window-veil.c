/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Privacy mode of the window: nothing of anybody is shown, and all that was there comes back, what
 * was being typed included. */

#include "find-widget.h"
#include "window-fixture.h"

#include "app/hf-job-row.h"
#include "core/hf-customer.h"
#include "gui/follow-up/hf-call-panel.h"
#include "session/hf-job.h"

#include <string.h>

static gboolean
says_name (GtkWidget *widget, gconstpointer name)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return text != NULL && gtk_widget_get_mapped (widget) && strstr (text, name) != NULL;
}

static gboolean
shows (WindowFixture *fixture, const char *name)
{
  return find_where (fixture->window, says_name, name) != NULL;
}

static gboolean
has_new_view (WindowFixture *fixture, HfPage *before)
{
  HfPage *page = hf_window_get_page (fixture->window);

  return page != NULL && page != before;
}

/* A window with a customer on the list, looked at in privacy mode. */
static HfPage *
veil (WindowFixture *fixture)
{
  HfPage *page;

  hf_test_book_add_customer (fixture->book, "陈建国");
  window_fixture_show_view (fixture, "customers");
  page = hf_window_get_page (fixture->window);
  hf_test_wait_for (shows (fixture, "陈建国"));
  hf_window_set_veiled (fixture->window, TRUE);
  g_assert_false (shows (fixture, "建国"));
  return page;
}

static void
test_masked (WindowFixture *fixture, gconstpointer data)
{
  HfPage *page = veil (fixture);

  hf_test_wait_for (has_new_view (fixture, page));
  window_fixture_assert_page (fixture, "HfCustomerPage"); /* where one was */
  hf_test_wait_for (shows (fixture, "陈*"));
  g_assert_false (shows (fixture, "建国"));
  g_assert_true (shows (fixture, "Privacy mode"));
  g_assert_false (
    gtk_widget_is_sensitive (GTK_WIDGET (hf_bell_get_button (fixture->window->bell))));
  window_fixture_show_view (fixture, "today");
  g_assert_true (shows (fixture, "Privacy mode"));
}

/* Neither view of somebody offers to ring a number that it hides. */
static void
test_no_call (WindowFixture *fixture, gconstpointer data)
{
  HfPage    *page = veil (fixture);
  GtkWidget *panel, *call;
  gint64     id = hf_test_book_number (fixture->book, "SELECT max(id) FROM customer");

  hf_test_wait_for (has_new_view (fixture, page));
  hf_test_book_insert (fixture->book, hf_test_follow_up (id, "2023-10-20", "A"));
  window_fixture_show_view (fixture, "today");
  page = hf_window_get_page (fixture->window);
  panel = find_widget (page, HF_TYPE_CALL_PANEL);
  hf_test_wait_for (gtk_widget_get_mapped (panel) && find_label (panel, "陈*") != NULL);
  call = GTK_WIDGET (gtk_widget_get_template_child (panel, HF_TYPE_CALL_PANEL, "call"));
  g_assert_false (gtk_widget_get_visible (call));
}

static void
test_comes_back (WindowFixture *fixture, gconstpointer data)
{
  HfPage *page = veil (fixture);

  hf_test_wait_for (has_new_view (fixture, page));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (hf_window_get_page (fixture->window) == page);
  hf_test_wait_for (shows (fixture, "陈建国"));
  g_assert_false (shows (fixture, "Privacy mode"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (hf_bell_get_button (fixture->window->bell))));
  g_assert_true (hf_window_get_context (fixture->window) == fixture->context);
}

/* Sooner than the book is there a second time. */
static void
test_at_once (WindowFixture *fixture, gconstpointer data)
{
  HfPage *page = veil (fixture);

  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (hf_window_get_page (fixture->window) == page);
  hf_test_wait_for (fixture->window->veiling == NULL);
  g_assert_true (hf_window_get_page (fixture->window) == page);
  hf_window_set_veiled (fixture->window, TRUE);
  hf_test_wait_for (has_new_view (fixture, page));
}

/* A form half filled in is hidden as it is, and shown as it was. */
static void
test_typing_survives (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = gtk_window_new (), *entry = gtk_entry_new ();
  HfPage    *page;

  gtk_window_set_child (GTK_WINDOW (dialog), entry);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), "half a no");
  page = veil (fixture);
  g_assert_false (gtk_widget_get_visible (dialog));
  hf_test_wait_for (has_new_view (fixture, page));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (gtk_widget_get_visible (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "half a no");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWindow *
present_before (gpointer window)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_transient_for (dialog, window);
  gtk_window_present (dialog);
  return dialog;
}

/* What the hidden views ask later waits with them, and so does what a hidden dialog asks. */
static void
test_later_dialog (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *form = present_before (fixture->window), *late, *question;
  HfPage    *page = veil (fixture);

  hf_test_wait_for (has_new_view (fixture, page));
  late = present_before (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (late)));
  gtk_window_present (late);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (late)));
  fixture->window->is_touched = TRUE;
  question = present_before (form);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (question)));
  gtk_window_present (form);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (form)));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (form)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (late)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (question)));
  gtk_window_destroy (question);
  gtk_window_destroy (late);
  gtk_window_destroy (form);
}

/* Whoever works in privacy mode asks for dialogs there. */
static void
test_own_dialog (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;
  HfPage    *page = veil (fixture);

  hf_test_wait_for (has_new_view (fixture, page));
  g_assert_false (fixture->window->is_touched);
  fixture->window->is_touched = TRUE;
  dialog = present_before (fixture->window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  hf_window_set_veiled (fixture->window, TRUE);
  g_assert_false (fixture->window->is_touched);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  hf_window_set_veiled (fixture->window, FALSE);
  gtk_window_destroy (dialog);
}

/* What is found in privacy mode is gone from the header with it, and the other way round. */
static void
test_search (WindowFixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (fixture->window->search);
  HfPage      *page;

  window_fixture_show_view (fixture, "customers");
  gtk_editable_set_text (search, "陈建国");
  page = veil (fixture);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  hf_test_wait_for (has_new_view (fixture, page));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "陈建国");
}

/* Both desks begin anew for another person. */
static void
test_another_person (WindowFixture *fixture, gconstpointer data)
{
  gint64  chen = hf_test_book_add_staff (fixture->book, "Chen Jing", "desk");
  HfPage *page = veil (fixture);

  hf_test_wait_for (has_new_view (fixture, page));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  hf_test_book_work_as (fixture->book, chen, "desk", 0);
  hf_test_wait_for (page == NULL);
  hf_test_wait_for (hf_window_get_page (fixture->window) != NULL);
  g_assert_true (hf_context_get_viewer (fixture->window->context)->masked);
  g_assert_cmpint (hf_context_get_viewer (fixture->window->context)->staff, ==, chen);
}

/* Closed before the book is there a second time: nobody is told of it, and nothing is left. */
static void
test_closed_at_once (WindowFixture *fixture, gconstpointer data)
{
  veil (fixture);
  g_assert_nonnull (fixture->window->veiling);
  gtk_window_close (GTK_WINDOW (fixture->window));
  hf_test_wait_for (fixture->window == NULL);
}

/* What was taken back on the one desk is told on the other without a name. */
static void
test_undo_in_between (WindowFixture *fixture, gconstpointer data)
{
  hf_test_book_add_customer (fixture->book, "陈建国");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-offered", "x",
                              hf_test_book_number (fixture->book, "SELECT max(id) FROM step"));
  hf_window_set_veiled (fixture->window, TRUE);
  hf_test_wait_for (fixture->window->toast != NULL);
  g_assert_null (strstr (adw_toast_get_title (fixture->window->toast), "建国"));
  g_assert_true (g_str_has_prefix (adw_toast_get_title (fixture->window->toast), "Undone: "));
  hf_test_wait_for (fixture->window->veiling == NULL);
}

static gboolean
is_flying (WindowFixture *fixture)
{
  return hf_window_has_flying_toast (fixture->window);
}

/* A toast that is still flying in, which must not be taken away, says nothing of anybody. */
static void
test_flying_toast (WindowFixture *fixture, gconstpointer data)
{
  hf_window_toast_step (fixture->window, "陈建国 archived", 1);
  g_assert_true (is_flying (fixture));
  hf_window_set_veiled (fixture->window, TRUE);
  g_assert_false (shows (fixture, "建国"));
  g_assert_cmpstr (adw_toast_get_title (fixture->window->toast), ==, "Privacy mode");
  g_assert_null (adw_toast_get_button_label (fixture->window->toast));
  hf_test_wait_for (!is_flying (fixture));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_null (fixture->window->toast);
  hf_test_wait_for (fixture->window->veiling == NULL);
}

static GtkWidget *
job_child (WindowFixture *fixture, const char *name)
{
  GtkWidget *row = find_widget (fixture->window, HF_TYPE_JOB_ROW);

  return row ? GTK_WIDGET (gtk_widget_get_template_child (row, HF_TYPE_JOB_ROW, name)) : NULL;
}

static gboolean
offers_report (WindowFixture *fixture)
{
  return gtk_widget_get_mapped (job_child (fixture, "show_button"));
}

/* Long work that was begun in this look at the book, and has ended. */
static HfJob *
end_job (WindowFixture *fixture)
{
  HfJob *job = hf_job_begin (fixture->window->context, "Import customers", NULL, NULL, NULL, NULL);

  hf_test_wait_for (job_child (fixture, "show_button") != NULL);
  hf_job_end_with_report (job, "3 rows");
  return job;
}

/* That it has ended may be told; what came of it names people, and is kept for the views it is of.
 */
static void
test_report (WindowFixture *fixture, gconstpointer data)
{
  HfPage *page = veil (fixture);
  g_autoptr (HfJob) job = NULL;
  g_autoptr (HfJob) masked = NULL;

  hf_window_set_veiled (fixture->window, FALSE);
  job = end_job (fixture);
  g_assert_true (offers_report (fixture));
  hf_window_set_veiled (fixture->window, TRUE);
  g_assert_false (offers_report (fixture));
  hf_test_wait_for (has_new_view (fixture, page));
  g_assert_false (offers_report (fixture));
  g_assert_true (shows (fixture, "finished, shown outside privacy mode"));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (offers_report (fixture));
  hf_job_dismiss (job);
  hf_window_set_veiled (fixture->window, TRUE);
  masked = end_job (fixture);
  g_assert_true (offers_report (fixture));
  hf_job_dismiss (masked);
}

/* It ends while it is hidden. */
static void
test_report_later (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (HfJob) job =
    hf_job_begin (fixture->context, "Import customers", NULL, NULL, NULL, NULL);
  HfPage *page = veil (fixture);

  hf_test_wait_for (job_child (fixture, "show_button") != NULL);
  hf_test_wait_for (has_new_view (fixture, page));
  g_assert_false (shows (fixture, "outside privacy mode"));
  hf_job_end_with_report (job, "3 rows");
  g_assert_false (offers_report (fixture));
  g_assert_true (shows (fixture, "finished, shown outside privacy mode"));
  hf_window_set_veiled (fixture->window, FALSE);
  g_assert_true (offers_report (fixture));
  g_assert_false (shows (fixture, "outside privacy mode"));
  hf_job_dismiss (job);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add_test ("/window-veil/masked", NULL, test_masked);
  window_fixture_add_test ("/window-veil/no-call", NULL, test_no_call);
  window_fixture_add_test ("/window-veil/comes-back", NULL, test_comes_back);
  window_fixture_add_test ("/window-veil/at-once", NULL, test_at_once);
  window_fixture_add_test ("/window-veil/typing-survives", NULL, test_typing_survives);
  window_fixture_add_test ("/window-veil/later-dialog", NULL, test_later_dialog);
  window_fixture_add_test ("/window-veil/own-dialog", NULL, test_own_dialog);
  window_fixture_add_test ("/window-veil/search", NULL, test_search);
  window_fixture_add_test ("/window-veil/another-person", NULL, test_another_person);
  window_fixture_add_test ("/window-veil/closed-at-once", NULL, test_closed_at_once);
  window_fixture_add_test ("/window-veil/undo-in-between", NULL, test_undo_in_between);
  window_fixture_add_test ("/window-veil/flying-toast", NULL, test_flying_toast);
  window_fixture_add_test ("/window-veil/report", NULL, test_report);
  window_fixture_add_test ("/window-veil/report-later", NULL, test_report_later);
  return g_test_run ();
}
