/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_DIALOG (hf_plan_dialog_get_type ())

/**
 * HfPlanDialog:
 *
 * Follow-ups from visits by the grade rule: first shown, then planned as one step.
 */
G_DECLARE_FINAL_TYPE (HfPlanDialog, hf_plan_dialog, HF, PLAN_DIALOG, AdwWindow)

/**
 * HfPlanned:
 * @text: what was planned, translated
 * @step: the step in the history, 0 where there is nothing to undo
 * @user_data: as given
 *
 * Called when follow-ups were planned and the dialog closed.
 */
typedef void (*HfPlanned) (const char *text, gint64 step, gpointer user_data);

void
hf_plan_dialog_show (GtkWindow *parent, HfContext *context, HfPlanned planned, gpointer user_data);

G_END_DECLS
