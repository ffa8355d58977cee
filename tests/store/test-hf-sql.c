/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Queries as the engine answers them: every comparison, orders with unknowns and equals, tiers, and
 * rows by their ids. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "store/hf-database-private.h"
#include "store/hf-sql.h"

/* The customers 1 to 4. */
static void
fill (HfTestBook *book)
{
  static const struct
  {
    const char *name, *city, *grade;
    gint64      owner;
  } people[] = {
    { "陈建国", "武汉", "B", 1 },
    { "李敏", NULL, "A", 0 },
    { "安平", "宜昌", NULL, 1 },
    { "周正", "武汉", "A", 0 },
  };
  HfRow *staff = hf_row_new (&hf_staff_def);

  hf_row_set_text (staff, HF_STAFF_NAME, "Wu");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  hf_test_book_insert (book, staff);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      HfRow *row = hf_test_customer (people[i].name);

      hf_row_set_text (row, HF_CUSTOMER_CITY, people[i].city);
      hf_row_set_text (row, HF_CUSTOMER_GRADE, people[i].grade);
      if (people[i].owner != 0)
        hf_row_set_int (row, HF_CUSTOMER_OWNER, people[i].owner);
      hf_test_book_insert (book, row);
    }
}

typedef struct
{
  HfTestBook *book;
  HfDatabase *db;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  fill (self->book);
  self->db = hf_test_book_connect (self->book);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_database_close (self->db);
  hf_test_book_free (self->book);
}

static HfQuery *
new_query (Fixture *self)
{
  return hf_query_new (&hf_customer_def, self->book->viewer);
}

/* The ids a query finds, in its order, such as "3 1"; read both as ids and as rows. */
static void
assert_found (Fixture *self, const HfQuery *query, const char *expected)
{
  g_autoptr (HfStatement) ids = hf_sql_select_ids (self->db, query, NULL);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (self->db, query, NULL);
  g_autoptr (GString) by_id = g_string_new (NULL);
  g_autoptr (GString) by_row = g_string_new (NULL);

  while (hf_statement_step (ids, NULL) == HF_STEP_ROW)
    g_string_append_printf (by_id, "%s%" G_GINT64_FORMAT, by_id->len ? " " : "",
                            hf_statement_int (ids, 0));
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (by_row, "%s%" G_GINT64_FORMAT, i ? " " : "",
                            ((const HfRow *) g_ptr_array_index (rows, i))->id);
  g_assert_cmpstr (by_id->str, ==, expected);
  g_assert_cmpstr (by_row->str, ==, expected);
}

static void
test_operators (Fixture *self, gconstpointer data)
{
  static const struct
  {
    HfOp        op;
    gint64      id;
    const char *found;
  } cases[] = {
    { HF_OP_EQ, 1, "1 3" },   { HF_OP_LT, 1, "" },          { HF_OP_LE, 1, "1 3" },
    { HF_OP_GT, 0, "1 3" },   { HF_OP_GT, 1, "" },          { HF_OP_GE, 1, "1 3" },
    { HF_OP_NULL, 0, "2 4" }, { HF_OP_NOT_NULL, 0, "1 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfQuery) query = new_query (self);

      g_test_message ("case %u", i);
      hf_query_where (query, HF_CUSTOMER_OWNER, cases[i].op, HF_INT (cases[i].id));
      assert_found (self, query, cases[i].found);
    }
}

/* Values are bound, so nothing in them is SQL. */
static void
test_conditions (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuery) both = new_query (self);
  g_autoptr (HfQuery) quoted = new_query (self);

  hf_query_where (both, HF_CUSTOMER_CITY, HF_OP_EQ, HF_TEXT ("武汉"));
  hf_query_where (both, HF_CUSTOMER_GRADE, HF_OP_EQ, HF_TEXT (HF_CUSTOMER_GRADE_A));
  hf_query_where (both, HF_CUSTOMER_NAME, HF_OP_EQ, HF_TEXT ("周正"));
  assert_found (self, both, "4");
  hf_query_where (quoted, HF_CUSTOMER_CITY, HF_OP_EQ, HF_TEXT ("' OR '' = '"));
  assert_found (self, quoted, "");
}

static void
test_order (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint       field;
    gboolean    descending;
    const char *found;
  } cases[] = {
    { HF_CUSTOMER_NAME, FALSE, "3 1 2 4" }, /* by pinyin: an, chen, li, zhou */
    { HF_CUSTOMER_NAME, TRUE, "4 2 1 3" },
    { HF_CUSTOMER_GRADE, FALSE, "2 4 1 3" }, /* unknown last either way, equals by id */
    { HF_CUSTOMER_GRADE, TRUE, "1 4 2 3" },
  };
  g_autoptr (HfQuery) two = new_query (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfQuery) query = new_query (self);

      g_test_message ("case %u", i);
      hf_query_order (query, cases[i].field, cases[i].descending);
      assert_found (self, query, cases[i].found);
    }
  hf_query_order (two, HF_CUSTOMER_GRADE, FALSE);
  hf_query_order (two, HF_CUSTOMER_NAME, TRUE);
  assert_found (self, two, "4 2 1 3");
}

