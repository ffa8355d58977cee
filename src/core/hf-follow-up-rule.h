/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules by which visits lead to follow-ups and outcomes to the next try. Pure functions: hours,
 * time and limits are given, nothing is remembered. */

#pragma once

#include "core/hf-grade-preset.h"
#include "core/hf-work-hours.h"

G_BEGIN_DECLS

/**
 * HfFollowUpPlan:
 * @grade: one of the keys of `hf_customer_grades`
 * @due: when the first contact is due
 * @limit: when it is late beyond excuse
 *
 * What follows from a visit.
 */
typedef struct
{
  const char *grade;
  HfDate      due;
  HfDate      limit;
} HfFollowUpPlan;

/**
 * HfCallRules:
 * @hours: when customers are called
 * @retry_hours: how many hours after a call without an answer the next one may be, at the earliest
 * @retry_limit: how many calls without an answer make it a letter
 *
 * What a hospital has set about calling. A plain value: copy it by assignment.
 */
typedef struct
{
  HfWorkHours hours;
  guint       retry_hours;
  guint       retry_limit;
} HfCallRules;

/**
 * HfRetryKind:
 * @HF_RETRY_CALL: call again
 * @HF_RETRY_LETTER: write a letter, or whatever the grade has for that
 * @HF_RETRY_GIVE_UP: the customer cannot be reached
 *
 * What follows from nobody answering.
 */
typedef enum
{
  HF_RETRY_CALL,
  HF_RETRY_LETTER,
  HF_RETRY_GIVE_UP
} HfRetryKind;

/**
 * HfRetry:
 * @kind: what to do
 * @at: from when on; unset when given up
 *
 * The next try.
 */
typedef struct
{
  HfRetryKind kind;
  HfMoment    at;
} HfRetry;

/**
 * HfLater:
 * @HF_LATER_HALF_HOUR: in 30 minutes
 * @HF_LATER_TWO_HOURS: in two hours
 * @HF_LATER_TOMORROW: tomorrow at 09:00
 *
 * The choices of "call back later"; the fourth is to type a time, see hf_moment_parse().
 */
typedef enum
{
  HF_LATER_HALF_HOUR,
  HF_LATER_TWO_HOURS,
  HF_LATER_TOMORROW
} HfLater;

/**
 * hf_follow_up_rule_grade:
 * @kind: (nullable): the kind of visit, as recorded
 * @diagnosis: (nullable): the diagnosis, as recorded
 *
 * Grades a visit by the words, Chinese or English, in its kind and its diagnosis.
 *
 * Returns: (transfer none): the grade, "A", "B" or "C"
 */
const char *hf_follow_up_rule_grade (const char *kind, const char *diagnosis);

/**
 * hf_follow_up_rule_grade_by:
 * @kind: (nullable): the kind of visit, as recorded
 * @diagnosis: (nullable): the diagnosis, as recorded
 * @word: (out) (transfer none) (nullable): the word that decided, if any did
 *
 * Returns: (transfer none): what hf_follow_up_rule_grade() says
 */
const char *hf_follow_up_rule_grade_by (const char *kind, const char *diagnosis, const char **word);

HfFollowUpPlan
hf_follow_up_rule_plan (const HfGradePresets *presets, const char *grade, HfDate visited);

void hf_follow_up_rule_complete (const HfGradePresets *presets, HfRow *row);

char *hf_follow_up_rule_reason (const char *kind, const char *diagnosis, HfDate visited);

/**
 * hf_call_rules_init:
 * @self: (out): what to fill
 *
 * Fills in what is in force until the user changes it: the usual hours, 3 hours, 3 calls.
 */
void hf_call_rules_init (HfCallRules *self);

/**
 * hf_call_rules_take:
 * @self: what holds for all grades
 * @preset: what a grade means
 *
 * Has what is said of a grade count before what is said of all.
 */
void hf_call_rules_take (HfCallRules *self, const HfGradePreset *preset);

HfRetry hf_follow_up_rule_retry (const HfCallRules *rules, guint attempts, HfMoment now);

/**
 * hf_follow_up_rule_later:
 * @later: the choice
 * @now: when it is made
 *
 * Returns: the moment the choice means
 */
HfMoment hf_follow_up_rule_later (HfLater later, HfMoment now);

G_END_DECLS
