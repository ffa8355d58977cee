/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two desks that look at the same book and spend the same: the second is refused, whatever it saw,
 * and so is whoever brings back what is spent since. */

#include "store/hf-spend-guard.h"

#include "core/hf-benefit-use.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-membership.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-points.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      customer;
  gint64      item; /* agreed twice */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *package = hf_row_new (&hf_package_def), *given = hf_row_new (&hf_given_package_def);
  HfRow *item = hf_row_new (&hf_given_item_def);

  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  hf_row_set_text (package, HF_PACKAGE_NAME, "糖尿病年度管理");
  hf_row_set_int (given, HF_GIVEN_PACKAGE_CUSTOMER, self->customer);
  hf_row_set_int (given, HF_GIVEN_PACKAGE_PACKAGE, hf_test_book_insert (self->book, package));
  hf_row_set_text (given, HF_GIVEN_PACKAGE_GIVEN, "2023-10-01");
  hf_row_set_int (item, HF_GIVEN_ITEM_GIVEN_PACKAGE, hf_test_book_insert (self->book, given));
  hf_row_set_text (item, HF_GIVEN_ITEM_NAME, "糖化血红蛋白");
  hf_row_set_int (item, HF_GIVEN_ITEM_PRICE, 6501);
  hf_row_set_int (item, HF_GIVEN_ITEM_QUANTITY, 2);
  self->item = hf_test_book_insert (self->book, item);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static HfRow *
make_use (Fixture *self, gint64 quantity)
{
  HfRow *row = hf_row_new (&hf_package_use_def);

  hf_row_set_int (row, HF_PACKAGE_USE_CUSTOMER, self->customer);
  hf_row_set_int (row, HF_PACKAGE_USE_GIVEN_ITEM, self->item);
  hf_row_set_text (row, HF_PACKAGE_USE_DATE, "2023-10-20");
  hf_row_set_int (row, HF_PACKAGE_USE_QUANTITY, quantity);
  return row;
}

static HfRow *
make_points (Fixture *self, const char *day, gint64 points, const char *expires)
{
  HfRow *row = hf_row_new (&hf_points_def);

  hf_row_set_int (row, HF_POINTS_CUSTOMER, self->customer);
  hf_row_set_text (row, HF_POINTS_DATE, day);
  hf_row_set_int (row, HF_POINTS_POINTS, points);
  hf_row_set_text (row, HF_POINTS_EXPIRES, expires);
  return row;
}

static void
assert_refused (Fixture *self, HfRow *row)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Spend");
  g_autoptr (GError) error = NULL;

  hf_change_set_insert (changes, row);
  g_assert_null (hf_store_commit_sync (self->book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SPENT);
}

/* What a correction of it would take; with NULL it is to go. */
static void
assert_not_changed (Fixture *self, const HfEntityDef *def, gint64 id, HfRow *after)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Correct");
  g_autoptr (HfRow) before = hf_test_book_read (self->book, def, id);
  g_autoptr (GError) error = NULL;

  if (after != NULL)
    hf_change_set_update (changes, before, after);
  else
    hf_change_set_delete (changes, before);
  g_assert_null (hf_store_commit_sync (self->book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SPENT);
}

static void
assert_not_set (Fixture *self, const HfEntityDef *def, gint64 id, guint field, gint64 number)
{
  g_autoptr (HfRow) before = hf_test_book_read (self->book, def, id);
  HfRow *after = hf_row_copy (before);

  hf_row_set_int (after, field, number);
  assert_not_changed (self, def, id, after);
}

static void
assert_number (Fixture *self, const char *sql, gint64 expected)
{
  g_assert_cmpint (hf_test_book_number (self->book, sql), ==, expected);
}

static void
test_use (Fixture *self, gconstpointer data)
{
  hf_test_book_insert (self->book, make_use (self, 1));
  assert_refused (self, make_use (self, 2));
  hf_test_book_insert (self->book, make_use (self, 1));
  assert_refused (self, make_use (self, 1));
  assert_number (self, "SELECT sum(quantity) FROM package_use", 2);
}

