/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody is entered as a member of one tier twice at a time; what came to be so can be mended. */

#include "store/hf-membership-guard.h"

#include "core/hf-membership.h"
#include "core/hf-tier.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      customer;
  gint64      silver;
  gint64      gold;
} Fixture;

static gint64
add_tier (Fixture *self, const char *name)
{
  HfRow *tier = hf_row_new (&hf_tier_def);

  hf_row_set_text (tier, HF_TIER_NAME, name);
  return hf_test_book_insert (self->book, tier);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  self->silver = add_tier (self, "银卡");
  self->gold = add_tier (self, "金卡");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

/* @to: NULL for no end. */
static HfRow *
make_term (gint64 customer, gint64 tier, const char *from, const char *to)
{
  HfRow *row = hf_row_new (&hf_membership_def);

  hf_row_set_int (row, HF_MEMBERSHIP_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMBERSHIP_TIER, tier);
  hf_row_set_text (row, HF_MEMBERSHIP_FROM, from);
  hf_row_set_text (row, HF_MEMBERSHIP_TO, to);
  return row;
}

static void
assert_refused (Fixture *self, HfChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_store_commit_sync (self->book->store, changes, &error));
  g_assert_error (error, HF_MEMBERSHIP_ERROR, HF_MEMBERSHIP_ERROR_OVERLAPS);
}

static void
assert_new_refused (Fixture *self, const char *from, const char *to)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Join");

  hf_change_set_insert (changes, make_term (self->customer, self->silver, from, to));
  assert_refused (self, changes);
}

/* Both days count; another tier, and another customer, are nobody's concern. */
static void
test_new (Fixture *self, gconstpointer data)
{
  gint64 other = hf_test_book_add_customer (self->book, "林静");

  hf_test_book_insert (self->book,
                       make_term (self->customer, self->silver, "2023-01-01", "2023-12-31"));
  assert_new_refused (self, "2023-12-31", "2024-12-30");
  assert_new_refused (self, "2022-01-01", "2023-01-01");
  assert_new_refused (self, "2023-05-01", "2023-06-01");
  assert_new_refused (self, "2022-05-01", NULL);
  hf_test_book_insert (self->book, make_term (self->customer, self->silver, "2024-01-01", NULL));
  assert_new_refused (self, "2030-01-01", "2030-12-31");
  hf_test_book_insert (self->book,
                       make_term (self->customer, self->silver, "2022-01-01", "2022-12-31"));
  hf_test_book_insert (self->book, make_term (self->customer, self->gold, "2023-05-01", NULL));
  hf_test_book_insert (self->book, make_term (other, self->silver, "2023-05-01", NULL));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM membership"), ==, 5);
}

static HfChangeSet *
change_end (Fixture *self, gint64 id, const char *to)
{
  HfChangeSet *changes = hf_change_set_new ("Change");
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_membership_def, id);
  HfRow *after = hf_row_copy (before);

  hf_row_set_text (after, HF_MEMBERSHIP_TO, to);
  hf_change_set_update (changes, before, after);
  return changes;
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  gint64 first = hf_test_book_insert (self->book, make_term (self->customer, self->silver,
                                                             "2023-01-01", "2023-12-31"));
  g_autoptr (HfChangeSet) longer = NULL, gone = NULL;

  hf_test_book_insert (self->book, make_term (self->customer, self->silver, "2024-02-01", NULL));
  longer = change_end (self, first, "2024-02-01");
  assert_refused (self, longer);
  hf_test_book_set_text (self->book, &hf_membership_def, first, HF_MEMBERSHIP_TO, "2024-01-31");
  hf_test_book_set_text (self->book, &hf_membership_def, first, HF_MEMBERSHIP_NUMBER, "M1");
  hf_test_book_delete (self->book, &hf_membership_def, first);
}

/* One ends in the step in which the other begins. */
static void
test_renewed (Fixture *self, gconstpointer data)
{
  gint64 first =
    hf_test_book_insert (self->book, make_term (self->customer, self->silver, "2023-01-01", NULL));
  g_autoptr (HfChangeSet) changes = change_end (self, first, "2023-10-19");

  hf_change_set_insert (changes, make_term (self->customer, self->silver, "2023-10-20", NULL));
  hf_committed_free (hf_test_book_commit (self->book, changes));
}

/* Two members became one by a merge, as it were: what was so may be mended bit by bit, but not made
 * worse. */
static void
test_mended (Fixture *self, gconstpointer data)
{
  gint64 other = hf_test_book_add_customer (self->book, "陈建国");
  gint64 first = hf_test_book_insert (self->book, make_term (self->customer, self->silver,
                                                             "2023-01-01", "2023-12-31"));
  gint64 second =
    hf_test_book_insert (self->book, make_term (other, self->silver, "2023-06-01", "2024-05-31"));
  g_autoptr (HfDatabase) db = hf_test_book_connect (self->book);
  g_autoptr (HfChangeSet) longer = NULL;

  g_assert_true (
    hf_database_run (db, NULL, "UPDATE membership SET customer = $1", "i", self->customer));
  hf_test_book_set_text (self->book, &hf_membership_def, second, HF_MEMBERSHIP_NUMBER, "M1");
  hf_test_book_set_text (self->book, &hf_membership_def, first, HF_MEMBERSHIP_TO, "2023-11-30");
  hf_test_book_set_text (self->book, &hf_membership_def, first, HF_MEMBERSHIP_TO, "2023-05-31");
  longer = change_end (self, first, "2023-06-01");
  assert_refused (self, longer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/membership-guard/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/membership-guard/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/membership-guard/renewed", Fixture, NULL, set_up, test_renewed, tear_down);
  g_test_add ("/membership-guard/mended", Fixture, NULL, set_up, test_mended, tear_down);
  return g_test_run ();
}
