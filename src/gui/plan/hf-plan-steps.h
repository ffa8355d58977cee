/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/plan/hf-plan-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_STEPS (hf_plan_steps_get_type ())

/**
 * HfPlanSteps:
 *
 * The steps of a plan: to be added, edited, removed and put into another order.
 */
G_DECLARE_FINAL_TYPE (HfPlanSteps, hf_plan_steps, HF, PLAN_STEPS, GtkWidget)

/**
 * hf_plan_steps_set_up:
 * @context: what to work with
 *
 * Makes the list ready.
 */
void hf_plan_steps_set_up (HfPlanSteps *self, HfContext *context);

/**
 * hf_plan_steps_show:
 * @sheet: (nullable): a plan
 *
 * Shows the steps of a plan.
 */
void hf_plan_steps_show (HfPlanSteps *self, HfPlanSheet *sheet);

G_END_DECLS
