/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading dates and times as they stand in imported files. Included by hf-date.h. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * hf_date_parse:
 * @text: (nullable): a date as written
 * @date: (out) (optional): the date
 * @precision: (out) (optional): how much of it was written
 *
 * Reads a date that is written year first: `2023-03-05`, `2023/3/5`, `2023.3.5`, `20230305`,
 * `2023年3月5日`, `2023年3月`, `2023-03`, `2023`, and those with a time behind, which is left out.
 *
 * Day-first and month-first forms are never guessed. The outs are left alone on failure.
 *
 * Returns: whether @text is a possible date
 */
gboolean hf_date_parse (const char *text, HfDate *date, HfDatePrecision *precision);

/**
 * hf_date_parse_day:
 * @text: (nullable): a date as written
 *
 * Reads a date as hf_date_parse() does, where a month or a year alone will not do.
 *
 * Returns: the date, or %HF_DATE_NONE
 */
HfDate hf_date_parse_day (const char *text);

/**
 * hf_time_parse:
 * @text: (nullable): a time as written
 * @minutes: (out) (optional): minutes since midnight
 *
 * Reads a time of day: `10:30`, `10:30:15`, `9.30`, `930`, `3:20 pm`, `上午9点半`, `下午3点`,
 * `15时20分`, and the time of a date-time such as `2022-07-20T07:13:55Z`, as written: seconds and
 * zone are dropped.
 *
 * Returns: whether @text has a possible time
 */
gboolean hf_time_parse (const char *text, int *minutes);

/**
 * hf_date_time_convert:
 * @iso_instant: (nullable): an ISO 8601 date-time ending in `Z` or an offset
 * @zone: an IANA name such as `Asia/Shanghai`
 * @date: (out) (optional): the civil date there
 * @minutes: (out) (optional): minutes since midnight there
 *
 * Converts an instant into the civil date and time of a zone.
 *
 * Returns: %FALSE when @iso_instant is not an instant (it has no offset, say) or @zone is unknown
 */
gboolean
hf_date_time_convert (const char *iso_instant, const char *zone, HfDate *date, int *minutes);

G_END_DECLS
