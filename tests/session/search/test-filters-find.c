/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever can be chosen in a filter finds whom it is true of, and nobody else: each field that is
 * offered, of what is listed and of what hangs on it, by each of its comparisons that a value alone
 * answers. Which fields are offered is tested in test-hf-filter-fields. */

#include "session/search/hf-filter-words.h"

#include "base/hf-clock.h"
#include "core/hf-case-class.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-person-plan.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"
#include "tests/session/row-fixture.h"

#define FIRST 1 /* the id of whom each filter is true of */

static gpointer
read_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

/* Whether the first of what is listed is found, and the last, who has nothing. */
static void
find (HfTestBook *book, const HfEntityDef *listed, const HfCondition *condition, gboolean found[2])
{
  g_autoptr (HfQuery) query = hf_query_new (listed, book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM \"%s\"", listed->name);
  gint64           last = hf_test_book_number (book, sql);

  hf_filter_add (filter, condition);
  hf_query_filter (query, filter, hf_clock_today (book->clock));
  rows = hf_test_book_run (book, HF_LANE_READ, read_work, query);
  found[0] = found[1] = FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = ((const HfRow *) g_ptr_array_index (rows, i))->id;

      found[0] |= id == FIRST;
      found[1] |= id == last;
    }
}

/* As a filter has it: of what refers to something named its name, where a part of that is asked. */
static char *
value_of (HfTestBook *book, const HfRow *row, guint field, HfFilterOp op)
{
  const HfFieldDef *def = &row->def->fields[field];

  if (def->type == HF_FIELD_INSTANT)
    return hf_date_to_iso (hf_clock_date_of (hf_row_int (row, field)));
  if (def->type == HF_FIELD_REF && op == HF_FILTER_CONTAINS)
    {
      g_autoptr (HfRow) whom =
        hf_test_book_read (book, hf_entity_find (def->ref), hf_row_int (row, field));

      return g_strdup (
        hf_row_text (whom, (guint) hf_entity_flagged_field (whom->def, HF_FIELD_NAMED)));
    }
  return HF_FIELD_IS_INTEGER (def->type) ?
           g_strdup_printf ("%" G_GINT64_FORMAT, hf_row_int (row, field)) :
           g_strdup (hf_row_text (row, field));
}

static gboolean
is_answered_by_value (HfFilterOp op)
{
  return op == HF_FILTER_IS || op == HF_FILTER_CONTAINS || op == HF_FILTER_AT_LEAST ||
         op == HF_FILTER_AT_MOST || op == HF_FILTER_KNOWN;
}

/* Returns how many comparisons were tried. */
static guint
assert_finds (HfTestBook          *book,
              const HfEntityDef   *listed,
              const HfFilterField *field,
              const HfRow         *row,
              gboolean             both_have)
{
  guint n = 0;

  for (guint op = 0; op < HF_FILTER_N_OPS; op++)
    {
      g_autofree char *value = NULL;
      char            *values[2] = { NULL };
      HfCondition      condition = { field->def, field->field, 0, op, values };
      gboolean         found[2];

      if (!is_answered_by_value (op) || !hf_filter_words_field_offers (field, op))
        continue;
      values[0] = value = value_of (book, row, field->field, op);
      find (book, listed, &condition, found);
      g_test_message ("%s: %s.%s %u %s", listed->name, field->def->name,
                      field->def->fields[field->field].name, op, value);
      g_assert_true (found[0]);
      g_assert_true (found[1] == both_have);
      n++;
    }
  return n;
}

/* The first has whatever may be said, and what hangs on the first refers to nobody else. What class
 * somebody is in is worked out, and how far a plan is too: rows are as the book has them. */
