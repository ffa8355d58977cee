/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A civil day with a time of day, as appointments and call-backs are agreed: without any zone. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * HF_MOMENT_TEXT:
 *
 * The bytes of `2023-11-21 14:00` with the ending zero.
 */
#define HF_MOMENT_TEXT 17

/**
 * HfMoment:
 * @day: the day
 * @minutes: minutes since midnight, 0 to 1439
 *
 * A minute of a day. A plain value: copy it by assignment.
 */
typedef struct
{
  HfDate day;
  int    minutes;
} HfMoment;

/**
 * hf_moment_of:
 * @utc: UTC seconds
 *
 * Returns: the local day and minute of an instant
 */
HfMoment hf_moment_of (gint64 utc);

/**
 * hf_moment_to_instant:
 *
 * Returns: the instant of a local day and minute, in UTC seconds
 */
gint64 hf_moment_to_instant (HfMoment self);

/**
 * hf_moment_add:
 * @minutes: minutes, past midnight or backwards too
 *
 * Returns: the moment that many minutes later
 */
HfMoment hf_moment_add (HfMoment self, int minutes);

/**
 * hf_moment_compare:
 * @a: a moment
 * @b: another
 *
 * Returns: less than, equal to or greater than 0, as @a is before, at or after @b
 */
int hf_moment_compare (HfMoment a, HfMoment b);

/**
 * hf_moment_write:
 * @buf: (out caller-allocates): where to write
 *
 * Writes `2023-11-21 14:00` into @buf; such texts sort as their moments do.
 */
void hf_moment_write (HfMoment self, char buf[static HF_MOMENT_TEXT]);

/**
 * hf_moment_parse:
 * @text: (nullable): a day, a time or both as somebody types them
 * @now: what relative words count from
 * @moment: (out): the moment
 *
 * Reads when to call again: `1530`, `下午3点`, `明天 9:00`, `周三`, `下周三 10:00`, `3天后`, `in 2
 * h`, `next wed 3:20 pm`, `2023-11-29`, `11月29日 930`. A time alone is the next such time; a day
 * alone means 09:00. 下 and "next" mean the week after this one, which begins on Monday.
 *
 * Returns: whether @text is a moment after @now; @moment is left alone otherwise
 */
gboolean hf_moment_parse (const char *text, HfMoment now, HfMoment *moment);

G_END_DECLS
