/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_WORK_DAY (hf_work_day_get_type ())
G_DECLARE_FINAL_TYPE (HfWorkDay, hf_work_day, HF, WORK_DAY, HfRecord)

/**
 * HfWorkDay:
 *
 * One day, or some in a row, on which a hospital works, or does not, whatever day of the week it
 * is and whatever was announced for the whole country.
 */
extern const HfEntityDef hf_work_day_def;

/* What such a day is. */
extern const HfChoice hf_work_day_kinds[];
#define HF_WORK_DAY_OFF    "off"
#define HF_WORK_DAY_WORKED "worked"

/* The fields of such days, indices into their rows. */
enum
{
  HF_WORK_DAY_DATE,
  HF_WORK_DAY_UNTIL,
  HF_WORK_DAY_KIND,
  HF_WORK_DAY_NAME,
  HF_WORK_DAY_NOTE,
  HF_WORK_DAY_N_FIELDS,
};

G_END_DECLS
