/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Change sets and the chain of undos: whatever one person does, takes back and does again, and what
 * happens when somebody else works on the same row. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-validate.h"

static void
assert_field (HfTestBook *book, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);

  g_assert_nonnull (row);
  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}

static void
undo (HfTestBook *book)
{
  hf_undone_free (hf_test_book_undo (book));
}

static void
redo (HfTestBook *book)
{
  hf_undone_free (hf_test_book_redo (book));
}

static void
set_city (HfTestBook *book, gint64 id, const char *city)
{
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_CITY, city);
}

static void
assert_city (HfTestBook *book, gint64 id, const char *city)
{
  assert_field (book, id, HF_CUSTOMER_CITY, city);
}

static void
test_chain (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  set_city (book, id, "武汉");
  set_city (book, id, "宜昌");
  for (guint round = 0; round < 2; round++)
    {
      undo (book);
      assert_city (book, id, "武汉");
      undo (book);
      assert_city (book, id, NULL);
      redo (book);
      assert_city (book, id, "武汉");
      redo (book);
      assert_city (book, id, "宜昌");
      hf_test_book_cannot_undo (book, TRUE, HF_STORE_ERROR_NOTHING);
    }
  hf_test_book_check (book);
}

static void
test_new_change_ends_redo (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  set_city (book, id, "武汉");
  undo (book);
  set_city (book, id, "黄石");
  hf_test_book_cannot_undo (book, TRUE, HF_STORE_ERROR_NOTHING);
  undo (book);
  assert_city (book, id, NULL);
  redo (book);
  assert_city (book, id, "黄石");
}

static void
test_delete (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  set_city (book, id, "武汉");
  hf_test_book_delete (book, &hf_customer_def, id);
  g_assert_null (hf_test_book_read (book, &hf_customer_def, id));
  hf_test_book_check (book);
  undo (book);
  assert_city (book, id, "武汉");
  undo (book);
  assert_city (book, id, NULL);
  redo (book);
  redo (book);
  g_assert_null (hf_test_book_read (book, &hf_customer_def, id));
  hf_test_book_check (book);
}

/* A draft of the row as it is now, with one field changed; as an open form holds it. */
static HfChangeSet *
draft (HfTestBook *book, gint64 id, guint field, const char *text)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);
  HfChangeSet *changes = hf_change_set_new ("Test");
  HfRow       *copy = hf_row_copy (row);

  hf_row_set_text (copy, field, text);
  hf_change_set_update (changes, row, copy);
  return changes;
}

static void
assert_refused (HfTestBook *book, HfChangeSet *changes, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_store_commit_sync (book->store, changes, &error));
  g_assert_error (error, domain, code);
}

static void
test_other_fields_merge (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) mine = draft (book, id, HF_CUSTOMER_CITY, "武汉");
  g_autoptr (HfCommitted) committed = NULL;

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_STREET, "解放大道 12 号");
  committed = hf_test_book_commit (book, mine);
  g_assert_cmpstr (hf_row_text (g_ptr_array_index (committed->rows, 0), HF_CUSTOMER_STREET), ==,
                   "解放大道 12 号");
  undo (book);
  assert_city (book, id, NULL);
  assert_field (book, id, HF_CUSTOMER_STREET, "解放大道 12 号");
}

static void
test_same_field_conflicts (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) stale = draft (book, id, HF_CUSTOMER_CITY, "武汉");
  gint64 n_steps;

  hf_change_set_insert (stale, hf_test_phone (id, "13812345678"));
  set_city (book, id, "宜昌");
  n_steps = hf_test_book_number (book, "SELECT count(*) FROM step");
  assert_refused (book, stale, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_city (book, id, "宜昌");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, n_steps);
  hf_test_book_check (book);
}

static void
test_stale_delete_conflicts (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (HfChangeSet) stale = hf_change_set_new ("Test");

  hf_change_set_delete (stale, row);
  set_city (book, id, "宜昌");
  assert_refused (book, stale, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_city (book, id, "宜昌");
}

/* Whoever edits what is gone is told so, not that the field has another value. */
static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) stale = draft (book, id, HF_CUSTOMER_CITY, "武汉");

  hf_test_book_delete (book, &hf_customer_def, id);
  assert_refused (book, stale, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
  hf_test_book_check (book);
}

