/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-highlight.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAGE_CARD (hf_stage_card_get_type ())

/**
 * HfStageCard:
 *
 * An organisation on the board of stages: what it is, what comes next or when its agreement ends,
 * and what it lacks at its stage.
 */
G_DECLARE_FINAL_TYPE (HfStageCard, hf_stage_card, HF, STAGE_CARD, GtkWidget)

/**
 * hf_stage_card_new:
 * @context: (transfer none): outlives the card
 * @highlight: (transfer none): what is marked of what is searched for; outlives the card
 *
 * Returns: (transfer floating): a card of nothing
 */
GtkWidget *hf_stage_card_new (HfContext *context, HfHighlight *highlight);

/**
 * hf_stage_card_show:
 * @record: (nullable): an organisation, whose changes are followed
 *
 * Shows it, once more if it does already.
 */
void hf_stage_card_show (HfStageCard *self, HfRecord *record);

G_END_DECLS
