/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HF_PLAN_SHEET_MOST:
 *
 * Of those who are on a plan, so many are read; the list of customers has all.
 */
#define HF_PLAN_SHEET_MOST 50

/**
 * HfPlanSheet:
 * @plan: (owned): the plan
 * @steps: (owned) (element-type HfRow): its steps as they hold for whoever begins it now, in their
 *   order
 * @on: (owned) (element-type HfRow): who is on it, the newest first, %HF_PLAN_SHEET_MOST at the
 * most
 * @n_on: how many are on it
 * @is_used: whether anybody is or was on the version that holds now
 *
 * All that is shown of a plan, read in one go; never changed.
 */
typedef struct
{
  HfRow     *plan;
  GPtrArray *steps;
  GPtrArray *on;
  gint64     n_on;
  gboolean   is_used;
} HfPlanSheet;

HfPlanSheet *hf_plan_sheet_ref (HfPlanSheet *self);
void         hf_plan_sheet_unref (HfPlanSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPlanSheet, hf_plan_sheet_unref)

HfPlanSheet *hf_plan_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 plan, GError **error);
gboolean     hf_plan_sheet_is_concerned (const HfPlanSheet *self, const HfChanged *changed);
gboolean     hf_plan_sheet_may_edit (const HfViewer *viewer);

G_END_DECLS
