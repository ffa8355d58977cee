/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The simple rules until plans take their place: two tables and what follows from them. Nothing
 * here reads the book or the clock.
 */

#include "core/hf-follow-up-rule.h"

#include "base/hf-fold.h"
#include "core/hf-customer.h"

#include <glib/gi18n.h>
#include <string.h>

#define TOMORROW_TIME (9 * 60)

typedef struct
{
  const char *word;
  const char *grade;
} Keyword;

typedef struct
{
  const char *grade;
  int         due_days;
  int         limit_days;
} Preset;

/* clang-format off */
/* The first word that occurs decides, so an exception stands before what it is an exception from: 产检, a check in
 * pregnancy, before 产, which is a birth. Words are folded: lower case, simplified. */
static const Keyword keywords[] = {
  { "住院", "A" }, { "出院", "A" }, { "手术", "A" }, { "术后", "A" }, { "急诊", "A" }, { "抢救", "A" }, { "肿瘤", "A" },
  { "癌", "A" }, { "inpatient", "A" }, { "discharge", "A" }, { "surgery", "A" }, { "surgical", "A" },
  { "emergency", "A" }, { "cancer", "A" }, { "carcinoma", "A" }, { "malignan", "A" }, { "neoplasm", "A" },
  { "tumor", "A" }, { "tumour", "A" }, { "leukemia", "A" }, { "lymphoma", "A" }, { "infarction", "A" },
  { "postpartum", "A" }, { "childbirth", "A" }, { "caesarean", "A" }, { "cesarean", "A" },
  { "产检", "B" }, { "产前", "B" }, { "产", "A" },
  { "孕", "B" }, { "慢性", "B" }, { "高血压", "B" }, { "糖尿病", "B" }, { "冠心病", "B" }, { "哮喘", "B" },
  { "妇科炎症", "B" }, { "不育", "B" }, { "异常", "B" }, { "pregnan", "B" }, { "prenatal", "B" }, { "chronic", "B" },
  { "abnormal", "B" }, { "hypertension", "B" }, { "diabet", "B" }, { "asthma", "B" },
  { "infertil", "B" }, { "urgentcare", "B" }, { "urgent care", "B" },
};

/* How soon a grade is called after the visit, and until when at the latest. */
static const Preset presets[] = {
  { HF_CUSTOMER_GRADE_A, 3, 5 },
  { HF_CUSTOMER_GRADE_B, 7, 10 },
  { HF_CUSTOMER_GRADE_C, 14, 30 },
};
/* clang-format on */

const char *
hf_follow_up_rule_grade (const char *kind, const char *diagnosis)
{
  g_autofree char *words = g_strjoin ("\n", kind ? kind : "", diagnosis ? diagnosis : "", NULL);
  g_autofree char *folded = hf_fold (words);

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strstr (folded, keywords[i].word) != NULL)
      return keywords[i].grade;
  return HF_CUSTOMER_GRADE_C;
}

HfFollowUpPlan
hf_follow_up_rule_plan (const char *kind, const char *diagnosis, HfDate visited)
{
  const char   *grade = hf_follow_up_rule_grade (kind, diagnosis);
  const Preset *preset = presets;

  while (!g_str_equal (preset->grade, grade))
    preset++;
  return (HfFollowUpPlan){ preset->grade, visited + preset->due_days,
                           visited + preset->limit_days };
}

char *
hf_follow_up_rule_reason (const char *kind, const char *diagnosis, HfDate visited)
{
  char day[11];

  hf_date_write_iso (visited, day);
  if (kind != NULL && diagnosis != NULL)
    /* Translators: why a customer is called: kind of visit, date, diagnosis */
    return g_strdup_printf (_ ("After %s on %s: %s"), kind, day, diagnosis);
  if (kind != NULL)
    /* Translators: why a customer is called: kind of visit, date */
    return g_strdup_printf (_ ("After %s on %s"), kind, day);
  if (diagnosis != NULL)
    /* Translators: why a customer is called: date, diagnosis */
    return g_strdup_printf (_ ("After the visit on %s: %s"), day, diagnosis);
  /* Translators: why a customer is called: date */
  return g_strdup_printf (_ ("After the visit on %s"), day);
}

void
hf_call_rules_init (HfCallRules *self)
{
  hf_work_hours_init (&self->hours);
  self->retry_hours = 3;
  self->retry_limit = 3;
}

HfRetry
hf_follow_up_rule_retry (const HfCallRules *rules, guint attempts, HfMoment now)
{
  gboolean other_half = now.minutes < HF_NOON;
  HfMoment tomorrow = { hf_work_hours_next_workday (&rules->hours, now.day), 0 };
  HfMoment rested = hf_moment_add (now, (int) rules->retry_hours * 60);

  if (attempts > rules->retry_limit)
    return (HfRetry){ HF_RETRY_GIVE_UP, { HF_DATE_NONE, 0 } };
  if (attempts == rules->retry_limit)
    return (HfRetry){ HF_RETRY_LETTER, tomorrow };
  return (HfRetry){ HF_RETRY_CALL,
                    hf_work_hours_next_in_half (&rules->hours, attempts == 1 ? rested : tomorrow,
                                                other_half) };
}

HfMoment
hf_follow_up_rule_later (HfLater later, HfMoment now)
{
  switch (later)
    {
    case HF_LATER_HALF_HOUR:
      return hf_moment_add (now, 30);
    case HF_LATER_TWO_HOURS:
      return hf_moment_add (now, 2 * 60);
    case HF_LATER_TOMORROW:
    default:
      return (HfMoment){ now.day + 1, TOMORROW_TIME };
    }
}
