/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a card lacks is counted by the flags of the fields, whatever the schema says, and follows
 * every change of a card at once and every change of a definition by looking through all cards. */

#include "store/hf-wanted.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-staff.h"
#include "hf-test-book.h"
#include "store/hf-search.h"

static gint64
lacks (HfTestBook *book, gint64 customer)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, customer);

  return hf_row_int (row, HF_CUSTOMER_LACKS);
}

static guint
count_wanted (void)
{
  guint n = 0;

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    n += (hf_customer_def.fields[i].flags & HF_FIELD_WANTED) != 0;
  return n;
}

/* Anything that such a field may hold. */
static void
fill (HfTestBook *book, gint64 customer, guint field)
{
  const HfFieldDef *def = &hf_customer_def.fields[field];
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, customer);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  if (def->type == HF_FIELD_CHOICE)
    hf_row_set_text (after, field, def->choices[0].key);
  else if (def->type == HF_FIELD_REF)
    hf_row_set_int (after, field, hf_test_book_add_staff (book, "王芳", HF_STAFF_ROLE_DOCTOR));
  else
    hf_row_set_text (after, field, def->type == HF_FIELD_DATE ? "1980-01-02" : "x");
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

/* The schema names the columns that the table of fields marks. */
static void
test_built_in (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 left = count_wanted ();

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (hf_customer_def.fields[i].flags & HF_FIELD_WANTED)
      {
        g_test_message ("%s", hf_customer_def.fields[i].name);
        g_assert_cmpint (lacks (book, customer), ==, left--);
        if (i == HF_CUSTOMER_PHONE)
          hf_test_book_insert (book, hf_test_phone (customer, "13512345678"));
        else
          fill (book, customer, i);
      }
  g_assert_cmpint (lacks (book, customer), ==, 0);
}

static gint64
add_field (HfTestBook *book, const char *level, gboolean is_wanted)
{
  HfRow *row = hf_row_new (&hf_custom_field_def);

  hf_row_set_text (row, HF_CUSTOM_FIELD_NAME, level);
  hf_row_set_text (row, HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_TEXT);
  hf_row_set_text (row, HF_CUSTOM_FIELD_LEVEL, level);
  if (is_wanted)
    hf_row_set_int (row, HF_CUSTOM_FIELD_WANTED, 1);
  return hf_test_book_insert (book, row);
}

static gint64
add_value (HfTestBook *book, gint64 customer, gint64 field, const char *text)
{
  HfRow *row = hf_row_new (&hf_custom_value_def);

  hf_row_set_int (row, HF_CUSTOM_VALUE_CUSTOMER, customer);
  hf_row_set_int (row, HF_CUSTOM_VALUE_FIELD, field);
  hf_row_set_text (row, HF_CUSTOM_VALUE_VALUE, text);
  return hf_test_book_insert (book, row);
}

static gpointer
refresh_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64   after = 0, mark = 0;
  guint    n = 0;
  gboolean is_stale;

  g_assert_true (hf_wanted_is_stale (db, &is_stale, error));
  if (!is_stale)
    return GINT_TO_POINTER (-1);
  g_assert_true (hf_database_begin (db, error));
  do
    g_assert_true (hf_wanted_refresh_portion (db, &after, &mark, &n, error));
  while (after > 0);
  g_assert_true (hf_database_commit (db, error));
  g_assert_true (hf_wanted_is_stale (db, &is_stale, error));
  g_assert_false (is_stale);
  return GUINT_TO_POINTER (n);
}

/* How many were looked at, -1 where nobody has to be. */
static int
refresh (HfTestBook *book)
{
  return GPOINTER_TO_INT (
    hf_store_run_sync (book->store, HF_LANE_WRITE, refresh_work, NULL, NULL, NULL));
}

