/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Statements on loan: what is bound comes back as it was, and nothing of one loan is left to the
 * next. */

#include "hf-test-book.h"

#include "store/hf-statement.h"

static HfStatement *
ask (HfDatabase *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  HfStatement *statement = hf_database_prepare (db, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_values (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfStatement) statement = ask (db, "SELECT $1");
  const HfValue values[] = { HF_NULL, HF_INT (0), HF_INT (G_MININT64), HF_TEXT (""),
                             HF_TEXT ("回访") };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      HfValue read = HF_TEXT (g_strdup ("old"));

      hf_statement_bind (statement, 1, &values[i]);
      g_assert_cmpint (hf_statement_step (statement, NULL), ==, HF_STEP_ROW);
      hf_statement_value (statement, 0, &read);
      g_assert_true (hf_value_equal (&read, &values[i]));
      g_assert_cmpint (hf_statement_is_null (statement, 0), ==, values[i].kind == HF_VALUE_NULL);
      g_assert_cmpint (hf_statement_step (statement, NULL), ==, HF_STEP_DONE);
      hf_statement_reset (statement);
      hf_value_clear (&read);
    }
}

static void
test_bytes (void)
{
  static const guint8 data[] = { 0, 1, 0xff, 0 };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfStatement) statement = ask (db, "SELECT $1, $2, $3");
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, sizeof data);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) read = NULL, read_empty = NULL;

  hf_statement_bind_bytes (statement, 1, bytes);
  hf_statement_bind_bytes (statement, 2, empty);
  hf_statement_bind_bytes (statement, 3, NULL);
  g_assert_cmpint (hf_statement_step (statement, NULL), ==, HF_STEP_ROW);
  read = hf_statement_bytes (statement, 0);
  read_empty = hf_statement_bytes (statement, 1);
  g_assert_true (g_bytes_equal (read, bytes));
  g_assert_cmpuint (g_bytes_get_size (read_empty), ==, 0); /* there, and empty */
  g_assert_null (hf_statement_bytes (statement, 2));
}

static void
test_asked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  char text[] = "early";
  g_autoptr (HfStatement) row = hf_database_ask (db, NULL, "SELECT $1, $2, $3, $4, $5", "ittbv",
                                                 G_MAXINT64, text, NULL, bytes, &HF_INT (5));
  g_autoptr (GBytes) read = NULL;

  text[0] = 'E'; /* it was copied */
  g_assert_cmpint (hf_statement_step (row, NULL), ==, HF_STEP_ROW);
  g_assert_cmpint (hf_statement_int (row, 0), ==, G_MAXINT64);
  g_assert_cmpstr (hf_statement_text (row, 1), ==, "early");
  g_assert_true (hf_statement_is_null (row, 2));
  read = hf_statement_bytes (row, 3);
  g_assert_true (g_bytes_equal (read, bytes));
  g_assert_cmpint (hf_statement_int (row, 4), ==, 5);
}

static void
test_number (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  g_assert_true (
    hf_database_number (db, &number, NULL, "SELECT $1 + 1", "i", G_GINT64_CONSTANT (4)));
  g_assert_cmpint (number, ==, 5);
  g_assert_true (hf_database_number (db, &number, NULL, "SELECT NULL", ""));
  g_assert_cmpint (number, ==, 0);
  number = -1;
  g_assert_true (hf_database_number (db, &number, NULL, "SELECT id FROM customer", ""));
  g_assert_cmpint (number, ==, 0);
  g_assert_false (hf_database_number (db, &number, &error, "SELECT nothing", ""));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SQL);
}

/* Given back, a statement serves the same text again, empty; while it is lent another one does. */
static void
test_loans (void)
{
  static const char sql[] = "SELECT $1";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  HfStatement *first = ask (db, sql), *second = ask (db, sql), *third;

  g_assert_true (first != second);
  hf_statement_bind_text (first, 1, "first");
  hf_statement_bind_text (second, 1, "second");
  g_assert_cmpint (hf_statement_step (first, NULL), ==, HF_STEP_ROW);
  g_assert_cmpint (hf_statement_step (second, NULL), ==, HF_STEP_ROW);
  g_assert_cmpstr (hf_statement_text (first, 0), ==, "first");
  g_assert_cmpstr (hf_statement_text (second, 0), ==, "second");
  hf_statement_give_back (second);
  hf_statement_give_back (first);

  third = ask (db, sql);
  g_assert_true (third == first);
  g_assert_cmpint (hf_statement_step (third, NULL), ==, HF_STEP_ROW);
  g_assert_true (hf_statement_is_null (third, 0));
  hf_statement_give_back (third);
}

/* However many texts there are, those on loan stay valid while the others are forgotten. */
static void
test_many_texts (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfStatement) lent = ask (db, "SELECT 'lent'");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %u", i);
      gint64           number = -1;

      g_assert_true (hf_database_number (db, &number, NULL, sql, ""));
      g_assert_cmpint (number, ==, i);
    }
  g_assert_cmpint (hf_statement_step (lent, NULL), ==, HF_STEP_ROW);
  g_assert_cmpstr (hf_statement_text (lent, 0), ==, "lent");
}

/* A statement that returns rows is run to its end, and can be run again at once. */
static void
test_run (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfStatement) insert = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;

  g_assert_true (hf_database_script (db, "CREATE TEMP TABLE digit (d INTEGER UNIQUE)", NULL));
  insert = ask (db, "INSERT INTO digit SELECT $1 UNION ALL SELECT $1 + 1 RETURNING d");
  hf_statement_bind_int (insert, 1, 1);
  g_assert_true (hf_statement_run (insert, NULL));
  hf_statement_bind_int (insert, 1, 3);
  g_assert_true (hf_statement_run (insert, NULL));
  g_assert_true (hf_database_number (db, &sum, NULL, "SELECT sum(d) FROM digit", ""));
  g_assert_cmpint (sum, ==, 1 + 2 + 3 + 4);

  hf_statement_bind_int (insert, 1, 4);
  g_assert_false (hf_statement_run (insert, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_assert_false (hf_database_run (db, NULL, "INSERT INTO digit VALUES ($1)", "i", sum - 9));
}

static void
test_ids (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfStatement) three = NULL, none = NULL;
  g_autoptr (GArray) ids = NULL, nothing = NULL;

  three = hf_database_ask (db, &error, "VALUES (7), (3), ($1)", "i", G_MAXINT64);
  ids = hf_statement_read_ids (three, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 7);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, G_MAXINT64);
  none = hf_database_ask (db, &error, "SELECT id FROM customer", "");
  nothing = hf_statement_read_ids (none, &error);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_null (hf_statement_read_ids (NULL, &error)); /* whose error stands already */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/values", test_values);
  g_test_add_func ("/statement/bytes", test_bytes);
  g_test_add_func ("/statement/asked", test_asked);
  g_test_add_func ("/statement/number", test_number);
  g_test_add_func ("/statement/loans", test_loans);
  g_test_add_func ("/statement/many-texts", test_many_texts);
  g_test_add_func ("/statement/run", test_run);
  g_test_add_func ("/statement/ids", test_ids);
  return g_test_run ();
}
