/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The simple rules until plans take their place: a table and what follows from it. Nothing here
 * reads the book or the clock.
 */

#include "core/hf-follow-up-rule.h"

#include "base/hf-fold.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"

#include <glib/gi18n.h>
#include <string.h>

#define TOMORROW_TIME (9 * 60)

typedef struct
{
  const char *word;
  const char *grade;
} Keyword;

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
/* clang-format on */

const char *
hf_follow_up_rule_grade_by (const char *kind, const char *diagnosis, const char **word)
{
  g_autofree char *words = g_strjoin ("\n", kind ? kind : "", diagnosis ? diagnosis : "", NULL);
  g_autofree char *folded = hf_fold (words);

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strstr (folded, keywords[i].word) != NULL)
      {
        *word = keywords[i].word;
        return keywords[i].grade;
      }
  *word = NULL;
  return HF_CUSTOMER_GRADE_C;
}

const char *
hf_follow_up_rule_grade (const char *kind, const char *diagnosis)
{
  const char *word;

  return hf_follow_up_rule_grade_by (kind, diagnosis, &word);
}

/**
 * hf_follow_up_rule_plan:
 * @presets: what the grades mean
 * @grade: a grade
 * @visited: the day of the visit, from which all days are counted
 *
 * Returns: grade, due day and limit of the follow-up of a visit
 */
HfFollowUpPlan
hf_follow_up_rule_plan (const HfGradePresets *presets, const char *grade, HfDate visited)
{
  const HfGradePreset *preset = hf_grade_presets_find (presets, grade);

  return (HfFollowUpPlan){ preset->grade, visited + (HfDate) preset->first_days,
                           visited + (HfDate) preset->limit_days };
}

/**
 * hf_follow_up_rule_complete:
 * @presets: what the grades mean
 * @row: a follow-up that is about to be inserted
 *
 * Says what a new follow-up is where nobody did: by what its grade is reached, until when at the
 * latest, and what hf_follow_up_complete() says.
 */
void
hf_follow_up_rule_complete (const HfGradePresets *presets, HfRow *row)
{
  const HfGradePreset *preset =
    hf_grade_presets_find (presets, hf_row_text (row, HF_FOLLOW_UP_GRADE));
  HfDate due = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));

  if (hf_row_is_null (row, HF_FOLLOW_UP_CHANNEL))
    hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, preset->channel);
  if (hf_row_is_null (row, HF_FOLLOW_UP_LIMIT) && due != HF_DATE_NONE)
    hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, hf_grade_preset_limit (preset, due));
  hf_follow_up_complete (row);
}

/**
 * hf_follow_up_rule_reason:
 * @kind: (nullable): the kind of visit
 * @diagnosis: (nullable): the diagnosis
 * @visited: the day of the visit
 *
 * Words why a customer is called, in the language of the program.
 *
 * Returns: (transfer full): such as "After inpatient on 2023-11-18: thyroid nodule"
 */
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

void
hf_call_rules_take (HfCallRules *self, const HfGradePreset *preset)
{
  if (preset->pause_hours != 0)
    self->retry_hours = preset->pause_hours;
  if (preset->attempts != 0)
    self->retry_limit = preset->attempts;
}

/**
 * hf_follow_up_rule_retry:
 * @rules: the hours of work, and the limits
 * @attempts: how often the customer has been tried, this time included
 * @now: when nobody answered
 *
 * Decides what follows from nobody answering. After the first call: the other half of a day, when
 * the hours to wait are over; then that of the next working day; then a letter; then giving up.
 *
 * Returns: the next try
 */
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