static void
test_points (Fixture *self, gconstpointer data)
{
  hf_test_book_insert (self->book, make_points (self, "2023-01-05", 50, "2023-06-30")); /* lost */
  hf_test_book_insert (self->book, make_points (self, "2023-10-05", 100, NULL));
  hf_test_book_insert (self->book, make_points (self, "2023-10-20", -80, NULL));
  assert_refused (self, make_points (self, "2023-10-20", -30, NULL));
  hf_test_book_insert (self->book, make_points (self, "2023-10-20", -20, NULL));
  assert_number (self, "SELECT sum(points) FROM points", 50);
}

/* A use may be less, and the package more; never the other way round beyond what there is. */
static void
test_use_corrected (Fixture *self, gconstpointer data)
{
  gint64 first = hf_test_book_insert (self->book, make_use (self, 1));
  gint64 other = hf_test_book_insert (self->book, make_use (self, 1));

  assert_not_set (self, &hf_package_use_def, first, HF_PACKAGE_USE_QUANTITY, 2);
  assert_not_set (self, &hf_given_item_def, self->item, HF_GIVEN_ITEM_QUANTITY, 1);
  hf_test_book_set_int (self->book, &hf_given_item_def, self->item, HF_GIVEN_ITEM_QUANTITY, 3);
  hf_test_book_set_int (self->book, &hf_package_use_def, first, HF_PACKAGE_USE_QUANTITY, 2);
  hf_test_book_set_text (self->book, &hf_package_use_def, first, HF_PACKAGE_USE_NOTE, "both");
  hf_test_book_delete (self->book, &hf_package_use_def, other);
  hf_test_book_set_int (self->book, &hf_given_item_def, self->item, HF_GIVEN_ITEM_QUANTITY, 2);
}

/* What was redeemed cannot become more than there is, nor go what it was redeemed of. */
static void
test_points_corrected (Fixture *self, gconstpointer data)
{
  gint64 given = hf_test_book_insert (self->book, make_points (self, "2023-10-05", 100, NULL));
  gint64 redeemed = hf_test_book_insert (self->book, make_points (self, "2023-10-20", -80, NULL));
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_points_def, given);
  HfRow *lost = hf_row_copy (before);

  assert_not_set (self, &hf_points_def, redeemed, HF_POINTS_POINTS, -101);
  assert_not_set (self, &hf_points_def, given, HF_POINTS_POINTS, 79);
  assert_not_changed (self, &hf_points_def, given, NULL);
  hf_row_set_text (lost, HF_POINTS_EXPIRES, "2023-10-10");
  assert_not_changed (self, &hf_points_def, given, lost);
  hf_test_book_set_int (self->book, &hf_points_def, redeemed, HF_POINTS_POINTS, -100);
  hf_test_book_set_text (self->book, &hf_points_def, redeemed, HF_POINTS_REASON, "兑换");
  hf_test_book_delete (self->book, &hf_points_def, redeemed);
  hf_test_book_delete (self->book, &hf_points_def, given);
}

static gpointer
overdraw_work (HfDatabase *db, gpointer customer, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_database_run (db, error,
                                  "INSERT INTO points (customer, date, points) VALUES "
                                  "($1, '2023-01-05', -50)",
                                  "i", *(gint64 *) customer));
  return NULL;
}

/* What came below zero from elsewhere may be made less wrong, not worse. */
static void
test_overdrawn (Fixture *self, gconstpointer data)
{
  gint64 id;

  hf_test_book_run (self->book, HF_LANE_WRITE, overdraw_work, &self->customer);
  id = hf_test_book_number (self->book, "SELECT id FROM points");
  assert_not_set (self, &hf_points_def, id, HF_POINTS_POINTS, -60);
  hf_test_book_set_int (self->book, &hf_points_def, id, HF_POINTS_POINTS, -40);
  hf_test_book_insert (self->book, make_points (self, "2023-10-05", 10, NULL));
  hf_test_book_delete (self->book, &hf_points_def, id);
}

