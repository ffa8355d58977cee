/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
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

/**
 * HF_SPECIAL_DAY_NO_YEAR:
 *
 * Stands in the date for a year that nobody told: a leap year, before all that anybody remembers,
 * in which there is each day of the lunar calendar too, but for the 30th of its short months. The
 * day of a leap month is kept as that of the month it repeats, in which it comes back.
 */
#define HF_SPECIAL_DAY_NO_YEAR 1904

HfDate   hf_special_day_parse (const char *text, gboolean *is_lunar);
HfDate   hf_special_day_parse_lunar (const char *text);
gboolean hf_special_day_has_year (const HfRow *day);
char    *hf_special_day_text (const HfRow *day);
void     hf_special_day_set_lunar (HfRow *day, gboolean is_lunar);

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
