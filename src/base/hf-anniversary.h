/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a day comes back, by the solar or the lunar calendar. */

#pragma once

#include "base/hf-lunar.h"

G_BEGIN_DECLS

/**
 * hf_anniversary_next:
 * @first: the day it happened, a civil date
 * @lunar: (nullable): a converter, for a day that comes back by the lunar calendar
 * @today: from when on to look
 *
 * Finds when a day comes back next: today at the earliest. Where the year has no such day, 29
 * February or the 30th of a short lunar month, it is the one before; a leap month's day comes back
 * in the month of the same number.
 *
 * Returns: the day, %HF_DATE_NONE where it cannot be found
 */
HfDate hf_anniversary_next (HfDate first, HfLunar *lunar, HfDate today);

/**
 * hf_anniversary_key:
 * @first: the day it happened, a civil date
 * @lunar: (nullable): a converter, for a day that comes back by the lunar calendar
 *
 * Writes down when a day comes back whatever the year: "MM-DD", or "Lmm-dd" by the lunar calendar.
 *
 * Returns: (transfer full) (nullable): the key, %NULL where the day cannot be converted
 */
char *hf_anniversary_key (HfDate first, HfLunar *lunar);

/**
 * hf_anniversary_add_keys:
 * @keys: gets the keys of all days that come back on @day
 * @day: a day
 * @lunar: (nullable): a converter, %NULL where only the solar ones are wanted
 *
 * The other way round: a day comes back on those on which hf_anniversary_next() finds it.
 */
void hf_anniversary_add_keys (GStrvBuilder *keys, HfDate day, HfLunar *lunar);

G_END_DECLS
