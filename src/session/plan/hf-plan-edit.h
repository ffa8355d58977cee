/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes of the steps of a plan. Whoever is on the plan keeps the steps they began with: a step
 * that counts for them ends with its version, and what was changed is one of the next version. */

#pragma once

#include "session/plan/hf-plan-sheet.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

HfRow       *hf_plan_edit_begin (const HfPlanSheet *sheet);
HfChangeSet *hf_plan_edit_add (const HfPlanSheet *sheet, const HfRow *step);
HfChangeSet *
hf_plan_edit_change (const HfPlanSheet *sheet, const HfRow *before, const HfRow *after);
HfChangeSet *hf_plan_edit_remove (const HfPlanSheet *sheet, const HfRow *step);
HfChangeSet *hf_plan_edit_move (const HfPlanSheet *sheet, guint from, guint to);

G_END_DECLS
