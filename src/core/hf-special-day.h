/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_SPECIAL_DAY (hf_special_day_get_type ())
G_DECLARE_FINAL_TYPE (HfSpecialDay, hf_special_day, HF, SPECIAL_DAY, HfRecord)

/**
 * HfSpecialDay:
 *
 * A day of a customer that comes back every year, by the solar or the lunar calendar.
 */
extern const HfEntityDef hf_special_day_def;

/* What one's own birthday by the lunar calendar is called; by the solar one it is the birth date.
 */
extern const char *const hf_special_day_birthdays[];

/* The fields of a special day, indices into its rows. */
enum
{
  HF_SPECIAL_DAY_CUSTOMER,
  HF_SPECIAL_DAY_KIND,
  HF_SPECIAL_DAY_DATE,
  HF_SPECIAL_DAY_IS_LUNAR,
  HF_SPECIAL_DAY_GREETING,
  HF_SPECIAL_DAY_NOTE,
  HF_SPECIAL_DAY_RECURS,
  HF_SPECIAL_DAY_N_FIELDS,
};

G_END_DECLS
