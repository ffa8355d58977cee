/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every field of every kind of plain rows, whichever there are: it is entered and
 * undone, found by its value, exported, imported into another book, taken back, and refused with a
 * reason where it is bad. What is not brought in and out in a table of its own is named here, with
 * the reason. */

#include "base/hf-language.h"
#include "core/hf-attachment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-case-class.h"
#include "core/hf-cell-plan-row.h"
#include "core/hf-class-choice.h"
#include "core/hf-complaint.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-grade-rule.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-segment.h"
#include "core/hf-service-score.h"
#include "core/hf-star.h"
#include "core/hf-tag-rule.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-training.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"
#include "tests/session/import-fixture.h"
#include "tests/session/row-fixture.h"
#include "transfer/hf-plain-kind.h"

#include <string.h>

/* Walks the kinds. */
#define FOR_EACH_KIND(kind, plain)                       \
  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++) \
    for (const HfPlainKind *plain = hf_plain_kind_get (kind); plain != NULL; plain = NULL)

/* clang-format off */
static const struct
{
  const HfEntityDef *def;
  const char        *reason;
} other_entities[] = {
  { &hf_customer_def, "a card has rules of its own; test-customer-fields walks its fields" },
  { &hf_visit_def, "a visit has rules of its own; test-visit-fields walks its fields" },
  { &hf_follow_up_def, "a follow-up has rules of its own; test-visit-fields walks its fields" },
  { &hf_external_id_def, "the first is a column of the customer; an import keeps the rest by its system" },
  { &hf_custom_field_def, "a column of the customer; test-own-fields" },
  { &hf_custom_value_def, "a cell of that column; test-own-fields" },
  { &hf_attachment_def, "a file, which no cell of a table has room for; dragged in and out" },
  { &hf_segment_def, "a question to the book, not a record" },
  { &hf_distinct_pair_def, "a judgement about two cards of this book, which means nothing in another" },
  { &hf_star_def, "somebody's own mark, which nobody else is given" },
  { &hf_case_class_def, "scope 51: worked out by words" },
  { &hf_class_choice_def, "scope 51: a judgement about what was worked out" },
  { &hf_tier_benefit_def, "few rows, made where tiers are" },
  { &hf_benefit_use_def, "counted where the benefit is granted, each time" },
  { &hf_tag_rule_def, "a question to the book, not a record" },
  { &hf_cell_plan_row_def, "scope 55: few rules, made where they are seen to hold" },
  { &hf_grade_rule_def, "scope 58: few rules, made where they are seen to hold" },
  { &hf_plan_row_def, "scope 68: few plans, made where they are" },
  { &hf_plan_step_def, "scope 68: made with its plan" },
  { &hf_plan_trigger_def, "scope 68: made with its plan" },
  { &hf_person_plan_def, "follows from visits and plans, which are of this book" },
  { &hf_grade_preset_row_def, "scope 58: one row for each grade, made where they are" },
};

static const struct
{
  const HfEntityDef *def;
  guint              field;
  const char        *reason;
} other_fields[] = {
  { &hf_contact_def, HF_CONTACT_FOLLOW_UP, "a follow-up has no name: the call made the link" },
  { &hf_complaint_def, HF_COMPLAINT_CONTACT, "a call has no name: it made the link" },
  { &hf_complaint_def, HF_COMPLAINT_FOLLOW_UP, "a follow-up has no name: the call made the link" },
  { &hf_points_def, HF_POINTS_FOLLOW_UP, "a follow-up has no name: the program made the link" },
  { &hf_service_score_def, HF_SERVICE_SCORE_FOLLOW_UP, "a follow-up has no name: the link was made where it was open" },
  { &hf_points_def, HF_POINTS_VISIT, "a visit has no name: the program made the link" },
};
/* clang-format on */

static HfRow *
make_row_for_files (HfTestBook *book, const HfEntityDef *def)
{
  HfRow *row = row_make (book, def, 0);

  for (guint i = 0; i < G_N_ELEMENTS (other_fields); i++)
    if (other_fields[i].def == def)
      hf_row_set_null (row, other_fields[i].field);
  return row;
}

static void
refer_to_all (HfTestBook *book, const HfEntityDef *def)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF && row_is_tested (&def->fields[i]))
      row_refer (book, def->fields[i].ref);
}

static gint64
count (HfTestBook *book, const HfEntityDef *def)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", def->name);

  return hf_test_book_number (book, sql);
}

