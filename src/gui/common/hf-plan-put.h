/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_PUT (hf_plan_put_get_type ())

/**
 * HfPlanPut:
 *
 * Puts a customer on a plan: which one, counted from which day, and what follows.
 */
G_DECLARE_FINAL_TYPE (HfPlanPut, hf_plan_put, HF, PLAN_PUT, AdwWindow)

/**
 * hf_plan_put_present:
 * @asker: a widget of the page
 * @context: what to work with
 * @customer: who
 *
 * Asks for the plan and saves it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_plan_put_present (GtkWidget *asker, HfContext *context, gint64 customer);

G_END_DECLS
