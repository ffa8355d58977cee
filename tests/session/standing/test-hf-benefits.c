/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a member used of what is granted, year by year. It is 20 October 2023. */

#include "session/standing/hf-benefits.h"

#include "core/hf-benefit-use.h"
#include "core/hf-membership.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "session/standing/hf-club.h"
#include "tests/store/hf-test-book.h"

#define TODAY hf_date_new (2023, 10, 20)

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);

  return hf_club_read (db, viewer, *(gint64 *) data, TODAY, error);
}

static HfClub *
read_club (HfTestBook *book, gint64 customer)
{
  return hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
}

static void
grant (HfTestBook *book, gint64 tier, const char *benefit, gint64 times)
{
  HfRow *row = hf_row_new (&hf_tier_benefit_def);

  hf_row_set_int (row, HF_TIER_BENEFIT_TIER, tier);
  hf_row_set_text (row, HF_TIER_BENEFIT_NAME, benefit);
  if (times > 0)
    hf_row_set_int (row, HF_TIER_BENEFIT_TIMES, times);
  hf_test_book_insert (book, row);
}

static gint64
add_tier (HfTestBook *book, const char *benefit, gint64 times)
{
  HfRow *tier = hf_row_new (&hf_tier_def);
  gint64 id;

  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  id = hf_test_book_insert (book, tier);
  grant (book, id, benefit, times);
  return id;
}

static gint64
join (HfTestBook *book, gint64 customer, gint64 tier, const char *from)
{
  HfRow *row = hf_row_new (&hf_membership_def);

  hf_row_set_int (row, HF_MEMBERSHIP_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMBERSHIP_TIER, tier);
  hf_row_set_text (row, HF_MEMBERSHIP_FROM, from);
  return hf_test_book_insert (book, row);
}

static void
use_on (HfTestBook *book, gint64 customer, const char *benefit, const char *day)
{
  HfRow *row = hf_row_new (&hf_benefit_use_def);

  hf_row_set_int (row, HF_BENEFIT_USE_CUSTOMER, customer);
  hf_row_set_text (row, HF_BENEFIT_USE_BENEFIT, benefit);
  hf_row_set_text (row, HF_BENEFIT_USE_DATE, day);
  hf_test_book_insert (book, row);
}

/* The year began on 3 May: what was used before is over, and another's uses are another's. */
static void
test_year (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 other = hf_test_book_add_customer (book, "林一");
  g_autoptr (HfClub) club = NULL;
  const HfBenefit *benefit;

  join (book, customer, add_tier (book, "Check-up", 2), "2020-05-03");
  use_on (book, customer, "Check-up", "2023-05-02");
  use_on (book, customer, "Check-up", "2023-05-03");
  use_on (book, customer, "Lecture", "2023-06-03");
  use_on (book, other, "Check-up", "2023-06-03");
  club = read_club (book, customer);
  g_assert_cmpuint (club->benefits->len, ==, 1);
  benefit = club->benefits->pdata[0];
  g_assert_cmpstr (benefit->name, ==, "Check-up");
  g_assert_cmpint (benefit->times, ==, 2);
  g_assert_cmpuint (benefit->used, ==, 1);
  g_assert_cmpint (benefit->since, ==, hf_date_new (2023, 5, 3));
  g_assert_true (hf_benefit_may_be_used (benefit));
}

/* Used, used up, taken back and undone; the book is sound all along. */
static void
test_use (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfClub) before = NULL, used = NULL, taken_back = NULL, undone = NULL;
  g_autoptr (HfChangeSet) use = NULL, take_back = NULL;
  const HfBenefit *benefit;

  join (book, customer, add_tier (book, "Check-up", 1), "2023-10-20");
  before = read_club (book, customer);
  use = hf_benefit_changes_use (before->benefits->pdata[0], customer, 0, TODAY);
  hf_committed_free (hf_test_book_commit (book, use));
  used = read_club (book, customer);
  benefit = used->benefits->pdata[0];
  g_assert_cmpuint (benefit->used, ==, 1);
  g_assert_false (hf_benefit_may_be_used (benefit));
  take_back = hf_benefit_changes_take_back (benefit);
  hf_committed_free (hf_test_book_commit (book, take_back));
  taken_back = read_club (book, customer);
  g_assert_cmpuint (((HfBenefit *) taken_back->benefits->pdata[0])->used, ==, 0);
  hf_undone_free (hf_test_book_undo (book));
  undone = read_club (book, customer);
  g_assert_cmpuint (((HfBenefit *) undone->benefits->pdata[0])->used, ==, 1);
  hf_test_book_check (book);
}

/* Whoever rises to a tier that grants the same used it all the same; who is no member now is
 * granted nothing; and without a number there is no end. */
static void
test_tiers (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 silver = add_tier (book, "Check-up", 1), gold = add_tier (book, "Check-up", 0);
  gint64 first = join (book, customer, silver, "2023-01-01");
  g_autoptr (HfClub) ended = NULL, risen = NULL;

  use_on (book, customer, "Check-up", "2023-05-20"); /* before the rise */
  hf_test_book_set_text (book, &hf_membership_def, first, HF_MEMBERSHIP_TO, "2023-10-19");
  ended = read_club (book, customer);
  g_assert_cmpuint (ended->benefits->len, ==, 0);
  join (book, customer, gold, "2023-10-20");
  risen = read_club (book, customer);
  g_assert_cmpuint (risen->benefits->len, ==, 1);
  g_assert_cmpuint (((HfBenefit *) risen->benefits->pdata[0])->used, ==, 1);
  g_assert_true (hf_benefit_may_be_used (risen->benefits->pdata[0]));
}

/* A use cannot tell them apart. */
static void
test_two_lines (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 gold = add_tier (book, "Check-up", 2);
  g_autoptr (HfClub) club = NULL;

  grant (book, gold, "Lecture", 0);
  grant (book, gold, "Check-up", 1);
  join (book, customer, gold, "2023-01-01");
  use_on (book, customer, "Check-up", "2023-05-20");
  club = read_club (book, customer);
  g_assert_cmpuint (club->benefits->len, ==, 2);
  g_assert_cmpint (((HfBenefit *) club->benefits->pdata[0])->times, ==, 3);
  g_assert_cmpuint (((HfBenefit *) club->benefits->pdata[0])->used, ==, 1);
  g_assert_cmpint (((HfBenefit *) club->benefits->pdata[1])->times, ==, HF_BENEFIT_UNLIMITED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/benefits/year", test_year);
  g_test_add_func ("/benefits/use", test_use);
  g_test_add_func ("/benefits/tiers", test_tiers);
  g_test_add_func ("/benefits/two-lines", test_two_lines);
  return g_test_run ();
}
