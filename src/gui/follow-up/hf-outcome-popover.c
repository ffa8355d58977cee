/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the popovers of the outcomes have in common: which outcome it is, opening and answering.
 * What they ask is theirs.
 */

#include "gui/follow-up/hf-outcome-popover.h"

#include "gui/common/hf-focus-before.h"

#include <glib/gi18n.h>

typedef struct
{
  HfOutcomeKind kind;
} HfOutcomePopoverPrivate;

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfOutcomePopover, hf_outcome_popover, GTK_TYPE_POPOVER)

static void
hf_outcome_popover_class_init (HfOutcomePopoverClass *klass)
{
  signals[ANSWERED] = g_signal_new ("answered", HF_TYPE_OUTCOME_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
hf_outcome_popover_init (HfOutcomePopover *self)
{
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
}

/**
 * hf_outcome_popover_set_kind:
 * @self: the popover
 * @kind: the outcome it asks about
 *
 * Says which outcome it is, once.
 */
void
hf_outcome_popover_set_kind (HfOutcomePopover *self, HfOutcomeKind kind)
{
  HfOutcomePopoverPrivate *priv = hf_outcome_popover_get_instance_private (self);

  priv->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (hf_outcome_kind_get (kind)->label), -1);
}

/**
 * hf_outcome_popover_get_kind:
 * @self: the popover
 *
 * Returns: the outcome it asks about
 */
HfOutcomeKind
hf_outcome_popover_get_kind (HfOutcomePopover *self)
{
  HfOutcomePopoverPrivate *priv = hf_outcome_popover_get_instance_private (self);

  return priv->kind;
}

/**
 * hf_outcome_popover_open:
 * @self: the popover
 * @context: the book
 * @card: the call
 * @now: what a time counts from
 *
 * Asks; whoever opened it by key goes on where they were.
 */
void
hf_outcome_popover_open (HfOutcomePopover *self, HfContext *context, HfCallCard *card, HfMoment now)
{
  HfOutcomePopoverClass *klass = HF_OUTCOME_POPOVER_GET_CLASS (self);

  klass->open (self, context, card, now);
  hf_focus_before_popup (GTK_POPOVER (self));
  klass->focus (self);
}

/**
 * hf_outcome_popover_press:
 * @self: the popover
 * @digit: 0 to 9
 *
 * Does what the key of that digit does while it is open.
 */
void
hf_outcome_popover_press (HfOutcomePopover *self, guint digit)
{
  HF_OUTCOME_POPOVER_GET_CLASS (self)->press (self, digit);
}

/**
 * hf_outcome_popover_answer:
 * @self: the popover
 * @outcome: the outcome as far as it was asked
 *
 * Goes away and tells; the kind need not be filled in.
 */
void
hf_outcome_popover_answer (HfOutcomePopover *self, const HfOutcome *outcome)
{
  HfOutcome told = *outcome;

  told.kind = hf_outcome_popover_get_kind (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ANSWERED], 0, &told);
}
