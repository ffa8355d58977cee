/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever the store derives is worked out once more when a book is checked: each such field of
 * each entity is falsified, and has to be found or to stand below with its reason. */

#include "hf-test-book.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "core/hf-contact.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-points.h"
#include "core/hf-special-day.h"
#include "core/hf-visit.h"
#include "store/hf-cases.h"
#include "store/hf-check.h"
#include "store/hf-scores.h"
#include "store/hf-wanted.h"

/* Who did something and when is what the history says, and beside the card it is read there. What
 * parts of a card count is not to be had from it again: of a book as old as the first ones it does
 * not know who entered a card, and an import is one step for all its rows. */
static const struct
{
  const HfEntityDef *def;
  const char        *field;
} not_checked[] = {
  { &hf_customer_def, "entered_by" }, /* but whether there is somebody */
  { &hf_customer_def, "entered_on" },
  { &hf_customer_def, "changed_by" },
  { &hf_customer_def, "changed_on" },
};

static gint64
insert (HfTestBook *book, const HfEntityDef *def, guint n, ...)
{
  HfRow  *row = hf_row_new (def);
  va_list values;

  va_start (values, n);
  for (guint i = 0; i < n; i++)
    {
      guint field = va_arg (values, guint);

      if (def->fields[field].type == HF_FIELD_REF || def->fields[field].type == HF_FIELD_INT ||
          def->fields[field].type == HF_FIELD_BOOL || def->fields[field].type == HF_FIELD_INSTANT)
        hf_row_set_int (row, field, va_arg (values, int));
      else
        hf_row_set_text (row, field, va_arg (values, const char *));
    }
  va_end (values);
  return hf_test_book_insert (book, row);
}

static void
add_visits (HfTestBook *book, gint64 customer)
{
  static const char *const days[] = { "2020-03-02", "2021-02-01", "2022-02-07", "2023-02-06" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      HfRow *visit = hf_test_visit (customer, days[i], NULL);

      hf_row_set_int (visit, HF_VISIT_FEE, 1000);
      hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "高血压");
      hf_test_book_insert (book, visit);
    }
}

static void
add_card (HfTestBook *book)
{
  int customer = (int) hf_test_book_add_customer (book, "陈建国");
  int class = (int) insert (book, &hf_case_class_def, 3, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE,
                            HF_CASE_CLASS_NAME, "心血管", HF_CASE_CLASS_KEYWORDS, "高血压");
  int field =
    (int) insert (book, &hf_custom_field_def, 4, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_OPEN,
                  HF_CUSTOM_FIELD_NAME, "Size", HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_NUMBER,
                  HF_CUSTOM_FIELD_POSITION, 0);

  hf_test_book_insert (book, hf_test_phone (customer, "13812345678"));
  hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-25", "B"));
  add_visits (book, customer);
  insert (book, &hf_contact_def, 4, HF_CONTACT_CUSTOMER, customer, HF_CONTACT_AT, 1697763600,
          HF_CONTACT_CHANNEL, "phone", HF_CONTACT_OUTCOME, "fine");
  insert (book, &hf_points_def, 3, HF_POINTS_CUSTOMER, customer, HF_POINTS_DATE, "2023-10-01",
          HF_POINTS_POINTS, 10);
  insert (book, &hf_special_day_def, 3, HF_SPECIAL_DAY_CUSTOMER, customer, HF_SPECIAL_DAY_KIND,
          "Wedding", HF_SPECIAL_DAY_DATE, "2012-05-20");
  insert (book, &hf_class_choice_def, 3, HF_CLASS_CHOICE_CUSTOMER, customer, HF_CLASS_CHOICE_CLASS,
          class, HF_CLASS_CHOICE_BELONGS, HF_CLASS_CHOICE_IN);
  insert (book, &hf_custom_value_def, 3, HF_CUSTOM_VALUE_CUSTOMER, customer, HF_CUSTOM_VALUE_FIELD,
          field, HF_CUSTOM_VALUE_VALUE, "38");
  insert (book, &hf_custom_field_def, 4, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_OPEN,
          HF_CUSTOM_FIELD_NAME, "Seat", HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_TEXT,
          HF_CUSTOM_FIELD_WANTED, 1);
}

static void
add_organisation (HfTestBook *book)
{
  int id = (int) insert (book, &hf_organisation_def, 1, HF_ORGANISATION_NAME, "棉纺厂");

  insert (book, &hf_agreement_def, 2, HF_AGREEMENT_ORGANISATION, id, HF_AGREEMENT_EXPIRES,
          "2024-05-01");
  insert (book, &hf_member_def, 2, HF_MEMBER_ORGANISATION, id, HF_MEMBER_CUSTOMER, 1);
  insert (book, &hf_activity_def, 4, HF_ACTIVITY_ORGANISATION, id, HF_ACTIVITY_KIND,
          HF_ACTIVITY_VISIT, HF_ACTIVITY_TITLE, "x", HF_ACTIVITY_DONE, "2023-10-02");
  insert (book, &hf_activity_def, 4, HF_ACTIVITY_ORGANISATION, id, HF_ACTIVITY_KIND,
          HF_ACTIVITY_VISIT, HF_ACTIVITY_TITLE, "y", HF_ACTIVITY_DUE, "2023-12-02");
}

