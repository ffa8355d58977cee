/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The figures that stand above a report's chart, in words. */

#include "base/hf-date.h"
#include "stats/hf-stat-new-returning.h"

G_BEGIN_DECLS

/**
 * HfReportFigureKind:
 * @HF_REPORT_FIGURE_NEW: visits of new patients
 * @HF_REPORT_FIGURE_RETURNING: visits of those who came back
 * @HF_REPORT_FIGURE_RATIO: the second for each of the first
 *
 * The figures that stand above the chart.
 */
typedef enum
{
  HF_REPORT_FIGURE_NEW,
  HF_REPORT_FIGURE_RETURNING,
  HF_REPORT_FIGURE_RATIO,
} HfReportFigureKind;

/**
 * HF_REPORT_N_FIGURES:
 *
 * How many there are.
 */
#define HF_REPORT_N_FIGURES (HF_REPORT_FIGURE_RATIO + 1)

/**
 * HfReportFigure:
 * @heading: what and when, such as "New · October 2023"
 * @value: such as "1,240" or "1 : 0.92"
 * @goal: (nullable): such as "of 1.5"
 * @change: (nullable): such as "▲ 3 % more than in October 2022"
 *
 * One figure in words. All owned.
 */
typedef struct
{
  char *heading;
  char *value;
  char *goal;
  char *change;
} HfReportFigure;

/**
 * hf_report_figure_new:
 * @report: a report
 * @today: today
 * @kind: which figure
 *
 * Words a figure: of the newest month or year that is over, compared with that of a year before, or
 * of the whole of a report by department or doctor.
 *
 * Returns: (transfer full): the figure
 */
HfReportFigure *
hf_report_figure_new (const HfNewReturningReport *report, HfDate today, HfReportFigureKind kind);

/**
 * hf_report_figure_free:
 * @self: (transfer full): a figure
 *
 * Frees a figure.
 */
void hf_report_figure_free (HfReportFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReportFigure, hf_report_figure_free)

G_END_DECLS
