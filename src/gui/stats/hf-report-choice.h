/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-period.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REPORT_CHOICE (hf_report_choice_get_type ())
G_DECLARE_FINAL_TYPE (HfReportChoice, hf_report_choice, HF, REPORT_CHOICE, GtkWidget)

/**
 * HfReportChoice:
 *
 * Where a person chooses what time a report spans and what its rows stand for.
 */

/**
 * HfReportChoice::changed:
 *
 * Something else was chosen, or what was chosen is not in the book.
 */

/**
 * hf_report_choice_set:
 * @period: a key of hf_report_period_list()
 * @by: the key of what rows stand for; an unknown one changes nothing
 *
 * Chooses, without HfReportChoice::changed.
 */
void hf_report_choice_set (HfReportChoice *self, const char *period, const char *by);

/**
 * hf_report_choice_set_span:
 * @span: from when to when the book has visits
 *
 * Offers the years in which the book has visits.
 */
void hf_report_choice_set_span (HfReportChoice *self, const HfVisitSpan *span);

/**
 * hf_report_choice_get_period:
 *
 * Returns: (transfer none): the key of the period
 */
const char *hf_report_choice_get_period (HfReportChoice *self);

/**
 * hf_report_choice_get_by:
 *
 * Returns: what the rows stand for
 */
HfReportBy hf_report_choice_get_by (HfReportChoice *self);

G_END_DECLS
