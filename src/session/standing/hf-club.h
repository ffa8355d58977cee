/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-membership-state.h"
#include "core/hf-points-balance.h"
#include "core/hf-viewer.h"
#include "session/standing/hf-benefits.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfClub:
 * @customer: whose
 * @tiers: (element-type HfRow): all tiers there are, the easiest to reach first
 * @memberships: (element-type HfRow): the customer's, the one that began last first
 * @points: (element-type HfRow): the customer's ledger, newest first
 * @balance: what the ledger comes to
 * @current: (nullable): the membership that counts today: one that holds, ended a short time ago or
 *   is to begin; borrowed
 * @state: how @current stands
 * @benefits: (element-type HfBenefit): what the tier grants who is a member now, and what was used
 *   of it
 * @suggested: (nullable): the tier that the customer has reached by what was paid, if it is another
 *   than the one of @current and not an easier one; borrowed
 *
 * What a customer is as a member.
 */
typedef struct
{
  gint64            customer;
  GPtrArray        *tiers;
  GPtrArray        *memberships;
  GPtrArray        *points;
  HfPointsBalance   balance;
  const HfRow      *current;
  HfMembershipState state;
  GPtrArray        *benefits;
  const HfRow      *suggested;
} HfClub;

/**
 * hf_club_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the customer is as a member
 */
HfClub *
hf_club_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error);

/**
 * hf_club_free:
 * @self: (transfer full): a member
 *
 * Frees it.
 */
void hf_club_free (HfClub *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfClub, hf_club_free)

/**
 * hf_club_find_tier:
 * @self: a member
 * @tier: its id
 *
 * Returns: (transfer none) (nullable): a tier, %NULL when it is archived
 */
const HfRow *hf_club_find_tier (const HfClub *self, gint64 tier);

/**
 * hf_club_changes_tiers:
 *
 * Makes three tiers to begin with, named in the language of the program.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_club_changes_tiers (void);

/**
 * hf_club_begin_of_term:
 * @self: who is a member, or not yet
 * @tier: a tier
 * @today: the day
 *
 * A term that nobody lets lapse goes on without a gap; any other one begins today.
 *
 * Returns: the day on which a membership that is entered now begins
 */
HfDate hf_club_begin_of_term (const HfClub *self, const HfRow *tier, HfDate today);

/**
 * hf_club_changes_join:
 * @self: a member
 * @tier: a tier
 * @number: (nullable): the member number
 * @today: the day
 *
 * Lets a customer join a tier. Who is in that tier already gets another term after this one; who is
 * in another one changes today.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_club_changes_join (const HfClub *self, const HfRow *tier, const char *number, HfDate today);

/**
 * hf_club_changes_end:
 * @self: a member with a membership
 * @today: the day
 *
 * Ends the membership with the day before; one that had not begun is removed.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_club_changes_end (const HfClub *self, HfDate today);

/**
 * hf_club_changes_points:
 * @self: a member
 * @points: how many are given, or redeemed if negative
 * @reason: (nullable): why
 * @origin: (nullable): the visit or the follow-up they are for
 * @staff: who does it, 0 for nobody of the staff
 * @day: the day of it
 *
 * Writes points into the ledger. Those given expire as the tier says.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_club_changes_points (const HfClub *self,
                                     gint64        points,
                                     const char   *reason,
                                     const HfRow  *origin,
                                     gint64        staff,
                                     HfDate        day);

G_END_DECLS
