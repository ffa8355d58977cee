/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What of the staff may be changed by whom, as the store has it. */

#include "core/hf-duty.h"
#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "store/hf-change-set.h"
#include "store/hf-staff-guard.h"
#include "store/hf-store-error.h"
#include "store/hf-transaction.h"
#include "store/hf-undo.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      manager, zhao, qian;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->manager = hf_test_book_add_staff (fixture->book, "孙洁", HF_STAFF_ROLE_MANAGER);
  fixture->zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR);
  fixture->qian = hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static gboolean
may (Fixture *fixture, gint64 who, const HfRow *before, const HfRow *after)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", who, FALSE);
  g_autoptr (GError) error = NULL;

  if (hf_staff_guard_check (db, viewer, before, after, &error))
    return TRUE;
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  return FALSE;
}

static HfRow *
draft_role (const HfRow *row, const char *role)
{
  HfRow *draft = hf_row_copy (row);

  hf_row_set_text (draft, HF_STAFF_ROLE, role);
  return draft;
}

/* Nobody makes oneself a manager, nor says of oneself that one is one already. */
static void
test_role (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) zhao = hf_test_book_read (fixture->book, &hf_staff_def, fixture->zhao);
  g_autoptr (HfRow) promoted = draft_role (zhao, HF_STAFF_ROLE_MANAGER);

  g_assert_false (may (fixture, fixture->zhao, zhao, promoted));
  g_assert_false (may (fixture, fixture->zhao, promoted, promoted));
  g_assert_false (may (fixture, fixture->qian, zhao, promoted));
  g_assert_true (may (fixture, fixture->manager, zhao, promoted));
  g_assert_true (may (fixture, 0, zhao, promoted)); /* the owner of the book */
}

static void
test_staff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) zhao = hf_test_book_read (fixture->book, &hf_staff_def, fixture->zhao);
  g_autoptr (HfRow) archived = hf_row_copy (zhao);
  g_autoptr (HfRow) added = hf_row_new (&hf_staff_def);

  hf_row_set_int (archived, HF_STAFF_ARCHIVED, 1);
  hf_row_set_text (added, HF_STAFF_NAME, "李敏");
  hf_row_set_text (added, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  g_assert_false (may (fixture, fixture->qian, zhao, archived));
  g_assert_false (may (fixture, fixture->qian, NULL, added));
  g_assert_false (may (fixture, fixture->qian, zhao, NULL));
  g_assert_true (may (fixture, fixture->manager, zhao, archived));
  g_assert_true (may (fixture, fixture->manager, NULL, added));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) duty = hf_row_new (&hf_duty_def);
  g_autoptr (HfRow) score = hf_row_new (&hf_service_score_def);
  g_autoptr (HfRow) customer = hf_test_customer ("李敏");

  hf_row_set_int (duty, HF_DUTY_STAFF, fixture->zhao);
  hf_row_set_int (score, HF_SERVICE_SCORE_STAFF, fixture->manager);
  g_assert_false (may (fixture, fixture->zhao, NULL, duty));
  g_assert_false (may (fixture, fixture->zhao, duty, NULL));
  g_assert_true (may (fixture, fixture->manager, NULL, duty));
  g_assert_false (may (fixture, fixture->manager, NULL, score)); /* nobody to oneself */
  g_assert_false (may (fixture, fixture->manager, score, NULL));
  g_assert_true (may (fixture, 0, NULL, score));
  g_assert_true (may (fixture, fixture->zhao, NULL, customer));
}

/* One enters an own rehearsal and takes it back; what is said of passing is for others. */
static void
test_own_rehearsal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) own = hf_row_new (&hf_training_def);
  g_autoptr (HfRow) passed = NULL;
  g_autoptr (HfRow) exam = NULL;

  hf_row_set_int (own, HF_TRAINING_STAFF, fixture->zhao);
  hf_row_set_text (own, HF_TRAINING_KIND, HF_TRAINING_SIMULATION);
  passed = hf_row_copy (own);
  hf_row_set_int (passed, HF_TRAINING_PASSED, 1);
  exam = hf_row_copy (own);
  hf_row_set_text (exam, HF_TRAINING_KIND, HF_TRAINING_EXAM);
  g_assert_true (may (fixture, fixture->zhao, NULL, own));
  g_assert_true (may (fixture, fixture->zhao, own, NULL));
  g_assert_false (may (fixture, fixture->zhao, own, passed));
  g_assert_false (may (fixture, fixture->zhao, passed, NULL));
  g_assert_false (may (fixture, fixture->zhao, NULL, passed));
  g_assert_false (may (fixture, fixture->zhao, NULL, exam));
  g_assert_false (may (fixture, fixture->qian, NULL, own));
  g_assert_true (may (fixture, fixture->manager, own, passed));
}

