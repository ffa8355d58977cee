/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong for longer than a moment, above the page: an old backup, a disk that takes nothing
 * more. */

#include "window-fixture.h"

#include "core/hf-customer.h"
#include "session/hf-backup-age.h"

#define DAY (24 * 60 * 60)

static gpointer
child (WindowFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window->trouble), HF_TYPE_TROUBLE_BAR,
                                        name);
}

static gboolean
is_shown (WindowFixture *fixture)
{
  return gtk_revealer_get_reveal_child (child (fixture, "bar"));
}

static const char *
get_text (WindowFixture *fixture)
{
  return gtk_label_get_text (child (fixture, "label"));
}

static const char *
get_action (WindowFixture *fixture)
{
  return gtk_actionable_get_action_name (child (fixture, "button"));
}

static void
put_aside (WindowFixture *fixture)
{
  GtkWidget *close = gtk_widget_get_next_sibling (child (fixture, "button"));

  g_signal_emit_by_name (close, "clicked");
}

static void
pass_days (WindowFixture *fixture, int n)
{
  HfClock *clock = hf_context_get_clock (fixture->context);

  hf_clock_set (clock, hf_clock_now (clock) + n * DAY);
  hf_trouble_bar_look_again (fixture->window->trouble);
  hf_test_book_let_finish (fixture->book);
}

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_set_up (fixture, data);
  g_settings_reset (fixture->settings, "backup-days");
  g_settings_reset (fixture->settings, "backup-put-aside");
  hf_test_book_add_customer (fixture->book, "An");
  window_fixture_open (fixture);
}

static void
test_backup (WindowFixture *fixture, gconstpointer data)
{
  pass_days (fixture, 2);
  g_assert_false (is_shown (fixture));
  pass_days (fixture, 1);
  hf_test_wait_for (is_shown (fixture));
  g_assert_cmpstr (get_text (fixture), ==,
                   "There is no backup of this book, which was begun 3 days ago.");
  g_assert_cmpstr (get_action (fixture), ==, "win.back-up");
  g_assert_true (hf_backup_age_note_sync (fixture->book->store, NULL));
  pass_days (fixture, 0);
  hf_test_wait_for (!is_shown (fixture));
  pass_days (fixture, 5);
  hf_test_wait_for (is_shown (fixture));
  g_assert_cmpstr (get_text (fixture), ==, "The last backup of this book is 5 days old.");
  g_settings_set_int (fixture->settings, "backup-days", 6);
  g_assert_false (is_shown (fixture));
  g_settings_set_int (fixture->settings, "backup-days", 5);
  g_assert_true (is_shown (fixture));
  g_settings_set_int (fixture->settings, "backup-days", 0);
  g_assert_false (is_shown (fixture));
}

/* For the day: tomorrow it is told again. */
static void
test_put_aside (WindowFixture *fixture, gconstpointer data)
{
  pass_days (fixture, 4);
  hf_test_wait_for (is_shown (fixture));
  put_aside (fixture);
  g_assert_false (is_shown (fixture));
  pass_days (fixture, 0);
  g_assert_false (is_shown (fixture));
  pass_days (fixture, 1);
  hf_test_wait_for (is_shown (fixture));
  g_assert_cmpstr (get_text (fixture), ==,
                   "There is no backup of this book, which was begun 5 days ago.");
}

static gpointer
run_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_script (db, sql, error));
}

static void
run (WindowFixture *fixture, const char *sql)
{
  hf_test_book_run (fixture->book, HF_LANE_WRITE, run_work, (gpointer) sql);
}

static void
committed_cb (GObject *store, GAsyncResult *result, gpointer error)
{
  g_assert_null (hf_store_commit_finish (HF_STORE (store), result, error));
}

static void
fail_to_save (WindowFixture *fixture, HfStoreError code)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autofree char *text = g_strnfill (50000, 'x');
  g_autoptr (GError) error = NULL;
  HfRow *row = hf_test_customer ("Bo");

  hf_row_set_text (row, HF_CUSTOMER_NOTE, text);
  hf_change_set_insert (changes, row);
  hf_store_commit_async (fixture->book->store, changes, NULL, committed_cb, &error);
  hf_test_wait_for (error != NULL);
  g_assert_error (error, HF_STORE_ERROR, (int) code);
}

/* Shown for as long as it lasts; to try again is the one thing to do about it. */
static void
test_disk (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    HfStoreError code;
    const char  *begin;
    const char  *end;
    const char  *text;
  } troubles[] = {
    { HF_STORE_ERROR_FULL, "PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000",
      "The disk is full." },
    { HF_STORE_ERROR_READ_ONLY, "PRAGMA query_only = ON", "PRAGMA query_only = OFF",
      "The book can only be read now." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_assert_false (is_shown (fixture));
      run (fixture, troubles[i].begin);
      fail_to_save (fixture, troubles[i].code);
      g_assert_true (is_shown (fixture));
      g_assert_true (g_str_has_prefix (get_text (fixture), troubles[i].text));
      put_aside (fixture);
      g_assert_false (is_shown (fixture));
      fail_to_save (fixture, troubles[i].code); /* whoever tries again is told again */
      g_assert_true (is_shown (fixture));
      gtk_widget_activate_action (GTK_WIDGET (fixture->window->trouble), get_action (fixture),
                                  NULL);
      hf_test_book_let_finish (fixture->book);
      g_assert_true (is_shown (fixture));
      run (fixture, troubles[i].end);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window->trouble), get_action (fixture),
                                  NULL);
      hf_test_wait_for (!is_shown (fixture));
      hf_test_book_check (fixture->book);
    }
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/trouble-bar/backup", test_backup);
  ADD ("/trouble-bar/put-aside", test_put_aside);
  ADD ("/trouble-bar/disk", test_disk);
  return g_test_run ();
}
