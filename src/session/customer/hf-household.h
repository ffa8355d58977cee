/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HfHousehold:
 * @customer: the card, as the viewer may see it
 * @phone: (nullable): the number that somebody of the household has too, a row of `phone`
 * @proposed: what to call a household of this customer, which no other is called
 *
 * Where a customer lives, and what those who live there share. Who they are is read with the rest
 * of the family, see hf_kin_read().
 */
typedef struct
{
  HfRow *customer;
  HfRow *phone;
  char  *proposed;
} HfHousehold;

/**
 * hf_household_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads the household of a customer, who need not have one; one who is gone has none.
 *
 * Returns: (transfer full) (nullable): the household
 */
HfHousehold *hf_household_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_household_free:
 * @self: (transfer full): a household
 *
 * Frees it.
 */
void hf_household_free (HfHousehold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHousehold, hf_household_free)

/**
 * hf_household_join:
 * @self: the household of a customer, read for who sees all
 * @other: another customer
 *
 * Puts the two into one household: that of the customer, else that of the other, else a new one.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_household_join (const HfHousehold *self, const HfRow *other);

/**
 * hf_household_leave:
 * @customer: a customer
 *
 * Takes a customer out of the household.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_household_leave (const HfRow *customer);

/**
 * hf_household_rename:
 * @db: a writing connection
 * @viewer: who renames; it must see all
 * @customer: somebody who lives there
 * @name: what the household is to be called
 * @now: the time, UTC seconds
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT where another household is called
 *   so, or there is none any more
 *
 * Renames a household for all who live there, whoever of them is archived, in one step.
 *
 * Returns: the step in the history, 0 with an error
 */
gint64 hf_household_rename (HfDatabase *db,
                            HfViewer   *viewer,
                            gint64      customer,
                            const char *name,
                            gint64      now,
                            GError    **error);

G_END_DECLS
