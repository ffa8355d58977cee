/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_GRADE_RULE (hf_grade_rule_get_type ())
G_DECLARE_FINAL_TYPE (HfGradeRule, hf_grade_rule, HF, GRADE_RULE, HfRecord)

/**
 * HfGradeRule:
 *
 * A rule by which a grade is suggested where everything it names holds; one that names nothing is
 * for nobody yet.
 */
extern const HfEntityDef hf_grade_rule_def;

/* What came of the last contact, as far as rules ask for it. */
extern const HfChoice hf_grade_results[];
#define HF_GRADE_RESULT_DISSATISFIED "dissatisfied"
#define HF_GRADE_RESULT_LOW          "low"
#define HF_GRADE_RESULT_NO_ANSWER    "no-answer"

/* The fields of a rule, indices into its rows. */
enum
{
  HF_GRADE_RULE_GRADE,
  HF_GRADE_RULE_WORDS,
  HF_GRADE_RULE_WITHIN_DAYS,
  HF_GRADE_RULE_AGE_FROM,
  HF_GRADE_RULE_AGE_TO,
  HF_GRADE_RULE_CONSTITUTION,
  HF_GRADE_RULE_RESULT,
  HF_GRADE_RULE_REASON,
  HF_GRADE_RULE_ARCHIVED,
  HF_GRADE_RULE_N_FIELDS,
};

G_END_DECLS