static void
fill (HfTestBook *book, const HfEntityDef *listed, GArray *offered, GHashTable *rows)
{
  hf_test_book_insert (book, row_make (book, listed, HF_FIELD_REQUIRED));
  for (guint i = 0; i < offered->len; i++)
    {
      const HfEntityDef *def = g_array_index (offered, HfFilterField, i).def;
      HfRow             *row;

      if (def == listed || def == &hf_case_class_def || g_hash_table_contains (rows, def))
        continue;
      row = row_make (book, def, 0);
      hf_row_set_int (row, (guint) hf_entity_field (def, listed->name), FIRST);
      g_hash_table_insert (rows, (gpointer) def,
                           hf_test_book_read (book, def, hf_test_book_insert (book, row)));
    }
  hf_test_book_insert (book, row_make (book, listed, HF_FIELD_REQUIRED));
}

static void
fill_listed (HfTestBook *book, const HfEntityDef *listed, GHashTable *rows)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, listed, FIRST);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  for (guint i = 0; i < listed->n_fields; i++)
    if (row_is_tested (&listed->fields[i]))
      row_fill (book, after, i);
  g_hash_table_insert (rows, (gpointer) listed, hf_row_copy (after));
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
test_offered (gconstpointer data)
{
  const HfEntityDef *listed = data;
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GArray) offered = hf_filter_words_list_fields (listed, book->viewer, NULL);
  g_autoptr (GHashTable) rows =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hf_row_unref);
  guint n = 0;

  fill (book, listed, offered, rows);
  fill_listed (book, listed, rows);
  for (guint i = 0; i < offered->len; i++)
    {
      const HfFilterField *field = &g_array_index (offered, HfFilterField, i);
      const HfFieldDef    *def = &field->def->fields[field->field];
      const HfRow         *row = g_hash_table_lookup (rows, field->def);

      if (row == NULL || !row_is_tested (def) || field->is_age)
        continue;
      /* A pause that is over was ended as it was written. */
      if (field->def == &hf_person_plan_def && hf_row_is_null (row, field->field))
        continue;
      n += assert_finds (book, listed, field, row,
                         field->def == listed && def->flags & HF_FIELD_REQUIRED);
    }
  g_assert_cmpuint (n, >, 15);
}

static void
add_day (HfTestBook *book, const char *date)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, hf_test_book_add_customer (book, "王芳"));
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "纪念日");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  hf_test_book_insert (book, row);
}

/* Of which year a day was, nobody may know: then it is neither early nor late, nor so many days
 * ago; the day of the year is known all the same. */
static void
test_no_year (void)
{
  static const struct
  {
    HfFilterOp  op;
    const char *value;
    gboolean    is_found;
  } cases[] = {
    { HF_FILTER_AT_MOST, "2020-01-01", FALSE }, { HF_FILTER_AT_LEAST, "1900-01-01", FALSE },
    { HF_FILTER_WITHIN_LAST, "36525", FALSE },  { HF_FILTER_LONGER_AGO, "10", FALSE },
    { HF_FILTER_ANNIVERSARY, "365", TRUE },     { HF_FILTER_KNOWN, NULL, TRUE },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "林静");
  add_day (book, "1904-02-14");
  g_assert_cmpint (hf_test_book_number (book, "SELECT max (id) FROM customer"), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char       *values[] = { (char *) cases[i].value, NULL };
      HfCondition condition = { &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0, cases[i].op, values };
      gboolean    found[2];

      g_test_message ("%u", i);
      find (book, &hf_customer_def, &condition, found);
      g_assert_true (found[1] == cases[i].is_found);
    }
  add_day (book, "2012-05-20");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char       *values[] = { (char *) cases[i].value, NULL };
      HfCondition condition = { &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0, cases[i].op, values };
      gboolean    found[2];

      find (book, &hf_customer_def, &condition, found);
      g_assert_true (found[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/filters-find/customers", &hf_customer_def, test_offered);
  g_test_add_data_func ("/filters-find/organisations", &hf_organisation_def, test_offered);
  g_test_add_func ("/filters-find/no-year", test_no_year);
  g_test_add_data_func ("/filters-find/staff", &hf_staff_def, test_offered);
  return g_test_run ();
}
