/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is suggested for a customer of a book, and what the planner keeps of it. The clock stands at
 * 2023-10-20. */

#include "session/follow-up/hf-grade-suggested.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-rule.h"
#include "core/hf-grade-suggestion.h"
#include "core/hf-visit.h"
#include "session/follow-up/hf-planner.h"
#include "tests/session/call-fixture.h"

static gint64
visit (CallFixture *fixture, const char *day, const char *diagnosis)
{
  HfRow *row = hf_test_visit (fixture->customer, day, NULL);

  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, diagnosis);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_result_rule (CallFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_grade_rule_def);

  hf_row_set_text (row, HF_GRADE_RULE_GRADE, HF_CUSTOMER_GRADE_A);
  hf_row_set_text (row, HF_GRADE_RULE_RESULT, HF_GRADE_RESULT_DISSATISFIED);
  return hf_test_book_insert (fixture->book, row);
}

static void
contact (CallFixture *fixture, gint64 at, const char *satisfied)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, fixture->customer);
  hf_row_set_int (row, HF_CONTACT_AT, at);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_FINE);
  hf_row_set_text (row, HF_CONTACT_SATISFIED, satisfied);
  hf_test_book_insert (fixture->book, row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(HfGradeSuggested **) user_data = hf_store_run_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
assert_suggested (CallFixture *fixture, const char *expected)
{
  g_autoptr (HfGradeSuggested) found = NULL;
  g_autofree char *words = NULL;

  hf_grade_suggested_read_async (fixture->context, fixture->customer, NULL, read_cb, &found);
  hf_test_wait_for (found != NULL);
  g_assert_cmpint (found->customer, ==, fixture->customer);
  words = hf_grade_suggestion_word (found->grade, found->reasons);
  g_assert_cmpstr (words ? words : found->grade, ==, expected);
}

/* Of the newest visit that has been. */
static void
test_read (CallFixture *fixture, gconstpointer data)
{
  assert_suggested (fixture, "C");
  visit (fixture, "2023-10-01", "手术");
  assert_suggested (fixture, "A because: “手术”");
  visit (fixture, "2023-10-19", "高血压");
  visit (fixture, "2023-10-21", "手术");
  assert_suggested (fixture, "B because: “高血压”");
}

/* What came of the last contact, not of one before it; a rule that was removed says nothing. */
static void
test_result (CallFixture *fixture, gconstpointer data)
{
  gint64 rule;

  visit (fixture, "2023-10-19", "感冒");
  contact (fixture, 1697700000, HF_CONTACT_SATISFIED_NO);
  assert_suggested (fixture, "C");
  rule = add_result_rule (fixture);
  assert_suggested (fixture, "A because: Dissatisfied at the last contact");
  contact (fixture, 1697700060, "satisfied");
  assert_suggested (fixture, "C");
  contact (fixture, 1697700120, HF_CONTACT_SATISFIED_NO);
  assert_suggested (fixture, "A because: Dissatisfied at the last contact");
  hf_test_book_delete (fixture->book, &hf_grade_rule_def, rule);
  assert_suggested (fixture, "C");
}

static gpointer
plan_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_planner_run (db, options, cancellable, error);
}

/* The planner goes by the rules, and keeps what spoke for the grade. */
static void
test_planned (CallFixture *fixture, gconstpointer data)
{
  HfPlanOptions options = { .since = hf_date_from_iso ("2023-07-01"),
                            .today = hf_clock_today (fixture->book->clock),
                            .viewer = fixture->book->viewer,
                            .now = hf_clock_now (fixture->book->clock) };
  g_autoptr (HfPlan) plan = NULL;
  g_autoptr (HfRow) row = NULL;

  visit (fixture, "2023-10-19", "感冒");
  contact (fixture, 1697700000, HF_CONTACT_SATISFIED_NO);
  add_result_rule (fixture);
  plan = hf_test_book_run (fixture->book, HF_LANE_WRITE, plan_work, &options);
  g_assert_cmpint (plan->by_grade[0], ==, 1);
  g_assert_cmpstr (g_array_index (plan->rows, HfPlannedRow, 0).because, ==,
                   "A because: Dissatisfied at the last contact");
  row = hf_test_book_read (fixture->book, &hf_follow_up_def, 1);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_SUGGESTED), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_SUGGESTED_BY), ==, "result=dissatisfied");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, "2023-10-22");
}

static void
test_usual (CallFixture *fixture, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = hf_grade_suggested_changes_usual ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);

  visit (fixture, "2023-10-19", "感冒");
  assert_suggested (fixture, "C");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_BIRTH_DATE,
                         "1940-01-01");
  assert_suggested (fixture, "B because: 83 years old");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, CallFixture, NULL, call_fixture_set_up, func, call_fixture_tear_down)
  ADD ("/grade-suggested/read", test_read);
  ADD ("/grade-suggested/result", test_result);
  ADD ("/grade-suggested/planned", test_planned);
  ADD ("/grade-suggested/usual", test_usual);
  return g_test_run ();
}
