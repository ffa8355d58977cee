/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Service packages of a customer: what was agreed stays as it was, to the fen, whatever becomes of
 * the package; giving and removing is one step each. Nobody uses more than there is. */

#include "session/standing/hf-given.h"

#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfViewer   *viewer; /* borrowed */
  gint64      customer;
  gint64      package;
} Fixture;

static gint64
add_item (Fixture *self, const char *name, gint64 price, gint64 quantity)
{
  HfRow *row = hf_row_new (&hf_package_item_def);

  hf_row_set_int (row, HF_PACKAGE_ITEM_PACKAGE, self->package);
  hf_row_set_text (row, HF_PACKAGE_ITEM_NAME, name);
  hf_row_set_int (row, HF_PACKAGE_ITEM_PRICE, price);
  hf_row_set_int (row, HF_PACKAGE_ITEM_QUANTITY, quantity);
  return hf_test_book_insert (self->book, row);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *package = hf_row_new (&hf_package_def);

  self->book = hf_test_book_new ();
  self->viewer = self->book->viewer;
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  hf_row_set_text (package, HF_PACKAGE_NAME, "糖尿病年度管理");
  hf_row_set_int (package, HF_PACKAGE_MONTHS, 12);
  self->package = hf_test_book_insert (self->book, package);
  add_item (self, "糖化血红蛋白", 6501, 4);
  add_item (self, "眼底照相", 12005, 1);
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

  return hf_given_read_all (db, self->viewer, self->customer, error);
}

static GPtrArray *
read_all (Fixture *self)
{
  return hf_test_book_run (self->book, HF_LANE_READ, read_work, self);
}

static gpointer
items_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *self = data;
  g_autoptr (HfQuery) query = hf_query_new (&hf_package_item_def, self->viewer);

  hf_query_where (query, HF_PACKAGE_ITEM_PACKAGE, HF_OP_EQ, HF_INT (self->package));
  return hf_sql_read_all (db, query, error);
}

static void
commit (Fixture *self, HfChangeSet *changes)
{
  hf_committed_free (hf_test_book_commit (self->book, changes));
  hf_change_set_unref (changes);
}

static void
give (Fixture *self, const char *day, const char *note)
{
  g_autoptr (HfRow) draft = hf_row_new (&hf_given_package_def);
  g_autoptr (HfRow) package = hf_test_book_read (self->book, &hf_package_def, self->package);
  g_autoptr (GPtrArray) items =
    hf_store_run_sync (self->book->store, HF_LANE_READ, items_work, self, NULL, NULL);

  hf_row_set_int (draft, HF_GIVEN_PACKAGE_CUSTOMER, self->customer);
  hf_row_set_text (draft, HF_GIVEN_PACKAGE_GIVEN, day);
  hf_row_set_text (draft, HF_GIVEN_PACKAGE_NOTE, note);
  commit (self, hf_given_changes_give (draft, package, items));
}

static gint64
count (Fixture *self, const char *sql)
{
  return hf_test_book_number (self->book, sql);
}

static void
test_give (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  const HfGiven *given;

  give (self, "2023-11-21", NULL);
  all = read_all (self);
  g_assert_cmpuint (all->len, ==, 1);
  given = all->pdata[0];
  g_assert_cmpstr (hf_row_text (given->row, HF_GIVEN_PACKAGE_PACKAGE_NAME), ==, "糖尿病年度管理");
  g_assert_cmpstr (hf_row_text (given->row, HF_GIVEN_PACKAGE_EXPIRES), ==, "2024-11-20");
  g_assert_cmpuint (given->items->len, ==, 2);
  g_assert_cmpstr (hf_row_text (given->items->pdata[0], HF_GIVEN_ITEM_NAME), ==, "糖化血红蛋白");
  g_assert_cmpint (hf_row_int (given->items->pdata[0], HF_GIVEN_ITEM_PRICE), ==, 6501);
  g_assert_cmpint (given->sum, ==, 4 * 6501 + 12005);
}

