/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HfOwnCard:
 * @fields: the own fields that are in use
 * @values: (element-type HfRow): what a customer’s card says in them, rows of `custom_value`
 *
 * The part of a card that a hospital defined itself.
 */
typedef struct
{
  HfOwnFields *fields;
  GPtrArray   *values;
} HfOwnCard;

/**
 * hf_own_card_free:
 * @self: (transfer full): a card
 *
 * Frees a card.
 */
void hf_own_card_free (HfOwnCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOwnCard, hf_own_card_free)

/**
 * hf_own_card_read_fields:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Reads the own fields that are in use, in the order of the card.
 *
 * Returns: (transfer full) (nullable): the fields
 */
HfOwnFields *hf_own_card_read_fields (HfDatabase *db, HfViewer *viewer, GError **error);

/**
 * hf_own_card_read_fields_for_import:
 * @db: a connection
 * @viewer: sees all
 * @error: return location for an error
 *
 * Reads the own fields that are in use, with the choices that some card made when they were
 * offered: what the book exports it takes back.
 *
 * Returns: (transfer full) (nullable): the fields
 */
HfOwnFields *hf_own_card_read_fields_for_import (HfDatabase *db, HfViewer *viewer, GError **error);

/**
 * hf_own_card_read_values:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads what a card says in own fields, the oldest first, in archived ones too.
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): rows of `custom_value`
 */
GPtrArray *
hf_own_card_read_values (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_own_card_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads both.
 *
 * Returns: (transfer full) (nullable): the card
 */
HfOwnCard *hf_own_card_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_own_card_find_value:
 * @fields: own fields
 * @field: one of them
 * @values: (element-type HfRow): rows of `custom_value`
 *
 * Returns: (transfer none) (nullable): the row that counts for @field
 */
const HfRow *hf_own_card_find_value (const HfOwnFields *fields, guint field, GPtrArray *values);

/**
 * hf_own_card_change:
 * @fields: own fields
 * @values: (element-type HfRow): the customer's rows of `custom_value` as last read
 * @before: a row of @fields as it was when the editing began
 * @draft: the same with what was typed
 *
 * Makes the change set that stores an edit. Where somebody else was faster it conflicts, as an edit
 * of a built-in field does.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_own_card_change (const HfOwnFields *fields,
                                 GPtrArray         *values,
                                 const HfRow       *before,
                                 const HfRow       *draft);

/**
 * hf_own_card_replaces:
 * @fields: own fields
 * @values: (element-type HfRow): the customer's rows of `custom_value` as last read
 * @before: a row of @fields as it was when the editing began
 * @draft: the same with what was typed
 * @field: the one that was edited
 * @seen: (out) (transfer full): the row of `custom_value` as the person saw it
 * @changed: (out) (transfer full): as it shall be
 *
 * Says what an edit is that only writes one value over another.
 *
 * Returns: whether it is one
 */
gboolean hf_own_card_replaces (const HfOwnFields *fields,
                               GPtrArray         *values,
                               const HfRow       *before,
                               const HfRow       *draft,
                               guint              field,
                               HfRow            **seen,
                               HfRow            **changed);

/**
 * hf_own_card_insert:
 * @changes: a change set that makes a customer
 * @customer: the customer's id in it
 * @fields: own fields
 * @draft: a row of @fields
 *
 * Adds to a change set what the new card says in own fields that it has.
 */
void hf_own_card_insert (HfChangeSet       *changes,
                         gint64             customer,
                         const HfOwnFields *fields,
                         const HfRow       *draft);

G_END_DECLS
