/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_DUTY (hf_duty_get_type ())
G_DECLARE_FINAL_TYPE (HfDuty, hf_duty, HF, DUTY, HfRecord)

/**
 * HfDuty:
 *
 * When somebody of the staff sees customers, week by week.
 */
extern const HfEntityDef hf_duty_def;

/* The days of a week, by their ISO number. */
extern const HfChoice hf_duty_weekdays[];

/* The fields of a weekly duty, indices into its rows. */
enum
{
  HF_DUTY_STAFF,
  HF_DUTY_WEEKDAY,
  HF_DUTY_BEGINS,
  HF_DUTY_ENDS,
  HF_DUTY_PLACE,
  HF_DUTY_FROM,
  HF_DUTY_TO,
  HF_DUTY_N_FIELDS,
};

G_END_DECLS
