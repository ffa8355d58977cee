/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/plan/hf-plan-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_STEP_DIALOG (hf_plan_step_dialog_get_type ())

/**
 * HfPlanStepDialog:
 *
 * The form for a step of a plan.
 */
G_DECLARE_FINAL_TYPE (HfPlanStepDialog, hf_plan_step_dialog, HF, PLAN_STEP_DIALOG, AdwWindow)

/**
 * hf_plan_step_dialog_present:
 * @asker: a widget of the page
 * @context: what to work with
 * @sheet: the plan
 * @step: (nullable): one of its steps, %NULL for a new one
 *
 * Asks for a step and saves it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_plan_step_dialog_present (GtkWidget   *asker,
                                        HfContext   *context,
                                        HfPlanSheet *sheet,
                                        const HfRow *step);

G_END_DECLS
