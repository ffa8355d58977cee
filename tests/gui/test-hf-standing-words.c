/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/common/standing/hf-standing-words.h"

#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "core/hf-customer.h"

#include <string.h>

#define TODAY hf_date_new (2023, 10, 20)

/* A customer as the store would have made it. */
static HfStanding *
make_standing (HfRow *row)
{
  HfStanding *self = g_new0 (HfStanding, 1);

  self->choices = g_new0 (HfClassChoices, 1);
  self->choices->rows = g_ptr_array_new ();
  self->choices->events = g_ptr_array_new ();
  self->choices->classes = g_ptr_array_new ();

  self->customer = hf_row_seal (row);
  self->events = g_ptr_array_new ();
  self->n_fields = 12;
  return self;
}

static HfRow *
loyal_one (void)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_STAGE_NOW, "loyal");
  hf_row_set_text (row, HF_CUSTOMER_FIRST_VISIT, "2022-01-01");
  hf_row_set_text (row, HF_CUSTOMER_LAST_VISIT, "2023-10-10");
  hf_row_set_int (row, HF_CUSTOMER_VISIT_COUNT, 5);
  hf_row_set_int (row, HF_CUSTOMER_SPENT, 1234500);
  hf_row_set_int (row, HF_CUSTOMER_MONEY_SCORE, 3);
  hf_row_set_int (row, HF_CUSTOMER_FREQUENCY_SCORE, 1);
  hf_row_set_text (row, HF_CUSTOMER_VALUE_NOW, "medium");
  hf_row_set_int (row, HF_CUSTOMER_VISIT_CYCLE, 30);
  hf_row_set_text (row, HF_CUSTOMER_NEXT_EXPECTED, "2023-11-09");
  return row;
}

static const HfStandingLine *
find (GPtrArray *lines, const char *title)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((HfStandingLine *) lines->pdata[i])->title, title))
      return lines->pdata[i];
  g_error ("no line “%s”", title);
}

static void
test_by_rule (void)
{
  g_autoptr (HfStanding) standing = make_standing (loyal_one ());
  g_autoptr (GPtrArray) lines = hf_standing_words_list (standing, TODAY);
  const HfStandingLine *stage = find (lines, "Stage"), *value = find (lines, "Value"),
                       *cycle = find (lines, "Visit cycle"), *paid = find (lines, "Paid in all");

  g_assert_cmpstr (stage->value, ==, "Loyal customer");
  g_assert_cmpstr (
    stage->why, ==,
    "By rule: at least 4 visits over 1 year or longer. Lifelong customer: at least 10 "
    "visits over 3 years or longer");
  g_assert_cmpint (stage->field, ==, HF_CUSTOMER_STAGE);
  g_assert_cmpstr (value->why, ==, "By rule: paid ¥12,345. Ahead of 40 % of customers");
  g_assert_cmpint (paid->score, ==, 3);
  g_assert_cmpint (paid->field, ==, HF_STANDING_NO_FIELD);
  g_assert_cmpstr (cycle->value, ==, "Every 30 days");
  g_assert_nonnull (strstr (cycle->why, "9 Nov"));
}

static void
test_by_hand (void)
{
  HfRow       *row = loyal_one ();
  HfStageEvent event = { .day = TODAY, .stage = "lifelong", .who = (char *) "周正" };
  g_autoptr (HfStanding) standing = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  hf_row_set_text (row, HF_CUSTOMER_STAGE, "lifelong");
  hf_row_set_text (row, HF_CUSTOMER_STAGE_NOW, "lifelong");
  hf_row_set_text (row, HF_CUSTOMER_STAGE_REASON, "founder");
  standing = make_standing (row);
  g_ptr_array_add (standing->events, &event);
  lines = hf_standing_words_list (standing, TODAY);
  g_assert_nonnull (strstr (find (lines, "Stage")->why, "by 周正: founder"));
}

/* Nothing is claimed of who never came. */
static void
test_nothing_known (void)
{
  g_autoptr (HfStanding) standing = make_standing (hf_row_new (&hf_customer_def));
  g_autoptr (GPtrArray) lines = hf_standing_words_list (standing, TODAY);
  g_autofree char *loyalty = hf_standing_words_title (HF_STANDING_LOYALTY, lines);
  g_autofree char *source = hf_standing_words_source (standing);

  g_assert_cmpstr (loyalty, ==, "Loyalty: 0 of 4 Signs");
  g_assert_cmpstr (source, ==, "Customers are being ranked");
  g_assert_cmpstr (find (lines, "Value")->value, ==, "Not known");
  for (guint i = 0; i < lines->len; i++)
    {
      const HfStandingLine *line = lines->pdata[i];

      g_assert_cmpint (line->group, !=, HF_STANDING_FIGURES);
      g_assert_cmpint (line->mark, !=, HF_STANDING_YES);
    }
}

