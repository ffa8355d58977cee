/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfReportBy:
 * @HF_BY_MONTH: a row a month, months without visits included
 * @HF_BY_YEAR: a row a year
 * @HF_BY_DEPARTMENT: a row a department
 * @HF_BY_DOCTOR: a row a doctor
 *
 * What the rows of a report stand for.
 */
typedef enum
{
  HF_BY_MONTH,
  HF_BY_YEAR,
  HF_BY_DEPARTMENT,
  HF_BY_DOCTOR,
} HfReportBy;

/**
 * HfNewReturning:
 * @label: (owned): "2023-10", "2023", a department's or a doctor's name; "" for none
 * @visits: all visits
 * @new_visits: those that are the customer's first ever
 * @patients: distinct customers seen
 * @new_patients: those of them whose first visit ever falls in the period
 *
 * New against returning in one period, department or for one doctor. Definitions: docs/DESIGN.md,
 * "Counting".
 */
typedef struct
{
  char  *label;
  gint64 visits;
  gint64 new_visits;
  gint64 patients;
  gint64 new_patients;
} HfNewReturning;

/**
 * HfNewReturningReport:
 * @by: what the rows stand for
 * @from: (owned): first day, widened to whole months or years
 * @to: (owned): last day, likewise
 * @rows: (element-type HfNewReturning): the rows
 * @total: over all of them; patients are counted once
 *
 * The report.
 */
typedef struct
{
  HfReportBy     by;
  char          *from;
  char          *to;
  GArray        *rows;
  HfNewReturning total;
} HfNewReturningReport;

/**
 * HfVisitSpan:
 * @first: the first month with a visit, "YYYY-MM"; "" for none
 * @last: the last one
 *
 * From when to when the book has visits.
 */
typedef struct
{
  char first[8];
  char last[8];
} HfVisitSpan;

gboolean hf_stat_visit_span (HfDatabase *db, HfVisitSpan *span, GError **error);

HfNewReturningReport *hf_stat_new_returning (HfDatabase   *db,
                                             HfReportBy    by,
                                             const char   *from,
                                             const char   *to,
                                             GCancellable *cancellable,
                                             GError      **error);
void                  hf_new_returning_report_free (HfNewReturningReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfNewReturningReport, hf_new_returning_report_free)

double hf_new_returning_ratio (const HfNewReturning *row);

G_END_DECLS
