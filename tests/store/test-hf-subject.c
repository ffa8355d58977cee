/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a step concerns, asked by undoing and redoing it. */

#include "store/hf-subject.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "tests/store/hf-test-book.h"

static void
assert_undo_names (HfTestBook *book, const char *name)
{
  g_autoptr (HfUndone) undone = hf_test_book_undo (book);

  g_assert_cmpstr (undone->name, ==, name);
}

static void
assert_redo_names (HfTestBook *book, const char *name)
{
  g_autoptr (HfUndone) redone = hf_test_book_redo (book);

  g_assert_cmpstr (redone->name, ==, name);
}

/* Somebody who was new is gone when the undoing ends, and still has a name. */
static void
test_new_customer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "王秀英");
  assert_undo_names (book, "王秀英");
  assert_redo_names (book, "王秀英");
}

static void
test_deleted_customer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "王秀英");

  hf_test_book_delete (book, &hf_customer_def, id);
  assert_undo_names (book, "王秀英");
}

/* The name of a change to the name is the one that holds afterwards. */
static void
test_renamed (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "王秀英");

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_NAME, "王秀瑛");
  assert_undo_names (book, "王秀英");
  assert_redo_names (book, "王秀瑛");
}

/* A change keeps only what differs; whose follow-up it is stands in its row. */
static void
test_row_of_a_customer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "王秀英");
  gint64 id;

  id = hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-20", "A"));
  hf_test_book_set_text (book, &hf_follow_up_def, id, HF_FOLLOW_UP_DUE, "2023-10-23");
  assert_undo_names (book, "王秀英");
  assert_redo_names (book, "王秀英");
  hf_test_book_delete (book, &hf_follow_up_def, id);
  assert_undo_names (book, "王秀英");
}

static void
test_two_customers (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  hf_change_set_insert (changes, hf_test_customer ("王秀英"));
  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  committed = hf_test_book_commit (book, changes);
  assert_undo_names (book, NULL);
}

static void
test_nobody (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, "内科");
  hf_test_book_insert (book, row);
  assert_undo_names (book, NULL);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new (book->viewer->who, 0, TRUE);

  hf_test_book_add_customer (book, "王秀英");
  hf_store_set_viewer (book->store, viewer);
  assert_undo_names (book, "王*");
}

/* The label of what a change of these fields is named by. */
static const char *
name_change (const HfViewer *viewer, const guint *fields, guint n_fields)
{
  g_autoptr (HfRow) before = hf_row_new (&hf_customer_def), after = NULL;
  g_autoptr (HfDelta) delta = NULL;

  before->id = 1;
  after = hf_row_copy (before);
  for (guint i = 0; i < n_fields; i++)
    hf_row_set_text (after, fields[i], "x");
  delta = hf_delta_new_rows (before, after);
  return hf_subject_name_field (delta, viewer);
}

/* One field is named, unless it is hidden from whoever looks, or the program's own. */
static void
test_field (void)
{
  static const guint city[] = { HF_CUSTOMER_CITY, HF_CUSTOMER_STREET };
  static const guint assets[] = { HF_CUSTOMER_ASSETS };
  g_autoptr (HfViewer) all = hf_viewer_new ("all", 0, FALSE);
  g_autoptr (HfViewer) part = hf_viewer_new ("part", 0, FALSE);
  g_autoptr (HfRow) new_row = hf_row_new (&hf_customer_def);
  g_autoptr (HfDelta) inserted = hf_delta_new_rows (NULL, new_row);

  part->hides_restricted = TRUE;
  g_assert_cmpstr (name_change (all, city, 1), ==, "City");
  g_assert_cmpstr (name_change (part, city, 1), ==, "City");
  g_assert_null (name_change (all, city, 2));
  g_assert_cmpstr (name_change (all, assets, 1), ==, "Family assets");
  g_assert_null (name_change (part, assets, 1));
  g_assert_null (hf_subject_name_field (inserted, all));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/subject/new-customer", test_new_customer);
  g_test_add_func ("/subject/deleted-customer", test_deleted_customer);
  g_test_add_func ("/subject/renamed", test_renamed);
  g_test_add_func ("/subject/row-of-a-customer", test_row_of_a_customer);
  g_test_add_func ("/subject/two-customers", test_two_customers);
  g_test_add_func ("/subject/nobody", test_nobody);
  g_test_add_func ("/subject/masked", test_masked);
  g_test_add_func ("/subject/field", test_field);
  return g_test_run ();
}