/* The gate stands where changes are written. */
static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", fixture->zhao, FALSE);
  g_autoptr (HfRow) zhao = hf_test_book_read (fixture->book, &hf_staff_def, fixture->zhao);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfRow) after = NULL;
  g_autoptr (GError) error = NULL;

  hf_change_set_update (changes, zhao, draft_role (zhao, HF_STAFF_ROLE_MANAGER));
  g_assert_null (hf_change_set_commit (changes, db, viewer, 1, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  after = hf_test_book_read (fixture->book, &hf_staff_def, fixture->zhao);
  g_assert_cmpstr (hf_row_text (after, HF_STAFF_ROLE), ==, HF_STAFF_ROLE_DOCTOR);
}

static HfViewer *
view_as (gint64 staff)
{
  return hf_viewer_new (staff == 0 ? "owner" : "somebody", staff, FALSE);
}

static void
commit (Fixture *fixture, gint64 who, HfChangeSet *changes)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = view_as (who);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_change_set_commit (changes, db, viewer, 1, &error);

  g_assert_no_error (error);
}

static void
give_role (Fixture *fixture, gint64 who, gint64 whom, const char *role)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_staff_def, whom);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_change_set_update (changes, row, draft_role (row, role));
  commit (fixture, who, changes);
}

static gboolean
has_role (Fixture *fixture, gint64 staff, const char *role)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_staff_def, staff);

  return g_strcmp0 (hf_row_text (row, HF_STAFF_ROLE), role) == 0;
}

static gboolean
may_undo (Fixture *fixture, gboolean redo)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = view_as (fixture->manager);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = hf_undo (db, viewer, 1, redo, HF_UNDO_ANY, &error);

  if (undone != NULL)
    return TRUE;
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  return FALSE;
}

/* Who gave up being a manager is none who could make somebody one. */
static void
test_undo_role (Fixture *fixture, gconstpointer data)
{
  give_role (fixture, fixture->manager, fixture->zhao, HF_STAFF_ROLE_MANAGER);
  g_assert_true (may_undo (fixture, FALSE));
  g_assert_true (may_undo (fixture, TRUE));
  give_role (fixture, fixture->manager, fixture->manager, HF_STAFF_ROLE_DOCTOR);
  g_assert_false (may_undo (fixture, FALSE));
  g_assert_true (has_role (fixture, fixture->manager, HF_STAFF_ROLE_DOCTOR));
}

/* What was taken back is not done again by who may not do it any more. */
static void
test_redo_role (Fixture *fixture, gconstpointer data)
{
  give_role (fixture, fixture->manager, fixture->zhao, HF_STAFF_ROLE_MANAGER);
  g_assert_true (may_undo (fixture, FALSE));
  give_role (fixture, 0, fixture->manager, HF_STAFF_ROLE_DOCTOR);
  g_assert_false (may_undo (fixture, TRUE));
  g_assert_true (has_role (fixture, fixture->zhao, HF_STAFF_ROLE_DOCTOR));
}

static void
test_undo_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *score = hf_row_new (&hf_service_score_def);

  hf_row_set_int (score, HF_SERVICE_SCORE_STAFF, fixture->zhao);
  hf_row_set_text (score, HF_SERVICE_SCORE_DATE, "2023-10-20");
  hf_row_set_int (score, HF_SERVICE_SCORE_POINTS, 5);
  hf_row_set_text (score, HF_SERVICE_SCORE_REASON, "praise");
  hf_change_set_insert (changes, score);
  commit (fixture, fixture->manager, changes);
  g_assert_true (may_undo (fixture, FALSE));
  g_assert_true (may_undo (fixture, TRUE));
  give_role (fixture, 0, fixture->manager, HF_STAFF_ROLE_DOCTOR);
  g_assert_false (may_undo (fixture, FALSE));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM service_score"), ==,
                   1);
}

static void
add_staff_in_batch (Fixture *fixture)
{
  const HfStepInfo info = { .who = "somebody", .at = 1, .label = "Test", .is_batch = TRUE };
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, &error);
  g_autoptr (HfRow) row = hf_row_new (&hf_staff_def);

  hf_row_set_text (row, HF_STAFF_NAME, "李敏");
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_transaction_insert (transaction, row, &error);
  hf_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Whoever imports may take that back, with the doctors it brought. */
static void
test_undo_batch (Fixture *fixture, gconstpointer data)
{
  give_role (fixture, 0, fixture->manager, HF_STAFF_ROLE_DOCTOR);
  add_staff_in_batch (fixture);
  g_assert_true (may_undo (fixture, FALSE));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM staff"), ==, 3);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/staff-guard/role", test_role);
  ADD ("/staff-guard/own-rehearsal", test_own_rehearsal);
  ADD ("/staff-guard/staff", test_staff);
  ADD ("/staff-guard/kept", test_kept);
  ADD ("/staff-guard/commit", test_commit);
  ADD ("/staff-guard/undo-role", test_undo_role);
  ADD ("/staff-guard/redo-role", test_redo_role);
  ADD ("/staff-guard/undo-kept", test_undo_kept);
  ADD ("/staff-guard/undo-batch", test_undo_batch);
  return g_test_run ();
}
