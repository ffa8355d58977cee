/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking visits away and correcting them by hand: what is about them stays, what is worked out
 * follows, and undo brings all of it back. */

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "core/hf-points.h"
#include "core/hf-visit-flags.h"
#include "core/hf-visit.h"
#include "session/customer/hf-visit-removal.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      wang;
  gint64      first;
  gint64      second;
} Fixture;

static HfRow *
new_visit (Fixture *self, const char *date, gint64 fee)
{
  HfRow *row = hf_test_visit (self->wang, date, "09:30");

  hf_row_set_int (row, HF_VISIT_FEE, fee);
  return row;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->first = hf_test_book_insert (self->book, new_visit (self, "2023-09-01", 10000));
  self->second = hf_test_book_insert (self->book, new_visit (self, "2023-10-02", 20000));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static void
assert_figures (Fixture *self, const char *last_visit, gint64 count, gint64 spent)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_customer_def, self->wang);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_LAST_VISIT), ==, last_visit);
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_VISIT_COUNT), ==, count);
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_SPENT), ==, spent);
  hf_test_book_check (self->book); /* as `huifang check` does */
}

static gboolean
is_first (Fixture *self, gint64 visit)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_visit_def, visit);

  return (hf_row_int (row, HF_VISIT_FLAGS) & HF_VISIT_FIRST) != 0;
}

typedef struct
{
  HfViewer    *viewer;
  const HfRow *visit;
} Question;

static gpointer
make_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_visit_removal_make (db, question->viewer, question->visit, error);
}

static void
remove_visit (Fixture *self, gint64 id)
{
  g_autoptr (HfRow) visit = hf_test_book_read (self->book, &hf_visit_def, id);
  g_autoptr (HfChangeSet) changes =
    hf_store_run_sync (self->book->store, HF_LANE_READ, make_work,
                       &(Question){ self->book->viewer, visit }, NULL, NULL);
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_nonnull (changes);
  committed = hf_test_book_commit (self->book, changes);
  g_assert_nonnull (committed);
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (HfUndone) undone = NULL;

  assert_figures (self, "2023-10-02", 2, 30000);
  g_assert_true (is_first (self, self->first));
  remove_visit (self, self->first);
  assert_figures (self, "2023-10-02", 1, 20000);
  g_assert_true (is_first (self, self->second));
  undone = hf_test_book_undo (self->book);
  assert_figures (self, "2023-10-02", 2, 30000);
  g_assert_false (is_first (self, self->second));
}

static void
test_correct (Fixture *self, gconstpointer data)
{
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_visit_def, self->second);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *after = hf_row_copy (before);

  hf_row_set_text (after, HF_VISIT_DATE, "2023-08-02");
  hf_row_set_int (after, HF_VISIT_FEE, 500);
  hf_change_set_update (changes, before, after);
  committed = hf_test_book_commit (self->book, changes);
  assert_figures (self, "2023-09-01", 2, 10500);
  g_assert_true (is_first (self, self->second));
  g_assert_false (is_first (self, self->first));
}

/* A follow-up that was planned for it is still to be made, and points given for it stay. */
static void
test_what_is_about_it (Fixture *self, gconstpointer data)
{
  HfRow *follow_up = hf_test_follow_up (self->wang, "2023-10-05", "A");
  HfRow *points = hf_row_new (&hf_points_def);
  gint64 id, entry;
  g_autoptr (HfRow) left = NULL;
  g_autoptr (HfRow) given = NULL;
  g_autoptr (HfRow) back = NULL;
  g_autoptr (HfUndone) undone = NULL;

  hf_row_set_int (follow_up, HF_FOLLOW_UP_VISIT, self->second);
  id = hf_test_book_insert (self->book, follow_up);
  hf_row_set_int (points, HF_POINTS_CUSTOMER, self->wang);
  hf_row_set_text (points, HF_POINTS_DATE, "2023-10-02");
  hf_row_set_int (points, HF_POINTS_POINTS, 20);
  hf_row_set_int (points, HF_POINTS_VISIT, self->second);
  entry = hf_test_book_insert (self->book, points);

  remove_visit (self, self->second);
  left = hf_test_book_read (self->book, &hf_follow_up_def, id);
  g_assert_true (hf_row_is_null (left, HF_FOLLOW_UP_VISIT));
  given = hf_test_book_read (self->book, &hf_points_def, entry);
  g_assert_true (hf_row_is_null (given, HF_POINTS_VISIT));
  g_assert_cmpint (hf_row_int (given, HF_POINTS_POINTS), ==, 20);
  assert_figures (self, "2023-09-01", 1, 10000);

  undone = hf_test_book_undo (self->book);
  back = hf_test_book_read (self->book, &hf_follow_up_def, id);
  g_assert_cmpint (hf_row_int (back, HF_FOLLOW_UP_VISIT), ==, self->second);
  assert_figures (self, "2023-10-02", 2, 30000);
}

/* A plan that a visit began, and one that it ended, let go of it; they go on as they were. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  HfRow *plan = hf_row_new (&hf_plan_row_def), *on = hf_row_new (&hf_person_plan_def);
  g_autoptr (HfRow) left = NULL;
  gint64 id;

  hf_row_set_text (plan, HF_PLAN_NAME, "Plan");
  hf_row_set_text (plan, HF_PLAN_ANCHOR, HF_PLAN_ANCHOR_VISIT);
  hf_row_set_int (plan, HF_PLAN_VERSION, 1);
  hf_row_set_int (on, HF_PERSON_PLAN_CUSTOMER, self->wang);
  hf_row_set_int (on, HF_PERSON_PLAN_PLAN, hf_test_book_insert (self->book, plan));
  hf_row_set_int (on, HF_PERSON_PLAN_VERSION, 1);
  hf_row_set_text (on, HF_PERSON_PLAN_ANCHOR_DAY, "2023-09-01");
  hf_row_set_int (on, HF_PERSON_PLAN_VISIT, self->first);
  hf_row_set_int (on, HF_PERSON_PLAN_ENDED_VISIT, self->second);
  hf_row_set_text (on, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_ENDED);
  id = hf_test_book_insert (self->book, on);
  remove_visit (self, self->first);
  remove_visit (self, self->second);
  left = hf_test_book_read (self->book, &hf_person_plan_def, id);
  g_assert_true (hf_row_is_null (left, HF_PERSON_PLAN_VISIT));
  g_assert_true (hf_row_is_null (left, HF_PERSON_PLAN_ENDED_VISIT));
  g_assert_cmpstr (hf_row_text (left, HF_PERSON_PLAN_ANCHOR_DAY), ==, "2023-09-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/visit-removal/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("remove", test_remove);
  ADD ("correct", test_correct);
  ADD ("what-is-about-it", test_what_is_about_it);
  ADD ("plan", test_plan);
#undef ADD
  return g_test_run ();
}
