/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_GRADE_PRESET_ROW (hf_grade_preset_row_get_type ())
G_DECLARE_FINAL_TYPE (HfGradePresetRow, hf_grade_preset_row, HF, GRADE_PRESET_ROW, HfRecord)

/**
 * HfGradePresetRow:
 *
 * What a hospital says of a grade of follow-ups; what it does not say is as usual.
 */
extern const HfEntityDef hf_grade_preset_row_def;

/* Whose a follow-up is that the program plans. */
extern const HfChoice hf_grade_executors[];
#define HF_GRADE_EXECUTOR_DOCTOR "doctor"
#define HF_GRADE_EXECUTOR_OWNER  "owner"
#define HF_GRADE_EXECUTOR_ANYONE "anyone"

/* The fields of a preset, indices into its rows. */
enum
{
  HF_GRADE_PRESET_GRADE,
  HF_GRADE_PRESET_FIRST_DAYS,
  HF_GRADE_PRESET_LIMIT_DAYS,
  HF_GRADE_PRESET_INTERVAL_DAYS,
  HF_GRADE_PRESET_EXECUTOR,
  HF_GRADE_PRESET_CHANNEL,
  HF_GRADE_PRESET_FALLBACK,
  HF_GRADE_PRESET_ATTEMPTS,
  HF_GRADE_PRESET_PAUSE_HOURS,
  HF_GRADE_PRESET_N_FIELDS,
};

G_END_DECLS
