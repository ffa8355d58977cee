/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every kind of field that a hospital may add, as it does of the built-in ones:
 * it is filtered, found, exported, imported, merged, and kept from who may not see it. */

#include "tests/session/own-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-own-fields.h"
#include "session/same-person/hf-merge.h"
#include "session/customer/hf-own-card.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"
#include "tests/session/import-fixture.h"

#include <string.h>

/* A value that a card may have, one it lies below, one it does not have. */
static const struct
{
  const char *kind;
  const char *options;
  const char *value;
  HfFilterOp  op;
  const char *passing;
  const char *failing;
} cases[] = {
  { HF_CUSTOM_FIELD_TEXT, NULL, "窗边座位", HF_FILTER_CONTAINS, "边座", "走道" },
  { HF_CUSTOM_FIELD_NUMBER, NULL, "9.5", HF_FILTER_AT_MOST, "10000", "9499" },
  { HF_CUSTOM_FIELD_DATE, NULL, "2024-03-01", HF_FILTER_AT_LEAST, "2024-02-29", "2024-03-02" },
  { HF_CUSTOM_FIELD_CHOICE, "气虚质、阳虚质", "阳虚质", HF_FILTER_IS, "阳虚质", "气虚质" },
};

typedef struct
{
  HfTestBook *book;
  gint64      fields[G_N_ELEMENTS (cases)];
  gint64      full;
  gint64      empty;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->full = hf_test_book_add_customer (self->book, "陈建国");
  self->empty = hf_test_book_add_customer (self->book, "林静");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("Field %u", i);

      self->fields[i] =
        own_fixture_add_field (self->book, name, cases[i].kind, cases[i].options, i);
      own_fixture_add_value (self->book, self->full, self->fields[i], cases[i].value);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GINT_TO_POINTER (rows ? (int) rows->len : -1);
}

static int
count (Fixture *self, HfViewer *viewer, guint i, HfFilterOp op, const char *value)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfRow) field = hf_test_book_read (self->book, &hf_custom_field_def, self->fields[i]);
  char *values[] = { (char *) value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_custom_value_def, hf_own_fields_value_field (field),
                                         self->fields[i], op, values });
  hf_filter_mask (filter, viewer);
  hf_query_filter (query, filter, 0);
  return GPOINTER_TO_INT (
    hf_store_run_sync (self->book->store, HF_LANE_READ, count_work, query, NULL, NULL));
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  HfViewer *all = self->book->viewer;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].kind);
      g_assert_cmpint (count (self, all, i, cases[i].op, cases[i].passing), ==, 1);
      g_assert_cmpint (count (self, all, i, cases[i].op, cases[i].failing), ==, 0);
      g_assert_cmpint (count (self, all, i, HF_FILTER_KNOWN, NULL), ==, 1);
      g_assert_cmpint (count (self, all, i, HF_FILTER_UNKNOWN, NULL), ==, 1);
      g_assert_cmpint (count (self, masked, i, cases[i].op, cases[i].passing), ==, 0);
    }
}

static void
set_level (Fixture *self, guint i, const char *level)
{
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[i], HF_CUSTOM_FIELD_LEVEL,
                         level);
}

/* What everybody may see may be asked for by everybody, and is in everybody's files. */
static void
test_open (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = NULL;

      g_test_message ("%s", cases[i].kind);
      set_level (self, i, HF_CUSTOM_FIELD_OPEN);
      table = export_text (self->book, HF_IMPORT_CUSTOMERS, masked);
      g_assert_nonnull (strstr (table, cases[i].value));
      g_assert_cmpint (count (self, masked, i, cases[i].op, cases[i].passing), ==, 1);
      g_assert_cmpint (count (self, masked, i, HF_FILTER_UNKNOWN, NULL), ==, 1);
    }
}