static void
test_undo_leaves_others_alone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_set_person (book, "Zhao");
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_NOTHING);
  set_city (book, id, "宜昌");

  /* The row is not Lin's alone any more. */
  hf_test_book_set_person (book, "Lin");
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_CONFLICT);
  assert_city (book, id, "宜昌");

  hf_test_book_set_person (book, "Zhao");
  undo (book);
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_NOTHING);
  hf_test_book_set_person (book, "Lin");
  undo (book);
  g_assert_null (hf_test_book_read (book, &hf_customer_def, id));
}

static void
test_undo_of_overwritten_field (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  set_city (book, id, "武汉");
  hf_test_book_set_person (book, "Zhao");
  set_city (book, id, "宜昌");
  hf_test_book_set_person (book, "Lin");
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_CONFLICT);
  assert_city (book, id, "宜昌");
}

static void
test_across_restarts (void)
{
  const guint n_steps = 200;
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  for (guint i = 1; i <= n_steps; i++)
    {
      g_autofree char *city = g_strdup_printf ("city %u", i);
      set_city (book, id, city);
    }
  hf_test_book_reopen (book);
  for (guint i = n_steps; i > 0; i--)
    undo (book);
  assert_city (book, id, NULL);
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_NOTHING);
  hf_test_book_reopen (book);
  for (guint i = 0; i < n_steps; i++)
    redo (book);
  assert_city (book, id, "city 200");
  hf_test_book_check (book);
}

/* Steps that were given up do not use up the two hundred. */
static void
test_given_up_steps_do_not_count (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");

  for (guint i = 0; i < 210; i++)
    {
      set_city (book, id, "武汉");
      undo (book);
    }
  undo (book);
  g_assert_null (hf_test_book_read (book, &hf_customer_def, id));
}

static void
test_key_saves_once (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) first = NULL, second = NULL;

  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  first = hf_test_book_commit (book, changes);
  second = hf_test_book_commit (book, changes);
  g_assert_cmpint (first->step, ==, second->step);
  g_assert_cmpuint (second->rows->len, ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

static void
test_nothing_leaves_no_trace (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfChangeSet) changes = draft (book, id, HF_CUSTOMER_NAME, "陈建国");
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_true (hf_change_set_is_empty (changes));
  committed = hf_test_book_commit (book, changes);
  g_assert_cmpint (committed->step, ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, 1);
}

static void
test_invalid_is_refused (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  hf_change_set_insert (changes, hf_test_customer (" "));
  assert_refused (book, changes, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MISSING);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
}

static void
test_broken_reference_is_refused (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  hf_change_set_insert (changes, hf_test_phone (77, "13812345678"));
  assert_refused (book, changes, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-set/chain", test_chain);
  g_test_add_func ("/change-set/new-change-ends-redo", test_new_change_ends_redo);
  g_test_add_func ("/change-set/delete", test_delete);
  g_test_add_func ("/change-set/other-fields-merge", test_other_fields_merge);
  g_test_add_func ("/change-set/same-field-conflicts", test_same_field_conflicts);
  g_test_add_func ("/change-set/stale-delete-conflicts", test_stale_delete_conflicts);
  g_test_add_func ("/change-set/gone", test_gone);
  g_test_add_func ("/change-set/undo-leaves-others-alone", test_undo_leaves_others_alone);
  g_test_add_func ("/change-set/undo-of-overwritten-field", test_undo_of_overwritten_field);
  g_test_add_func ("/change-set/across-restarts", test_across_restarts);
  g_test_add_func ("/change-set/given-up-steps-do-not-count", test_given_up_steps_do_not_count);
  g_test_add_func ("/change-set/key-saves-once", test_key_saves_once);
  g_test_add_func ("/change-set/nothing-leaves-no-trace", test_nothing_leaves_no_trace);
  g_test_add_func ("/change-set/invalid-is-refused", test_invalid_is_refused);
  g_test_add_func ("/change-set/broken-reference-is-refused", test_broken_reference_is_refused);
  return g_test_run ();
}
