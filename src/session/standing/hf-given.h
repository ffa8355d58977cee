/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfGiven:
 * @row: the package of the customer, masked for the viewer
 * @items: (element-type HfRow): its items, as they were agreed
 * @sum: what they come to, in fen
 *
 * A service package a customer has.
 */
typedef struct
{
  HfRow     *row;
  GPtrArray *items;
  gint64     sum;
} HfGiven;

/**
 * hf_given_read_all:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfGiven) (nullable): the packages of a customer, the one
 *   agreed last first
 */
GPtrArray *hf_given_read_all (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_given_read:
 * @db: a connection
 * @viewer: who looks
 * @id: which package of a customer
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): it; %NULL without an error when there is none any more
 */
HfGiven *hf_given_read (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error);

/**
 * hf_given_free:
 * @self: (transfer full): a package of a customer
 *
 * Frees it.
 */
void hf_given_free (HfGiven *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfGiven, hf_given_free)

/**
 * hf_given_changes_give:
 * @draft: what is given to whom, when and by whom; when it expires follows from the package
 * @package: the package
 * @items: (element-type HfRow): what it consists of now
 *
 * Gives a customer a package, with a copy of its items: their prices are those of the day.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_given_changes_give (const HfRow *draft, const HfRow *package, const GPtrArray *items);

/**
 * hf_given_changes_remove:
 * @self: a package of a customer
 *
 * Takes it off the card, items and all.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_given_changes_remove (const HfGiven *self);

G_END_DECLS
