/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every field of a visit and of a follow-up, which have rules of their own: it is
 * entered and undone, found by its value, exported, imported into another book, corrected by a
 * table there, and both taken back. What files do not have is named here, with the reason. */

#include "base/hf-language.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"
#include "tests/session/import-fixture.h"
#include "tests/session/row-fixture.h"

#include <string.h>

typedef struct
{
  HfImportKind       kind;
  const HfEntityDef *def;
  guint              customer;
  guint              number; /* which another system gave */
} Kind;

static const Kind kinds[] = {
  { HF_IMPORT_VISITS, &hf_visit_def, HF_VISIT_CUSTOMER, HF_VISIT_EXTERNAL_ID },
  { HF_IMPORT_FOLLOW_UPS, &hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_EXTERNAL_ID },
};

/* clang-format off */
static const struct
{
  const HfEntityDef *def;
  guint              field;
  const char        *reason;
} not_in_files[] = {
  { &hf_follow_up_def, HF_FOLLOW_UP_VISIT, "a visit has no name: the plan made the link" },
  { &hf_follow_up_def, HF_FOLLOW_UP_NOT_BEFORE, "when to try again after the last call of this book" },
  { &hf_follow_up_def, HF_FOLLOW_UP_ATTEMPTS, "counts the calls of this book; told, not taken over" },
  { &hf_follow_up_def, HF_FOLLOW_UP_CLOSED, "when it was closed in this book" },
};
/* clang-format on */

static gboolean
is_for_files (const Kind *kind, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (not_in_files); i++)
    if (not_in_files[i].def == kind->def && not_in_files[i].field == field)
      return FALSE;
  return field == kind->number ||
         (field != kind->customer && row_is_tested (&kind->def->fields[field]));
}

/* A value that tells it from what row_fill() gives. */
static char *
other_words (const HfFieldDef *field)
{
  return g_strdup (field->type == HF_FIELD_MONEY     ? "77.05" :
                   HF_FIELD_IS_INTEGER (field->type) ? "77" :
                   field->type == HF_FIELD_DATE      ? "2031-07-09" :
                   field->type == HF_FIELD_TIME      ? "07:07" :
                   field->type == HF_FIELD_CHOICE    ? field->choices[2].key :
                                                       "新值");
}

/* As a file has it: what it refers to has a name. */
static char *
words_of (HfTestBook *book, const HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];
  g_autoptr (HfRow) referred = NULL;

  if (hf_row_is_null (row, field))
    return g_strdup ("");
  if (def->type == HF_FIELD_MONEY)
    return g_strdup_printf ("%d.%02d", (int) hf_row_int (row, field) / 100,
                            (int) hf_row_int (row, field) % 100);
  if (def->type != HF_FIELD_REF)
    return g_strdup (hf_row_text (row, field));
  referred = hf_test_book_read (book, hf_entity_find (def->ref), hf_row_int (row, field));
  return g_strdup (
    hf_row_text (referred, (guint) hf_entity_flagged_field (referred->def, HF_FIELD_NAMED)));
}

static void
assert_words (HfTestBook *book, const HfRow *row, guint field, const char *expected)
{
  g_autofree char *words = words_of (book, row, field);

  g_test_message ("%s.%s", row->def->name, row->def->fields[field].name);
  g_assert_cmpstr (words, ==, expected);
}

/* Somebody's, and all that may be said of it. */
static gint64
add_full (HfTestBook *book, const Kind *kind)
{
  HfRow *row = row_make (book, kind->def, 0);
  gint64 customer = hf_test_book_add_customer (book, "张敏");

  hf_row_set_int (row, kind->customer, customer);
  hf_test_book_insert (book, hf_test_phone (customer, "13800138000"));
  for (guint i = 0; i < G_N_ELEMENTS (not_in_files); i++)
    if (not_in_files[i].def == kind->def &&
        !(kind->def->fields[not_in_files[i].field].flags & HF_FIELD_REQUIRED))
      hf_row_set_null (row, not_in_files[i].field);
  hf_row_set_text (row, kind->number, "A-4711");
  return hf_test_book_insert (book, row);
}

