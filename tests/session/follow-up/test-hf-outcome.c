/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Outcomes, on a real book. Its clock stands at Friday 2023-10-20, 09:00. */

#include "session/follow-up/hf-outcome.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "tests/session/call-fixture.h"

static void
assert_field (CallFixture *fixture, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}

static gint64
get_attempts (CallFixture *fixture, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  return hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
}

static void
test_keys (void)
{
  HfOutcomeKind kind;

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      g_assert_true (hf_outcome_kind_find (hf_outcome_get_key (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_true (hf_choice_has (hf_contact_outcomes, hf_outcome_get_key (i)));
    }
  g_assert_false (hf_outcome_kind_find ("maybe", &kind));
  g_assert_false (hf_outcome_kind_find (NULL, &kind));
}

static void
test_fine (CallFixture *fixture, gconstpointer data)
{
  gint64           id = call_fixture_add (fixture, TODAY, "A");
  g_autofree char *said = call_fixture_log (fixture, id,
                                            (HfOutcome){ .kind = HF_OUTCOME_FINE,
                                                         .note = " no fever ",
                                                         .mood = "worried",
                                                         .dissatisfaction = " waited two hours " });
  g_autoptr (HfRow) contact = hf_test_book_read (fixture->book, &hf_contact_def, 1);

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, fine");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  g_assert_cmpint (get_attempts (fixture, id), ==, 1);
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_OUTCOME), ==, "fine");
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_NOTE), ==, "no fever");
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_EMOTION), ==, "worried");
  g_assert_true (hf_contact_is_dissatisfied (contact));
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_DISSATISFACTION), ==, "waited two hours");
  g_assert_cmpint (hf_row_int (contact, HF_CONTACT_FOLLOW_UP), ==, id);
  g_assert_cmpint (hf_row_int (contact, HF_CONTACT_AT), ==, hf_clock_now (fixture->book->clock));
}

static void
test_no_answer (CallFixture *fixture, gconstpointer data)
{
  HfOutcome        outcome = { .kind = HF_OUTCOME_NO_ANSWER };
  gint64           id = call_fixture_add (fixture, TODAY, "A");
  g_autofree char *first = call_fixture_log (fixture, id, outcome);
  g_autofree char *second = NULL, *third = NULL, *fourth = NULL;

  g_assert_cmpstr (first, ==, "Saved: Zhang Min, no answer, again 14:00");
  assert_field (fixture, id, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  second = call_fixture_log (fixture, id, outcome);
  g_assert_cmpstr (second, ==, "Saved: Zhang Min, no answer, again Mon 23 Oct 2023 14:00");
  third = call_fixture_log (fixture, id, outcome);
  g_assert_cmpstr (third, ==, "Saved: Zhang Min, no answer, next a letter, Mon 23 Oct 2023");
  assert_field (fixture, id, HF_FOLLOW_UP_CHANNEL, "letter");
  assert_field (fixture, id, HF_FOLLOW_UP_NOT_BEFORE, NULL);
  fourth = call_fixture_log (fixture, id, outcome);
  g_assert_cmpstr (fourth, ==, "Saved: Zhang Min, no answer, closed as unreachable");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_UNREACHABLE);
  g_assert_cmpint (get_attempts (fixture, id), ==, 4);
}

static void
test_later_and_skip (CallFixture *fixture, gconstpointer data)
{
  HfOutcome later = { .kind = HF_OUTCOME_LATER, .again = { hf_date_from_iso ("2023-10-21"), 540 } };
  gint64    id = call_fixture_add (fixture, "2023-10-18", "B");
  g_autofree char *said = call_fixture_log (fixture, id, later);
  g_autofree char *skipped = NULL;

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, call back later, again tomorrow 09:00");
  assert_field (fixture, id, HF_FOLLOW_UP_DUE, "2023-10-21");
  assert_field (fixture, id, HF_FOLLOW_UP_PROMISED, "09:00");
  skipped = call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_SKIP });
  g_assert_cmpstr (skipped, ==, "Saved: Zhang Min, skipped, again Mon 23 Oct 2023");
  assert_field (fixture, id, HF_FOLLOW_UP_PROMISED, NULL);
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (get_attempts (fixture, id), ==, 0);
}

static void
test_undo (CallFixture *fixture, gconstpointer data)
{
  gint64           id = call_fixture_add (fixture, TODAY, "A");
  g_autofree char *said = call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_FINE });
  g_autoptr (HfUndone) undone = hf_test_book_undo (fixture->book);

  g_assert_cmpstr (undone->label, ==, "Log “fine”");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (get_attempts (fixture, id), ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM contact"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/outcome/keys", test_keys);
  g_test_add ("/outcome/fine", CallFixture, NULL, call_fixture_set_up, test_fine,
              call_fixture_tear_down);
  g_test_add ("/outcome/no-answer", CallFixture, NULL, call_fixture_set_up, test_no_answer,
              call_fixture_tear_down);
  g_test_add ("/outcome/later-and-skip", CallFixture, NULL, call_fixture_set_up,
              test_later_and_skip, call_fixture_tear_down);
  g_test_add ("/outcome/undo", CallFixture, NULL, call_fixture_set_up, test_undo,
              call_fixture_tear_down);
  return g_test_run ();
}