/* Nor is it taken back what somebody else has spent since. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  hf_test_book_insert (self->book, make_points (self, "2023-10-05", 100, NULL));
  hf_test_book_set_person (self->book, "other desk");
  hf_test_book_insert (self->book, make_points (self, "2023-10-20", -80, NULL));
  hf_test_book_set_person (self->book, "Lin");
  hf_test_book_cannot_undo (self->book, FALSE, HF_STORE_ERROR_SPENT);
  assert_number (self, "SELECT sum(points) FROM points", 20);
}

/* What was given and taken at once goes, and comes back, at once, in whichever order it stands. */
static void
test_undo_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Exchange");

  hf_change_set_insert (changes, make_points (self, "2023-10-20", -80, NULL));
  hf_change_set_insert (changes, make_points (self, "2023-10-20", 100, NULL));
  hf_committed_free (hf_test_book_commit (self->book, changes));
  hf_undone_free (hf_test_book_undo (self->book));
  assert_number (self, "SELECT count(*) FROM points", 0);
  hf_undone_free (hf_test_book_redo (self->book));
  assert_number (self, "SELECT sum(points) FROM points", 20);
}

static HfRow *
make_benefit_use (Fixture *self, const char *day)
{
  HfRow *row = hf_row_new (&hf_benefit_use_def);

  hf_row_set_int (row, HF_BENEFIT_USE_CUSTOMER, self->customer);
  hf_row_set_text (row, HF_BENEFIT_USE_BENEFIT, "体检");
  hf_row_set_text (row, HF_BENEFIT_USE_DATE, day);
  return row;
}

/* 0 for as often as one likes. */
static void
grant (Fixture *self, gint64 tier, gint64 times)
{
  HfRow *row = hf_row_new (&hf_tier_benefit_def);

  hf_row_set_int (row, HF_TIER_BENEFIT_TIER, tier);
  hf_row_set_text (row, HF_TIER_BENEFIT_NAME, "体检");
  if (times > 0)
    hf_row_set_int (row, HF_TIER_BENEFIT_TIMES, times);
  hf_test_book_insert (self->book, row);
}

static gint64
add_tier (Fixture *self, const char *name, gint64 times)
{
  HfRow *tier = hf_row_new (&hf_tier_def);
  gint64 id;

  hf_row_set_text (tier, HF_TIER_NAME, name);
  id = hf_test_book_insert (self->book, tier);
  grant (self, id, times);
  return id;
}

static gint64
join (Fixture *self, gint64 tier, const char *from)
{
  HfRow *membership = hf_row_new (&hf_membership_def);

  hf_row_set_int (membership, HF_MEMBERSHIP_CUSTOMER, self->customer);
  hf_row_set_int (membership, HF_MEMBERSHIP_TIER, tier);
  hf_row_set_text (membership, HF_MEMBERSHIP_FROM, from);
  return hf_test_book_insert (self->book, membership);
}

/* Once a year, from the day of joining on; what was used in the year before has nothing to do with
 * it. */
static void
test_benefit (Fixture *self, gconstpointer data)
{
  join (self, add_tier (self, "金卡", 1), "2021-05-03");
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-05-02"));
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-05-03"));
  assert_refused (self, make_benefit_use (self, "2023-10-20"));
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-05-01"));
  assert_number (self, "SELECT count(*) FROM benefit_use", 3);
}

