/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-membership-rule.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfBenefit:
 * @name: (owned): what is granted
 * @times: how many times a year, or %HF_BENEFIT_UNLIMITED
 * @used: how many times it was used since @since
 * @since: the day the member's year began
 * @latest: (owned) (nullable): the row of the last use since then
 *
 * A benefit of a member, and what was used of it.
 */
typedef struct
{
  char  *name;
  gint64 times;
  guint  used;
  HfDate since;
  HfRow *latest;
} HfBenefit;

/**
 * hf_benefits_read:
 * @db: a connection
 * @viewer: who looks
 * @membership: (nullable): a membership that holds
 * @joined: when the customer became a member for the first time
 * @today: the day
 * @error: return location for an error
 *
 * For a member's year see hf_membership_rule_year().
 *
 * Returns: (transfer full) (nullable) (element-type HfBenefit): what the tier grants, in the order
 * in which it was written down; nothing without a membership
 */
GPtrArray *hf_benefits_read (HfDatabase  *db,
                             HfViewer    *viewer,
                             const HfRow *membership,
                             HfDate       joined,
                             HfDate       today,
                             GError     **error);

/**
 * hf_benefit_may_be_used:
 * @self: a benefit
 *
 * Returns: whether it is granted once more this year
 */
gboolean hf_benefit_may_be_used (const HfBenefit *self);

/**
 * hf_benefit_changes_use:
 * @self: a benefit
 * @customer: who used it
 * @staff: who granted it, 0 for nobody of the staff
 * @today: the day
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_benefit_changes_use (const HfBenefit *self, gint64 customer, gint64 staff, HfDate today);

/**
 * hf_benefit_changes_take_back:
 * @self: a benefit that was used
 *
 * Takes back the last use: it was none.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_benefit_changes_take_back (const HfBenefit *self);

G_END_DECLS