/* The cell of the only row under that heading. */
static char *
find_cell (const char *table, const char *heading)
{
  g_auto (GStrv) lines = g_strsplit (table + strlen ("\xef\xbb\xbf"), "\r\n", 3);
  g_auto (GStrv) headings = g_strsplit (lines[0], ",", -1);
  g_auto (GStrv) cells = g_strsplit (lines[1], ",", -1);

  g_assert_cmpuint (g_strv_length (headings), ==, g_strv_length (cells));
  for (guint i = 0; headings[i] != NULL; i++)
    if (g_str_equal (headings[i], heading))
      return g_strdup (cells[i]);
  return NULL;
}

static char *
with_cell (const char *table, const char *heading, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (table + strlen ("\xef\xbb\xbf"), "\r\n", 3);
  g_auto (GStrv) headings = g_strsplit (lines[0], ",", -1);
  g_auto (GStrv) cells = g_strsplit (lines[1], ",", -1);
  g_autofree char *row = NULL;

  for (guint i = 0; headings[i] != NULL; i++)
    if (g_str_equal (headings[i], heading))
      {
        g_free (cells[i]);
        cells[i] = g_strdup (text);
      }
  row = g_strjoinv (",", cells);
  return g_strconcat (lines[0], "\r\n", row, "\r\n", NULL);
}

static gint64
count (HfTestBook *book, const HfEntityDef *def)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", def->name);

  return hf_test_book_number (book, sql);
}

static HfRow *
read_only_row (HfTestBook *book, const HfEntityDef *def)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min(id) FROM \"%s\"", def->name);

  g_assert_cmpint (count (book, def), ==, 1);
  return hf_test_book_read (book, def, hf_test_book_number (book, sql));
}

/* Out of one book and into another, where nothing is lost. */
static void
test_files (void)
{
  for (const Kind *kind = kinds; kind < kinds + G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autoptr (HfTestBook) other = hf_test_book_new ();
      g_autoptr (HfRow) row = hf_test_book_read (book, kind->def, add_full (book, kind));
      g_autoptr (HfRow) brought = NULL;
      g_autofree char *table = export_text (book, kind->kind, book->viewer);

      import_text (book, kind->kind, NULL, table, "0/0/1/0");
      import_text (other, kind->kind, NULL, table, "1/0/0/0");
      brought = read_only_row (other, kind->def);
      for (guint i = 0; i < kind->def->n_fields; i++)
        if (is_for_files (kind, i))
          {
            g_autofree char *words = words_of (book, row, i);
            g_autofree char *cell = find_cell (table, kind->def->fields[i].name);

            g_assert_cmpstr (words, !=, "");
            assert_words (other, brought, i, words);
            g_assert_cmpstr (cell, ==, words);
          }
      import_text (other, kind->kind, NULL, table, "0/0/1/0");
      hf_test_book_check (other);
      hf_undone_free (hf_test_book_undo (other));
      g_assert_cmpint (count (other, kind->def), ==, 0);
      g_assert_cmpint (count (other, &hf_customer_def), ==, 0);
    }
}

static void
assert_corrected (HfTestBook *book, const Kind *kind, const char *table, guint field)
{
  g_autofree char *words = other_words (&kind->def->fields[field]);
  g_autofree char *corrected = with_cell (table, kind->def->fields[field].name, words);
  g_autoptr (HfRow) before = read_only_row (book, kind->def);
  g_autoptr (HfRow) after = NULL;
  g_autoptr (HfRow) undone = NULL;

  g_test_message ("%s", corrected);
  import_text (book, kind->kind, NULL, corrected, "0/1/0/0");
  after = read_only_row (book, kind->def);
  assert_words (book, after, field, words);
  for (guint i = 0; i < kind->def->n_fields; i++)
    if (i != field && is_for_files (kind, i))
      g_assert_false (hf_row_differs (after, before, i));
  hf_undone_free (hf_test_book_undo (book));
  undone = read_only_row (book, kind->def);
  g_assert_false (hf_row_differs (undone, before, field));
}