/* What is restricted is in no file that does not ask for it, as means and family are. */
static void
test_restricted (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = NULL;
      g_autofree char *name = g_strdup_printf ("Field %u", i);

      set_level (self, i, HF_CUSTOM_FIELD_RESTRICTED);
      table = export_text (self->book, HF_IMPORT_CUSTOMERS, self->book->viewer);
      g_assert_null (strstr (table, name));
      g_assert_null (strstr (table, cases[i].value));
      g_assert_cmpint (count (self, self->book->viewer, i, cases[i].op, cases[i].passing), ==, 1);
    }
}

static gpointer
search_work (HfDatabase *db, gpointer text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);
  g_autoptr (HfFound) found = hf_search (db, text, viewer, 10, error);

  return GINT_TO_POINTER (found ? (int) found->ids->len : -1);
}

static int
search (Fixture *self, const char *text)
{
  return GPOINTER_TO_INT (
    hf_store_run_sync (self->book->store, HF_LANE_READ, search_work, (gpointer) text, NULL, NULL));
}

static void
test_search (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (search (self, "窗边"), ==, 1);
  g_assert_cmpint (search (self, "阳虚质"), ==, 1);
  g_assert_cmpint (search (self, "气虚质"), ==, 0);
}

/* Into a book with the same fields. */
static void
test_files (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autofree char *table = export_text (self->book, HF_IMPORT_CUSTOMERS, self->book->viewer);
  g_autofree char *hidden = export_text (self->book, HF_IMPORT_CUSTOMERS, masked);
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("Field %u", i);

      g_assert_nonnull (strstr (table, cases[i].value));
      g_assert_null (strstr (hidden, cases[i].value));
      own_fixture_add_field (other, name, cases[i].kind, cases[i].options, i);
    }
  g_assert_nonnull (strstr (table, "own:Field 1"));
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, table, "2/0/0/0");
  again = export_text (other, HF_IMPORT_CUSTOMERS, other->viewer);
  g_assert_cmpstr (again, ==, table);
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/0");
  hf_test_book_check (other);
}

/* By its plain name, by a map, and what a person typed is not written over. */
static void
test_import (Fixture *self, gconstpointer data)
{
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 0,Field 1,Field 2,Field 9\nA1,周敏,走道,12.25,2024/3/5,x\n",
               "1/0/0/0");
  g_assert_cmpint (count (self, self->book->viewer, 0, HF_FILTER_IS, "走道"), ==, 1);
  g_assert_cmpint (count (self, self->book->viewer, 1, HF_FILTER_AT_LEAST, "12250"), ==, 1);
  g_assert_cmpint (count (self, self->book->viewer, 2, HF_FILTER_AT_LEAST, "2024-03-05"), ==, 1);
  import_text (self->book, HF_IMPORT_CUSTOMERS,
               "[source]\nname = HIS\n[customers]\nexternal id = Id\nname = Name\n"
               "own:Field 3 = Kind\n",
               "Id,Name,Kind\nB1,吴刚,气虚质\nB2,郑爽,新的\n", "1/0/0/1");
  import_text (self->book, HF_IMPORT_CUSTOMERS,
               "[source]\nname = HIS\n[customers]\nexternal id = Id\nname = Name\n"
               "own:Field 3 = Kind\n",
               "Id,Name,Kind\nB1,吴刚,阳虚质\n", "0/1/0/0");
  g_assert_cmpint (count (self, self->book->viewer, 3, HF_FILTER_IS, "气虚质"), ==, 0);
}

static void
assert_refused (Fixture *self, const char *text, HfRefusalCode code, const char *own)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = import_with (self->book, &options, NULL, text);
  const HfRefusedRow *refused;
  g_autofree char    *said = NULL;

  import_assert_counts (result, "0/0/0/1");
  refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);
  g_assert_cmpint (refused->refusal.code, ==, code);
  said = hf_refusal_get_text (&refused->refusal);
  g_assert_nonnull (strstr (said, own));
}

