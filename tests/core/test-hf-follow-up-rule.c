/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-follow-up-rule.h"

static HfMoment
at (const char *day, const char *time)
{
  HfMoment moment = { hf_date_from_iso (day), 0 };

  g_assert_cmpint (moment.day, !=, HF_DATE_NONE);
  g_assert_true (hf_time_parse (time, &moment.minutes));
  return moment;
}

static void
assert_moment (HfMoment moment, const char *expected)
{
  char text[HF_MOMENT_TEXT];

  hf_moment_write (moment, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_grade (void)
{
  static const struct
  {
    const char *kind, *diagnosis, *grade;
  } cases[] = {
    { "inpatient", NULL, "A" },
    { "EMERGENCY", NULL, "A" },
    { "住院", "感冒", "A" },
    { "急診", NULL, "A" },
    { "门诊", "乳腺癌术后", "A" },
    { "outpatient", "Malignant neoplasm of breast", "A" },
    { "门诊", "顺产", "A" },
    { "门诊", "产检", "B" },
    { "住院", "产检", "A" },
    { "urgentcare", NULL, "B" },
    { "outpatient", "Essential hypertension", "B" },
    { "ambulatory", "Prediabetes", "B" },
    { "门诊", "２型糖尿病", "B" },
    { "門診", "不孕症", "B" },
    { "门诊", "妇科炎症", "B" },
    { "ambulatory", "Normal pregnancy", "B" },
    { "outpatient", NULL, "C" },
    { "wellness", "Viral sinusitis", "C" },
    { "门诊", "感冒", "C" },
    { NULL, NULL, "C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hf_follow_up_rule_grade (cases[i].kind, cases[i].diagnosis), ==,
                     cases[i].grade);
}

static void
test_plan (void)
{
  static const struct
  {
    const char *kind, *visited, *grade, *due, *limit;
  } cases[] = {
    { "inpatient", "2023-10-20", "A", "2023-10-23", "2023-10-25" },
    { "urgentcare", "2023-10-20", "B", "2023-10-27", "2023-10-30" },
    { "wellness", "2023-10-20", "C", "2023-11-03", "2023-11-19" },
    { "inpatient", "2024-02-27", "A", "2024-03-01", "2024-03-03" },
    { "wellness", "2023-12-31", "C", "2024-01-14", "2024-01-30" },
  };

  HfGradePresets usual;

  hf_grade_presets_init (&usual, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfFollowUpPlan plan =
        hf_follow_up_rule_plan (&usual, hf_follow_up_rule_grade (cases[i].kind, NULL),
                                hf_date_from_iso (cases[i].visited));

      g_assert_cmpstr (plan.grade, ==, cases[i].grade);
      g_assert_cmpint (plan.due, ==, hf_date_from_iso (cases[i].due));
      g_assert_cmpint (plan.limit, ==, hf_date_from_iso (cases[i].limit));
    }
}

static void
test_reason (void)
{
  static const struct
  {
    const char *kind, *diagnosis, *reason;
  } cases[] = {
    { "住院", "甲状腺结节", "After 住院 on 2023-11-18: 甲状腺结节" },
    { "inpatient", NULL, "After inpatient on 2023-11-18" },
    { NULL, "asthma", "After the visit on 2023-11-18: asthma" },
    { NULL, NULL, "After the visit on 2023-11-18" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = hf_follow_up_rule_reason (cases[i].kind, cases[i].diagnosis,
                                                          hf_date_from_iso ("2023-11-18"));
      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
}

/* 2023-10-20 is a Friday. */
static void
test_retry (void)
{
  static const struct
  {
    guint       attempts;
    const char *day, *time;
    HfRetryKind kind;
    const char *again;
  } cases[] = {
    /* three hours later, in the other half of a day */
    { 1, "2023-10-18", "09:30", HF_RETRY_CALL, "2023-10-18 14:00" },
    { 1, "2023-10-18", "08:05", HF_RETRY_CALL, "2023-10-18 14:00" },
    { 1, "2023-10-18", "11:45", HF_RETRY_CALL, "2023-10-18 14:45" },
    { 1, "2023-10-18", "12:30", HF_RETRY_CALL, "2023-10-19 08:00" },
    { 1, "2023-10-18", "14:10", HF_RETRY_CALL, "2023-10-19 08:00" },
    { 1, "2023-10-20", "17:55", HF_RETRY_CALL, "2023-10-23 08:00" },
    { 1, "2023-10-21", "09:00", HF_RETRY_CALL, "2023-10-23 14:00" },
    { 1, "2023-10-18", "23:30", HF_RETRY_CALL, "2023-10-19 08:00" },
    { 1, "2023-10-19", "00:10", HF_RETRY_CALL, "2023-10-19 14:00" },
    /* the next working day, in the other half */
    { 2, "2023-10-18", "09:30", HF_RETRY_CALL, "2023-10-19 14:00" },
    { 2, "2023-10-18", "15:00", HF_RETRY_CALL, "2023-10-19 08:00" },
    { 2, "2023-10-20", "09:30", HF_RETRY_CALL, "2023-10-23 14:00" },
    { 2, "2023-10-31", "16:00", HF_RETRY_CALL, "2023-11-01 08:00" },
    /* a letter, then no more */
    { 3, "2023-10-20", "09:30", HF_RETRY_LETTER, "2023-10-23 00:00" },
    { 4, "2023-10-20", "09:30", HF_RETRY_GIVE_UP, NULL },
    { 9, "2023-10-20", "09:30", HF_RETRY_GIVE_UP, NULL },
  };
  HfCallRules rules;

  hf_call_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfRetry retry =
        hf_follow_up_rule_retry (&rules, cases[i].attempts, at (cases[i].day, cases[i].time));

      g_assert_cmpint (retry.kind, ==, cases[i].kind);
      if (cases[i].again != NULL)
        assert_moment (retry.at, cases[i].again);
    }
}

static void
test_retry_settings (void)
{
  HfCallRules rules;
  HfRetry     retry;

  hf_call_rules_init (&rules);
  rules.retry_limit = 1;
  retry = hf_follow_up_rule_retry (&rules, 1, at ("2023-10-18", "09:30"));
  g_assert_cmpint (retry.kind, ==, HF_RETRY_LETTER);

  hf_call_rules_init (&rules);
  rules.retry_hours = 30;
  retry = hf_follow_up_rule_retry (&rules, 1, at ("2023-10-18", "09:30"));
  assert_moment (retry.at, "2023-10-19 15:30");
}

/* What a grade says counts before what is set for all, and only that. */
static void
test_retry_of_grade (void)
{
  HfCallRules   rules;
  HfGradePreset preset = { .attempts = 1 };

  hf_call_rules_init (&rules);
  hf_call_rules_take (&rules, &preset);
  g_assert_cmpuint (rules.retry_limit, ==, 1);
  g_assert_cmpuint (rules.retry_hours, ==, 3);
  preset = (HfGradePreset){ .pause_hours = 30 };
  hf_call_rules_take (&rules, &preset);
  g_assert_cmpuint (rules.retry_limit, ==, 1);
  g_assert_cmpuint (rules.retry_hours, ==, 30);
}

static void
test_later (void)
{
  assert_moment (hf_follow_up_rule_later (HF_LATER_HALF_HOUR, at ("2023-10-20", "09:00")),
                 "2023-10-20 09:30");
  assert_moment (hf_follow_up_rule_later (HF_LATER_HALF_HOUR, at ("2023-10-31", "23:45")),
                 "2023-11-01 00:15");
  assert_moment (hf_follow_up_rule_later (HF_LATER_TWO_HOURS, at ("2023-12-31", "22:30")),
                 "2024-01-01 00:30");
  assert_moment (hf_follow_up_rule_later (HF_LATER_TOMORROW, at ("2023-10-31", "08:00")),
                 "2023-11-01 09:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up-rule/grade", test_grade);
  g_test_add_func ("/follow-up-rule/plan", test_plan);
  g_test_add_func ("/follow-up-rule/reason", test_reason);
  g_test_add_func ("/follow-up-rule/retry", test_retry);
  g_test_add_func ("/follow-up-rule/retry-settings", test_retry_settings);
  g_test_add_func ("/follow-up-rule/retry-of-grade", test_retry_of_grade);
  g_test_add_func ("/follow-up-rule/later", test_later);
  return g_test_run ();
}
