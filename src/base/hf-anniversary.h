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

G_END_DECLS
