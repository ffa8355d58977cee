/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A run on a real book: who may be in it, and that late, reachable and short all count. The book's
 * clock stands at Friday 2023-10-20, 09:00. */

#include "session/follow-up/hf-run.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "tests/session/call-fixture.h"

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **chosen = user_data;

  *chosen = g_object_ref (result);
}

static GArray *
choose (CallFixture *fixture, const HfDeskHabits *habits, guint minutes)
{
  g_autoptr (HfContext) context = hf_context_new (fixture->book->store, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  hf_run_choose_async (context, habits, minutes, NULL, chosen_cb, &result);
  hf_test_wait_for (result != NULL);
  ids = hf_run_choose_finish (context, result, &error);
  g_assert_no_error (error);
  return ids;
}

static void
assert_run (CallFixture *fixture, const HfDeskHabits *habits, guint minutes, const gint64 *expected)
{
  g_autoptr (GArray) ids = choose (fixture, habits, minutes);

  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), ==, expected[i]);
  g_assert_cmpint (expected[ids->len], ==, 0);
}

/* Somebody with a number, and a follow-up that is due. */
static gint64
add (CallFixture *fixture, const char *due, const char *limit, gint64 owner)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Li Hua");
  HfRow *row = hf_test_follow_up (customer, due, "B");

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, limit);
  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
get_customer (CallFixture *fixture, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  return hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
}

static void
log_tries (CallFixture *fixture, gint64 id, const char *outcome)
{
  for (int days_ago = 1; days_ago <= 6; days_ago++)
    {
      HfMoment at = { hf_date_from_iso (TODAY) - 7 * days_ago, 9 * 60 };
      HfRow   *row = hf_row_new (&hf_contact_def);

      hf_row_set_int (row, HF_CONTACT_CUSTOMER, get_customer (fixture, id));
      hf_row_set_int (row, HF_CONTACT_AT, hf_moment_to_instant (at));
      hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
      hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
      hf_test_book_insert (fixture->book, row);
    }
}

/* Nobody without a number, nobody who is not due, waits for later, or gets a letter. */
static void
test_who (CallFixture *fixture, gconstpointer data)
{
  gint64 good, hidden, letter;

  call_fixture_add (fixture, TODAY, "A");
  add (fixture, "2023-10-21", NULL, 0);
  good = add (fixture, TODAY, NULL, 0);
  hidden = add (fixture, TODAY, NULL, 0);
  hf_test_book_set_text (fixture->book, &hf_follow_up_def, hidden, HF_FOLLOW_UP_NOT_BEFORE,
                         "15:00");
  letter = add (fixture, TODAY, NULL, 0);
  hf_test_book_set_text (fixture->book, &hf_follow_up_def, letter, HF_FOLLOW_UP_CHANNEL,
                         HF_CONTACT_CHANNEL_LETTER);
  assert_run (fixture, NULL, 20, (gint64[]){ good, 0 });
}

/* Three minutes for each where nothing is known: three in ten minutes. What is promised goes first,
 * then the latest; who never answers at this hour goes behind who is as late. */
static void
test_order (CallFixture *fixture, gconstpointer data)
{
  gint64 never = add (fixture, "2023-10-18", "2023-10-20", 0);
  gint64 today = add (fixture, TODAY, "2023-10-22", 0);
  gint64 late = add (fixture, "2023-10-18", "2023-10-20", 0);
  gint64 promised = add (fixture, TODAY, "2023-10-22", 0);

  log_tries (fixture, never, HF_CONTACT_OUTCOME_NO_ANSWER);
  log_tries (fixture, late, HF_CONTACT_OUTCOME_FINE);
  hf_test_book_set_text (fixture->book, &hf_follow_up_def, promised, HF_FOLLOW_UP_PROMISED,
                         "09:00");
  assert_run (fixture, NULL, 10, (gint64[]){ promised, late, never, 0 });
  assert_run (fixture, NULL, 20, (gint64[]){ promised, late, never, today, 0 });
}

/* A doctor's minutes are for the doctor's own follow-ups. */
static void
test_whose (CallFixture *fixture, gconstpointer data)
{
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Li Wei", HF_STAFF_ROLE_DOCTOR);
  gint64 own = add (fixture, TODAY, NULL, doctor);

  add (fixture, TODAY, NULL, 0);
  hf_test_book_work_as (fixture->book, doctor, HF_STAFF_ROLE_DOCTOR, 0);
  assert_run (fixture, NULL, 20, (gint64[]){ own, 0 });
}

/* How long calls of a kind take decides how many fit. */
static void
test_lengths (CallFixture *fixture, gconstpointer data)
{
  guint        operation = hf_desk_habits_hash_kind ("operation");
  HfDeskHabits habits = { .all = { 0, 1000, 120000 },
                          .lengths = { { operation, 1000, 300000 } },
                          .n_kinds = 1 };

  g_assert_cmpint (hf_desk_habits_get_seconds (NULL, "operation"), ==, 180);
  g_assert_cmpint (hf_desk_habits_get_seconds (&habits, NULL), ==, 120);
  g_assert_cmpint (hf_desk_habits_get_seconds (&habits, "operation"), >, 295);
  g_assert_cmpint (hf_desk_habits_get_seconds (&habits, "operation"), <=, 300);
  for (guint i = 0; i < 8; i++)
    add (fixture, TODAY, NULL, 0);
  {
    g_autoptr (GArray) known = choose (fixture, &habits, 10);
    g_autoptr (GArray) unknown = choose (fixture, NULL, 10);

    g_assert_cmpuint (known->len, ==, 5);
    g_assert_cmpuint (unknown->len, ==, 3);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/run/who", CallFixture, NULL, call_fixture_set_up, test_who, call_fixture_tear_down);
  g_test_add ("/run/order", CallFixture, NULL, call_fixture_set_up, test_order,
              call_fixture_tear_down);
  g_test_add ("/run/whose", CallFixture, NULL, call_fixture_set_up, test_whose,
              call_fixture_tear_down);
  g_test_add ("/run/lengths", CallFixture, NULL, call_fixture_set_up, test_lengths,
              call_fixture_tear_down);
  return g_test_run ();
}
