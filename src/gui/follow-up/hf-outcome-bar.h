/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-outcome-popover.h"

G_BEGIN_DECLS

#define HF_TYPE_OUTCOME_BAR (hf_outcome_bar_get_type ())

/**
 * HfOutcomeBar:
 *
 * The buttons for what came of a call, each with its key on it. It only tells what was pressed or
 * chosen; whether it counts is the page's decision.
 */
G_DECLARE_FINAL_TYPE (HfOutcomeBar, hf_outcome_bar, HF, OUTCOME_BAR, GtkWidget)

/**
 * hf_outcome_bar_ask:
 * @kind: an outcome
 * @context: the book
 * @card: the call
 * @now: what a time counts from
 *
 * Asks what has to be known before the outcome is logged; the answer comes by
 * #HfOutcomeBar::answered.
 *
 * Returns: whether anything has to be
 */
gboolean hf_outcome_bar_ask (HfOutcomeBar *self,
                             HfOutcomeKind kind,
                             HfContext    *context,
                             HfCallCard   *card,
                             HfMoment      now);

/**
 * hf_outcome_bar_set_typing:
 * @is_typing: whether a note is being typed
 *
 * Shows the keys that work then.
 */
void hf_outcome_bar_set_typing (HfOutcomeBar *self, gboolean is_typing);

/**
 * hf_outcome_bar_get_popover:
 * @kind: an outcome
 *
 * Returns: (transfer none) (nullable): the popover that asks about it, open or not
 */
HfOutcomePopover *hf_outcome_bar_get_popover (HfOutcomeBar *self, HfOutcomeKind kind);

/**
 * hf_outcome_bar_get_open:
 *
 * Returns: (transfer none) (nullable): the popover that is asking now
 */
HfOutcomePopover *hf_outcome_bar_get_open (HfOutcomeBar *self);

G_END_DECLS
