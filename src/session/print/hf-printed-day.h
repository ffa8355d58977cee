/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-scope.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/** HF_PRINTED_DAY_MOST: So many entries of a kind are printed of a day. */
#define HF_PRINTED_DAY_MOST 1000

/**
 * HfPrintedDay:
 * @day: the day
 * @follow_ups: (element-type HfRow): what was to be done, the open ones first, masked for the
 * viewer
 * @visits: (element-type HfRow): who came, masked likewise
 * @has_more: whether there is more than %HF_PRINTED_DAY_MOST of a kind
 *
 * A day of the calendar for paper.
 */
typedef struct
{
  HfDate     day;
  GPtrArray *follow_ups;
  GPtrArray *visits;
  gboolean   has_more;
} HfPrintedDay;

/**
 * hf_printed_day_source: A day of the calendar; the question is a #GVariant with the #HfDate and
 * whose.
 */
extern const HfPrintSource hf_printed_day_source;

/**
 * hf_printed_day_new_scope:
 * @day: a day
 * @scope: whose
 * @title: (transfer full): the day in words
 *
 * Returns: (transfer full): that day, for paper
 */
HfPrintScope *hf_printed_day_new_scope (HfDate day, const HfScope *scope, char *title);

G_END_DECLS
