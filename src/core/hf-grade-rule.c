/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A rule by which a grade is suggested. */

#include "core/hf-grade-rule.h"

#include "core/hf-customer-choices.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_grade_results[] = {
  { HF_GRADE_RESULT_DISSATISFIED, N_ ("Dissatisfied at the last contact") },
  { HF_GRADE_RESULT_LOW, N_ ("Worried, sad or upset at the last contact") },
  { HF_GRADE_RESULT_NO_ANSWER, N_ ("Not reached last time") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_GRADE_RULE_GRADE]        = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_customer_grades },
  [HF_GRADE_RULE_WORDS]        = { "words", N_ ("Words"), HF_FIELD_TEXT, 0 },
  [HF_GRADE_RULE_WITHIN_DAYS]  = { "within_days", N_ ("Days since visit"), HF_FIELD_INT, 0 },
  [HF_GRADE_RULE_AGE_FROM]     = { "age_from", N_ ("From age"), HF_FIELD_INT, 0 },
  [HF_GRADE_RULE_AGE_TO]       = { "age_to", N_ ("To age"), HF_FIELD_INT, 0 },
  [HF_GRADE_RULE_CONSTITUTION] = { "constitution", N_ ("Constitution"), HF_FIELD_TEXT, 0 },
  [HF_GRADE_RULE_RESULT]       = { "result", N_ ("Last result"), HF_FIELD_CHOICE, 0, .choices = hf_grade_results },
  [HF_GRADE_RULE_REASON]       = { "reason", N_ ("Reason in words"), HF_FIELD_TEXT, 0 },
  [HF_GRADE_RULE_ARCHIVED]     = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_GRADE_RULE_N_FIELDS);

const HfEntityDef hf_grade_rule_def = { "grade_rule", N_ ("Rule for grades"), fields,
                                        G_N_ELEMENTS (fields), hf_grade_rule_get_type };

HF_DEFINE_ENTITY (HfGradeRule, hf_grade_rule)
