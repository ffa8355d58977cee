/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the grades of follow-ups mean: how soon, until when, by whom, by what. */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HF_N_GRADES:
 *
 * As many as `hf_customer_grades` has.
 */
#define HF_N_GRADES 3

/**
 * HfGradePreset:
 * @grade: its key
 * @first_days: so many days after the visit the first contact is due
 * @limit_days: so many days after the visit it is late beyond excuse
 * @interval_days: so many days after a contact the next one is due; 0 for no next one
 * @executor: whose it is, one of `hf_grade_executors`
 * @channel: by what they are reached
 * @fallback: by what, when nobody answers
 * @attempts: how often before that; 0 for as often as is set for all grades
 * @pause_hours: how many hours after an attempt the next one may be; 0 for as many as is set for
 *   all grades
 *
 * What a grade means. Its texts are static.
 */
typedef struct
{
  const char *grade;
  guint       first_days;
  guint       limit_days;
  guint       interval_days;
  const char *executor;
  const char *channel;
  const char *fallback;
  guint       attempts;
  guint       pause_hours;
} HfGradePreset;

/**
 * HfGradePresets:
 * @of: the grades, in the order of `hf_customer_grades`
 *
 * What all grades mean. A plain value: copy it by assignment.
 */
typedef struct
{
  HfGradePreset of[HF_N_GRADES];
} HfGradePresets;

/**
 * hf_grade_presets_init:
 * @self: (out): what to fill
 * @rows: (nullable) (element-type HfRow): what the hospital says
 *
 * Fills in what holds: what the hospital says, and where it says nothing, or what no day can be
 * counted by, what is usual. Of two rows of a grade the first counts.
 */
void hf_grade_presets_init (HfGradePresets *self, const GPtrArray *rows);

/**
 * hf_grade_presets_find:
 * @self: what the grades mean
 * @grade: (nullable): a grade
 *
 * Returns: (transfer none): what it means; of no grade, what the least urgent one does
 */
const HfGradePreset *hf_grade_presets_find (const HfGradePresets *self, const char *grade);

/**
 * HfGradeFlaw:
 * @HF_GRADE_FLAW_NONE: none
 * @HF_GRADE_FLAW_NUMBER: a number by which no day can be counted
 * @HF_GRADE_FLAW_LIMIT: it would be too late before the first contact is due
 *
 * Why a row cannot say what a grade means.
 */
typedef enum
{
  HF_GRADE_FLAW_NONE,
  HF_GRADE_FLAW_NUMBER,
  HF_GRADE_FLAW_LIMIT,
} HfGradeFlaw;

/**
 * hf_grade_preset_judge:
 * @row: what the hospital says of a grade; where it says nothing, what is usual holds
 *
 * Returns: what is wrong with it
 */
HfGradeFlaw hf_grade_preset_judge (const HfRow *row);

/**
 * hf_grade_preset_limit:
 * @self: what a grade means
 * @due: when a contact is due
 *
 * Returns: until when it is to be at the latest
 */
HfDate hf_grade_preset_limit (const HfGradePreset *self, HfDate due);

/**
 * hf_grade_preset_choose:
 * @self: what a grade means
 * @doctor: who saw the customer, 0 for nobody
 * @owner: who is responsible for the customer, 0 for nobody
 *
 * Returns: whose the follow-up is, 0 for nobody's
 */
gint64 hf_grade_preset_choose (const HfGradePreset *self, gint64 doctor, gint64 owner);

/**
 * hf_grade_preset_write:
 * @self: what a grade means
 *
 * Returns: (transfer full): a row that says so
 */
HfRow *hf_grade_preset_write (const HfGradePreset *self);

G_END_DECLS
