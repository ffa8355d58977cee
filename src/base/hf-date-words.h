/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Dates in words, in the language of the program. Names of months and week days are the program's
 * own msgids, so that the language need not be installed as a locale. */

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * hf_date_to_words:
 * @day: a date
 * @pattern: text with {d} day, {m} month as a number, {mon} short month, {month} month, {y} year
 *   and {w} week day, already translated: a language uses any of them in any order
 *
 * Writes a date by a pattern.
 *
 * Returns: (transfer full): the text; "" for %HF_DATE_NONE
 */
char *hf_date_to_words (HfDate day, const char *pattern);

G_END_DECLS
