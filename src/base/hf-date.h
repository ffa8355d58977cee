/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Civil dates and times of day, without any zone: a visit on 5 March is on 5 March wherever it is
 * read. Nothing here knows what day it is; that is hf-clock.h.
 */

#pragma once

#include "base/hf-date-units.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfDate:
 *
 * A civil date as the proleptic Gregorian day number, 1 being 0001-01-01 (as in #GDate).
 *
 * Plain integers, so that days are compared, added and subtracted with the ordinary operators.
 */
typedef gint32 HfDate;

/**
 * HF_DATE_NONE:
 *
 * No date: unknown, or impossible. It sorts before all dates.
 */
#define HF_DATE_NONE G_MININT32

/**
 * HfDatePrecision:
 * @HF_DATE_EXACT: the day is known
 * @HF_DATE_MONTH: only year and month are known; the date is the first of the month
 * @HF_DATE_YEAR: only the year is known; the date is 1 January
 * @HF_DATE_ESTIMATED: a guess, for instance a birth date worked out from an age
 *
 * How much of a date its source really said.
 */
typedef enum
{
  HF_DATE_EXACT,
  HF_DATE_MONTH,
  HF_DATE_YEAR,
  HF_DATE_ESTIMATED
} HfDatePrecision;

/**
 * hf_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Makes a date from year (1 to 9999), month and day.
 *
 * Returns: the date, or %HF_DATE_NONE when there is no such day
 */
HfDate hf_date_new (int year, int month, int day);

/**
 * hf_date_from_iso:
 * @iso: (nullable): exactly `YYYY-MM-DD`, nothing before or behind
 *
 * Returns: the date, or %HF_DATE_NONE
 */
HfDate hf_date_from_iso (const char *iso);

/**
 * hf_date_to_iso:
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or %NULL for %HF_DATE_NONE
 */
char *hf_date_to_iso (HfDate date);

/**
 * hf_date_write_iso:
 * @buf: (out caller-allocates): where to write
 *
 * Writes `YYYY-MM-DD` into @buf without allocating, or an empty string for %HF_DATE_NONE.
 */
void hf_date_write_iso (HfDate date, char buf[static 11]);

void hf_date_get_ymd (HfDate date, int *year, int *month, int *day);

int hf_date_weekday (HfDate date);

/**
 * hf_date_add_months:
 * @months: how many, backwards when negative
 *
 * Moves by whole months, clamped to the end of the month: 31 January + 1 is 28 or 29 February.
 *
 * Returns: the date, or %HF_DATE_NONE outside the years 1 to 9999
 */
HfDate hf_date_add_months (HfDate date, int months);

/**
 * hf_date_month_start:
 *
 * Returns: the first of the date's month
 */
HfDate hf_date_month_start (HfDate date);

int hf_date_days_in_month (int year, int month);

/**
 * hf_date_age:
 * @today: the day on which to count
 *
 * Counts whole years; somebody born on 29 February is a year older on 1 March of common years.
 *
 * Returns: the age in years, or -1 when it is unknown or @birth lies after @today
 */
int hf_date_age (HfDate birth, HfDate today);

/**
 * hf_time_write:
 * @minutes: minutes since midnight, 0 to 1439
 * @buf: (out caller-allocates): where to write
 *
 * Writes `HH:MM` into @buf, or an empty string when @minutes is no time of day.
 */
void hf_time_write (int minutes, char buf[static 6]);

G_END_DECLS

/* What reads dates as people and other programs write them belongs to the same topic. */
#include "base/hf-date-parse.h"
