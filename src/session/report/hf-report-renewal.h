/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What reports of memberships and of agreements share: how many stayed. */

#include "session/report/hf-report-kind.h"
#include "stats/hf-stat-renewal.h"

G_BEGIN_DECLS

/**
 * HfReportDays:
 * @from: the first day
 * @to: the last day, not after today
 *
 * A period in days.
 */
typedef struct
{
  HfDate from;
  HfDate to;
} HfReportDays;

HfReportDays hf_report_renewal_days (const char *period, HfDate today);
void         hf_report_renewal_add_columns (HfReportTable *table, const char *holders);
void         hf_report_renewal_fill (HfReportRow *row, const HfRenewal *renewal);
void         hf_report_renewal_write (HfReportAnswer     *answer,
                                      const HfRenewals   *renewals,
                                      const HfReportDays *days,
                                      const char         *holders);

/** HF_REPORT_RENEWAL_N_COLUMNS: How many columns they share, the first ones. */
#define HF_REPORT_RENEWAL_N_COLUMNS 5

G_END_DECLS
