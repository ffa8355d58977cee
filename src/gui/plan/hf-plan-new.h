/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-new-form.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_NEW (hf_plan_new_get_type ())

/**
 * HfPlanNew:
 *
 * The form for a new plan: its name and what it counts from.
 */
G_DECLARE_FINAL_TYPE (HfPlanNew, hf_plan_new, HF, PLAN_NEW, HfNewForm)

G_END_DECLS
