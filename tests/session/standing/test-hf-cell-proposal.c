/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From which day the default plan counts, and on which day it ends up. It is Friday, 20 October
 * 2023; a potential customer of unknown value is contacted every 30 days. */

#include "session/standing/hf-cell-proposal.h"

#include "core/hf-cell-plan-row.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "session/standing/hf-cell-plans.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

#define TODAY hf_date_new (2023, 10, 20)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (db, &hf_customer_def, viewer, *(gint64 *) data, error);
  g_autoptr (GPtrArray) plans = customer ? hf_cell_plans_read (db, viewer, error) : NULL;

  return plans ? hf_cell_proposal_make (db, customer, plans, TODAY, NULL, error) : NULL;
}

static void
assert_proposed (HfTestBook *book, gint64 customer, const char *from, const char *due)
{
  g_autoptr (HfCellProposal) proposal = hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
  g_autofree char *got_from = hf_date_to_iso (proposal->from);
  g_autofree char *got_due = hf_date_to_iso (proposal->due);

  g_assert_cmpstr (got_from, ==, from);
  g_assert_cmpstr (got_due, ==, due);
  g_assert_cmpint (proposal->customer, ==, customer);
}

static void
add_contact (HfTestBook *book, gint64 customer, int year, int month, int day)
{
  HfRow *row = hf_row_new (&hf_contact_def);
  g_autoptr (GDateTime) at = g_date_time_new_local (year, month, day, 10, 0, 0);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, customer);
  hf_row_set_int (row, HF_CONTACT_AT, g_date_time_to_unix (at));
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_test_book_insert (book, row);
}

/* Whatever was last counts: a contact, a visit, or a call that is planned already. */
static void
test_from (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  assert_proposed (book, customer, NULL, "2023-11-20"); /* the 19th is a Sunday */
  add_contact (book, customer, 2023, 10, 3);
  assert_proposed (book, customer, "2023-10-03", "2023-11-02");
  add_contact (book, customer, 2023, 9, 1); /* entered later, but longer ago */
  assert_proposed (book, customer, "2023-10-03", "2023-11-02");
  hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-25", "B"));
  assert_proposed (book, customer, "2023-10-25", "2023-11-24");
}

/* From one visit on it is a customer, who is called every 60 days. What should have been by now is
 * proposed for today, and on a day on which people work. */
static void
test_late (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-02", NULL));
  assert_proposed (book, customer, "2023-10-02", "2023-12-01");
  customer = hf_test_book_add_customer (book, "林一");
  add_contact (book, customer, 2023, 5, 1);
  assert_proposed (book, customer, "2023-05-01", "2023-10-20");
}

static void
test_own_plan (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  HfRow *plan = hf_row_new (&hf_cell_plan_row_def);
  g_autoptr (HfCellProposal) proposal = NULL;

  hf_row_set_int (plan, HF_CELL_PLAN_DAYS, 4);
  hf_row_set_text (plan, HF_CELL_PLAN_SUBJECT, "问候");
  hf_test_book_insert (book, plan);
  proposal = hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
  g_assert_cmpint (proposal->due, ==, hf_date_new (2023, 10, 24));
  g_assert_cmpuint (proposal->days, ==, 4);
  g_assert_cmpstr (proposal->subject, ==, "问候");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-proposal/from", test_from);
  g_test_add_func ("/cell-proposal/late", test_late);
  g_test_add_func ("/cell-proposal/own-plan", test_own_plan);
  return g_test_run ();
}