/* What the system that gave a number says of it later is taken over, field by field. */
static void
test_corrected (void)
{
  for (const Kind *kind = kinds; kind < kinds + G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autoptr (HfTestBook) other = hf_test_book_new ();
      g_autofree char *table = NULL;

      add_full (book, kind);
      table = export_text (book, kind->kind, book->viewer);
      import_text (other, kind->kind, NULL, table, "1/0/0/0");
      for (guint i = 0; i < kind->def->n_fields; i++)
        if (is_for_files (kind, i) && i != kind->number)
          assert_corrected (other, kind, table, i);
      hf_test_book_check (other);
    }
}

/* What people get is as good as what programs get, in each language. */
static void
test_for_people (void)
{
  static const char *const languages[] = { "zh_CN", "zh_TW", "en" };

  for (const Kind *kind = kinds; kind < kinds + G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autoptr (HfTestBook) book = hf_test_book_new ();
        g_autoptr (HfTestBook) other = hf_test_book_new ();
        g_autofree char *table = NULL, *plain = NULL, *again = NULL;

        add_full (book, kind);
        plain = export_text (book, kind->kind, book->viewer);
        hf_language_use (languages[i]);
        table = export_for_people (book, kind->kind);
        import_text (book, kind->kind, NULL, table, "0/0/1/0");
        hf_language_use ("en");
        import_text (other, kind->kind, NULL, table, "1/0/0/0");
        for (guint field = 0; field < kind->def->n_fields; field++)
          if (is_for_files (kind, field))
            {
              g_autoptr (HfRow) brought = read_only_row (other, kind->def);
              g_autofree char *words = find_cell (plain, kind->def->fields[field].name);

              assert_words (other, brought, field, words);
            }
      }
}

static void
test_undo (void)
{
  for (const Kind *kind = kinds; kind < kinds + G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      gint64 id = hf_test_book_insert (book, row_make (book, kind->def, HF_FIELD_REQUIRED));

      for (guint i = 0; i < kind->def->n_fields; i++)
        {
          g_autoptr (HfRow) before = hf_test_book_read (book, kind->def, id);
          g_autoptr (HfRow) expected = hf_row_copy (before);
          g_autoptr (HfRow) stored = NULL, undone = NULL;
          g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

          if (!row_is_tested (&kind->def->fields[i]) || !hf_row_is_null (before, i))
            continue;
          row_fill (book, expected, i);
          hf_change_set_update (changes, before, hf_row_copy (expected));
          hf_committed_free (hf_test_book_commit (book, changes));
          stored = hf_test_book_read (book, kind->def, id);
          g_assert_false (hf_row_differs (stored, expected, i));
          hf_undone_free (hf_test_book_undo (book));
          undone = hf_test_book_read (book, kind->def, id);
          g_assert_true (hf_row_is_null (undone, i));
        }
      hf_test_book_check (book);
    }
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GINT_TO_POINTER (rows ? (int) rows->len : -1);
}

/* Two rows, one full: each field but those that both need parts them. */
static void
test_found (void)
{
  for (const Kind *kind = kinds; kind < kinds + G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autoptr (HfRow) full = row_make (book, kind->def, 0);

      hf_test_book_insert (book, hf_row_copy (full));
      hf_test_book_insert (book, row_make (book, kind->def, HF_FIELD_REQUIRED));
      for (guint i = 0; i < kind->def->n_fields; i++)
        if (row_is_tested (&kind->def->fields[i]))
          {
            g_autoptr (HfQuery) query = hf_query_new (kind->def, book->viewer);
            gboolean is_required = (kind->def->fields[i].flags & HF_FIELD_REQUIRED) != 0;

            g_test_message ("%s.%s", kind->def->name, kind->def->fields[i].name);
            hf_query_where (query, i, HF_OP_EQ, full->values[i]);
            g_assert_cmpint (GPOINTER_TO_INT (
                               hf_test_book_run (book, HF_LANE_READ, count_work, query)),
                             ==, is_required ? 2 : 1);
          }
    }
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/visit-fields/files", test_files);
  g_test_add_func ("/visit-fields/corrected", test_corrected);
  g_test_add_func ("/visit-fields/for-people", test_for_people);
  g_test_add_func ("/visit-fields/undo", test_undo);
  g_test_add_func ("/visit-fields/found", test_found);
  return g_test_run ();
}
