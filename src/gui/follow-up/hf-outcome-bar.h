/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-later-popover.h"
#include "session/follow-up/hf-outcome.h"

#include <gtk/gtk.h>

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
 * hf_outcome_bar_open_later:
 * @now: what the choices count from
 *
 * Asks when to call back.
 */
void hf_outcome_bar_open_later (HfOutcomeBar *self, HfMoment now);

/**
 * hf_outcome_bar_set_typing:
 * @is_typing: whether a note is being typed
 *
 * Shows the keys that work then.
 */
void hf_outcome_bar_set_typing (HfOutcomeBar *self, gboolean is_typing);

/**
 * hf_outcome_bar_get_later:
 *
 * Returns: (transfer none): the popover that asks when to call back, open or not
 */
HfLaterPopover *hf_outcome_bar_get_later (HfOutcomeBar *self);

G_END_DECLS
