/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The choices a person has for a report: what its rows stand for and what time it spans. Each has a
 * key, which is what is remembered and typed, and a label. */

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "stats/hf-stat-new-returning.h"

G_BEGIN_DECLS

/**
 * HF_REPORT_N_BY:
 *
 * How many #HfReportBy there are.
 */
#define HF_REPORT_N_BY (HF_BY_DOCTOR + 1)

/**
 * HF_REPORT_PERIOD_DEFAULT:
 *
 * The key of the period shown first: the last 24 months.
 */
#define HF_REPORT_PERIOD_DEFAULT "24"

/**
 * hf_report_by_get_key:
 * @by: what rows stand for
 *
 * Returns: (transfer none): "month", "year", "department" or "doctor"
 */
const char *hf_report_by_get_key (HfReportBy by);

/**
 * hf_report_by_get_label:
 * @by: what rows stand for
 *
 * Returns: (transfer none): its name, translated
 */
const char *hf_report_by_get_label (HfReportBy by);

/**
 * hf_report_by_from_key:
 * @key: (nullable): a key
 * @by: (out): what it stands for; left alone when it is none
 *
 * Returns: whether @key is one
 */
gboolean hf_report_by_from_key (const char *key, HfReportBy *by);

/**
 * hf_report_period_list:
 * @span: from when to when the book has visits
 *
 * Lists the periods to choose from: "12" and "24" for so many months, "all", and a key such as
 * "2023" for each year of the book, newest first.
 *
 * Returns: (transfer full): their keys
 */
GStrv hf_report_period_list (const HfVisitSpan *span);

/**
 * hf_report_period_list_offered:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Does what hf_report_period_list() does for a book.
 *
 * Returns: (transfer full) (nullable): the keys
 */
GStrv hf_report_period_list_offered (HfDatabase *db, const HfViewer *viewer, GError **error);

/**
 * hf_report_period_get_label:
 * @period: a key of hf_report_period_list()
 *
 * Returns: (transfer full): what it is called, translated
 */
char *hf_report_period_get_label (const char *period);

/**
 * hf_report_period_resolve:
 * @period: a key; an unknown one means all
 * @span: from when to when the book has visits
 * @today: today
 * @from: (out) (nullable): the first day as ISO text, %NULL for the beginning
 * @to: (out) (nullable): the last day, %NULL for the end
 *
 * Finds the days of a period. The last months begin no earlier than the book does, and end with its
 * newest month where that is in the past, so that an old book does not open on an empty report.
 */
void hf_report_period_resolve (const char        *period,
                               const HfVisitSpan *span,
                               HfDate             today,
                               char             **from,
                               char             **to);

G_END_DECLS
