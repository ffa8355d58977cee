/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stars of whoever works here, and of nobody else. */

#include "session/customer/hf-stars.h"

#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "session/same-person/hf-merge.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      customer;
  gint64      wang;
  gint64      zhao;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  self->wang = hf_test_book_add_staff (self->book, "王芳", HF_STAFF_ROLE_DESK);
  self->zhao = hf_test_book_add_staff (self->book, "赵丽", HF_STAFF_ROLE_DESK);
  self->context = hf_context_new (self->book->store, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_let_finish (self->book);
  g_assert_finalize_object (self->context);
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static HfStars *
read_stars (Fixture *self, gint64 staff)
{
  HfStars *stars;

  hf_test_book_work_as (self->book, staff, HF_STAFF_ROLE_DESK, 0);
  stars = hf_stars_new (self->context);
  hf_test_wait_for (hf_stars_are_offered (stars));
  return stars;
}

static void
toggle (Fixture *self, HfStars *stars)
{
  g_autoptr (HfChangeSet) changes = hf_stars_toggle (stars, self->customer);

  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static void
add_star (Fixture *self, gint64 customer, gint64 staff)
{
  HfRow *star = hf_row_new (&hf_star_def);

  hf_row_set_int (star, HF_STAR_CUSTOMER, customer);
  hf_row_set_int (star, HF_STAR_STAFF, staff);
  hf_test_book_insert (self->book, star);
}

/* A colleague's star is another one. */
static void
test_toggle (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStars) stars = NULL;

  add_star (self, self->customer, self->zhao);
  stars = read_stars (self, self->wang);
  g_assert_false (hf_stars_has (stars, self->customer));
  toggle (self, stars);
  hf_test_wait_for (hf_stars_has (stars, self->customer));
  hf_test_book_let_finish (self->book);
  toggle (self, stars);
  hf_test_wait_for (!hf_stars_has (stars, self->customer));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT staff FROM star"), ==, self->zhao);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (hf_stars_has (stars, self->customer));
}

/* Whoever works here from now on sees their own, and nobody on the staff sees none. */
static void
test_another_person (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStars) stars = read_stars (self, self->wang);

  toggle (self, stars);
  hf_test_wait_for (hf_stars_has (stars, self->customer));
  hf_test_book_work_as (self->book, self->zhao, HF_STAFF_ROLE_DESK, 0);
  g_assert_false (hf_stars_has (stars, self->customer));
  g_assert_false (hf_stars_are_offered (stars));
  hf_test_wait_for (hf_stars_are_offered (stars));
  g_assert_false (hf_stars_has (stars, self->customer));
  hf_test_book_work_as (self->book, self->wang, HF_STAFF_ROLE_DESK, 0);
  hf_test_wait_for (hf_stars_has (stars, self->customer));
  hf_store_set_viewer (self->book->store, self->book->viewer);
}

/* On two machines at once: one press takes both off. */
static void
test_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStars) stars = read_stars (self, self->wang);
  g_autoptr (HfChangeSet) again = hf_stars_toggle (stars, self->customer);

  toggle (self, stars);
  hf_committed_free (hf_test_book_commit (self->book, again));
  hf_test_wait_for (hf_stars_has (stars, self->customer));
  hf_test_book_let_finish (self->book);
  toggle (self, stars);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM star"), ==, 0);
}

/* Whoever is not on the staff has no stars, rather than everybody's. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStars) stars = hf_stars_new (self->context);

  hf_test_book_let_finish (self->book);
  g_assert_false (hf_stars_are_offered (stars));
}

/* What cannot be read is not shown, and is again once it can be. */
static void
test_unread (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStars) stars = NULL;

  add_star (self, self->customer, self->wang);
  stars = read_stars (self, self->wang);
  hf_test_book_let_finish (self->book);
  hf_test_book_break_disk (self->book);
  hf_stars_read_again (stars);
  g_test_expect_message ("hf-session", G_LOG_LEVEL_INFO, "could not read the stars*");
  hf_test_book_let_finish (self->book);
  hf_fault_vfs_clear ();
  g_test_assert_expected_messages ();
  g_assert_false (hf_stars_are_offered (stars));
  add_star (self, self->customer, self->zhao);
  hf_test_wait_for (hf_stars_has (stars, self->customer));
}

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_merge_run (db, data, error) != 0);
}

/* The card that stays has the stars of both, and each of them once. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  gint64         other = hf_test_book_add_customer (self->book, "陈建国");
  HfMergeOptions options = {
    .keep = self->customer, .drop = other, .viewer = self->book->viewer, .now = 1
  };

  add_star (self, self->customer, self->wang);
  add_star (self, other, self->wang);
  add_star (self, other, self->zhao);
  hf_test_book_run (self->book, HF_LANE_WRITE, merge_work, &options);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM star"), ==, 2);
  g_assert_cmpint (
    hf_test_book_number (self->book, "SELECT count(DISTINCT staff) FROM star WHERE customer = 1"),
    ==, 2);
  hf_undone_free (hf_test_book_undo (self->book));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM star WHERE customer = 2"),
                   ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  hf_fault_vfs_install ();
  g_test_add ("/stars/toggle", Fixture, NULL, set_up, test_toggle, tear_down);
  g_test_add ("/stars/another-person", Fixture, NULL, set_up, test_another_person, tear_down);
  g_test_add ("/stars/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/stars/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/stars/unread", Fixture, NULL, set_up, test_unread, tear_down);
  g_test_add ("/stars/merged", Fixture, NULL, set_up, test_merged, tear_down);
  return g_test_run ();
}
