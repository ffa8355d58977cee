/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two programs on one book: whom a colleague is calling is passed over, shown, and not called
 * without being asked; and how long a call takes is shown and logged. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/common/hf-dialogs.h"
#include "session/follow-up/hf-outcome.h"

#define N_CLAIMS "SELECT count (*) FROM claim"

/* Wu, who works with another program. */
typedef struct
{
  HfStore   *store;
  HfContext *context;
  HfClaims  *claims;
} Wu;

static void
wu_set_up (Wu *wu, TodayFixture *fixture)
{
  gint64 staff = hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Wu Hao", staff, FALSE);

  wu->store = hf_test_book_open_again (fixture->book, viewer);
  wu->context = hf_context_new (wu->store, NULL);
  wu->claims = hf_claims_new (wu->context);
}

static void
wu_tear_down (Wu *wu)
{
  HfStore *store = wu->store;

  hf_claims_release_all (wu->claims);
  g_clear_object (&wu->claims);
  g_clear_object (&wu->context);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (wu->store);
  hf_test_wait_for (store == NULL);
}

static gint64
get_customer (TodayFixture *fixture, gint64 follow_up)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, follow_up);

  return hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
}

static void
wu_calls (Wu *wu, TodayFixture *fixture, gint64 follow_up)
{
  hf_claims_renew (wu->claims, get_customer (fixture, follow_up));
  hf_test_wait_for (hf_test_book_number (fixture->book, N_CLAIMS) == 1);
}

static const char *
get_shown (TodayFixture *fixture)
{
  GtkWidget *state = GTK_WIDGET (hf_call_panel_get_state (fixture->page->panel));

  return gtk_widget_get_visible (state) ?
           gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (state))) :
           "";
}

static gboolean
is_calling (TodayFixture *fixture, gint64 follow_up)
{
  return hf_call_state_get_seconds (hf_call_panel_get_state (fixture->page->panel), follow_up) !=
         HF_CALL_STATE_NONE;
}

/* Nobody is rung up by a test. */
static gboolean
has_dialer (void)
{
  g_autoptr (GAppInfo) dialer = g_app_info_get_default_for_uri_scheme ("tel");

  if (dialer != NULL)
    g_test_skip ("a program here would call an invented number");
  return dialer != NULL;
}

static AdwMessageDialog *
find_question (TodayFixture *fixture)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *i = all; i != NULL; i = i->next)
    if (ADW_IS_MESSAGE_DIALOG (i->data))
      return i->data;
  return NULL;
}

/* The queue passes over whom Wu is calling, and says so; the outcome gives the customer up. */
static void
test_passed_over (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  gint64 third = today_fixture_add (fixture, "Wang Fang", TODAY, "C");
  Wu     wu;

  wu_set_up (&wu, fixture);
  wu_calls (&wu, fixture, first);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (get_shown (fixture), ==, "");
  hf_test_wait_for (find_label (fixture->page->queue, "Wu Hao is calling") != NULL);
  today_fixture_press (fixture, GDK_KEY_k, 0); /* but one may look */
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (get_shown (fixture), ==, "Wu Hao is calling");
  hf_claims_release (wu.claims, get_customer (fixture, first));
  hf_test_wait_for (g_str_equal (get_shown (fixture), ""));
  hf_test_wait_for (find_label (fixture->page->queue, "Wu Hao is calling") == NULL);
  wu_calls (&wu, fixture, second);
  hf_test_wait_for (find_label (fixture->page->queue, "Wu Hao is calling") != NULL);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, third);
  /* Where there is nobody else, it is better to be told than to be left without work. */
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (get_shown (fixture), ==, "Wu Hao is calling");
  wu_tear_down (&wu);
}

/* To look claims nobody; to write does, and so does to call. */
static void
test_claims (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, N_CLAIMS), ==, 0);
  hf_note_editor_set_text (hf_call_panel_get_note (fixture->page->panel), "no fever");
  hf_test_wait_for (hf_test_book_number (fixture->book, N_CLAIMS) == 1);
  today_fixture_press (fixture, GDK_KEY_k, 0); /* without having called */
  hf_test_wait_for (hf_test_book_number (fixture->book, N_CLAIMS) == 0);
  today_fixture_wait_for_card (fixture, first);
  if (has_dialer ())
    return;
  today_fixture_press (fixture, GDK_KEY_c, 0);
  hf_test_wait_for (is_calling (fixture, first));
  g_assert_cmpint (hf_test_book_number (fixture->book, N_CLAIMS), ==, 1);
  today_fixture_press (fixture, GDK_KEY_j, 0); /* the call goes on */
  today_fixture_wait_for_card (fixture, second);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, N_CLAIMS), ==, 1);
  today_fixture_close (fixture);
  hf_test_wait_for (hf_test_book_number (fixture->book, N_CLAIMS) == 0);
}

