/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a book whose sort keys were made by the rules of another system. */

#include "hf-test-book.h"

#include "base/hf-collate.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "store/hf-lanes.h"
#include "store/hf-sort-keys.h"
#include "store/hf-statement.h"

#define N_CUSTOMERS 1003 /* more than are held in memory at a time */

static void
fill (HfTestBook *book)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *department = hf_row_new (&hf_department_def);

  hf_row_set_text (department, HF_DEPARTMENT_NAME, "内科");
  hf_change_set_insert (changes, department);
  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("陈建国%u", i);

      hf_change_set_insert (changes, hf_test_customer (name));
    }
  committed = hf_test_book_commit (book, changes);
  hf_test_book_close (book);
}

static void
plant (HfTestBook *book, const char *sql)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_database_script (db, sql, &error));
  g_assert_no_error (error);
}

static void
phase_begun_cb (HfOpenPhase phase, gpointer phases)
{
  static const char *const names[] = { "reading ", "waiting ", "backing-up ", "updating " };

  g_string_append (phases, names[phase]);
}

static void
assert_phases (HfTestBook *book, const char *expected)
{
  g_autoptr (GString) phases = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  HfLanes *lanes = hf_lanes_open (book->path, 0, phase_begun_cb, phases, NULL, &error);

  g_assert_no_error (error);
  hf_lanes_close (lanes);
  g_assert_cmpstr (phases->str, ==, expected);
}

/* How many names of a table lie beside the key of the rules in use. */
static guint
count_right (HfDatabase *db, const HfEntityDef *def, const HfFieldDef *field)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\", \"%s_sort\" FROM \"%s\"", field->name, field->name, def->name);
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, NULL);
  guint n = 0;

  while (hf_statement_step (rows, NULL) == HF_STEP_ROW)
    {
      g_autoptr (GBytes) expected = hf_collate_key (hf_statement_text (rows, 0));
      g_autoptr (GBytes) stored = hf_statement_bytes (rows, 1);

      n += g_bytes_equal (stored, expected);
    }
  return n;
}

static void
test_other_rules (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;
  gboolean is_current = FALSE;

  fill (book);
  plant (book, "UPDATE meta SET value = 'icu-older' WHERE key = 'collation';"
               "UPDATE customer SET name_sort = x'01';"
               "UPDATE department SET name_sort = x'01'");
  assert_phases (book, "updating ");
  db = hf_test_book_connect (book);
  g_assert_true (hf_sort_keys_compare (db, &is_current, NULL));
  g_assert_true (is_current);
  g_assert_cmpuint (count_right (db, &hf_customer_def, &hf_customer_def.fields[HF_CUSTOMER_NAME]),
                    ==, N_CUSTOMERS);
  g_assert_cmpuint (count_right (db, &hf_department_def,
                                 &hf_department_def.fields[HF_DEPARTMENT_NAME]),
                    ==, 1);
}

/* A book made before surnames were placed: people move, nothing else does. */
static void
test_surnames (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;
  g_autoptr (GBytes) old = hf_collate_key ("曾丽");
  g_autoptr (HfStatement) plant_old = NULL;
  gint64 first = 0, last = 0;

  hf_test_book_add_customer (book, "曾丽");
  hf_test_book_add_customer (book, "陈静");
  hf_test_book_add_customer (book, "袁芳");
  hf_test_book_close (book);
  plant (book, "UPDATE meta SET value = substr (value, 1, instr (value, '-surnames') - 1) "
               "WHERE key = 'collation'");
  db = hf_test_book_connect (book);
  plant_old = hf_database_prepare (db, "UPDATE customer SET name_sort = $1 WHERE id = 1", NULL);
  hf_statement_bind_bytes (plant_old, 1, old);
  g_assert_true (hf_statement_run (plant_old, NULL));
  g_assert_true (hf_database_number (db, &first, NULL,
                                     "SELECT id FROM customer ORDER BY name_sort LIMIT 1", ""));
  g_assert_cmpint (first, ==, 1); /* as ceng */
  assert_phases (book, "updating ");
  g_assert_true (hf_database_number (db, &last, NULL,
                                     "SELECT id FROM customer ORDER BY name_sort DESC LIMIT 1",
                                     ""));
  g_assert_cmpint (last, ==, 1); /* as zeng */
}

/* A book that does not say is not to be trusted either. */
static void
test_unknown_rules (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;

  fill (book);
  plant (book, "DELETE FROM meta; UPDATE customer SET name_sort = x'01'");
  assert_phases (book, "updating ");
  db = hf_test_book_connect (book);
  g_assert_cmpuint (count_right (db, &hf_customer_def, &hf_customer_def.fields[HF_CUSTOMER_NAME]),
                    ==, N_CUSTOMERS);
}

/* What is current is not made again: a planted key stays, and nobody is told of an update. */
static void
test_same_rules (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;

  fill (book);
  plant (book, "UPDATE customer SET name_sort = x'01' WHERE id = 1");
  assert_phases (book, "");
  db = hf_test_book_connect (book);
  g_assert_cmpuint (count_right (db, &hf_customer_def, &hf_customer_def.fields[HF_CUSTOMER_NAME]),
                    ==, N_CUSTOMERS - 1);
}

/* All or nothing: where one key cannot be stored, none is, nor the version. */
static void
test_failed (void)
{
  static const char trap[] = "UPDATE meta SET value = 'icu-older' WHERE key = 'collation';"
                             "UPDATE customer SET name_sort = x'01';"
                             "CREATE TRIGGER trap BEFORE UPDATE ON customer WHEN OLD.id = 1002 "
                             "BEGIN SELECT RAISE (ABORT, 'trap'); END";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_current = TRUE;

  fill (book);
  plant (book, trap);
  db = hf_test_book_connect (book);
  g_assert_false (hf_sort_keys_update (db, &error));
  g_assert_nonnull (error);
  g_assert_true (hf_sort_keys_compare (db, &is_current, NULL));
  g_assert_false (is_current);
  g_assert_cmpuint (count_right (db, &hf_customer_def, &hf_customer_def.fields[HF_CUSTOMER_NAME]),
                    ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sort-keys/other-rules", test_other_rules);
  g_test_add_func ("/sort-keys/surnames", test_surnames);
  g_test_add_func ("/sort-keys/unknown-rules", test_unknown_rules);
  g_test_add_func ("/sort-keys/same-rules", test_same_rules);
  g_test_add_func ("/sort-keys/failed", test_failed);
  return g_test_run ();
}
