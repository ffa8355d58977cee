/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A member rises with the step by which a threshold is reached, and falls back when that step is
 * undone; by nothing else does anybody fall, and what was set by hand stays. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "store/hf-database-private.h"
#include "store/hf-tier-rise.h"

#include <string.h>

typedef struct
{
  HfTestBook *book;
  gint64      silver, gold;
  gint64      customer;
} Club;

static gint64
add_tier (HfTestBook *book, const char *name, gint64 spent, gint64 points, gboolean rises)
{
  HfRow *row = hf_row_new (&hf_tier_def);

  hf_row_set_text (row, HF_TIER_NAME, name);
  hf_row_set_int (row, HF_TIER_SPENT_FROM, spent);
  hf_row_set_int (row, HF_TIER_POINTS_FROM, points);
  hf_row_set_int (row, HF_TIER_MONTHS, 12);
  if (rises)
    hf_row_set_int (row, HF_TIER_RISES, 1);
  return hf_test_book_insert (book, row);
}

static gint64
join (HfTestBook *book, gint64 customer, gint64 tier, const char *from)
{
  HfRow *row = hf_row_new (&hf_membership_def);

  hf_row_set_int (row, HF_MEMBERSHIP_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMBERSHIP_TIER, tier);
  hf_row_set_text (row, HF_MEMBERSHIP_NUMBER, "M1");
  hf_row_set_text (row, HF_MEMBERSHIP_FROM, from);
  return hf_test_book_insert (book, row);
}

static Club
open_club (gboolean rises)
{
  Club club = { .book = hf_test_book_new () };

  club.silver = add_tier (club.book, "Silver", 1000, 100, rises);
  club.gold = add_tier (club.book, "Gold", 5000, 500, rises);
  club.customer = hf_test_book_add_customer (club.book, "陈建国");
  join (club.book, club.customer, club.silver, "2023-05-01");
  return club;
}

static void
pay (Club *club, gint64 fee)
{
  HfRow *visit = hf_test_visit (club->customer, "2023-10-19", NULL);

  hf_row_set_int (visit, HF_VISIT_FEE, fee);
  hf_test_book_insert (club->book, visit);
}

static void
give (Club *club, gint64 points)
{
  HfRow *row = hf_row_new (&hf_points_def);

  hf_row_set_int (row, HF_POINTS_CUSTOMER, club->customer);
  hf_row_set_text (row, HF_POINTS_DATE, "2023-10-19");
  hf_row_set_int (row, HF_POINTS_POINTS, points);
  hf_test_book_insert (club->book, row);
}

static gint64
count (Club *club, const char *what)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM membership WHERE %s", what);

  return hf_test_book_number (club->book, sql);
}

/* One holds; whether it is the tier's by the rule. */
static void
assert_risen (Club *club, gboolean is_risen)
{
  g_assert_cmpint (count (club, "by_rule = 1"), ==, is_risen);
  g_assert_cmpint (count (club, "\"to\" IS NULL OR \"to\" >= '2023-10-20'"), ==, 1);
  g_assert_cmpint (count (club, "tier = (SELECT max(tier) FROM membership) AND number = 'M1' AND "
                                "\"from\" = '2023-10-20'"),
                   ==, is_risen);
}

static void
test_paid (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;

  pay (&club, 4999);
  assert_risen (&club, FALSE);
  pay (&club, 1);
  assert_risen (&club, TRUE);
  hf_undone_free (hf_test_book_undo (book));
  assert_risen (&club, FALSE);
  g_assert_cmpint (count (&club, "TRUE"), ==, 1);
  hf_undone_free (hf_test_book_redo (book));
  assert_risen (&club, TRUE);
  hf_test_book_check (book);
}

/* Saved once more, as after an error that left it open, it is what was asked that is read back, not
 * who rose. */
