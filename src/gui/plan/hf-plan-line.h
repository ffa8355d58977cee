/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-highlight.h"
#include "session/plan/hf-plan-digests.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_LINE (hf_plan_line_get_type ())

/**
 * HfPlanLine:
 *
 * A plan in the list of plans.
 */
G_DECLARE_FINAL_TYPE (HfPlanLine, hf_plan_line, HF, PLAN_LINE, GtkWidget)

/**
 * hf_plan_line_show:
 * @plan: (nullable): a plan
 * @digests: what is said beside it
 * @highlight: what is searched for
 *
 * Shows a plan.
 */
void hf_plan_line_show (HfPlanLine    *self,
                        const HfRow   *plan,
                        HfPlanDigests *digests,
                        HfHighlight   *highlight);

G_END_DECLS
