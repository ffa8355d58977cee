/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long things are that hf-date.h is about. Use that header. */

#pragma once

/**
 * HF_DATE_LENGTH:
 *
 * How many characters `YYYY-MM-DD` has. #HF_DATE_MONTH_LENGTH of them say the month, and
 * #HF_DATE_YEAR_LENGTH of these the year.
 */
#define HF_DATE_LENGTH       10
#define HF_DATE_MONTH_LENGTH 7
#define HF_DATE_YEAR_LENGTH  4

/**
 * HF_TIME_MINUTES_PER_DAY:
 *
 * Times of day are minutes from 0 to one less than this.
 */
#define HF_TIME_MINUTES_PER_DAY (24 * 60)
