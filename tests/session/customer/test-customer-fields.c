/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every field of a card, whichever fields there are: it is entered and undone,
 * filtered, found where it is searched, exported, imported into another book, and masked. */

#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"
#include "tests/session/import-fixture.h"

#include <string.h>

typedef struct
{
  HfExportOptions options;
  GOutputStream  *stream;
} ExportWork;

/* A value that no other field has. */
static char *
value_of (guint field)
{
  const HfFieldDef *def = &hf_customer_def.fields[field];

  if (field == HF_CUSTOMER_NAME)
    return g_strdup ("陈建国");
  switch (def->type)
    {
    case HF_FIELD_CHOICE:
      return g_strdup (def->choices[1].key);
    case HF_FIELD_DATE:
      return g_strdup_printf ("19%02u-05-06", 50 + field % 50);
    case HF_FIELD_BOOL:
      return g_strdup ("1");
    case HF_FIELD_TEXT:
      return g_strdup_printf ("wo%c%cd", 'a' + field / 26, 'a' + field % 26);
    case HF_FIELD_INT:
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
    case HF_FIELD_TIME:
    case HF_FIELD_INSTANT:
    case HF_FIELD_REF:
    case HF_FIELD_JOINED:
    default:
      return NULL;
    }
}

static gboolean
is_tested (guint field)
{
  const HfFieldDef *def = &hf_customer_def.fields[field];

  return HF_FIELD_IS_OWN (def) && !(def->flags & HF_FIELD_INTERNAL) && def->type != HF_FIELD_REF;
}

static void
fill (HfRow *row, guint field)
{
  g_autofree char *value = value_of (field);

  g_assert_nonnull (value);
  if (HF_FIELD_IS_INTEGER (hf_customer_def.fields[field].type))
    hf_row_set_int (row, field, g_ascii_strtoll (value, NULL, 10));
  else
    hf_row_set_text (row, field, value);
}

static HfRow *
full_card (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (is_tested (i))
      fill (row, i);
  return row;
}

static void
test_undo (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "林静");

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (is_tested (i) && i != HF_CUSTOMER_NAME)
      {
        g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, id);
        g_autoptr (HfRow) stored = NULL;
        g_autoptr (HfRow) undone = NULL;
        g_autoptr (HfRow) expected = NULL;
        g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
        HfRow *after = hf_row_copy (before);

        fill (after, i);
        expected = hf_row_copy (after);
        hf_change_set_update (changes, before, after);
        g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);
        stored = hf_test_book_read (book, &hf_customer_def, id);
        g_assert_false (hf_row_differs (stored, expected, i));
        g_assert_false (hf_row_is_null (stored, i));
        hf_undone_free (hf_test_book_undo (book));
        undone = hf_test_book_read (book, &hf_customer_def, id);
        g_assert_true (hf_row_is_null (undone, i));
      }
  hf_test_book_check (book);
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GINT_TO_POINTER (rows ? (int) rows->len : -1);
}

/* Two cards, one full: each field parts them. */
static void
test_filter (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_insert (book, full_card ());
  hf_test_book_add_customer (book, "林静");
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (is_tested (i))
      {
        g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
        g_autoptr (HfFilter) filter = hf_filter_new ();
        g_autofree char *value = value_of (i);
        char            *values[] = { value, NULL };
        gboolean         is = hf_filter_offers (&hf_customer_def, i, HF_FILTER_IS);

        g_test_message ("%s", hf_customer_def.fields[i].name);
        hf_filter_add (filter, &(HfCondition){ &hf_customer_def, i, 0,
                                               is ? HF_FILTER_IS : HF_FILTER_AT_MOST, values });
        hf_query_filter (query, filter, 0);
        g_assert_cmpint (GPOINTER_TO_INT (hf_store_run_sync (book->store, HF_LANE_READ, count_work,
                                                             query, NULL, NULL)),
                         ==, 1);
      }
}

static gpointer
search_work (HfDatabase *db, gpointer text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);
  g_autoptr (HfFound) found = hf_search (db, text, viewer, 10, error);

  return GINT_TO_POINTER (found ? (int) found->ids->len : -1);
}