static void
test_limit (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuery) query = new_query (self);

  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  hf_query_limit (query, 2);
  assert_found (self, query, "3 1");
  hf_query_offset (query, 1);
  assert_found (self, query, "1 2");
  hf_query_offset (query, 3);
  assert_found (self, query, "4");
  hf_query_offset (query, 0);
  hf_query_limit (query, 0);
  assert_found (self, query, "3 1 2 4");
}

static void
test_ids (Fixture *self, gconstpointer data)
{
  static const gint64 ids[] = { 4, 99, 1 };
  g_autoptr (HfQuery) some = new_query (self);
  g_autoptr (HfQuery) none = new_query (self);
  g_autoptr (HfQuery) given = new_query (self), copy = NULL;

  hf_query_where_id (given, ids, G_N_ELEMENTS (ids));
  hf_query_order_as_given (given);
  copy = hf_query_copy (given);
  assert_found (self, copy, "4 1");
  hf_query_where_id (some, ids, G_N_ELEMENTS (ids));
  assert_found (self, some, "1 4");
  hf_query_where (some, HF_CUSTOMER_OWNER, HF_OP_NOT_NULL, HF_NULL);
  assert_found (self, some, "1");
  hf_query_where_id (none, ids, 0);
  assert_found (self, none, "");
}

/* A row of another id is asked for by the same statement, whatever else is asked. */
static void
test_one_id (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = { "", "2", "", "" };
  g_autoptr (HfQuery) query = new_query (self);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char *grades[] = { "A", NULL };
  guint n_before = g_hash_table_size (self->db->statements), n_kept = 0;

  hf_filter_add (filter,
                 &(HfCondition){ &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS, grades });
  hf_query_where (query, HF_CUSTOMER_VISIT_COUNT, HF_OP_GE, HF_INT (0));
  hf_query_filter (query, filter, hf_date_from_iso ("2023-10-20"));
  hf_query_containing (query, "李");
  for (gint64 id = 1; id <= 4; id++)
    {
      hf_query_where_id (query, &id, 1);
      assert_found (self, query, expected[id - 1]);
      if (id == 1)
        n_kept = g_hash_table_size (self->db->statements);
    }
  g_assert_cmpuint (n_kept, >, n_before);
  g_assert_cmpuint (g_hash_table_size (self->db->statements), ==, n_kept);
}

/* Tier by tier, each in the query's order; other values do not come at all. */
static void
test_tiers (Fixture *self, gconstpointer data)
{
  static const gint64 visits[] = { 1, 0 };
  g_autoptr (HfQuery) query = new_query (self);

  hf_test_book_insert (self->book, hf_test_visit (2, "2023-10-01", NULL));
  hf_test_book_insert (self->book, hf_test_visit (3, "2023-10-01", NULL));
  hf_test_book_insert (self->book, hf_test_visit (3, "2023-10-02", NULL));
  hf_query_tiers (query, HF_CUSTOMER_VISIT_COUNT, visits, G_N_ELEMENTS (visits));
  hf_query_order (query, HF_CUSTOMER_NAME, TRUE);
  assert_found (self, query, "2 4 1");
  hf_query_limit (query, 2);
  assert_found (self, query, "2 4");
}

static void
test_row (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) row =
    hf_sql_read_one (self->db, &hf_customer_def, self->book->viewer, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (row->id, ==, 1);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈建国");
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_OWNER), ==, 1);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_OWNER_NAME), ==, "Wu"); /* joined */
  g_assert_true (hf_row_is_null (row, HF_CUSTOMER_NOTE));
  g_assert_null (hf_sql_read_one (self->db, &hf_customer_def, self->book->viewer, 99, &error));
  g_assert_no_error (error);
}

static void
test_rows_by_id (Fixture *self, gconstpointer data)
{
  static const gint64 wanted[] = { 3, 99, 1, 3 };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows = NULL;

  g_array_append_vals (ids, wanted, G_N_ELEMENTS (wanted));
  rows = hf_sql_read_ids (self->db, &hf_customer_def, self->book->viewer, ids, NULL);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (((const HfRow *) g_ptr_array_index (rows, 0))->id, ==, 3);
  g_assert_cmpint (((const HfRow *) g_ptr_array_index (rows, 1))->id, ==, 1);
  g_assert_cmpint (((const HfRow *) g_ptr_array_index (rows, 2))->id, ==, 3);
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Lin", 0, TRUE);
  g_autoptr (HfRow) row = hf_sql_read_one (self->db, &hf_customer_def, viewer, 1, NULL);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "陈*");
}

#define ADD(name, func) g_test_add ("/sql/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("operators", test_operators);
  ADD ("conditions", test_conditions);
  ADD ("order", test_order);
  ADD ("limit", test_limit);
  ADD ("ids", test_ids);
  ADD ("one-id", test_one_id);
  ADD ("tiers", test_tiers);
  ADD ("row", test_row);
  ADD ("rows-by-id", test_rows_by_id);
  ADD ("masked", test_masked);
  return g_test_run ();
}
