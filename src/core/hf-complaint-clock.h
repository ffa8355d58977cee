/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By when a complaint is to be answered, and what its state says of its times. */

#pragma once

#include "core/hf-row.h"
#include "core/hf-work-hours.h"

G_BEGIN_DECLS

/**
 * hf_complaint_due:
 * @pace: (nullable): one of #hf_complaint_paces, %NULL for the usual one
 * @at: when it was received
 * @hours: when people work
 *
 * A day is a day by the clock: whoever is upset waits over no weekend, unless nobody works when it
 * ends; then it is as soon as somebody does. Working days begin on the first one after that of the
 * receipt, and the last one counts to its end.
 *
 * Returns: when the answer is due
 */
gint64 hf_complaint_due (const char *pace, gint64 at, const HfWorkHours *hours);

/**
 * hf_complaint_is_open:
 * @row: a complaint
 *
 * Returns: whether somebody still has to see to it
 */
gboolean hf_complaint_is_open (const HfRow *row);

/**
 * hf_complaint_settle:
 * @row: a complaint as it is to be, not sealed
 * @before: (nullable): as it was, %NULL for a new one
 * @now: when it is saved
 * @hours: when people work
 *
 * Sets the times that follow from what was entered: the due one anew where the receipt or the pace
 * changed and nobody set another, and those of the answer and the end by the state. Praise is
 * answered by nobody. One that was merely received is assigned once it is handed over.
 */
void hf_complaint_settle (HfRow *row, const HfRow *before, gint64 now, const HfWorkHours *hours);

G_END_DECLS
