/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What files call the packages of customers: each is found by what it was named, and of two that
 * are alike only the one that is meant. */

#include "session/standing/hf-given-name.h"

#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      wang;
  gint64      zhao;
  gint64      package;
} Fixture;

static gint64
give (Fixture *self, gint64 customer, const char *day)
{
  HfRow *row = hf_row_new (&hf_given_package_def);

  hf_row_set_int (row, HF_GIVEN_PACKAGE_CUSTOMER, customer);
  hf_row_set_int (row, HF_GIVEN_PACKAGE_PACKAGE, self->package);
  hf_row_set_text (row, HF_GIVEN_PACKAGE_GIVEN, day);
  return hf_test_book_insert (self->book, row);
}

static gint64
add_item (Fixture *self, gint64 given, const char *name)
{
  HfRow *row = hf_row_new (&hf_given_item_def);

  hf_row_set_int (row, HF_GIVEN_ITEM_GIVEN_PACKAGE, given);
  hf_row_set_text (row, HF_GIVEN_ITEM_NAME, name);
  hf_row_set_int (row, HF_GIVEN_ITEM_PRICE, 100);
  hf_row_set_int (row, HF_GIVEN_ITEM_QUANTITY, 2);
  return hf_test_book_insert (self->book, row);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *package = hf_row_new (&hf_package_def);

  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->zhao = hf_test_book_add_customer (self->book, "赵雷");
  hf_row_set_text (package, HF_PACKAGE_NAME, "产后套餐");
  self->package = hf_test_book_insert (self->book, package);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

typedef struct
{
  const char *entity;
  gint64      id;
  gint64      customer;
  char       *name;
  gint64      usual;
} Question;

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return GINT_TO_POINTER (hf_given_name_write (db, question->entity, question->id,
                                               &question->customer, &question->name, error));
}

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return GINT_TO_POINTER (hf_given_name_find (db, question->entity, question->customer,
                                              question->name, question->usual, &question->id,
                                              error));
}

static void
assert_name (Fixture *self, const char *entity, gint64 id, gint64 customer, const char *name)
{
  Question question = { entity, id, -1, NULL, 0 };

  hf_test_book_run (self->book, HF_LANE_READ, write_work, &question);
  g_assert_cmpint (question.customer, ==, customer);
  g_assert_cmpstr (question.name, ==, name);
  g_free (question.name);
}

static gint64
find (Fixture *self, const char *entity, gint64 customer, const char *name, gint64 usual)
{
  Question question = { entity, -1, customer, (char *) name, usual };

  hf_test_book_run (self->book, HF_LANE_READ, find_work, &question);
  return question.id;
}

static void
test_names (Fixture *self, gconstpointer data)
{
  gint64 given = give (self, self->wang, "2023-10-01");
  gint64 item = add_item (self, given, "盆底修复");

  assert_name (self, "given_package", given, self->wang, "产后套餐 · 2023-10-01");
  assert_name (self, "given_item", item, self->wang, "产后套餐 · 2023-10-01 · 盆底修复");
  assert_name (self, "given_item", 4711, 0, NULL);
  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-01", 0), ==, given);
  g_assert_cmpint (find (self, "given_item", self->wang, "产后套餐 · 2023-10-01 · 盆底修复", 0), ==,
                   item);
  g_assert_cmpint (find (self, "given_package", self->zhao, "产后套餐 · 2023-10-01", 0), ==, 0);
  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-02", 0), ==, 0);
  g_assert_cmpint (find (self, "given_item", self->wang, "产后套餐 · 2023-10-01", 0), ==, 0);
}

static void
test_alike (Fixture *self, gconstpointer data)
{
  gint64 first = give (self, self->wang, "2023-10-01");
  gint64 second = give (self, self->wang, "2023-10-01");
  gint64 other = give (self, self->wang, "2023-11-01");

  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-01", 0), ==, 0);
  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-01", first), ==,
                   first);
  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-01", second), ==,
                   second);
  g_assert_cmpint (find (self, "given_package", self->wang, "产后套餐 · 2023-10-01", other), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/given-name/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/given-name/alike", Fixture, NULL, set_up, test_alike, tear_down);
  return g_test_run ();
}