/* Each field is a column, and says what the row says. */
static void
assert_columns (const HfEntityDef *def, const char *table)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (hf_plain_kind_is_for_files (&def->fields[i]))
      {
        g_autofree char *in_header = g_strconcat (",", def->fields[i].name, NULL);
        g_autofree char *value = g_strdup_printf ("值%u=", i);

        g_assert_nonnull (strstr (table, in_header));
        if (def->fields[i].type == HF_FIELD_TEXT && !(def->fields[i].flags & HF_FIELD_PHONE))
          g_assert_nonnull (strstr (table, value));
      }
}

static void
test_files (void)
{
  FOR_EACH_KIND (kind, plain)
  {
    g_autoptr (HfTestBook) book = hf_test_book_new ();
    g_autoptr (HfTestBook) other = hf_test_book_new ();
    g_autofree char *table = NULL, *again = NULL;
    gint64           before;

    hf_test_book_insert (book, make_row_for_files (book, plain->def));
    refer_to_all (other, plain->def);
    before = count (other, plain->def);
    table = export_text (book, kind, book->viewer);
    g_test_message ("%s: %s", plain->name, table);
    assert_columns (plain->def, table);
    import_text (book, kind, NULL, table, "0/0/1/0");
    /* Of whom a row says the number, has it then. */
    import_text (other, kind, NULL, table, plain->def == &hf_phone_def ? "0/1/0/0" : "1/0/0/0");
    again = export_text (other, kind, other->viewer);
    g_assert_cmpstr (again, ==, table);
    import_text (other, kind, NULL, table, "0/0/1/0");
    hf_test_book_check (other);
    hf_undone_free (hf_test_book_undo (other));
    g_assert_cmpint (count (other, plain->def), ==, before);
  }
}

static void
assert_for_people (HfTestBook *book, HfImportKind kind, const char *language)
{
  g_autofree char *table = NULL;

  hf_language_use (language);
  table = export_for_people (book, kind);
  import_text (book, kind, NULL, table, "0/0/1/0");
  hf_language_use ("en");
  import_text (book, kind, NULL, table, "0/0/1/0");
}

/* A table whose only row lacks what it needs (what an article is about is told by its columns),
 * or refers to what is not there. */
static void
assert_refused (HfTestBook     *book,
                HfImportKind    kind,
                const char     *table,
                guint           column,
                const char     *text,
                HfRefusalCode   code,
                HfImportFieldId field)
{
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", 2);
  g_auto (GStrv) cells = g_strsplit (lines[1], ",", -1);
  HfImportOptions options = { .kind = kind };
  g_autoptr (HfImportResult) result = NULL;
  g_autofree char    *row = NULL, *changed = NULL;
  const HfRefusedRow *refused;

  g_free (cells[column]);
  cells[column] = g_strdup (text);
  row = g_strjoinv (",", cells);
  changed = g_strconcat (lines[0], "\r\n", row, NULL);
  result = import_with (book, &options, NULL, changed);
  import_assert_counts (result, "0/0/0/1");
  refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);
  g_assert_cmpint (refused->refusal.code, ==, code);
  g_assert_cmpint (refused->refusal.field, ==, field);
  g_assert_cmpint (refused->line, ==, 2);
}

static guint
find_column (const char *table, const char *name)
{
  g_autofree char *header = g_strndup (table, strcspn (table, "\r\n"));
  g_auto (GStrv) names = g_strsplit (header, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], name) && strlen (names[i]) <= strlen (name) + 3)
      return i;
  g_assert_not_reached ();
}

/* Nothing comes of what is refused; what people get is as good as what programs get. */
static void
test_refused (void)
{
  FOR_EACH_KIND (kind, plain)
  {
    g_autoptr (HfTestBook) book = hf_test_book_new ();
    g_autofree char *table = NULL;

    hf_test_book_insert (book, row_make (book, plain->def, 0));
    table = export_text (book, kind, book->viewer);
    for (guint i = 0; i < plain->def->n_fields; i++)
      {
        const HfFieldDef *field = &plain->def->fields[i];
        guint             column;

        if (!hf_plain_kind_is_for_files (field))
          continue;
        column = find_column (table, field->name);
        if (field->flags & HF_FIELD_REQUIRED && field != &hf_article_def.fields[HF_ARTICLE_KIND])
          assert_refused (book, kind, table, column, "", HF_REFUSAL_EMPTY, plain->first + i);
        if (field->type == HF_FIELD_REF && !g_str_equal (field->ref, "department"))
          assert_refused (book, kind, table, column, "4711", HF_REFUSAL_UNKNOWN_NAME,
                          plain->first + i);
        if (field->type == HF_FIELD_DATE || field->type == HF_FIELD_INSTANT)
          assert_refused (book, kind, table, column, "2026-02-30", HF_REFUSAL_IMPOSSIBLE_DATE,
                          plain->first + i);
      }
    assert_for_people (book, kind, "en");
    assert_for_people (book, kind, "zh_CN");
    assert_for_people (book, kind, "zh_TW");
  }
}

