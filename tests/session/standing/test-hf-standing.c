/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/standing/hf-standing.h"

#include "core/hf-cell-plan-row.h"
#include "core/hf-cell-plan.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "session/standing/hf-cell-plans.h"
#include "tests/store/hf-test-effort.h"

#include <string.h>

#define TODAY hf_date_new (2023, 10, 20)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);

  return hf_standing_read (db, viewer, *(gint64 *) data, TODAY, error);
}

static HfStanding *
read_standing (HfTestBook *book, gint64 customer)
{
  return hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
}

static void
set_stage (HfTestBook *book, gint64 customer, const char *stage, const char *reason)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, customer);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *draft = hf_row_copy (row);

  hf_row_set_text (draft, HF_CUSTOMER_STAGE, stage);
  hf_row_set_text (draft, HF_CUSTOMER_STAGE_REASON, reason);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
assert_event (const HfStanding *standing, guint index, const char *stage, const char *reason)
{
  const HfStageEvent *event = standing->events->pdata[index];

  g_assert_cmpstr (event->stage, ==, stage);
  g_assert_cmpstr (event->reason, ==, reason);
}

/* What the rule says, then what somebody said, then the rule again. */
static void
test_history (void)
{
  static const char *const days[] = { "2020-01-01", "2020-06-01", "2021-02-01", "2021-03-01" };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfStanding) standing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    hf_test_book_insert (book, hf_test_visit (customer, days[i], NULL));
  set_stage (book, customer, "lifelong", "founder of the house");
  set_stage (book, customer, NULL, NULL);
  standing = read_standing (book, customer);
  g_assert_cmpuint (standing->events->len, ==, 4);
  assert_event (standing, 0, NULL, NULL);
  assert_event (standing, 1, "lifelong", "founder of the house");
  assert_event (standing, 2, "loyal", NULL);
  assert_event (standing, 3, "customer", NULL);
  g_assert_cmpint (((HfStageEvent *) standing->events->pdata[2])->day, ==,
                   hf_date_new (2021, 3, 1));
}

static gpointer
repeat_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "INSERT INTO change (step, entity, row_id, before, after) "
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200) "
    "SELECT step, entity, row_id, before, after FROM n, "
    "(SELECT * FROM change WHERE entity = 'customer' ORDER BY id DESC LIMIT 1)";

  g_assert_true (hf_database_script (db, sql, error));
  return NULL;
}

/* However often else something was changed of the card since. */
static void
test_long_ago (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfStanding) standing = NULL;

  set_stage (book, customer, "lifelong", "founder of the house");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "B");
  hf_test_book_run (book, HF_LANE_WRITE, repeat_work, NULL);
  standing = read_standing (book, customer);
  g_assert_cmpuint (standing->events->len, ==, 1);
  assert_event (standing, 0, "lifelong", "founder of the house");
}

/* What was changed of visits, calls and notes is not looked at. */
static void
test_effort (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64  customer = hf_test_book_add_customer (book, "陈建国");
  gint64  visit = hf_test_book_insert (book, hf_test_visit (customer, "2023-10-01", NULL));
  guint64 effort;

  set_stage (book, customer, "lifelong", "founder of the house");
  hf_test_book_set_text (book, &hf_visit_def, visit, HF_VISIT_DIAGNOSIS, "cough");
  effort = hf_test_effort (book, read_work, &customer, (GDestroyNotify) hf_standing_free);
  hf_test_book_set_text (book, &hf_visit_def, visit, HF_VISIT_DIAGNOSIS, "asthma");
  g_assert_cmpuint (hf_test_effort (book, read_work, &customer, (GDestroyNotify) hf_standing_free),
                    ==, effort);
}

static void
test_signs (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = hf_test_book_add_customer (book, "陈建国");
  HfRow *second = hf_test_customer ("林一");
  gint64 other;
  g_autoptr (HfStanding) of_first = NULL, of_other = NULL, of_nobody = NULL;

  of_nobody = read_standing (book, first);
  g_assert_false (hf_standing_has_sent_others (of_nobody));
  g_assert_false (hf_standing_is_often_here (of_nobody));
  g_assert_cmpuint (of_nobody->n_filled, ==, 0);
  hf_row_set_int (second, HF_CUSTOMER_REFERRER, first);
  hf_row_set_text (second, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  other = hf_test_book_insert (book, second);
  of_first = read_standing (book, first);
  of_other = read_standing (book, other);
  g_assert_cmpuint (of_first->n_referred, ==, 1);
  g_assert_true (hf_standing_has_sent_others (of_first));
  g_assert_true (hf_standing_has_sent_others (of_other)); /* came by a referral */
  g_assert_cmpuint (of_other->n_filled, ==, 1);
  g_assert_nonnull (strstr (of_other->lacking, "Birth date"));
  g_assert_cmpuint (of_other->events->len, ==, 0);
}

static void
changed_cb (HfStore *store, HfChanged *changed, gboolean *is_concerned)
{
  *is_concerned = hf_standing_is_concerned (changed, 1);
}

/* Who was sent is counted on the card of whoever sent them. */
static void
test_concerned (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64   customer = hf_test_book_add_customer (book, "陈建国");
  HfRow   *sent = hf_test_customer ("林一");
  gboolean is_concerned = FALSE;

  g_assert_cmpint (customer, ==, 1);
  hf_test_book_let_finish (book);
  g_signal_connect (book->store, "changed", G_CALLBACK (changed_cb), &is_concerned);
  hf_row_set_int (sent, HF_CUSTOMER_REFERRER, customer);
  hf_test_book_insert (book, sent);
  hf_test_wait_for (is_concerned);
  g_signal_handlers_disconnect_by_data (book->store, &is_concerned);
}

/* An error, so that nobody goes on showing what was true before. */
static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 nobody = 42;

  g_assert_null (hf_store_run_sync (book->store, HF_LANE_READ, read_work, &nobody, NULL, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

static guint
plan_days (HfTestBook *book, gint64 customer)
{
  g_autoptr (HfStanding) standing = read_standing (book, customer);

  return hf_cell_plan_of (standing->customer, standing->plans).days;
}

/* Written down, the usual plans say what holds anyway; one that is changed holds at once. */
static void
test_plans (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  guint  usual = plan_days (book, customer);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after;

  hf_committed_free (hf_test_book_commit (book, hf_cell_plans_changes_usual ()));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM cell_plan"), ==, 4 * 3 + 5);
  g_assert_cmpuint (plan_days (book, customer), ==, usual);
  after = hf_row_new (&hf_cell_plan_row_def);
  hf_row_set_int (after, HF_CELL_PLAN_DAYS, 3);
  hf_row_set_text (after, HF_CELL_PLAN_STAGE, HF_CUSTOMER_STAGE_POTENTIAL);
  hf_change_set_insert (changes, after);
  hf_committed_free (hf_test_book_commit (book, changes));
  g_assert_cmpuint (plan_days (book, customer), ==, 3);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpuint (plan_days (book, customer), ==, usual);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/history", test_history);
  g_test_add_func ("/standing/long-ago", test_long_ago);
  g_test_add_func ("/standing/effort", test_effort);
  g_test_add_func ("/standing/signs", test_signs);
  g_test_add_func ("/standing/concerned", test_concerned);
  g_test_add_func ("/standing/gone", test_gone);
  g_test_add_func ("/standing/plans", test_plans);
  return g_test_run ();
}
