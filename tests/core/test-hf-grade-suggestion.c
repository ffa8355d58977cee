/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggested grades: what the program knows, what a hospital says instead, what only raises, and the
 * words for it. */

#include "core/hf-grade-suggestion.h"

#include "core/hf-contact.h"
#include "core/hf-grade-rule.h"

static HfGradeCase
make_case (const char *kind, const char *diagnosis)
{
  return (HfGradeCase){ .kind = kind,
                        .diagnosis = diagnosis,
                        .visited = hf_date_from_iso ("2023-10-18"),
                        .today = hf_date_from_iso ("2023-10-20"),
                        .birth = hf_date_from_iso ("1950-10-20") };
}

static void
assert_suggests (const HfGradeCase *known, const GPtrArray *rules, const char *expected)
{
  g_autofree char *reasons = NULL;
  const char      *grade = hf_grade_suggest (known, rules, &reasons);
  g_autofree char *words = hf_grade_suggestion_word (grade, reasons);

  g_assert_cmpstr (words ? words : grade, ==, expected);
}

static GPtrArray *
rules_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
}

static HfRow *
add_rule (GPtrArray *rules, const char *grade, const char *words)
{
  HfRow *row = hf_row_new (&hf_grade_rule_def);

  hf_row_set_text (row, HF_GRADE_RULE_GRADE, grade);
  hf_row_set_text (row, HF_GRADE_RULE_WORDS, words);
  g_ptr_array_add (rules, row);
  return row;
}

static void
test_usual (void)
{
  HfGradeCase surgery = make_case ("住院", "阑尾手术");
  HfGradeCase cold = make_case ("门诊", "感冒");
  HfGradeCase nothing = make_case (NULL, NULL);

  assert_suggests (&surgery, NULL, "A because: “住院”");
  assert_suggests (&cold, NULL, "C");
  assert_suggests (&nothing, NULL, "C");
}

/* The hospital's words go before the program's, longer before shorter ones. */
static void
test_words (void)
{
  g_autoptr (GPtrArray) rules = rules_new ();
  HfGradeCase surgery = make_case (NULL, "阑尾手术");
  HfGradeCase other = make_case (NULL, "甲状腺手术");

  add_rule (rules, "C", "阑尾、阑尾手术");
  assert_suggests (&surgery, rules, "C because: “阑尾手术”");
  assert_suggests (&other, rules, "A because: “手术”");
  add_rule (rules, "B", "手术");
  assert_suggests (&surgery, rules, "C because: “阑尾手术”");
  assert_suggests (&other, rules, "B because: “手术”");
  hf_row_set_text (rules->pdata[1], HF_GRADE_RULE_REASON, "小手术; 按本院规定");
  assert_suggests (&other, rules, "B because: 小手术, 按本院规定");
}

/* A rule without words makes it more urgent, never less; what says the same is one more reason. */
static void
test_raise (void)
{
  g_autoptr (GPtrArray) rules = rules_new ();
  HfGradeCase surgery = make_case (NULL, "手术");
  HfGradeCase cold = make_case (NULL, "感冒");
  HfRow      *rule = add_rule (rules, "A", NULL);

  assert_suggests (&cold, rules, "C"); /* it names nothing */
  hf_row_set_int (rule, HF_GRADE_RULE_AGE_FROM, 73);
  hf_row_set_int (rule, HF_GRADE_RULE_WITHIN_DAYS, 2);
  assert_suggests (&surgery, rules, "A because: “手术”, 2 days after the visit, 73 years old");
  assert_suggests (&cold, rules, "A because: 2 days after the visit, 73 years old");
  cold.today++;
  assert_suggests (&cold, rules, "C");
  cold.today--;
  cold.birth++;
  assert_suggests (&cold, rules, "C");
  cold.birth = HF_DATE_NONE;
  assert_suggests (&cold, rules, "C");
  hf_row_set_text (rule, HF_GRADE_RULE_GRADE, "B");
  assert_suggests (&surgery, rules, "A because: “手术”");
}

static void
test_age_to (void)
{
  g_autoptr (GPtrArray) rules = rules_new ();
  HfGradeCase cold = make_case (NULL, "感冒");

  hf_row_set_int (add_rule (rules, "B", NULL), HF_GRADE_RULE_AGE_TO, 3);
  assert_suggests (&cold, rules, "C");
  cold.birth = hf_date_from_iso ("2019-10-21");
  assert_suggests (&cold, rules, "B because: 3 years old");
  cold.birth = hf_date_from_iso ("2019-10-20");
  assert_suggests (&cold, rules, "C");
}

static void
test_constitution_and_result (void)
{
  g_autoptr (GPtrArray) rules = rules_new ();
  HfGradeCase cold = make_case (NULL, "感冒");

  g_assert_false (hf_grade_suggestion_asks_result (rules));
  hf_row_set_text (add_rule (rules, "B", NULL), HF_GRADE_RULE_CONSTITUTION, "气虚 痰湿");
  hf_row_set_text (add_rule (rules, "A", NULL), HF_GRADE_RULE_RESULT, HF_GRADE_RESULT_DISSATISFIED);
  g_assert_true (hf_grade_suggestion_asks_result (rules));
  assert_suggests (&cold, rules, "C");
  cold.constitution = "痰湿质";
  assert_suggests (&cold, rules, "B because: 痰湿");
  cold.result = HF_GRADE_RESULT_DISSATISFIED;
  assert_suggests (&cold, rules, "A because: Dissatisfied at the last contact");
  cold.result = HF_GRADE_RESULT_LOW;
  assert_suggests (&cold, rules, "B because: 痰湿");
}

static void
test_result (void)
{
  g_assert_cmpstr (hf_grade_suggestion_result ("fine", HF_CONTACT_SATISFIED_NO, "calm"), ==,
                   HF_GRADE_RESULT_DISSATISFIED);
  g_assert_cmpstr (hf_grade_suggestion_result ("fine", NULL, "upset"), ==, HF_GRADE_RESULT_LOW);
  g_assert_cmpstr (hf_grade_suggestion_result ("no-answer", NULL, NULL), ==,
                   HF_GRADE_RESULT_NO_ANSWER);
  g_assert_null (hf_grade_suggestion_result ("fine", "satisfied", "pleased"));
  g_assert_null (hf_grade_suggestion_result (NULL, NULL, NULL));
}

/* What somebody else wrote there is shown as it is. */
static void
test_foreign (void)
{
  g_autofree char *words = hf_grade_suggestion_word ("A", "高危; age=1");

  g_assert_cmpstr (words, ==, "A because: 高危, 1 year old");
  g_assert_null (hf_grade_suggestion_word ("A", NULL));
  g_assert_null (hf_grade_suggestion_word (NULL, "age=1"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grade-suggestion/usual", test_usual);
  g_test_add_func ("/grade-suggestion/words", test_words);
  g_test_add_func ("/grade-suggestion/raise", test_raise);
  g_test_add_func ("/grade-suggestion/age-to", test_age_to);
  g_test_add_func ("/grade-suggestion/constitution-and-result", test_constitution_and_result);
  g_test_add_func ("/grade-suggestion/result", test_result);
  g_test_add_func ("/grade-suggestion/foreign", test_foreign);
  return g_test_run ();
}