static void
test_undo (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  FOR_EACH_KIND (kind, plain)
  {
    gint64 id = hf_test_book_insert (book, row_make (book, plain->def, HF_FIELD_REQUIRED));

    for (guint i = 0; i < plain->def->n_fields; i++)
      {
        g_autoptr (HfRow) before = hf_test_book_read (book, plain->def, id);
        g_autoptr (HfRow) expected = NULL, stored = NULL, undone = NULL;
        g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
        HfRow *after = hf_row_copy (before);

        if (!row_is_tested (&plain->def->fields[i]) ||
            plain->def->fields[i].flags & HF_FIELD_REQUIRED)
          {
            hf_row_unref (after);
            continue;
          }
        row_fill (book, after, i);
        expected = hf_row_copy (after);
        hf_change_set_update (changes, before, after);
        hf_committed_free (hf_test_book_commit (book, changes));
        stored = hf_test_book_read (book, plain->def, id);
        g_assert_false (hf_row_differs (stored, expected, i));
        hf_undone_free (hf_test_book_undo (book));
        undone = hf_test_book_read (book, plain->def, id);
        g_assert_true (hf_row_is_null (undone, i));
      }
  }
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GINT_TO_POINTER (rows ? (int) rows->len : -1);
}

/* Nobody is a member of one tier twice at a time. */
static gboolean
is_never_alike (const HfEntityDef *def, guint field)
{
  return def == &hf_membership_def && field == HF_MEMBERSHIP_TIER;
}

/* Another row beside a full one, which says no more than it has to. */
static HfRow *
make_beside (HfTestBook *book, const HfEntityDef *def)
{
  HfRow *row = row_make (book, def, HF_FIELD_REQUIRED);

  if (def == &hf_membership_def)
    hf_row_set_int (row, HF_MEMBERSHIP_TIER,
                    hf_test_book_insert (book, row_make (book, &hf_tier_def, HF_FIELD_REQUIRED)));
  return row;
}

/* Two rows, one full: each field but those that both need parts them. */
static void
test_found (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  FOR_EACH_KIND (kind, plain)
  {
    g_autoptr (HfRow) full = row_make (book, plain->def, 0);

    refer_to_all (book, plain->def);
    hf_test_book_insert (book, hf_row_copy (full));
    hf_test_book_insert (book, make_beside (book, plain->def));
    for (guint i = 0; i < plain->def->n_fields; i++)
      if (row_is_tested (&plain->def->fields[i]))
        {
          g_autoptr (HfQuery) query = hf_query_new (plain->def, book->viewer);
          int n;

          hf_query_where (query, i, HF_OP_EQ, full->values[i]);
          n = GPOINTER_TO_INT (
            hf_store_run_sync (book->store, HF_LANE_READ, count_work, query, NULL, NULL));
          if (plain->def->fields[i].flags & HF_FIELD_REQUIRED && !is_never_alike (plain->def, i))
            g_assert_cmpint (n, >=, 2); /* and those that other rows refer to */
          else
            g_assert_cmpint (n, ==, 1);
        }
  }
}

static gboolean
is_plain (const HfEntityDef *def)
{
  FOR_EACH_KIND (kind, plain)
  if (plain->def == def)
    return TRUE;
  return FALSE;
}

static gboolean
is_other_entity (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_entities); i++)
    if (other_entities[i].def == def)
      return TRUE;
  return FALSE;
}

static gboolean
is_other_field (const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_fields); i++)
    if (other_fields[i].def == def && other_fields[i].field == field)
      return TRUE;
  return FALSE;
}

/* Nothing is forgotten: what files do not have is named above, and nothing is that they have. Whose
 * a row is they say in columns of the customer. */
static void
test_whole (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_test_message ("%s", hf_entities[i]->name);
      g_assert_true (is_plain (hf_entities[i]) != is_other_entity (hf_entities[i]));
    }
  FOR_EACH_KIND (kind, plain)
  for (guint i = 0; i < plain->def->n_fields; i++)
    {
      const HfFieldDef *field = &plain->def->fields[i];

      g_test_message ("%s.%s", plain->def->name, field->name);
      if (row_is_tested (field) && !g_str_equal (field->name, "customer"))
        g_assert_true (hf_plain_kind_is_for_files (field) != is_other_field (plain->def, i));
    }
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plain-fields/whole", test_whole);
  g_test_add_func ("/plain-fields/files", test_files);
  g_test_add_func ("/plain-fields/refused", test_refused);
  g_test_add_func ("/plain-fields/undo", test_undo);
  g_test_add_func ("/plain-fields/found", test_found);
  return g_test_run ();
}