/* What the book has locked no table changes, whatever it says of the choice in the same row. */
static void
test_lock (Fixture *self, gconstpointer data)
{
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 3,Field 0\nA1,周敏,气虚质,走道\n", "1/0/0/0");
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->fields[0],
                        HF_CUSTOM_FIELD_LOCKED_BY, self->fields[3]);
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[0],
                         HF_CUSTOM_FIELD_LOCKED_FOR, "气虚质");
  assert_refused (self, "Id,Name,Field 0\nA1,周敏,窗边\n", HF_REFUSAL_OWN_LOCKED, "“Field 0”");
  assert_refused (self, "Id,Name,Field 3,Field 0\nA1,周敏,阳虚质,窗边\n", HF_REFUSAL_OWN_LOCKED,
                  "“Field 0”");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Sex,Field 0\nA1,周敏,女,走道\n",
               "0/1/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Field 3\nA1,周敏,阳虚质\n",
               "0/1/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Field 0\nA1,周敏,窗边\n", "0/1/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 3,Field 0\nA2,吴刚,气虚质,窗边\n", "1/0/0/0"); /* nothing is stored */
  hf_test_book_check (self->book);
}

/* A card that is new has what has to be filled in, and nothing in a field that is not there for it;
 * what is known stays as complete as it was. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->fields[3], HF_CUSTOM_FIELD_REQUIRED,
                        1);
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->fields[0], HF_CUSTOM_FIELD_SHOWN_BY,
                        self->fields[3]);
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[0],
                         HF_CUSTOM_FIELD_SHOWN_FOR, "阳虚质");
  assert_refused (self, "Id,Name\nA1,周敏\n", HF_REFUSAL_OWN_EMPTY, "“Field 3”");
  assert_refused (self, "Id,Name,Field 3,Field 0\nA1,周敏,气虚质,走道\n", HF_REFUSAL_OWN_ASTRAY,
                  "“Field 0”");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 3,Field 0\nA1,周敏,阳虚质,走道\n", "1/0/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Sex\nA1,周敏,女\n", "0/1/0/0");
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->fields[0], HF_CUSTOM_FIELD_REQUIRED,
                        1);
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Field 3\nA2,吴刚,气虚质\n",
               "1/0/0/0");
  assert_refused (self, "Id,Name,Field 3\nA2,吴刚,阳虚质\n", HF_REFUSAL_OWN_EMPTY, "“Field 0”");
}

/* Which choices there are, and which values are none, may depend on what else the row or the card
 * says; the words of the rule are the reason. What stands on a card already stays. */
static void
test_refused_by_rules (Fixture *self, gconstpointer data)
{
  g_autofree char *seats =
    g_strdup_printf ("||refuse|%" G_GINT64_FORMAT "|阳虚质|窗边|太凉", self->fields[3]);
  g_autofree char *places =
    g_strdup_printf ("走道、窗边\n||offer|%" G_GINT64_FORMAT "|阳虚质|走道|", self->fields[3]);
  gint64 place =
    own_fixture_add_field (self->book, "Place", HF_CUSTOM_FIELD_CHOICE, "走道、窗边", 9);

  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[0], HF_CUSTOM_FIELD_OPTIONS,
                         seats);
  assert_refused (self, "Id,Name,Field 3,Field 0\nA1,周敏,阳虚质,窗边\n", HF_REFUSAL_OWN_REFUSED,
                  "Field 0: 太凉");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 3,Field 0,Place\nA1,周敏,气虚质,窗边,窗边\n", "1/0/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Field 3\nA1,周敏,阳虚质\n",
               "0/1/0/0");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,Field 0\nA1,周敏,窗边\n", "0/0/1/0");
  hf_test_book_set_text (self->book, &hf_custom_field_def, place, HF_CUSTOM_FIELD_OPTIONS, places);
  assert_refused (self, "Id,Name,Field 3,Place\nA2,吴刚,阳虚质,窗边\n", HF_REFUSAL_OWN_NOT_OFFERED,
                  "“Place”");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL,
               "Id,Name,Field 3,Place\nA1,周敏,阳虚质,窗边\nA2,吴刚,阳虚质,走道\n", "1/0/1/0");
}

