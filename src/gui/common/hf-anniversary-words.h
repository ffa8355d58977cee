/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-anniversary.h"
#include "core/hf-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many days ahead a birthday is told of. */
#define HF_ANNIVERSARY_DAYS_AHEAD 7

/**
 * hf_anniversary_words_describe:
 * @day: a special day's row
 * @lunar: a converter
 * @today: today
 *
 * Tells when a special day comes back: by the lunar calendar with its date in words.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *hf_anniversary_words_describe (const HfRow *day, HfLunar *lunar, HfDate today);

/**
 * hf_anniversary_words_hint:
 * @customer: a customer's row
 * @days: (nullable): the customer's #HfSpecialDay records
 * @lunar: a converter
 * @today: today
 *
 * Tells of the birthday, by either calendar, and of the special days of the next
 * %HF_ANNIVERSARY_DAYS_AHEAD days. The dead have none.
 *
 * Returns: (transfer full) (nullable): the text, a line a day; %NULL for none
 */
char *
hf_anniversary_words_hint (const HfRow *customer, GListModel *days, HfLunar *lunar, HfDate today);

G_END_DECLS
