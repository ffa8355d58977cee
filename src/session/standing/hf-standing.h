/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/standing/hf-class-choices.h"
#include "store/hf-changed.h"
#include "store/hf-scores.h"

G_BEGIN_DECLS

/**
 * HfStageEvent:
 * @day: since when
 * @stage: (nullable): a key of #hf_customer_stages; %NULL where what was set by hand was taken back
 * @who: (owned) (nullable): who set it by hand, %NULL for the rule
 * @reason: (owned) (nullable): why
 *
 * A customer came into a stage.
 */
typedef struct
{
  HfDate      day;
  const char *stage;
  char       *who;
  char       *reason;
} HfStageEvent;

/**
 * HfStanding:
 * @customer: (owned): the customer, masked for the viewer
 * @basis: what the scores are measured by
 * @n_referred: how many customers were sent by this one
 * @n_contacts: how often somebody spoke with the customer in the last year
 * @n_filled: how many of the fields wanted on every card are filled in
 * @n_fields: how many there are of these
 * @lacking: (owned) (nullable): what the others are called, for who sees all of the card
 * @classes: (owned) (element-type HfRow): the #HfCaseClass rows of the customer's cases, those
 * around them included
 * @plans: (owned) (element-type HfRow): the hospital's own plans for cells of stage, need and value
 * @choices: (owned): what was decided of the classes by hand
 * @events: (owned) (element-type HfStageEvent): the history of the stage, newest first
 *
 * Where a customer stands: what the card says of stage, value and loyalty, and why.
 */
typedef struct
{
  HfRow          *customer;
  HfScoreBasis    basis;
  guint           n_referred;
  guint           n_contacts;
  guint           n_filled;
  guint           n_fields;
  char           *lacking;
  GPtrArray      *classes;
  GPtrArray      *plans;
  HfClassChoices *choices;
  GPtrArray      *events;
} HfStanding;

/**
 * hf_standing_is_concerned:
 * @changed: what was written
 * @customer: whose
 *
 * Returns: whether something of it is in what hf_standing_read() tells of @customer
 */
gboolean hf_standing_is_concerned (const HfChanged *changed, gint64 customer);

/**
 * hf_standing_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @today: the day
 * @error: return location for an error; %HF_STORE_ERROR_GONE where the customer is gone
 *
 * Reads where a customer stands.
 *
 * Returns: (transfer full) (nullable): it
 */
HfStanding *
hf_standing_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error);

/**
 * hf_standing_free:
 * @self: (transfer full): a standing
 *
 * Frees it.
 */
void hf_standing_free (HfStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfStanding, hf_standing_free)

/**
 * hf_standing_describe_filled:
 * @self: a standing
 *
 * Returns: (transfer full): how much of the card is filled in, and what to ask for next
 */
char *hf_standing_describe_filled (const HfStanding *self);

/**
 * hf_standing_is_often_here:
 * @self: a standing
 *
 * The first of the signs of loyalty: more visits than most others make.
 *
 * Returns: whether the customer comes more often than three fifths of all
 */
gboolean hf_standing_is_often_here (const HfStanding *self);

/**
 * hf_standing_has_sent_others:
 * @self: a standing
 *
 * Returns: whether the customer was referred to us or referred somebody
 */
gboolean hf_standing_has_sent_others (const HfStanding *self);

G_END_DECLS
