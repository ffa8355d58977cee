/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A window takes nothing with it that somebody began to write, unless they say so. */

#include "window-fixture.h"

#include "find-widget.h"
#include "resting.h"

#include "gui/common/hf-new-form.h"

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_set_up (fixture, data);
  hf_test_book_add_customer (fixture->book, "Lin Jing");
  window_fixture_open (fixture);
  window_fixture_show_view (fixture, "customers");
}

static HfNewForm *
begin (WindowFixture *fixture, const char *name)
{
  GtkWidget *form;
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.create", NULL);
  form = find_widget (get_page (fixture, "customers"), HF_TYPE_NEW_FORM);
  g_assert_nonnull (form);
  entry = hf_new_form_get_name_entry (HF_NEW_FORM (form));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  return HF_NEW_FORM (form);
}

static gboolean
is_open (WindowFixture *fixture)
{
  return fixture->window != NULL && gtk_widget_get_visible (GTK_WIDGET (fixture->window));
}

static void
test_kept (WindowFixture *fixture, gconstpointer data)
{
  HfNewForm *form = begin (fixture, "Tian Liang");

  gtk_window_close (GTK_WINDOW (fixture->window));
  hf_test_wait_for (find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  gtk_window_close (GTK_WINDOW (fixture->window)); /* asks no second time */
  gtk_window_close (find_window (ADW_TYPE_MESSAGE_DIALOG));
  hf_test_wait_for (find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  g_assert_true (is_open (fixture));
  g_assert_cmpstr (hf_new_form_get_name (form), ==, "Tian Liang");
}

static void
test_discarded (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *question;

  begin (fixture, "Tian Liang");
  gtk_window_close (GTK_WINDOW (fixture->window));
  hf_test_wait_for (find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  question = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "agree");
  gtk_window_destroy (question);
  hf_test_wait_for (fixture->window == NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM customer"), ==, 1);
}

static void
test_nothing_begun (WindowFixture *fixture, gconstpointer data)
{
  begin (fixture, "");
  gtk_window_close (GTK_WINDOW (fixture->window));
  hf_test_wait_for (fixture->window == NULL);
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/window-close/kept", test_kept);
  ADD ("/window-close/discarded", test_discarded);
  ADD ("/window-close/nothing-begun", test_nothing_begun);
  return g_test_run ();
}
