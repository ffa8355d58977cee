/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whose follow-ups: a doctor's own, a head's department's, everybody's for the desk; by a query as
 * by the text of a condition. */

#include "session/follow-up/hf-scope.h"

#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "tests/store/hf-test-book.h"

#define DAY "2023-10-20"

typedef struct
{
  HfTestBook *book;
  gint64      department;
  gint64      wu, sun; /* of one department */
  gint64      chen;    /* of none */
} Fixture;

static gint64
add_colleague (Fixture *self, const char *name)
{
  HfRow *row = hf_test_staff (name, HF_STAFF_ROLE_DOCTOR);

  hf_row_set_int (row, HF_STAFF_DEPARTMENT, self->department);
  return hf_test_book_insert (self->book, row);
}

static void
add_follow_up (Fixture *self, gint64 customer, gint64 owner)
{
  HfRow *row = hf_test_follow_up (customer, DAY, "A");

  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  hf_test_book_insert (self->book, row);
}

/* Wu has one, Sun two, Chen three, and four are nobody's. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *department = hf_row_new (&hf_department_def);
  gint64 customer;

  self->book = hf_test_book_new ();
  hf_row_set_text (department, HF_DEPARTMENT_NAME, "Surgery");
  self->department = hf_test_book_insert (self->book, department);
  self->wu = add_colleague (self, "Wu Lan");
  self->sun = add_colleague (self, "Sun Jie");
  self->chen = hf_test_book_add_staff (self->book, "Chen Jing", HF_STAFF_ROLE_DESK);
  customer = hf_test_book_add_customer (self->book, "Zhang Min");
  for (guint i = 0; i < 10; i++)
    add_follow_up (self, customer, i < 1 ? self->wu : i < 3 ? self->sun : i < 6 ? self->chen : 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static gint64
ask_number (Fixture *self, const char *sql, const char *whose)
{
  g_autofree char *text = g_strconcat (sql, whose, NULL);

  return hf_test_book_number (self->book, text);
}

static void
assert_scope (Fixture *self, const HfScope *scope, guint n)
{
  g_autofree char *condition = hf_scope_to_sql (scope, "owner");
  g_autofree char *summed = hf_scope_to_roll_up_sql (scope);
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, self->book->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  hf_scope_narrow (scope, query);
  rows = hf_store_query_sync (self->book->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, n);
  g_assert_cmpint (ask_number (self, "SELECT count (*) FROM follow_up WHERE 1", condition), ==, n);
  g_assert_cmpint (ask_number (self, "SELECT sum (open) FROM follow_up_open WHERE ", summed), ==,
                   n);
}

static void
assert_works (Fixture *self, gint64 staff, const char *role, gint64 department, guint n, guint near)
{
  HfScope usual, closest;

  hf_test_book_work_as (self->book, staff, role, department);
  usual = hf_scope_usual (self->book->viewer);
  closest = hf_scope_near (self->book->viewer);
  assert_scope (self, &usual, n);
  assert_scope (self, &closest, near);
}

static void
test_by_role (Fixture *self, gconstpointer data)
{
  HfScope owner = hf_scope_near (self->book->viewer);

  g_assert_true (hf_scope_is_all (&owner));
  assert_scope (self, &owner, 10);
  assert_works (self, self->wu, HF_STAFF_ROLE_DOCTOR, self->department, 1, 1);
  assert_works (self, self->wu, HF_STAFF_ROLE_HEAD, self->department, 3, 3);
  assert_works (self, self->wu, HF_STAFF_ROLE_HEAD, 0, 10, 1); /* of no department */
  assert_works (self, self->chen, HF_STAFF_ROLE_DESK, self->department, 10, 3);
  assert_works (self, self->chen, HF_STAFF_ROLE_MANAGER, 0, 10, 3);
}

static void
test_key (void)
{
  const HfScope     scopes[] = { { 0, 0 }, { 12, 0 }, { 0, 3 }, { G_MAXINT64, 0 } };
  const char *const keys[] = { "", "#s12", "#d3", "#s9223372036854775807" };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *key = hf_scope_dup_key (&scopes[i]);

      g_assert_cmpstr (key, ==, keys[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scope/by-role", Fixture, NULL, set_up, test_by_role, tear_down);
  g_test_add_func ("/scope/key", test_key);
  return g_test_run ();
}
