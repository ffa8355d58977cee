/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The contact log as counts: which entries are calls, which hour it was here, and no more than the
 * newest. */

#include "session/follow-up/hf-answer-log.h"

#include "tests/session/call-fixture.h"

#include "core/hf-contact.h"

typedef struct
{
  gint64        customer; /* 0 for the whole book */
  HfAnswerTimes times;
} Ask;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Ask *ask = data;

  if (ask->customer != 0)
    g_assert_true (hf_answer_log_read_own (db, ask->customer, &ask->times, error));
  else
    g_assert_true (hf_answer_log_read_book (db, &ask->times, error));
  return ask;
}

static HfAnswerTimes
read_times (CallFixture *fixture, gint64 customer)
{
  Ask ask = { .customer = customer };

  hf_test_book_run (fixture->book, HF_LANE_READ, read_work, &ask);
  return ask.times;
}

static void
add (CallFixture *fixture,
     gint64       customer,
     HfMoment     at,
     const char  *channel,
     const char  *direction,
     const char  *outcome)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, hf_moment_to_instant (at));
  hf_row_set_text (row, HF_CONTACT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONTACT_DIRECTION, direction);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
  hf_test_book_insert (fixture->book, row);
}

static void
assert_count (HfAnswerCount count, guint answered, guint tried)
{
  g_assert_cmpuint (count.answered, ==, answered);
  g_assert_cmpuint (count.tried, ==, tried);
}

/* A Friday. Whoever called us, wrote, or was only skipped says nothing of who answers. */
static void
test_what_counts (CallFixture *fixture, gconstpointer data)
{
  gint64        other = hf_test_book_add_customer (fixture->book, "Li Hua");
  HfMoment      at = { hf_date_from_iso (TODAY), 18 * 60 + 59 };
  HfAnswerTimes own, book;

  add (fixture, fixture->customer, at, "phone", NULL, HF_CONTACT_OUTCOME_FINE);
  add (fixture, fixture->customer, at, "phone", "out", HF_CONTACT_OUTCOME_LATER);
  add (fixture, fixture->customer, at, "phone", NULL, HF_CONTACT_OUTCOME_NO_ANSWER);
  add (fixture, fixture->customer, at, "phone", NULL, HF_CONTACT_OUTCOME_SKIP);
  add (fixture, fixture->customer, at, "phone", NULL, NULL);
  add (fixture, fixture->customer, at, "phone", "in", HF_CONTACT_OUTCOME_FINE);
  add (fixture, fixture->customer, at, "wechat", "out", HF_CONTACT_OUTCOME_FINE);
  add (fixture, other, (HfMoment){ at.day + 1, 0 }, "phone", NULL, HF_CONTACT_OUTCOME_NO_ANSWER);
  own = read_times (fixture, fixture->customer);
  assert_count (own.all, 2, 3);
  assert_count (own.hours[18], 2, 3);
  assert_count (own.days[4], 2, 3);
  book = read_times (fixture, 0);
  assert_count (book.all, 2, 4);
  assert_count (book.hours[0], 0, 1);
  assert_count (book.days[5], 0, 1);
}

static void
test_newest_only (CallFixture *fixture, gconstpointer data)
{
  HfMoment      at = { hf_date_from_iso (TODAY), 9 * 60 };
  HfAnswerTimes own;

  for (guint i = 0; i < HF_ANSWER_LOG_OWN + 5; i++)
    add (fixture, fixture->customer, (HfMoment){ at.day - (HfDate) i, at.minutes }, "phone", NULL,
         i < HF_ANSWER_LOG_OWN ? HF_CONTACT_OUTCOME_FINE : HF_CONTACT_OUTCOME_NO_ANSWER);
  own = read_times (fixture, fixture->customer);
  assert_count (own.all, HF_ANSWER_LOG_OWN, HF_ANSWER_LOG_OWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/answer-log/what-counts", CallFixture, NULL, call_fixture_set_up, test_what_counts,
              call_fixture_tear_down);
  g_test_add ("/answer-log/newest-only", CallFixture, NULL, call_fixture_set_up, test_newest_only,
              call_fixture_tear_down);
  return g_test_run ();
}