/* Giving is one step, and so is taking it back. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  give (self, "2023-11-21", NULL);
  hf_undone_free (hf_test_book_undo (self->book));
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_package"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_item"), ==, 0);
  hf_undone_free (hf_test_book_redo (self->book));
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_item g JOIN given_package p "
                                "ON g.given_package = p.id"),
                   ==, 2);
}

/* The prices of the day, and the items too. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 late;

  give (self, "2023-11-21", NULL);
  late = add_item (self, "足部检查", 3000, 1);
  hf_test_book_delete (self->book, &hf_package_item_def, late - 1);
  all = read_all (self);
  g_assert_cmpint (((const HfGiven *) all->pdata[0])->sum, ==, 4 * 6501 + 12005);
  give (self, "2023-11-22", NULL);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = read_all (self);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((const HfGiven *) all->pdata[0])->sum, ==, 4 * 6501 + 3000); /* the last one */
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  all = read_all (self);
  commit (self, hf_given_changes_remove (all->pdata[0]));
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_item"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_package"), ==, 0);
  hf_undone_free (hf_test_book_undo (self->book));
  g_clear_pointer (&all, g_ptr_array_unref);
  all = read_all (self);
  g_assert_cmpuint (((const HfGiven *) all->pdata[0])->items->len, ==, 2);
}

static const HfRow *
item_of (const HfGiven *given, guint i)
{
  return given->items->pdata[i];
}

static HfChangeSet *
make_use (const HfGiven *given, guint item, const char *day, gint64 quantity)
{
  g_autoptr (HfRow) draft = hf_row_new (&hf_package_use_def);

  hf_row_set_int (draft, HF_PACKAGE_USE_GIVEN_ITEM, item_of (given, item)->id);
  hf_row_set_text (draft, HF_PACKAGE_USE_DATE, day);
  hf_row_set_int (draft, HF_PACKAGE_USE_QUANTITY, quantity);
  hf_row_set_text (draft, HF_PACKAGE_USE_NOTE, "空腹");
  return hf_given_changes_use (given, draft);
}

static void
use (Fixture *self, guint item, const char *day, gint64 quantity)
{
  g_autoptr (GPtrArray) all = read_all (self);

  commit (self, make_use (all->pdata[0], item, day, quantity));
}

static void
assert_used (Fixture *self, guint item, gint64 used, gint64 used_of_all)
{
  g_autoptr (GPtrArray) all = read_all (self);
  const HfGiven *given = all->pdata[0];

  g_assert_cmpint (hf_given_count_used (given, item_of (given, item)->id), ==, used);
  g_assert_cmpint (hf_given_count_used (given, 0), ==, used_of_all);
  g_assert_cmpint (hf_given_count_agreed (given, item_of (given, 0)->id), ==, 4);
  g_assert_cmpint (hf_given_count_agreed (given, 0), ==, 5);
}

static void
test_use (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  const HfRow *latest;

  give (self, "2023-11-21", NULL);
  assert_used (self, 0, 0, 0);
  use (self, 0, "2023-12-01", 1);
  use (self, 0, "2024-02-01", 2);
  use (self, 1, "2024-01-05", 1);
  assert_used (self, 0, 3, 4);
  assert_used (self, 1, 1, 4);
  all = read_all (self);
  latest = ((const HfGiven *) all->pdata[0])->uses->pdata[0];
  g_assert_cmpstr (hf_row_text (latest, HF_PACKAGE_USE_DATE), ==, "2024-02-01");
  g_assert_cmpstr (hf_row_text (latest, HF_PACKAGE_USE_ITEM_NAME), ==, "糖化血红蛋白");
  g_assert_cmpint (hf_row_int (latest, HF_PACKAGE_USE_CUSTOMER), ==, self->customer);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_used (self, 1, 0, 3);
}

