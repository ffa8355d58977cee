/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A family is read alike from either end, and everybody stands in it once. */

#include "core/hf-customer.h"
#include "core/hf-relation.h"
#include "session/customer/hf-kin.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_kin_read (db, question->viewer, question->customer, error);
}

static GPtrArray *
read_kin (HfTestBook *book, gint64 customer)
{
  Question   question = { book->viewer, customer };
  GPtrArray *members =
    hf_store_run_sync (book->store, HF_LANE_READ, read_work, &question, NULL, NULL);

  g_assert_nonnull (members);
  return members;
}

static gint64
add (HfTestBook *book, const char *name, const char *sex, gint64 referrer)
{
  HfRow *row = hf_test_customer (name);

  hf_row_set_text (row, HF_CUSTOMER_SEX, sex);
  if (referrer != 0)
    hf_row_set_int (row, HF_CUSTOMER_REFERRER, referrer);
  return hf_test_book_insert (book, row);
}

static void
assert_member (GPtrArray *members, guint i, HfKinLink link, gint64 customer, const char *word)
{
  HfKinMember *member;

  g_assert_cmpuint (i, <, members->len);
  member = g_ptr_array_index (members, i);
  g_assert_cmpint (member->link, ==, link);
  g_assert_cmpint (member->row->id, ==, customer);
  g_assert_cmpstr (member->word, ==, word);
}

static void
test_both_ends (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 mother = add (book, "林静", HF_CUSTOMER_SEX_FEMALE, 0);
  gint64 son = add (book, "陈小明", HF_CUSTOMER_SEX_MALE, 0);
  g_autoptr (HfChangeSet) changes = hf_kin_changes_add (son, mother, HF_RELATION_PARENT);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  g_autoptr (GPtrArray) of_son = read_kin (book, son);
  g_autoptr (GPtrArray) of_mother = read_kin (book, mother);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (HfChangeSet) removal = NULL;
  g_autoptr (HfCommitted) removed = NULL;

  g_assert_cmpuint (of_son->len, ==, 1);
  assert_member (of_son, 0, HF_KIN_RELATION, mother, "Mother");
  g_assert_cmpuint (of_mother->len, ==, 1);
  assert_member (of_mother, 0, HF_KIN_RELATION, son, "Son");

  removal = hf_kin_changes_remove (((HfKinMember *) g_ptr_array_index (of_mother, 0))->relation);
  removed = hf_test_book_commit (book, removal);
  after = read_kin (book, son);
  g_assert_cmpuint (after->len, ==, 0);
}

typedef struct
{
  gint64      customer;
  gint64      other;
  const char *kind;
} Statement;

static gpointer
is_known_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Statement *statement = user_data;
  gboolean         is_known;

  g_assert_true (
    hf_kin_is_known (db, statement->customer, statement->other, statement->kind, &is_known, error));
  return GINT_TO_POINTER (is_known);
}

static gboolean
is_known (HfTestBook *book, gint64 customer, gint64 other, const char *kind)
{
  Statement statement = { customer, other, kind };

  return GPOINTER_TO_INT (
    hf_store_run_sync (book->store, HF_LANE_READ, is_known_work, &statement, NULL, NULL));
}

/* That she is his mother says that he is her child, and nothing else. */
static void
test_known (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 mother = add (book, "林静", HF_CUSTOMER_SEX_FEMALE, 0);
  gint64 son = add (book, "陈小明", HF_CUSTOMER_SEX_MALE, 0);
  g_autoptr (HfChangeSet) changes = hf_kin_changes_add (son, mother, HF_RELATION_PARENT);
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_false (is_known (book, son, mother, HF_RELATION_PARENT));
  committed = hf_test_book_commit (book, changes);
  g_assert_true (is_known (book, son, mother, HF_RELATION_PARENT));
  g_assert_true (is_known (book, mother, son, HF_RELATION_CHILD));
  g_assert_false (is_known (book, mother, son, HF_RELATION_PARENT));
  g_assert_false (is_known (book, son, mother, HF_RELATION_SPOUSE));
}

static void
test_same_phone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wife = add (book, "林静", HF_CUSTOMER_SEX_FEMALE, 0);
  gint64 husband = add (book, "陈建国", HF_CUSTOMER_SEX_MALE, 0);
  gint64 lodger = add (book, "李强", NULL, 0);
  gint64 all[] = { wife, husband, lodger };
  g_autoptr (HfChangeSet) changes = hf_kin_changes_add (husband, wife, HF_RELATION_SPOUSE);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
  g_autoptr (GPtrArray) members = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    hf_test_book_insert (book, hf_test_phone (all[i], "13800000001"));
  members = read_kin (book, wife);
  g_assert_cmpuint (members->len, ==, 2);
  assert_member (members, 0, HF_KIN_RELATION, husband, "Husband");
  g_assert_true (((HfKinMember *) g_ptr_array_index (members, 0))->has_same_phone);
  assert_member (members, 1, HF_KIN_PHONE, lodger, NULL);
}

/* Whom somebody referred is not the family's matter. */
static void
test_referrer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = add (book, "林静", NULL, 0);
  gint64 second = add (book, "陈建国", NULL, first);
  g_autoptr (GPtrArray) of_first = read_kin (book, first);
  g_autoptr (GPtrArray) of_second = read_kin (book, second);

  g_assert_cmpuint (of_first->len, ==, 0);
  g_assert_cmpuint (of_second->len, ==, 1);
  assert_member (of_second, 0, HF_KIN_REFERRER, first, NULL);
}

static gpointer
find_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_kin_find (db, question->viewer, question->customer, "林", error);
}

static void
test_find (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64   mother = add (book, "林静", HF_CUSTOMER_SEX_FEMALE, 0);
  gint64   daughter = add (book, "林小雨", HF_CUSTOMER_SEX_FEMALE, 0);
  Question question = { book->viewer, mother };
  g_autoptr (GPtrArray) found =
    hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((HfRow *) g_ptr_array_index (found, 0))->id, ==, daughter);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kin/both-ends", test_both_ends);
  g_test_add_func ("/kin/known", test_known);
  g_test_add_func ("/kin/same-phone", test_same_phone);
  g_test_add_func ("/kin/referrer", test_referrer);
  g_test_add_func ("/kin/find", test_find);
  return g_test_run ();
}