/* What a program does when it has nothing else to do. */
static void
settle (HfDatabase *db)
{
  HfScoreBasis basis;
  gint64       after = 0, mark = 0;
  guint        n = 0;

  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_score_basis_make (db, hf_date_new (2023, 10, 20), &basis, NULL, NULL));
  g_assert_true (hf_score_basis_store (db, &basis, NULL));
  g_assert_true (hf_scores_refresh (db, &basis, &after, &n, NULL));
  g_assert_true (hf_cases_refresh_portion (db, &after, &mark, &n, NULL));
  g_assert_true (hf_wanted_refresh_portion (db, &after, &mark, &n, NULL));
  g_assert_cmpint (after, ==, 0);
  g_assert_true (hf_database_commit (db, NULL));
}

static guint
count_problems (HfDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) problems = hf_check (db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("  %s", g_array_index (problems, HfProblem, i).text);
  return problems->len;
}

/* The engine works it out whenever it is read. */
static gboolean
is_computed (HfDatabase *db, const HfEntityDef *def, const HfFieldDef *field)
{
  gint64 is_it;

  g_assert_true (
    hf_database_number (db, &is_it, NULL,
                        "SELECT hidden <> 0 FROM pragma_table_xinfo($1) WHERE name = $2", "tt",
                        def->name, field->name));
  return is_it != 0;
}

static const char *
find_other_value (const HfFieldDef *field)
{
  switch ((int) field->type)
    {
    case HF_FIELD_DATE:
      return "'1999-12-31'";
    case HF_FIELD_BOOL:
      return "nullif (1 - coalesce (\"%s\", 0), 0)";
    case HF_FIELD_TEXT:
    case HF_FIELD_CHOICE:
      return "coalesce (\"%s\", '') || 'x'";
    default:
      return "coalesce (\"%s\", 0) + 1";
    }
}

static gboolean
is_found (HfDatabase *db, const HfEntityDef *def, const HfFieldDef *field)
{
  g_autoptr (GString) value = g_string_new (find_other_value (field));
  g_autofree char *sql = NULL;
  gboolean         is_it;

  g_string_replace (value, "%s", field->name, 0);
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s WHERE id = (SELECT min(id) FROM \"%s\")",
                         def->name, field->name, value->str, def->name);
  g_test_message ("%s", sql);
  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_database_script (db, sql, NULL));
  is_it = count_problems (db) > 0;
  hf_database_rollback (db);
  return is_it;
}

static gboolean
is_excepted (const HfEntityDef *def, const HfFieldDef *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (not_checked); i++)
    if (not_checked[i].def == def && g_str_equal (not_checked[i].field, field->name))
      return TRUE;
  return FALSE;
}

static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  add_card (book);
  add_organisation (book);
  return book;
}

static void
test_fields (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  guint n = 0;

  settle (db);
  g_assert_cmpuint (count_problems (db), ==, 0);
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      {
        const HfFieldDef *field = &hf_entities[i]->fields[j];

        if (!(field->flags & HF_FIELD_DERIVED) || is_computed (db, hf_entities[i], field))
          continue;
        n++;
        if (is_found (db, hf_entities[i], field) == is_excepted (hf_entities[i], field))
          g_error ("%s.%s", hf_entities[i]->name, field->name);
      }
  g_assert_cmpuint (n, >, 25);
}

/* What is kept beside the rows. */
static void
test_classes (void)
{
  static const char *const damages[] = {
    "DELETE FROM case_member",
    "INSERT INTO case_member SELECT id, 1 FROM customer WHERE id = 2",
  };
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  hf_test_book_add_customer (book, "林静");
  settle (db);
  g_assert_cmpuint (count_problems (db), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_assert_true (hf_database_begin (db, NULL));
      g_assert_true (hf_database_script (db, damages[i], NULL));
      g_assert_cmpuint (count_problems (db), ==, 1);
      hf_database_rollback (db);
    }
}

/* What was broken off is not damaged: a ranking, and what follows from changed rules. */
static void
test_unsettled (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  HfScoreBasis basis;

  settle (db);
  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_score_basis_make (db, hf_date_new (2023, 10, 21), &basis, NULL, NULL));
  basis.cuts.at[HF_SCORE_FREQUENCY][0] = 0;
  g_assert_true (hf_score_basis_store (db, &basis, NULL));
  g_assert_true (hf_database_commit (db, NULL));
  insert (book, &hf_case_class_def, 3, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE, HF_CASE_CLASS_NAME,
          "血压", HF_CASE_CLASS_KEYWORDS, "血压");
  insert (book, &hf_custom_field_def, 4, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_OPEN,
          HF_CUSTOM_FIELD_NAME, "Bed", HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_TEXT,
          HF_CUSTOM_FIELD_WANTED, 1);
  g_assert_cmpuint (count_problems (db), ==, 0);
  settle (db);
  g_assert_cmpuint (count_problems (db), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-derived/fields", test_fields);
  g_test_add_func ("/check-derived/classes", test_classes);
  g_test_add_func ("/check-derived/unsettled", test_unsettled);
  return g_test_run ();
}
