/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who lives together: put there and taken away in one step each, named so that no two households
 * are one by accident. */

#include "session/customer/hf-household.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "session/customer/hf-kin.h"
#include "store/hf-store-error.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      wang, li, zhao;
} Fixture;

static gint64
add (HfTestBook *book, const char *name, const char *phone)
{
  gint64 id = hf_test_book_add_customer (book, name);

  hf_test_book_insert (book, hf_test_phone (id, phone));
  return id;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->wang = add (self->book, "王芳", "138 0013 8821");
  self->li = add (self->book, "李雷", "13800138821");
  self->zhao = add (self->book, "赵敏", "13900002222");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_household_read (db, question->viewer, question->customer, error);
}

static HfHousehold *
read_household (Fixture *self, HfViewer *viewer, gint64 customer)
{
  Question     question = { viewer, customer };
  HfHousehold *household =
    hf_store_run_sync (self->book->store, HF_LANE_READ, read_work, &question, NULL, NULL);

  g_assert_nonnull (household);
  return household;
}

static gpointer
kin_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_kin_read (db, question->viewer, question->customer, error);
}

static GPtrArray *
read_kin (Fixture *self, gint64 customer)
{
  Question question = { self->book->viewer, customer };

  return hf_store_run_sync (self->book->store, HF_LANE_READ, kin_work, &question, NULL, NULL);
}

static void
join (Fixture *self, gint64 customer, gint64 other)
{
  g_autoptr (HfHousehold) household = read_household (self, self->book->viewer, customer);
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_customer_def, other);
  g_autoptr (HfChangeSet) changes = hf_household_join (household, row);

  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static void
leave (Fixture *self, gint64 customer)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_customer_def, customer);
  g_autoptr (HfChangeSet) changes = hf_household_leave (row);

  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static void
assert_lives_in (Fixture *self, gint64 customer, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_customer_def, customer);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_HOUSEHOLD), ==, expected);
}

static void
test_join (Fixture *self, gconstpointer data)
{
  g_autoptr (HfHousehold) household = NULL;
  g_autoptr (GPtrArray) kin = NULL;
  const HfKinMember *member;

  join (self, self->wang, self->li);
  assert_lives_in (self, self->wang, "王芳 8821");
  assert_lives_in (self, self->li, "王芳 8821");
  household = read_household (self, self->book->viewer, self->li);
  g_assert_cmpstr (hf_row_text (household->phone, HF_PHONE_NUMBER), ==, "13800138821");
  join (self, self->zhao, self->li); /* she moves in with them */
  assert_lives_in (self, self->zhao, "王芳 8821");

  kin = read_kin (self, self->zhao);
  g_assert_cmpuint (kin->len, ==, 2);
  member = g_ptr_array_index (kin, 0); /* by name: 李 before 王 */
  g_assert_cmpint (member->link, ==, HF_KIN_HOUSEHOLD);
  g_assert_cmpint (member->row->id, ==, self->li);
  g_assert_true (member->is_at_home);
  g_assert_false (member->has_same_phone);
}

/* Named once, though they share two things. */
static void
test_kin (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) kin = NULL;
  const HfKinMember *member;

  join (self, self->wang, self->li);
  kin = read_kin (self, self->wang);
  g_assert_cmpuint (kin->len, ==, 1);
  member = g_ptr_array_index (kin, 0);
  g_assert_cmpint (member->link, ==, HF_KIN_HOUSEHOLD);
  g_assert_true (member->has_same_phone);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  join (self, self->wang, self->li);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_lives_in (self, self->wang, NULL);
  assert_lives_in (self, self->li, NULL);
}

/* Whoever leaves the household named after her and founds another has a second one. */
static void
test_second (Fixture *self, gconstpointer data)
{
  join (self, self->wang, self->li);
  leave (self, self->wang);
  assert_lives_in (self, self->wang, NULL);
  assert_lives_in (self, self->li, "王芳 8821");
  join (self, self->wang, self->zhao);
  assert_lives_in (self, self->wang, "王芳 8821 (2)");
  assert_lives_in (self, self->zhao, "王芳 8821 (2)");
  assert_lives_in (self, self->li, "王芳 8821");
}

/* Nor does anybody move in with those who are archived, and may come back. */
static void
test_archived (Fixture *self, gconstpointer data)
{
  join (self, self->wang, self->li);
  leave (self, self->wang);
  hf_test_book_archive (self->book, &hf_customer_def, self->li);
  join (self, self->wang, self->zhao);
  assert_lives_in (self, self->wang, "王芳 8821 (2)");
}