/* Whom Wu is calling is called only by somebody who says so again. */
static void
test_asks (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  Wu     wu;

  if (has_dialer ())
    return;
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  wu_set_up (&wu, fixture);
  wu_calls (&wu, fixture, first);
  today_fixture_press (fixture, GDK_KEY_c, 0); /* before anything was seen of it */
  hf_test_wait_for (find_question (fixture) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (find_question (fixture)), ==,
                   "Wu Hao is calling this customer");
  g_assert_false (is_calling (fixture, first));
  adw_message_dialog_response (find_question (fixture), "cancel");
  gtk_window_destroy (GTK_WINDOW (find_question (fixture)));
  g_assert_false (is_calling (fixture, first));
  g_assert_cmpstr (get_shown (fixture), ==, "Wu Hao is calling");
  today_fixture_press (fixture, GDK_KEY_c, 0);
  hf_test_wait_for (find_question (fixture) != NULL);
  adw_message_dialog_response (find_question (fixture), "agree");
  gtk_window_destroy (GTK_WINDOW (find_question (fixture)));
  hf_test_wait_for (is_calling (fixture, first));
  hf_test_wait_for (hf_claims_find (wu.claims, get_customer (fixture, first)) != NULL);
  wu_tear_down (&wu);
}

/* Whoever logs second what was logged already is told, and there is one entry. */
static void
test_both_log (TodayFixture *fixture, gconstpointer data)
{
  gint64    first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfOutcome fine = { .kind = HF_OUTCOME_FINE };
  g_autoptr (HfRow) seen = hf_test_book_read (fixture->book, &hf_follow_up_def, first);
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  Wu wu;

  wu_set_up (&wu, fixture);
  changes = hf_outcome_apply (wu.context, seen, &fine, NULL);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  g_assert_null (hf_store_commit_sync (wu.store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM contact"), ==, 1);
  wu_tear_down (&wu);
}

/* It runs from the press on, keeps its place and its minutes, and Undo brings it back. */
static void
test_timer (TodayFixture *fixture, gconstpointer data)
{
  gint64       first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64       second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  HfCallState *state;
  g_autoptr (HfRow) contact = NULL;

  if (has_dialer ())
    return;
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  state = hf_call_panel_get_state (fixture->page->panel);
  g_assert_cmpstr (get_shown (fixture), ==, "");
  today_fixture_press (fixture, GDK_KEY_c, 0);
  hf_test_wait_for (g_str_equal (get_shown (fixture), "0:00"));
  hf_test_wait_for (g_str_equal (get_shown (fixture), "0:01"));
  today_fixture_press (fixture, GDK_KEY_c, 0); /* to dial again ends no call */
  g_assert_cmpint (hf_call_state_get_seconds (state, first), >=, 1);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (get_shown (fixture), ==, "");
  hf_call_state_put_back (state, second, 3 * 60 + 40);
  g_assert_cmpstr (get_shown (fixture), ==, "3:40");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  contact = hf_test_book_read (fixture->book, &hf_contact_def, 1);
  g_assert_cmpint (hf_row_int (contact, HF_CONTACT_MINUTES), ==, 4);
  g_assert_cmpint (hf_call_state_get_seconds (state, second), ==, HF_CALL_STATE_NONE);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, second, NULL));
  hf_undone_free (hf_test_book_undo (fixture->book));
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (get_shown (fixture), ==, "3:40");
  today_fixture_press (fixture, GDK_KEY_0, 0); /* nobody was called, says a skip */
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, skipped, again Mon 23 Oct 2023");
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count (*) FROM contact WHERE minutes IS NOT NULL"),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-claim/passed-over", test_passed_over);
  today_fixture_add_test ("/today-claim/claims", test_claims);
  today_fixture_add_test ("/today-claim/asks", test_asks);
  today_fixture_add_test ("/today-claim/both-log", test_both_log);
  today_fixture_add_test ("/today-claim/timer", test_timer);
  return g_test_run ();
}