static HfRow *
make_class (gint64 id, gint64 around, const char *name, const char *words)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  row->id = id;
  hf_row_set_text (row, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, name);
  hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, words);
  if (around != 0)
    hf_row_set_int (row, HF_CASE_CLASS_PARENT, around);
  return hf_row_seal (row);
}

/* One line a class, with those around it, and by which words. */
static void
test_classes (void)
{
  g_autoptr (HfStanding) standing = make_standing (loyal_one ());
  g_autoptr (GPtrArray) lines = NULL;
  const HfStandingLine *line;
  guint                 n = 0;

  standing->classes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_ptr_array_add (standing->classes, make_class (1, 0, "Chronic", NULL));
  g_ptr_array_add (standing->classes, make_class (2, 1, "Diabetes", "糖尿病"));
  lines = hf_standing_words_list (standing, TODAY);
  line = find (lines, "Chronic › Diabetes");
  g_assert_cmpstr (line->value, ==, "Disease");
  g_assert_cmpstr (line->why, ==, "By rule, for one of: 糖尿病");
  for (guint i = 0; i < lines->len; i++)
    n += ((HfStandingLine *) lines->pdata[i])->group == HF_STANDING_CLASSES;
  g_assert_cmpuint (n, ==, 1);
}

/* What was decided by hand says so, and what a customer was taken out of is still told. */
static void
test_classes_by_hand (void)
{
  g_autoptr (HfStanding) standing = make_standing (loyal_one ());
  g_autoptr (HfRow) class = make_class (2, 0, "Diabetes", "糖尿病");
  g_autoptr (HfRow) choice = hf_row_new (&hf_class_choice_def);
  g_autoptr (GPtrArray) lines = NULL;
  HfClassEvent event = {
    TODAY, 2, (char *) "Diabetes", HF_CLASS_CHOICE_OUT, (char *) "林", (char *) "a mistake"
  };

  hf_row_set_int (choice, HF_CLASS_CHOICE_CLASS, 2);
  hf_row_set_text (choice, HF_CLASS_CHOICE_BELONGS, HF_CLASS_CHOICE_OUT);
  g_ptr_array_add (standing->choices->classes, class);
  g_ptr_array_add (standing->choices->rows, choice);
  g_ptr_array_add (standing->choices->events, &event);
  lines = hf_standing_words_list (standing, TODAY);
  g_assert_cmpstr (find (lines, "Diabetes")->value, ==, "Does not belong to it");
  g_assert_cmpint (find (lines, "Diabetes")->class, ==, 2);
  g_assert_nonnull (strstr (find (lines, "Diabetes")->why, "by 林: a mistake"));
  g_assert_nonnull (find (lines, "Diabetes: Does not belong to it")); /* the history */
}

static void
test_source (void)
{
  g_autoptr (HfStanding) standing = make_standing (loyal_one ());
  g_autofree char *source = NULL;

  standing->basis = (HfScoreBasis){
    .is_known = TRUE, .day = TODAY, .n_customers = 12408, .money = 300, .money_of_top = 200
  };
  source = hf_standing_words_source (standing);
  g_assert_nonnull (strstr (source, "12,408 customers"));
  g_assert_nonnull (strstr (source, "66 %"));
}

static gboolean
has (GPtrArray *lines, const char *title)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((HfStandingLine *) lines->pdata[i])->title, title))
      return TRUE;
  return FALSE;
}

/* Stage and value say how often, and nobody is to contact some. What is lacking is named. */
static void
test_default_plan (void)
{
  HfRow *archived = loyal_one ();
  g_autoptr (HfStanding) standing = make_standing (loyal_one ());
  g_autoptr (HfStanding) withheld = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) fewer = NULL;

  standing->lacking = g_strdup ("Sex, Seat");
  lines = hf_standing_words_list (standing, TODAY);
  g_assert_cmpstr (find (lines, "Default plan")->value, ==, "Every 60 days");
  g_assert_cmpstr (find (lines, "Default plan")->why, ==, "Ask what matters most to them now");
  g_assert_nonnull (g_strrstr (find (lines, "Identify")->why, "Missing: Sex, Seat"));

  hf_row_set_text (archived, HF_CUSTOMER_WITHHELD, HF_CUSTOMER_WITHHELD_DECEASED);
  withheld = make_standing (archived);
  fewer = hf_standing_words_list (withheld, TODAY);
  g_assert_false (has (fewer, "Default plan"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing-words/by-rule", test_by_rule);
  g_test_add_func ("/standing-words/by-hand", test_by_hand);
  g_test_add_func ("/standing-words/nothing-known", test_nothing_known);
  g_test_add_func ("/standing-words/classes", test_classes);
  g_test_add_func ("/standing-words/classes-by-hand", test_classes_by_hand);
  g_test_add_func ("/standing-words/source", test_source);
  g_test_add_func ("/standing-words/default-plan", test_default_plan);
  return g_test_run ();
}