static void
test_saved_again (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) first = NULL, again = NULL;
  HfRow *visit = hf_test_visit (club.customer, "2023-10-19", NULL);

  hf_row_set_int (visit, HF_VISIT_FEE, 6000);
  hf_change_set_insert (changes, visit);
  first = hf_test_book_commit (book, changes);
  again = hf_test_book_commit (book, changes);
  assert_risen (&club, TRUE);
  g_assert_cmpint (again->step, ==, first->step);
  g_assert_cmpuint (again->rows->len, ==, 1);
  g_assert_true (hf_row_int (again->rows->pdata[0], HF_VISIT_FEE) == 6000);
  g_assert_cmpmem (again->ids->data, again->ids->len * sizeof (gint64), first->ids->data,
                   first->ids->len * sizeof (gint64));
}

static void
test_points (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;

  give (&club, 450);
  give (&club, -400); /* what was redeemed was given all the same */
  assert_risen (&club, FALSE);
  give (&club, 50);
  assert_risen (&club, TRUE);
  g_assert_cmpint (hf_test_book_number (book, "SELECT points_given FROM customer"), ==, 500);
}

/* A tier that does not say so is only proposed, by the card. */
static void
test_proposed (void)
{
  Club club = open_club (FALSE);
  g_autoptr (HfTestBook) book = club.book;

  pay (&club, 9000);
  assert_risen (&club, FALSE);
}

/* Past the threshold nobody is raised again, so that a decision stays; nor does anybody fall. */
static void
test_by_hand (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;

  pay (&club, 6000);
  assert_risen (&club, TRUE);
  hf_test_book_delete (book, &hf_membership_def, 2);
  hf_test_book_set_text (book, &hf_membership_def, 1, HF_MEMBERSHIP_TO, NULL);
  pay (&club, 100);
  assert_risen (&club, FALSE);
  join (book, club.customer, club.gold, "2023-10-20");
  hf_test_book_delete (book, &hf_visit_def, 1);
  g_assert_cmpint (count (&club, "tier = 2 AND \"to\" IS NULL"), ==, 1);
}

/* Whoever is no member, or no more, does not become one by paying. */
static void
test_not_a_member (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;

  hf_test_book_set_text (book, &hf_membership_def, 1, HF_MEMBERSHIP_TO, "2023-10-10");
  pay (&club, 6000);
  g_assert_cmpint (count (&club, "TRUE"), ==, 1);
}

/* Counts the questions whether somebody is a member. */
static int
statement_started_cb (unsigned type, void *n_asked, void *statement, void *sql)
{
  const char *text = sqlite3_sql (statement);

  if (text != NULL && strstr (text, "FROM membership") != NULL)
    ++*(guint *) n_asked;
  return 0;
}

static gpointer
note_work (HfDatabase *db, gpointer customer, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfTierRise) rise = hf_tier_rise_new (db, hf_date_from_iso ("2023-10-20"), error);
  guint n_asked = 0;

  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_started_cb, &n_asked);
  for (guint i = 0; i < 9; i++)
    g_assert_true (hf_tier_rise_note (rise, *(gint64 *) customer, error));
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  return GUINT_TO_POINTER (n_asked);
}

/* Of the thousand visits in a file, of those who are no members too. */
static void
test_asked_once (void)
{
  Club club = open_club (TRUE);
  g_autoptr (HfTestBook) book = club.book;
  gint64 other = hf_test_book_add_customer (book, "林一");

  g_assert_cmpuint (GPOINTER_TO_UINT (
                      hf_test_book_run (book, HF_LANE_WRITE, note_work, &club.customer)),
                    ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (hf_test_book_run (book, HF_LANE_WRITE, note_work, &other)),
                    ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tier-rise/paid", test_paid);
  g_test_add_func ("/tier-rise/saved-again", test_saved_again);
  g_test_add_func ("/tier-rise/points", test_points);
  g_test_add_func ("/tier-rise/proposed", test_proposed);
  g_test_add_func ("/tier-rise/by-hand", test_by_hand);
  g_test_add_func ("/tier-rise/not-a-member", test_not_a_member);
  g_test_add_func ("/tier-rise/asked-once", test_asked_once);
  return g_test_run ();
}