/* From another household somebody comes alone. */
static void
test_move (Fixture *self, gconstpointer data)
{
  gint64 sun = add (self->book, "孙丽", "13700003333");

  join (self, self->wang, self->li);
  join (self, self->zhao, sun);
  join (self, self->wang, sun);
  assert_lives_in (self, sun, "王芳 8821");
  assert_lives_in (self, self->zhao, "赵敏 2222");
}

/* A number that somebody outside has too is not the household's. */
static void
test_shared_phone (Fixture *self, gconstpointer data)
{
  g_autoptr (HfHousehold) household = NULL;

  join (self, self->wang, self->zhao);
  household = read_household (self, self->book->viewer, self->wang);
  g_assert_null (household->phone);
}

/* A household that everybody without one has in another program is no reason to read half the
 * book. */
static void
test_placeholder (Fixture *self, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfHousehold) household = NULL;

  join (self, self->li, self->wang);
  changes = hf_change_set_new ("Import");
  for (guint i = 0; i < 200; i++)
    {
      HfRow *row = hf_test_customer ("陈静"); /* before 王 */

      hf_row_set_text (row, HF_CUSTOMER_HOUSEHOLD, "李雷 8821");
      hf_change_set_insert (changes, row);
    }
  hf_committed_free (hf_test_book_commit (self->book, changes));
  household = read_household (self, self->book->viewer, self->li);
  g_assert_null (household->phone);
}

typedef struct
{
  HfViewer   *viewer;
  gint64      customer;
  const char *name;
} Renaming;

static gpointer
rename_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Renaming *renaming = user_data;

  hf_household_rename (db, renaming->viewer, renaming->customer, renaming->name, 1700000000, error);
  return NULL;
}

static gboolean
rename_to (Fixture *self, gint64 customer, const char *name)
{
  Renaming renaming = { self->book->viewer, customer, name };
  g_autoptr (GError) error = NULL;

  hf_store_run_sync (self->book->store, HF_LANE_WRITE, rename_work, &renaming, NULL, &error);
  g_assert_true (error == NULL || hf_store_error_is_conflict (error));
  return error == NULL;
}

static const char *
name_of (Fixture *self, gint64 customer, HfRow **row)
{
  g_clear_pointer (row, hf_row_unref);
  *row = hf_test_book_read (self->book, &hf_customer_def, customer);
  return hf_row_text (*row, HF_CUSTOMER_HOUSEHOLD);
}

/* For all who live there, the archived too, in one step; never into another household. */
static void
test_rename (Fixture *self, gconstpointer data)
{
  g_autoptr (HfRow) row = NULL;
  g_autofree char *before = NULL;

  g_assert_false (rename_to (self, self->wang, "Garden Road 3")); /* there is none yet */
  join (self, self->wang, self->li);
  before = g_strdup (name_of (self, self->wang, &row));
  hf_test_book_set_text (self->book, &hf_customer_def, self->zhao, HF_CUSTOMER_HOUSEHOLD, "Zhao");
  g_assert_false (rename_to (self, self->wang, "Zhao"));
  g_assert_true (rename_to (self, self->li, "Garden Road 3"));
  g_assert_cmpstr (name_of (self, self->wang, &row), ==, "Garden Road 3");
  g_assert_cmpstr (name_of (self, self->li, &row), ==, "Garden Road 3");
  g_assert_cmpstr (name_of (self, self->zhao, &row), ==, "Zhao");
  hf_undone_free (hf_test_book_undo (self->book));
  g_assert_cmpstr (name_of (self, self->wang, &row), ==, before);
  g_assert_cmpstr (name_of (self, self->li, &row), ==, before);
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfHousehold) household = NULL;

  join (self, self->wang, self->li);
  household = read_household (self, masked, self->wang);
  g_assert_true (hf_row_is_null (household->customer, HF_CUSTOMER_HOUSEHOLD));
  g_assert_cmpstr (hf_row_text (household->phone, HF_PHONE_NUMBER), !=, "138 0013 8821");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/household/join", Fixture, NULL, set_up, test_join, tear_down);
  g_test_add ("/household/kin", Fixture, NULL, set_up, test_kin, tear_down);
  g_test_add ("/household/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/household/second", Fixture, NULL, set_up, test_second, tear_down);
  g_test_add ("/household/archived", Fixture, NULL, set_up, test_archived, tear_down);
  g_test_add ("/household/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/household/shared-phone", Fixture, NULL, set_up, test_shared_phone, tear_down);
  g_test_add ("/household/placeholder", Fixture, NULL, set_up, test_placeholder, tear_down);
  g_test_add ("/household/masked", Fixture, NULL, set_up, test_masked, tear_down);
  g_test_add ("/household/rename", Fixture, NULL, set_up, test_rename, tear_down);
  return g_test_run ();
}
