/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/plan/hf-plan-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_PREVIEW (hf_plan_preview_get_type ())

/**
 * HfPlanPreview:
 *
 * The days on which the steps of a plan fall for somebody whose plan counts from a day that is
 * typed, and what became of those on which nobody works.
 */
G_DECLARE_FINAL_TYPE (HfPlanPreview, hf_plan_preview, HF, PLAN_PREVIEW, GtkWidget)

/**
 * HfPlanPreview::changed:
 * @self: the preview
 *
 * Another day is typed, or another plan is shown.
 */

/**
 * hf_plan_preview_set_up:
 * @context: what to work with
 *
 * Makes the preview ready.
 */
void hf_plan_preview_set_up (HfPlanPreview *self, HfContext *context);

/**
 * hf_plan_preview_show:
 * @sheet: (nullable): a plan
 *
 * Shows the days of a plan.
 */
void hf_plan_preview_show (HfPlanPreview *self, HfPlanSheet *sheet);

/**
 * hf_plan_preview_get_day:
 *
 * Returns: the day the plan counts from, %HF_DATE_NONE where none can be read
 */
HfDate hf_plan_preview_get_day (HfPlanPreview *self);

G_END_DECLS
