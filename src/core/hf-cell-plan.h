/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfCellPlan:
 * @days: so many days from one contact to the next
 * @subject: msgid of what to speak about
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
 *
 * Stage and value decide how often, the need what about. What is not known yet is taken for the
 * middle, and the need is what to ask for.
 *
 * Returns: the default plan
 */
HfCellPlan hf_cell_plan_of (const HfRow *customer);

G_END_DECLS