static void
set (HfTestBook *book, gint64 field, guint what, HfValue value)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_custom_field_def, field);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set (after, what, value);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
test_own (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 n = count_wanted ();
  gint64 chen = hf_test_book_add_customer (book, "陈建国");
  gint64 field, lin;

  add_field (book, HF_CUSTOM_FIELD_OPEN, FALSE);
  g_assert_cmpint (refresh (book), ==, -1); /* nothing follows from it */
  field = add_field (book, HF_CUSTOM_FIELD_PERSONAL, TRUE);
  lin = hf_test_book_add_customer (book, "林静");
  g_assert_cmpint (lacks (book, lin), ==, n + 1);
  g_assert_cmpint (refresh (book), ==, 2);
  g_assert_cmpint (lacks (book, chen), ==, n + 1);
  add_value (book, chen, field, "窗边");
  g_assert_cmpint (lacks (book, chen), ==, n);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (lacks (book, chen), ==, n + 1);
  hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (refresh (book), ==, -1);
  set (book, field, HF_CUSTOM_FIELD_ARCHIVED, HF_INT (1));
  g_assert_cmpint (refresh (book), ==, 2);
  g_assert_cmpint (lacks (book, lin), ==, n);
  hf_test_book_check (book);
}

static gpointer
search_work (HfDatabase *db, gpointer text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);
  g_autoptr (HfFound) found = hf_search (db, text, viewer, 10, error);

  return GINT_TO_POINTER (found ? (int) found->ids->len : -1);
}

static int
search (HfTestBook *book, const char *text)
{
  return GPOINTER_TO_INT (
    hf_store_run_sync (book->store, HF_LANE_READ, search_work, (gpointer) text, NULL, NULL));
}

/* A search would tell who has it. */
static void
test_restricted (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 field = add_field (book, HF_CUSTOM_FIELD_RESTRICTED, FALSE);
  gint64 chen = hf_test_book_add_customer (book, "陈建国");

  add_value (book, chen, field, "窗边座位");
  g_assert_cmpint (search (book, "窗边"), ==, 0);
  g_assert_cmpint (refresh (book), ==, 1);
  set (book, field, HF_CUSTOM_FIELD_LEVEL, HF_TEXT (HF_CUSTOM_FIELD_OPEN));
  g_assert_cmpint (refresh (book), ==, 1);
  g_assert_cmpint (search (book, "窗边"), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (refresh (book), ==, 1);
  g_assert_cmpint (search (book, "窗边"), ==, 0);
}

/* The number is for everybody, and would tell who has it. */
static void
test_restricted_wanted (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 n = count_wanted ();
  gint64 chen = hf_test_book_add_customer (book, "陈建国");
  gint64 field = add_field (book, HF_CUSTOM_FIELD_RESTRICTED, TRUE);

  refresh (book);
  g_assert_cmpint (lacks (book, chen), ==, n);
  set (book, field, HF_CUSTOM_FIELD_LEVEL, HF_TEXT (HF_CUSTOM_FIELD_PERSONAL));
  g_assert_cmpint (refresh (book), ==, 1);
  g_assert_cmpint (lacks (book, chen), ==, n + 1);
  set (book, field, HF_CUSTOM_FIELD_LEVEL, HF_TEXT (HF_CUSTOM_FIELD_RESTRICTED));
  g_assert_cmpint (refresh (book), ==, 1);
  g_assert_cmpint (lacks (book, chen), ==, n);
}

/* Whoever is broken off begins anew. */
static gpointer
break_off_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64   after = 0, mark = 0;
  guint    n = 0;
  gboolean is_stale = FALSE;

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_wanted_refresh_portion (db, &after, &mark, &n, error));
  g_assert_true (hf_database_commit (db, error));
  g_assert_cmpint (after, >, 0);
  g_assert_true (hf_wanted_is_stale (db, &is_stale, error));
  g_assert_true (is_stale);
  return NULL;
}

static void
test_broken_off (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  for (guint i = 0; i < 1001; i++)
    hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  hf_committed_free (hf_test_book_commit (book, changes));
  add_field (book, HF_CUSTOM_FIELD_OPEN, TRUE);
  hf_store_run_sync (book->store, HF_LANE_WRITE, break_off_work, NULL, NULL, NULL);
  g_assert_cmpint (refresh (book), ==, 1001);
  g_assert_cmpint (hf_test_book_number (book, "SELECT sum(lacks_own) FROM customer"), ==, 1001);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wanted/built-in", test_built_in);
  g_test_add_func ("/wanted/own", test_own);
  g_test_add_func ("/wanted/restricted", test_restricted);
  g_test_add_func ("/wanted/restricted-wanted", test_restricted_wanted);
  g_test_add_func ("/wanted/broken-off", test_broken_off);
  return g_test_run ();
}
