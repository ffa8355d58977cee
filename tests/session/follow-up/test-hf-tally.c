/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the calls went: what is counted, whose, since when, and how long they took. */

#include "session/follow-up/hf-tally.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "session/follow-up/hf-call-length.h"
#include "tests/session/call-fixture.h"

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **counted = user_data;

  *counted = g_object_ref (result);
}

static HfTally *
count (CallFixture *fixture, gint64 since)
{
  g_autoptr (HfContext) context = hf_context_new (fixture->book->store, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  HfTally *tally;

  hf_tally_count_async (context, since, NULL, counted_cb, &result);
  hf_test_wait_for (result != NULL);
  tally = hf_tally_count_finish (context, result, &error);
  g_assert_no_error (error);
  return tally;
}

static gint64
get_now (CallFixture *fixture)
{
  return hf_clock_now (fixture->book->clock);
}

static void
log_after (CallFixture *fixture, int seconds, gint64 id, HfOutcome outcome)
{
  g_autofree char *said = NULL;

  hf_clock_set (fixture->book->clock, get_now (fixture) + seconds);
  said = call_fixture_log (fixture, id, outcome);
}

/* One of each; the time is that since the one before, and the first one's since the start. */
static void
test_each (CallFixture *fixture, gconstpointer data)
{
  gint64              since = get_now (fixture);
  gint64              ids[5];
  g_autofree HfTally *tally = NULL, *later = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = call_fixture_add (fixture, TODAY, "B");
  log_after (fixture, 60, ids[0], (HfOutcome){ .kind = HF_OUTCOME_FINE });
  log_after (fixture, 20, ids[1], (HfOutcome){ .kind = HF_OUTCOME_NO_ANSWER });
  log_after (fixture, 20, ids[1], (HfOutcome){ .kind = HF_OUTCOME_NO_ANSWER });
  log_after (fixture, 100, ids[2],
             (HfOutcome){ .kind = HF_OUTCOME_LATER,
                          .again = { hf_date_from_iso (TODAY) + 1, 600 } });
  log_after (fixture, 5, ids[3], (HfOutcome){ .kind = HF_OUTCOME_SKIP });
  log_after (fixture, 3600, ids[4],
             (HfOutcome){ .kind = HF_OUTCOME_FINE, .dissatisfaction = "the wait" });
  tally = count (fixture, since);
  g_assert_cmpuint (tally->calls, ==, 5);
  g_assert_cmpuint (tally->reached, ==, 3);
  g_assert_cmpuint (tally->again, ==, 2);
  g_assert_cmpuint (tally->dissatisfied, ==, 1);
  g_assert_cmpuint (tally->timed, ==, 4);
  g_assert_cmpint (tally->seconds, ==, 60 + 20 + 20 + 100);
  g_assert_false (tally->is_own);
  later = count (fixture, since + 200);
  g_assert_cmpuint (later->calls, ==, 2);
}

/* A letter is no call. */
static void
test_letter (CallFixture *fixture, gconstpointer data)
{
  gint64              since = get_now (fixture), id = call_fixture_add (fixture, TODAY, "C");
  g_autofree HfTally *tally = NULL;

  hf_test_book_set_text (fixture->book, &hf_follow_up_def, id, HF_FOLLOW_UP_CHANNEL,
                         HF_CONTACT_CHANNEL_LETTER);
  log_after (fixture, 60, id, (HfOutcome){ .kind = HF_OUTCOME_FINE });
  tally = count (fixture, since);
  g_assert_cmpuint (tally->calls, ==, 0);
  g_assert_cmpuint (tally->reached, ==, 0);
}

/* What was undone did not happen; and nobody is credited with the calls of others. */
static void
test_whose (CallFixture *fixture, gconstpointer data)
{
  gint64              clerk = hf_test_book_add_staff (fixture->book, "Chen", HF_STAFF_ROLE_DESK);
  gint64              since = get_now (fixture);
  g_autofree HfTally *all = NULL, *none = NULL, *own = NULL, *undone = NULL;
  g_autoptr (HfUndone) step = NULL;

  log_after (fixture, 60, call_fixture_add (fixture, TODAY, "B"),
             (HfOutcome){ .kind = HF_OUTCOME_FINE });
  all = count (fixture, since);
  g_assert_cmpuint (all->calls, ==, 1);
  hf_test_book_work_as (fixture->book, clerk, HF_STAFF_ROLE_DESK, 0);
  none = count (fixture, since);
  g_assert_cmpuint (none->calls, ==, 0);
  g_assert_true (none->is_own);
  log_after (fixture, 60, call_fixture_add (fixture, TODAY, "B"),
             (HfOutcome){ .kind = HF_OUTCOME_NO_ANSWER });
  own = count (fixture, since);
  g_assert_cmpuint (own->calls, ==, 1);
  g_assert_cmpuint (own->again, ==, 1);
  step = hf_test_book_undo (fixture->book);
  undone = count (fixture, since);
  g_assert_cmpuint (undone->calls, ==, 0);
  g_assert_cmpuint (undone->again, ==, 0);
}

/* People call beside each other; and what was written down counts after a rest, and where there was
 * one before the call. */
static void
test_length (void)
{
  g_autoptr (GHashTable) lengths = hf_call_length_new ();

  g_assert_cmpint (hf_call_length_next (lengths, 1, 1000, 0), ==, 0);
  g_assert_cmpint (hf_call_length_next (lengths, 2, 1010, 3), ==, 180);
  g_assert_cmpint (hf_call_length_next (lengths, 1, 1060, 5), ==, 60);
  g_assert_cmpint (hf_call_length_next (lengths, 1, 1060, 0), ==, 0);
  g_assert_cmpint (hf_call_length_next (lengths, 1, 1060 + HF_CALL_LENGTH_MOST, 0), ==,
                   HF_CALL_LENGTH_MOST);
  g_assert_cmpint (hf_call_length_next (lengths, 1, 1061 + 2 * HF_CALL_LENGTH_MOST, 4), ==, 240);
  g_assert_cmpint (hf_call_length_next (lengths, 2, 1010 + HF_CALL_LENGTH_MOST, 2), ==,
                   120 + HF_CALL_LENGTH_BESIDE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/tally/each", CallFixture, NULL, call_fixture_set_up, test_each,
              call_fixture_tear_down);
  g_test_add ("/tally/letter", CallFixture, NULL, call_fixture_set_up, test_letter,
              call_fixture_tear_down);
  g_test_add ("/tally/whose", CallFixture, NULL, call_fixture_set_up, test_whose,
              call_fixture_tear_down);
  g_test_add_func ("/tally/length", test_length);
  return g_test_run ();
}
