/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"
#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfMergeOwn:
 * @field: the id of an own field
 * @is_taken: whether the card that stays shall say in it what the other says, be that nothing
 * @stays: (nullable) (owned): what the card that stays said in it when somebody chose, as stored
 * @goes: (nullable) (owned): what the other said
 *
 * What somebody chose for an own field.
 */
typedef struct
{
  gint64   field;
  gboolean is_taken;
  char    *stays;
  char    *goes;
} HfMergeOwn;

/**
 * HfMergeLeft:
 * @def: an entity, of which hf_merge_may_leave() says so
 * @id: a row of it
 *
 * A row that stays with the card that goes.
 */
typedef struct
{
  const HfEntityDef *def;
  gint64             id;
} HfMergeLeft;

/**
 * HfMergeOptions:
 * @keep: the card that stays
 * @drop: the card whose everything moves over; it is archived and remembers where it went
 * @card: (nullable): the card that stays as it shall be, an unsealed copy of it with what was
 *   taken from the other; %NULL fills only what is empty, and so is done with what @viewer does not
 *   see
 * @gone: (nullable): the other card as it was when somebody chose; %NULL takes it as it is
 * @own: (nullable) (element-type HfMergeOwn): what was chosen for own fields; in all others only
 *   what is empty is filled
 * @left: (nullable) (element-type HfMergeLeft): rows that are not to come over
 * @viewer: whose step it is; must see names
 * @now: the time of that step, UTC seconds
 *
 * Two cards of one person.
 */
typedef struct
{
  gint64       keep;
  gint64       drop;
  const HfRow *card;
  const HfRow *gone;
  GPtrArray   *own;
  GArray      *left;
  HfViewer    *viewer;
  gint64       now;
} HfMergeOptions;

/**
 * hf_merge_own_free:
 * @self: (transfer full): a choice
 *
 * Frees it.
 */
void hf_merge_own_free (HfMergeOwn *self);

/**
 * hf_merge_is_offered:
 * @field: a field of a customer
 *
 * Returns: whether somebody chooses between the two cards here
 */
gboolean hf_merge_is_offered (guint field);

/**
 * hf_merge_take:
 * @card: a draft of the card that stays
 * @from: the card to take it from
 * @field: a field that is offered
 *
 * Takes one field over, with what belongs to it: a birth date with its precision.
 */
void hf_merge_take (HfRow *card, const HfRow *from, guint field);

/**
 * hf_merge_is_on_customer:
 * @field: a field of any entity
 *
 * Returns: whether rows hang on a customer by this field, and so move with the card
 */
gboolean hf_merge_is_on_customer (const HfFieldDef *field);

/**
 * hf_merge_may_leave:
 * @def: an entity
 *
 * What a card says of somebody may be wrong of the one who stays. What happened and was agreed
 * belongs together, and would be seen by nobody on a card that is put away: a visit, a call to
 * make, that somebody wants no calls.
 *
 * Returns: whether a row of it may stay with the card that goes
 */
gboolean hf_merge_may_leave (const HfEntityDef *def);

/**
 * hf_merge_run:
 * @db: the writer
 * @options: which cards
 * @error: return location for an error; %HF_STORE_ERROR_GONE when one of them is gone,
 * %HF_STORE_ERROR_CONFLICT when it is archived or was changed meanwhile
 *
 * Makes one card of two. All that hangs on the one moves to the other, in one step: undone later it
 * leaves what was changed since and names it.
 *
 * Returns: the step in the history, 0 when it failed
 */
gint64 hf_merge_run (HfDatabase *db, const HfMergeOptions *options, GError **error);

G_END_DECLS
