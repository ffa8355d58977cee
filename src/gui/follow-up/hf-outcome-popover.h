/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-call-card.h"
#include "session/follow-up/hf-outcome.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_OUTCOME_POPOVER (hf_outcome_popover_get_type ())

/**
 * HfOutcomePopover:
 *
 * Asks what has to be known before an outcome can be logged. One for each outcome that asks; the
 * outcome bar makes it, opens it at its button, and passes on what it tells by
 * hf_outcome_popover_answer().
 */
G_DECLARE_DERIVABLE_TYPE (HfOutcomePopover, hf_outcome_popover, HF, OUTCOME_POPOVER, GtkPopover)

/**
 * HfOutcomePopoverClass:
 * @open: makes it ask about the call of a card, before it pops up
 * @focus: gives the focus to where the answer begins, once it is up
 * @press: does what a digit does while it is open
 */
struct _HfOutcomePopoverClass
{
  GtkPopoverClass parent_class;

  void (*open) (HfOutcomePopover *self, HfContext *context, HfCallCard *card, HfMoment now);
  void (*focus) (HfOutcomePopover *self);
  void (*press) (HfOutcomePopover *self, guint digit);
};

/**
 * HfOutcomePopover::answered:
 * @self: the popover
 * @outcome: the #HfOutcome, as far as it was asked
 *
 * Somebody answered.
 */

void          hf_outcome_popover_set_kind (HfOutcomePopover *self, HfOutcomeKind kind);
HfOutcomeKind hf_outcome_popover_get_kind (HfOutcomePopover *self);
void          hf_outcome_popover_open (HfOutcomePopover *self,
                                       HfContext        *context,
                                       HfCallCard       *card,
                                       HfMoment          now);
void          hf_outcome_popover_press (HfOutcomePopover *self, guint digit);
void          hf_outcome_popover_answer (HfOutcomePopover *self, const HfOutcome *outcome);

G_END_DECLS
