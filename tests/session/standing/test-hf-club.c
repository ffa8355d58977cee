/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Membership and points: which membership counts, what joining does to the one before, what the
 * rule suggests, and that every change can be taken back. */

#include "session/standing/hf-club.h"

#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "tests/store/hf-test-book.h"

#define TODAY hf_date_new (2023, 10, 20)

typedef struct
{
  HfTestBook *book;
  gint64      customer;
} Fixture;

static void
commit (Fixture *self, HfChangeSet *changes)
{
  hf_committed_free (hf_test_book_commit (self->book, changes));
  hf_change_set_unref (changes);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  commit (self, hf_club_changes_tiers ());
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *self = data;

  return hf_club_read (db, self->book->viewer, self->customer, TODAY, error);
}

static HfClub *
read_club (Fixture *self)
{
  return hf_test_book_run (self->book, HF_LANE_READ, read_work, self);
}

static void
join (Fixture *self, guint tier)
{
  g_autoptr (HfClub) club = read_club (self);

  commit (self, hf_club_changes_join (club, club->tiers->pdata[tier], "12", TODAY));
}

static void
assert_current (Fixture *self, const char *from, const char *to)
{
  g_autoptr (HfClub) club = read_club (self);

  g_assert_nonnull (club->current);
  g_assert_cmpstr (hf_row_text (club->current, HF_MEMBERSHIP_FROM), ==, from);
  g_assert_cmpstr (hf_row_text (club->current, HF_MEMBERSHIP_TO), ==, to);
}

static void
test_join (Fixture *self, gconstpointer data)
{
  g_autoptr (HfClub) before = read_club (self);

  g_assert_null (before->current);
  g_assert_cmpuint (before->tiers->len, ==, 3);
  join (self, 0);
  assert_current (self, "2023-10-20", "2024-10-19");
  hf_undone_free (hf_test_book_undo (self->book));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM membership"), ==, 0);
}

/* Another term of the same tier goes on where this one ends. */
static void
test_renew (Fixture *self, gconstpointer data)
{
  join (self, 0);
  join (self, 0);
  assert_current (self, "2023-10-20", "2024-10-19");
  g_assert_cmpint (
    hf_test_book_number (
      self->book,
      "SELECT count(*) FROM membership WHERE \"from\" = '2024-10-20' AND \"to\" = '2025-10-19'"),
    ==, 1);
}

/* Another tier takes the place of this one, which began today and so has never been. */
static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr (HfClub) club = NULL;

  join (self, 0);
  join (self, 1);
  club = read_club (self);
  g_assert_cmpuint (club->memberships->len, ==, 1);
  g_assert_cmpstr (hf_row_text (club->current, HF_MEMBERSHIP_TIER_NAME), ==, "Gold");
  hf_undone_free (hf_test_book_undo (self->book));
  assert_current (self, "2023-10-20", "2024-10-19");
}

static void
test_end (Fixture *self, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_membership_def);
  g_autoptr (HfClub) club = NULL;
  g_autoptr (HfClub) after = NULL;

  hf_row_set_int (row, HF_MEMBERSHIP_CUSTOMER, self->customer);
  hf_row_set_int (row, HF_MEMBERSHIP_TIER, 1);
  hf_row_set_text (row, HF_MEMBERSHIP_FROM, "2023-01-01");
  hf_test_book_insert (self->book, row);
  club = read_club (self);
  g_assert_cmpint (club->state, ==, HF_MEMBERSHIP_CURRENT);
  commit (self, hf_club_changes_end (club, TODAY));
  after = read_club (self);
  g_assert_cmpint (after->state, ==, HF_MEMBERSHIP_GRACE);
  assert_current (self, "2023-01-01", "2023-10-19");
}

/* By what was paid; never an easier tier than the one there is. */
static void
test_suggested (Fixture *self, gconstpointer data)
{
  HfRow *visit = hf_test_visit (self->customer, "2023-10-01", NULL);
  g_autoptr (HfClub) nobody = read_club (self), payer = NULL, member = NULL;

  g_assert_null (nobody->suggested);
  hf_row_set_int (visit, HF_VISIT_FEE, 1000000); /* 10,000 yuan, to the fen */
  hf_test_book_insert (self->book, visit);
  payer = read_club (self);
  g_assert_cmpstr (hf_row_text (payer->suggested, HF_TIER_NAME), ==, "Gold");
  join (self, 2);
  member = read_club (self);
  g_assert_null (member->suggested);
}

static void
write_points (Fixture *self, gint64 points)
{
  g_autoptr (HfClub) club = read_club (self);

  commit (self, hf_club_changes_points (club, points, "check-in", NULL, 0, TODAY));
}

static void
test_points (Fixture *self, gconstpointer data)
{
  g_autoptr (HfClub) club = NULL;

  write_points (self, 50); /* no member yet: for ever */
  join (self, 0);
  write_points (self, 100);
  write_points (self, -30); /* from those that expire */
  club = read_club (self);
  g_assert_cmpint (club->balance.points, ==, 120);
  g_assert_cmpint (club->balance.expiring, ==, 70);
  g_assert_cmpint (club->balance.expires, ==, hf_date_new (2025, 10, 19));
  hf_undone_free (hf_test_book_undo (self->book));
  g_clear_pointer (&club, hf_club_free);
  club = read_club (self);
  g_assert_cmpint (club->balance.points, ==, 150);
}

/* Points tell what they were given for, as long as that is there. */
static void
test_origin (Fixture *self, gconstpointer data)
{
  gint64 id = hf_test_book_insert (self->book, hf_test_visit (self->customer, "2023-10-01", NULL));
  g_autoptr (HfRow) visit = hf_test_book_read (self->book, &hf_visit_def, id);
  g_autoptr (HfClub) club = read_club (self);
  const HfRow *entry;

  commit (self, hf_club_changes_points (club, 10, NULL, visit, 0, TODAY));
  g_clear_pointer (&club, hf_club_free);
  club = read_club (self);
  entry = club->points->pdata[0];
  g_assert_cmpint (hf_row_int (entry, HF_POINTS_VISIT), ==, id);
  g_assert_true (hf_row_is_null (entry, HF_POINTS_FOLLOW_UP));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/club/join", test_join },           { "/club/renew", test_renew },
    { "/club/change", test_change },       { "/club/end", test_end },
    { "/club/suggested", test_suggested }, { "/club/points", test_points },
    { "/club/origin", test_origin },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
