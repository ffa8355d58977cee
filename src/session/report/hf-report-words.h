/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a report of new against returning says in words, translated: for the page, for the picture's
 * title and for the command line. */

#include "base/hf-date.h"
#include "stats/hf-stat-new-returning.h"

G_BEGIN_DECLS

/**
 * HF_REPORT_TARGET:
 *
 * Returning visits for each new one that the trade aims at.
 */
#define HF_REPORT_TARGET 1.5

/**
 * hf_report_count_drawn:
 * @report: a report
 *
 * Returns: how many of its rows a chart draws one by one; the first of them
 */
guint hf_report_count_drawn (const HfNewReturningReport *report);

/**
 * HF_REPORT_START:
 *
 * Where the hospital started from.
 */
#define HF_REPORT_START 0.8

/**
 * HF_REPORT_NO_ROW:
 *
 * Stands for "no row".
 */
#define HF_REPORT_NO_ROW G_MAXUINT

/**
 * HF_REPORT_RATIO_DIGITS:
 *
 * Decimals of a ratio.
 */
#define HF_REPORT_RATIO_DIGITS 2

/**
 * hf_report_count_finished:
 * @report: a report
 * @today: today
 *
 * Returns: how many rows, from the first, are of time that is over
 */
guint hf_report_count_finished (const HfNewReturningReport *report, HfDate today);

/**
 * hf_report_compare_ratios:
 * @a: a ratio
 * @b: another
 *
 * Returns: -1, 0 or 1, as far as the decimals shown tell
 */
int hf_report_compare_ratios (double a, double b);

/**
 * hf_report_find_unfinished:
 * @report: a report
 * @today: today
 *
 * Finds the month or year that is not over yet.
 *
 * Returns: its row, or %HF_REPORT_NO_ROW
 */
guint hf_report_find_unfinished (const HfNewReturningReport *report, HfDate today);

const HfNewReturning *hf_report_find_subject (const HfNewReturningReport *report,
                                              HfDate                      today,
                                              const HfNewReturning      **before);

/**
 * hf_report_get_definition:
 *
 * Returns: (transfer none): who counts as new, one sentence
 */
const char *hf_report_get_definition (void);

/**
 * hf_report_write_headline:
 * @report: a report
 * @today: today
 *
 * Writes what is to be taken away: how the ratio of the newest month or year that is over compares
 * with a year before, or who stands best.
 *
 * Returns: (transfer full): one or two sentences
 */
char *hf_report_write_headline (const HfNewReturningReport *report, HfDate today);

/**
 * hf_report_write_topic:
 * @report: a report
 *
 * Returns: (transfer full): such as "New and returning visits, 24 months"
 */
char *hf_report_write_topic (const HfNewReturningReport *report);

/**
 * hf_report_write_extent:
 * @report: a report
 * @today: today
 *
 * Returns: (transfer full): time and n, such as "… to … · 62,431 visits"
 */
char *hf_report_write_extent (const HfNewReturningReport *report, HfDate today);

/**
 * hf_report_write_ratio:
 * @ratio: returning visits for each new one, or NaN
 *
 * Returns: (transfer full): such as "1 : 0.92", a dash for NaN
 */
char *hf_report_write_ratio (double ratio);

/**
 * hf_report_write_row:
 * @report: a report
 * @row: one of its rows
 *
 * Returns: (transfer full): the row's month, year or name in full
 */
char *hf_report_write_row (const HfNewReturningReport *report, const HfNewReturning *row);

/**
 * hf_report_get_row_start:
 * @report: a report by month or year
 * @row: one of its rows
 *
 * Returns: the first day of the row
 */
HfDate hf_report_get_row_start (const HfNewReturningReport *report, const HfNewReturning *row);

gboolean hf_report_has_periods (const HfNewReturningReport *report);

G_END_DECLS
