/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CELL_PLAN_ROW (hf_cell_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (HfCellPlanRow, hf_cell_plan_row, HF, CELL_PLAN_ROW, HfRecord)

/**
 * HfCellPlanRow:
 *
 * What a hospital says of keeping in touch with customers of a stage, a need and a value; an axis
 * that is not given is any.
 */
extern const HfEntityDef hf_cell_plan_row_def;

/* The fields of a plan, indices into its rows. */
enum
{
  HF_CELL_PLAN_STAGE,
  HF_CELL_PLAN_NEED,
  HF_CELL_PLAN_VALUE,
  HF_CELL_PLAN_DAYS,
  HF_CELL_PLAN_SUBJECT,
  HF_CELL_PLAN_ARCHIVED,
  HF_CELL_PLAN_N_FIELDS,
};

G_END_DECLS