static void
test_search (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  guint n_searched = 0;

  hf_test_book_insert (book, full_card ());
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (is_tested (i) && hf_customer_def.fields[i].flags & HF_FIELD_SEARCHED)
      {
        g_autofree char *value = value_of (i);

        g_test_message ("%s", value);
        g_assert_cmpint (GPOINTER_TO_INT (hf_store_run_sync (book->store, HF_LANE_READ, search_work,
                                                             value, NULL, NULL)),
                         ==, 1);
        n_searched++;
      }
  g_assert_cmpuint (n_searched, >, 8);
}

static gpointer
export_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  ExportWork *work = user_data;
  gint64      n_rows;

  return GINT_TO_POINTER (
    hf_export_run (db, &work->options, work->stream, &n_rows, cancellable, error));
}

static char *
export_with (HfTestBook *book, gboolean with_restricted)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  ExportWork work = {
    { .kind = HF_IMPORT_CUSTOMERS, .viewer = book->viewer, .with_restricted = with_restricted },
    stream
  };

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_SCAN, export_work, &work, NULL, NULL));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_has_field (const char *table, guint field, gboolean has)
{
  g_autofree char *value = value_of (field);
  g_autofree char *header = g_strndup (table, strcspn (table, "\r\n"));
  g_auto (GStrv) columns = g_strsplit (header, ",", -1);
  const char *name = hf_customer_def.fields[field].name;

  g_test_message ("%s", name);
  g_assert_true (g_strv_contains ((const char *const *) columns, name) == has);
  g_assert_true (!has || strstr (table, value) != NULL);
}

static void
test_files (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autofree char *plain = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;

  hf_test_book_insert (book, full_card ());
  plain = export_with (book, FALSE);
  full = export_with (book, TRUE);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (is_tested (i))
      {
        assert_has_field (full, i, TRUE);
        assert_has_field (plain, i, !(hf_customer_def.fields[i].flags & HF_FIELD_RESTRICTED));
      }
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, full, "1/0/0/0");
  again = export_with (other, TRUE);
  g_assert_cmpstr (again, ==, full);
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, full, "0/0/1/0");
}

/* How much of a birth date is known is in no column of its own, and is kept all the same. */
static void
test_precisions (void)
{
  for (const HfChoice *choice = hf_customer_precisions; choice->key != NULL; choice++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autoptr (HfTestBook) other = hf_test_book_new ();
      gboolean is_guess = g_str_equal (choice->key, HF_CUSTOMER_PRECISION_ESTIMATED);
      g_autoptr (HfRow) row = full_card ();
      g_autoptr (HfRow) stored = NULL;
      g_autofree char *table = NULL;

      hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, is_guess ? "1989-11-21" : "1989-01-01");
      hf_row_set_text (row, HF_CUSTOMER_BIRTH_PRECISION, choice->key);
      hf_test_book_insert (book, hf_row_copy (row));
      table = export_with (book, TRUE);
      import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/1/0");
      import_text (other, HF_IMPORT_CUSTOMERS, NULL, table, "1/0/0/0");
      stored = hf_test_book_read (other, &hf_customer_def, 1);
      g_assert_false (hf_row_differs (stored, row, HF_CUSTOMER_BIRTH_DATE));
      g_assert_false (hf_row_differs (stored, row, HF_CUSTOMER_BIRTH_PRECISION));
    }
}

/* Of two fields a part stays, which says of nobody who it is. */
static void
test_masked (void)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfRow) full = full_card ();
  g_autoptr (HfRow) row = full_card ();

  hf_viewer_mask (masked, row);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (i == HF_CUSTOMER_ID_NUMBER || i == HF_CUSTOMER_BIRTH_DATE)
      {
        g_assert_nonnull (strchr (hf_row_text (row, i), '*'));
        g_assert_cmpstr (hf_row_text (row, i), !=, hf_row_text (full, i));
      }
    else if (hf_customer_def.fields[i].flags & (HF_FIELD_PERSONAL | HF_FIELD_RESTRICTED))
      g_assert_true (hf_row_is_null (row, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-fields/undo", test_undo);
  g_test_add_func ("/customer-fields/filter", test_filter);
  g_test_add_func ("/customer-fields/search", test_search);
  g_test_add_func ("/customer-fields/files", test_files);
  g_test_add_func ("/customer-fields/precisions", test_precisions);
  g_test_add_func ("/customer-fields/masked", test_masked);
  return g_test_run ();
}
