/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfCellPlan:
 * @days: so many days from one contact to the next
 * @subject: what to speak about, in the language of whoever reads or in the hospital's own words
 *
 * How a hospital keeps in touch with customers of one stage, need and value where nothing else is
 * agreed.
 */
typedef struct
{
  guint       days;
  const char *subject;
} HfCellPlan;

/**
 * hf_cell_plan_of:
 * @customer: a customer
 * @plans: (nullable) (element-type HfRow): what the hospital says itself
 *
 * Of the hospital's plans the one counts that says most of the cell: how often and what about may
 * come from two of them. Where it says nothing, stage and value decide how often, the need what
 * about; what is not known yet is taken for the middle, and the need is what to ask for.
 *
 * Returns: the default plan; its text lives as long as @plans
 */
HfCellPlan hf_cell_plan_of (const HfRow *customer, const GPtrArray *plans);

G_END_DECLS
