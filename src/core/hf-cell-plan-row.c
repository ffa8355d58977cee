/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan for cells of stage, need and value. */

#include "core/hf-cell-plan-row.h"

#include "core/hf-customer-choices.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_CELL_PLAN_STAGE]    = { "stage", N_ ("Stage"), HF_FIELD_CHOICE, 0, .choices = hf_customer_stages },
  [HF_CELL_PLAN_NEED]     = { "need", N_ ("Need"), HF_FIELD_CHOICE, 0, .choices = hf_customer_needs },
  [HF_CELL_PLAN_VALUE]    = { "value", N_ ("Value"), HF_FIELD_CHOICE, 0, .choices = hf_customer_values },
  [HF_CELL_PLAN_DAYS]     = { "days", N_ ("Days between contacts"), HF_FIELD_INT, 0 },
  [HF_CELL_PLAN_SUBJECT]  = { "subject", N_ ("What to speak about"), HF_FIELD_TEXT, 0 },
  [HF_CELL_PLAN_ARCHIVED] = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_CELL_PLAN_N_FIELDS);

const HfEntityDef hf_cell_plan_row_def = { "cell_plan", N_ ("Default plan"), fields,
                                           G_N_ELEMENTS (fields), hf_cell_plan_row_get_type };

HF_DEFINE_ENTITY (HfCellPlanRow, hf_cell_plan_row)