/* What is kept of a field that is not there for a card stands in no table, and comes back with the
 * choice. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;

  hf_test_book_set_int (self->book, &hf_custom_field_def, self->fields[0], HF_CUSTOM_FIELD_SHOWN_BY,
                        self->fields[3]);
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[0],
                         HF_CUSTOM_FIELD_SHOWN_FOR, "气虚质");
  before = export_text (self->book, HF_IMPORT_CUSTOMERS, self->book->viewer);
  g_assert_null (strstr (before, cases[0].value));
  g_assert_nonnull (strstr (before, cases[1].value));
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, before, "0/0/2/0");
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[0],
                         HF_CUSTOM_FIELD_SHOWN_FOR, cases[3].value);
  after = export_text (self->book, HF_IMPORT_CUSTOMERS, self->book->viewer);
  g_assert_nonnull (strstr (after, cases[0].value));
}

/* What the book gives out it takes back, even a choice that is offered no longer. */
static void
test_retired_choice (Fixture *self, gconstpointer data)
{
  g_autofree char *table = export_text (self->book, HF_IMPORT_CUSTOMERS, self->book->viewer);

  hf_test_book_set_text (self->book, &hf_custom_field_def, self->fields[3], HF_CUSTOM_FIELD_OPTIONS,
                         "气虚质、平和质");
  import_text (self->book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/0");
}

static gpointer
values_work (HfDatabase *db, gpointer customer, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Test", 0, FALSE);

  return hf_own_card_read_values (db, viewer, *(gint64 *) customer, error);
}

static GPtrArray *
read_values (Fixture *self, gint64 customer)
{
  return hf_store_run_sync (self->book->store, HF_LANE_READ, values_work, &customer, NULL, NULL);
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER ((int) hf_merge_run (db, options, error));
}

/* Like a built-in field, one that says something stays, one that is empty is filled. */
static void
test_merge (Fixture *self, gconstpointer data)
{
  HfMergeOptions options = {
    .keep = self->empty, .drop = self->full, .viewer = self->book->viewer, .now = 1
  };
  g_autoptr (GPtrArray) values = NULL;

  own_fixture_add_value (self->book, self->empty, self->fields[0], "门口");
  g_assert_nonnull (
    hf_store_run_sync (self->book->store, HF_LANE_WRITE, merge_work, &options, NULL, NULL));
  values = read_values (self, self->empty);
  g_assert_cmpuint (values->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < values->len; i++)
    {
      const HfRow *value = g_ptr_array_index (values, i);

      g_assert_cmpstr (hf_row_text (value, HF_CUSTOM_VALUE_VALUE), !=, cases[0].value);
    }
  hf_undone_free (hf_test_book_undo (self->book));
  g_clear_pointer (&values, g_ptr_array_unref);
  values = read_values (self, self->full);
  g_assert_cmpuint (values->len, ==, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/own-fields/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/own-fields/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/own-fields/restricted", Fixture, NULL, set_up, test_restricted, tear_down);
  g_test_add ("/own-fields/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/own-fields/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/own-fields/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/own-fields/rules", Fixture, NULL, set_up, test_rules, tear_down);
  g_test_add ("/own-fields/lock", Fixture, NULL, set_up, test_lock, tear_down);
  g_test_add ("/own-fields/refused-by-rules", Fixture, NULL, set_up, test_refused_by_rules,
              tear_down);
  g_test_add ("/own-fields/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/own-fields/retired-choice", Fixture, NULL, set_up, test_retired_choice, tear_down);
  g_test_add ("/own-fields/merge", Fixture, NULL, set_up, test_merge, tear_down);
  return g_test_run ();
}
