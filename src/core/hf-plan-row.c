/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan of follow-ups: steps at so many days from what begins it. */
#include "core/hf-plan-row.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_plan_anchors[] = {
  { HF_PLAN_ANCHOR_VISIT, N_ ("Visit") },
  { HF_PLAN_ANCHOR_DISCHARGE, N_ ("Discharge") },
  { HF_PLAN_ANCHOR_OPERATION, N_ ("Operation") },
  { HF_PLAN_ANCHOR_CHECKUP, N_ ("Check-up") },
  { HF_PLAN_ANCHOR_DUE_DATE, N_ ("Due date") },
  { HF_PLAN_ANCHOR_DAY, N_ ("A day that is typed") },
  { NULL, NULL },
};

const HfChoice hf_plan_shifts[] = {
  { HF_PLAN_SHIFT_NEXT, N_ ("Next working day") },
  { HF_PLAN_SHIFT_PREVIOUS, N_ ("Working day before") },
  { HF_PLAN_SHIFT_KEEP, N_ ("The day itself") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_PLAN_NAME]     = { "name", N_ ("Name of the plan"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_SEARCHED },
  [HF_PLAN_ANCHOR]   = { "anchor", N_ ("Counted from"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_plan_anchors },
  [HF_PLAN_RULE]     = { "rule", N_ ("Repeats"), HF_FIELD_TEXT, 0 },
  [HF_PLAN_SHIFT]    = { "shift", N_ ("On a day off"), HF_FIELD_CHOICE, 0, .choices = hf_plan_shifts },
  [HF_PLAN_VERSION]  = { "version", N_ ("Version"), HF_FIELD_INT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_PLAN_NOTE]     = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PROSE },
  [HF_PLAN_ARCHIVED] = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PLAN_N_FIELDS);

const HfEntityDef hf_plan_row_def = { "plan", N_ ("Follow-up plan"), fields, G_N_ELEMENTS (fields),
                                      hf_plan_row_get_type };

HF_DEFINE_ENTITY (HfPlanRow, hf_plan_row)
