/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one source of "now". It is handed to whoever needs it, so that tests and `--now` can stop
 * time; nothing else in the program reads the wall clock.
 */

#pragma once

#include "base/hf-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_CLOCK (hf_clock_get_type ())

/**
 * HfClock:
 *
 * Tells the time: the real one, one that runs beside it, or a fixed one.
 */
G_DECLARE_FINAL_TYPE (HfClock, hf_clock, HF, CLOCK, GObject)

/**
 * HfClock::minute-changed:
 *
 * Emitted when the minute has become another one: by a started clock that runs shortly after the
 * full minute, by a fixed clock when it is set.
 */

/**
 * HfClock::day-changed:
 *
 * Emitted, after #HfClock::minute-changed, when the local date has become another one.
 */

/**
 * hf_clock_new:
 *
 * Returns: (transfer full): a clock that tells the real time
 */
HfClock *hf_clock_new (void);

/**
 * hf_clock_new_offset:
 * @start: seconds since 1970-01-01T00:00:00Z
 *
 * Makes a clock for trying the program at another time than it is.
 *
 * Returns: (transfer full): a clock that tells @start now and runs on from there
 */
HfClock *hf_clock_new_offset (gint64 start);

/**
 * hf_clock_new_fixed:
 * @utc_seconds: seconds since 1970-01-01T00:00:00Z
 *
 * Returns: (transfer full): a clock that stands still until hf_clock_set()
 */
HfClock *hf_clock_new_fixed (gint64 utc_seconds);

/**
 * hf_clock_set:
 * @self: a fixed clock
 * @utc_seconds: seconds since 1970-01-01T00:00:00Z
 *
 * Moves a fixed clock and emits what follows from the move.
 */
void hf_clock_set (HfClock *self, gint64 utc_seconds);

/**
 * hf_clock_start:
 *
 * Makes a clock that runs emit its signals from the thread-default main context until it is
 * disposed. Does nothing for a fixed clock or one already started.
 */
void hf_clock_start (HfClock *self);

/**
 * hf_clock_now:
 *
 * Returns: seconds since 1970-01-01T00:00:00Z
 */
gint64 hf_clock_now (HfClock *self);

/**
 * hf_clock_today:
 *
 * Returns: the date in the local zone
 */
HfDate hf_clock_today (HfClock *self);

/**
 * hf_clock_minutes:
 *
 * Returns: minutes since local midnight
 */
int hf_clock_minutes (HfClock *self);

gint64 hf_clock_since_boot (void);

/**
 * hf_clock_parse_instant:
 * @iso: (nullable): `2023-10-20`, `2023-10-20T09:00:00`, or the latter with `Z` or an offset
 * @utc: (out): seconds since 1970-01-01T00:00:00Z
 *
 * Reads an instant; without `Z` or an offset it is meant in the local zone, a date alone at 00:00.
 *
 * Returns: whether @iso is an instant
 */
gboolean hf_clock_parse_instant (const char *iso, gint64 *utc);

/**
 * hf_clock_format_instant:
 * @utc: UTC seconds
 *
 * Returns: (transfer full): the instant as `2023-10-20T01:00:00Z`
 */
char *hf_clock_format_instant (gint64 utc);

/**
 * hf_clock_date_of:
 * @utc: UTC seconds
 *
 * Returns: the local date of an instant
 */
HfDate hf_clock_date_of (gint64 utc);

/**
 * hf_clock_minutes_of:
 * @utc: UTC seconds
 *
 * Returns: the minutes since local midnight of an instant
 */
int hf_clock_minutes_of (gint64 utc);

/**
 * hf_clock_instant_of:
 * @date: a local date
 * @minutes: minutes since local midnight
 *
 * Returns: the instant, in UTC seconds, of a local date and time
 */
gint64 hf_clock_instant_of (HfDate date, int minutes);

G_END_DECLS
