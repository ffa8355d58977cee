/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PLAN_CARD (hf_plan_card_get_type ())

/**
 * HfPlanCard:
 *
 * A plan: its steps, which visits begin it, who is on it.
 */
G_DECLARE_FINAL_TYPE (HfPlanCard, hf_plan_card, HF, PLAN_CARD, GtkWidget)

/**
 * HfPlanCard::gone:
 * @self: the card
 *
 * The plan is not in the book any more.
 */

/**
 * hf_plan_card_set_up:
 * @context: what to work with
 *
 * Makes the card ready.
 */
void hf_plan_card_set_up (HfPlanCard *self, HfContext *context);

/**
 * hf_plan_card_set_plan:
 * @id: a plan, 0 for none
 *
 * Shows another plan.
 */
void hf_plan_card_set_plan (HfPlanCard *self, gint64 id);

/**
 * hf_plan_card_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan, %NULL until it is read
 */
const HfRow *hf_plan_card_get_plan (HfPlanCard *self);

/**
 * hf_plan_card_edit:
 *
 * Puts the focus into the first field.
 */
void hf_plan_card_edit (HfPlanCard *self);

G_END_DECLS
