/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-calendar-days.h"
#include "session/follow-up/hf-scope.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/** HF_PRINTED_MONTH_MOST: So many follow-ups are printed of a month by name. */
#define HF_PRINTED_MONTH_MOST 600

/**
 * HfPrintedMonth:
 * @days: how much each of its days holds
 * @follow_ups: (element-type HfRow): what is to be done, day by day, masked for the viewer
 * @has_more: whether there is more than %HF_PRINTED_MONTH_MOST
 *
 * A month of the calendar for paper.
 */
typedef struct
{
  HfCalendarDays *days;
  GPtrArray      *follow_ups;
  gboolean        has_more;
} HfPrintedMonth;

/**
 * hf_printed_month_source: A month of the calendar; the question is a #GVariant with a #HfDate of
 * it and whose.
 */
extern const HfPrintSource hf_printed_month_source;

/**
 * hf_printed_month_new_scope:
 * @day: a day of the month
 * @scope: whose
 * @title: (transfer full): the month in words
 *
 * Returns: (transfer full): that month, for paper
 */
HfPrintScope *hf_printed_month_new_scope (HfDate day, const HfScope *scope, char *title);

G_END_DECLS