/* A use of the year before does not become one of this year when there is none left. */
static void
test_benefit_moved (Fixture *self, gconstpointer data)
{
  gint64 before, now;
  g_autoptr (HfRow) row = NULL;
  HfRow *moved;

  join (self, add_tier (self, "金卡", 1), "2021-05-03");
  before = hf_test_book_insert (self->book, make_benefit_use (self, "2023-05-02"));
  now = hf_test_book_insert (self->book, make_benefit_use (self, "2023-05-03"));
  row = hf_test_book_read (self->book, &hf_benefit_use_def, before);
  moved = hf_row_copy (row);
  hf_row_set_text (moved, HF_BENEFIT_USE_DATE, "2023-05-04");
  assert_not_changed (self, &hf_benefit_use_def, before, moved);
  hf_test_book_set_text (self->book, &hf_benefit_use_def, now, HF_BENEFIT_USE_DATE, "2023-10-20");
  hf_test_book_delete (self->book, &hf_benefit_use_def, now);
  hf_test_book_set_text (self->book, &hf_benefit_use_def, before, HF_BENEFIT_USE_DATE,
                         "2023-05-04");
}

/* Of two that hold the later one counts, as on the card; only once it is over the other one does.
 */
static void
test_two_memberships (Fixture *self, gconstpointer data)
{
  gint64 later;

  join (self, add_tier (self, "银卡", 1), "2021-05-03");
  later = join (self, add_tier (self, "金卡", 0), "2022-05-03");
  for (guint i = 0; i < 3; i++)
    hf_test_book_insert (self->book, make_benefit_use (self, "2023-10-20"));
  hf_test_book_set_text (self->book, &hf_membership_def, later, HF_MEMBERSHIP_TO, "2023-10-19");
  assert_refused (self, make_benefit_use (self, "2023-10-20"));
}

/* Lines of one name are one benefit. */
static void
test_two_lines (Fixture *self, gconstpointer data)
{
  gint64 gold = add_tier (self, "金卡", 1);

  grant (self, gold, 1);
  join (self, gold, "2021-05-03");
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-10-20"));
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-10-20"));
  assert_refused (self, make_benefit_use (self, "2023-10-20"));
  grant (self, gold, 0);
  hf_test_book_insert (self->book, make_benefit_use (self, "2023-10-20"));
}

/* Taken back here, taken there: it does not come back. */
static void
test_redo (Fixture *self, gconstpointer data)
{
  hf_test_book_insert (self->book, make_use (self, 2));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_book_set_person (self->book, "other desk");
  hf_test_book_insert (self->book, make_use (self, 1));
  hf_test_book_set_person (self->book, "Lin");
  hf_test_book_cannot_undo (self->book, TRUE, HF_STORE_ERROR_SPENT);
  assert_number (self, "SELECT sum(quantity) FROM package_use", 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/spend-guard/use", Fixture, NULL, set_up, test_use, tear_down);
  g_test_add ("/spend-guard/points", Fixture, NULL, set_up, test_points, tear_down);
  g_test_add ("/spend-guard/benefit", Fixture, NULL, set_up, test_benefit, tear_down);
  g_test_add ("/spend-guard/two-memberships", Fixture, NULL, set_up, test_two_memberships,
              tear_down);
  g_test_add ("/spend-guard/two-lines", Fixture, NULL, set_up, test_two_lines, tear_down);
  g_test_add ("/spend-guard/use-corrected", Fixture, NULL, set_up, test_use_corrected, tear_down);
  g_test_add ("/spend-guard/points-corrected", Fixture, NULL, set_up, test_points_corrected,
              tear_down);
  g_test_add ("/spend-guard/overdrawn", Fixture, NULL, set_up, test_overdrawn, tear_down);
  g_test_add ("/spend-guard/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/spend-guard/undo-whole", Fixture, NULL, set_up, test_undo_whole, tear_down);
  g_test_add ("/spend-guard/benefit-moved", Fixture, NULL, set_up, test_benefit_moved, tear_down);
  g_test_add ("/spend-guard/redo", Fixture, NULL, set_up, test_redo, tear_down);
  return g_test_run ();
}
