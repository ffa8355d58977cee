/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which grade is suggested, and why. Pure functions: what is known is given. */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfGradeCase:
 * @kind: (nullable): the kind of visit, as recorded
 * @diagnosis: (nullable): the diagnosis, as recorded
 * @visited: the day of the visit
 * @today: the day
 * @birth: when the customer was born, or %HF_DATE_NONE
 * @constitution: (nullable): of the customer, as recorded
 * @result: (nullable): what came of the last contact, one of `hf_grade_results`
 *
 * What is known of somebody who is to be followed up.
 */
typedef struct
{
  const char *kind;
  const char *diagnosis;
  HfDate      visited;
  HfDate      today;
  HfDate      birth;
  const char *constitution;
  const char *result;
} HfGradeCase;

/**
 * hf_grade_suggest:
 * @known: what is known
 * @rules: (nullable) (element-type HfRow): the hospital's rules
 * @reasons: (out) (transfer full) (nullable): why, for hf_grade_suggestion_word(); %NULL where
 *   nothing speaks for more than the least urgent grade
 *
 * The words of a diagnosis and a kind of visit decide first: the hospital's, of which the longest
 * one counts, before those the program comes with. Rules without words make it more urgent, never
 * less.
 *
 * Returns: (transfer none): a key of `hf_customer_grades`
 */
const char *hf_grade_suggest (const HfGradeCase *known, const GPtrArray *rules, char **reasons);

/**
 * hf_grade_suggestion_asks_result:
 * @rules: (element-type HfRow): the hospital's rules
 *
 * Returns: whether one of them asks what came of the last contact
 */
gboolean hf_grade_suggestion_asks_result (const GPtrArray *rules);

/**
 * hf_grade_suggestion_result:
 * @outcome: (nullable): of the last contact
 * @satisfied: (nullable): whether the customer was
 * @emotion: (nullable): in which mood they were
 *
 * Returns: (transfer none) (nullable): what it comes to, one of `hf_grade_results`
 */
const char *
hf_grade_suggestion_result (const char *outcome, const char *satisfied, const char *emotion);

/**
 * hf_grade_suggestion_word:
 * @grade: (nullable): the suggested grade
 * @reasons: (nullable): why
 *
 * Returns: (transfer full) (nullable): such as "A because: “surgery”, 72 years old", in the
 *   language of the program; %NULL where there are no reasons
 */
char *hf_grade_suggestion_word (const char *grade, const char *reasons);

G_END_DECLS