/* Each package has its own uses, though all are a customer's. */
static void
test_use_of_another (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  give (self, "2023-11-22", NULL);
  use (self, 0, "2023-12-01", 1); /* of the one agreed last */
  all = read_all (self);
  g_assert_cmpint (hf_given_count_used (all->pdata[0], 0), ==, 1);
  g_assert_cmpint (hf_given_count_used (all->pdata[1], 0), ==, 0);
}

static void
test_too_much (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  use (self, 0, "2023-12-01", 3);
  all = read_all (self);
  g_assert_null (make_use (all->pdata[0], 0, "2023-12-02", 2));
  g_assert_null (make_use (all->pdata[0], 0, "2023-12-02", 0));
  use (self, 0, "2023-12-02", 1);
  assert_used (self, 0, 4, 4);
}

static void
test_take_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  use (self, 0, "2023-12-01", 3);
  all = read_all (self);
  commit (self, hf_given_changes_take_back (((const HfGiven *) all->pdata[0])->uses->pdata[0]));
  assert_used (self, 0, 0, 0);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_used (self, 0, 3, 3);
}

/* With the package goes what was used of it, and comes back with it. */
static void
test_remove_used (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  use (self, 0, "2023-12-01", 3);
  all = read_all (self);
  commit (self, hf_given_changes_remove (all->pdata[0]));
  g_assert_cmpint (count (self, "SELECT count(*) FROM package_use"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count(*) FROM given_package"), ==, 0);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_used (self, 0, 3, 3);
}

/* Who has nothing left loses nothing by the end of the package. */
static void
test_soon (Fixture *self, gconstpointer data)
{
  const HfDate last = hf_date_from_iso ("2024-11-20");
  g_autoptr (GPtrArray) all = NULL;

  give (self, "2023-11-21", NULL);
  all = read_all (self);
  g_assert_false (hf_given_expires_soon (all->pdata[0], last - HF_GIVEN_SOON_DAYS - 1));
  g_assert_true (hf_given_expires_soon (all->pdata[0], last - HF_GIVEN_SOON_DAYS));
  g_assert_true (hf_given_expires_soon (all->pdata[0], last));
  g_assert_false (hf_given_expires_soon (all->pdata[0], last + 1));
  use (self, 0, "2023-12-01", 4);
  use (self, 1, "2023-12-01", 1);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = read_all (self);
  g_assert_false (hf_given_expires_soon (all->pdata[0], last));
}

/* Without months it is good for ever. */
static void
test_endless (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  hf_test_book_set_text (self->book, &hf_package_def, self->package, HF_PACKAGE_MONTHS, NULL);
  give (self, "2023-11-21", NULL);
  all = read_all (self);
  g_assert_null (hf_row_text (((const HfGiven *) all->pdata[0])->row, HF_GIVEN_PACKAGE_EXPIRES));
}

/* The note is about a person; what was agreed is not. */
static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("trainee", 0, TRUE);
  g_autoptr (GPtrArray) all = NULL;
  const HfGiven *given;

  give (self, "2023-11-21", "女儿陪同");
  use (self, 0, "2023-12-01", 1);
  self->viewer = masked;
  all = read_all (self);
  given = all->pdata[0];
  g_assert_null (hf_row_text (given->row, HF_GIVEN_PACKAGE_NOTE));
  g_assert_cmpint (given->sum, ==, 4 * 6501 + 12005);
  g_assert_cmpint (hf_given_count_used (given, 0), ==, 1);
  g_assert_null (hf_row_text (given->uses->pdata[0], HF_PACKAGE_USE_NOTE));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/given/give", test_give },
    { "/given/undo", test_undo },
    { "/given/kept", test_kept },
    { "/given/remove", test_remove },
    { "/given/endless", test_endless },
    { "/given/masked", test_masked },
    { "/given/use", test_use },
    { "/given/use-of-another", test_use_of_another },
    { "/given/too-much", test_too_much },
    { "/given/take-back", test_take_back },
    { "/given/remove-used", test_remove_used },
    { "/given/soon", test_soon },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
