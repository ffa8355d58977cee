/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* So many days before its end who has a package is reminded of it. */
#define HF_GIVEN_SOON_DAYS 30

/**
 * HfGiven:
 * @row: the package of the customer, masked for the viewer
 * @items: (element-type HfRow): its items, as they were agreed
 * @uses: (element-type HfRow): what was used of them, the latest first
 * @sum: what the items come to, in fen
 *
 * A service package a customer has.
 */
typedef struct
{
  HfRow     *row;
  GPtrArray *items;
  GPtrArray *uses;
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
 * hf_given_find_item:
 * @self: a package of a customer
 * @item: the id of an item
 *
 * Returns: (transfer none) (nullable): the item, %NULL when it is none of the package's
 */
const HfRow *hf_given_find_item (const HfGiven *self, gint64 item);

/**
 * hf_given_count_used:
 * @self: a package of a customer
 * @item: the id of one of its items, 0 for all of them
 *
 * Returns: how many were used
 */
gint64 hf_given_count_used (const HfGiven *self, gint64 item);

/**
 * hf_given_count_agreed:
 * @self: a package of a customer
 * @item: the id of one of its items, 0 for all of them
 *
 * Returns: how many there were to begin with
 */
gint64 hf_given_count_agreed (const HfGiven *self, gint64 item);

/**
 * hf_given_expires_soon:
 * @self: a package of a customer
 * @today: the day
 *
 * Returns: whether it ends within the next %HF_GIVEN_SOON_DAYS with something left of it
 */
gboolean hf_given_expires_soon (const HfGiven *self, HfDate today);

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
 * hf_given_changes_use:
 * @self: a package of a customer
 * @draft: what was used when, and who did it
 *
 * Enters a use of an item.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL where there is not that much left
 */
HfChangeSet *hf_given_changes_use (const HfGiven *self, const HfRow *draft);

/**
 * hf_given_changes_take_back:
 * @use: a use
 *
 * Takes back a use that was none.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_given_changes_take_back (const HfRow *use);

/**
 * hf_given_changes_remove:
 * @self: a package of a customer
 *
 * Takes it off the card, items and uses and all.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_given_changes_remove (const HfGiven *self);

G_END_DECLS
