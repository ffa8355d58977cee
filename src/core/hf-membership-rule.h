/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HF_TIER_ORDERS:
 *
 * The fields by which tiers stand in their order, the lowest first.
 */
#define HF_TIER_ORDERS                      \
  {                                         \
    HF_TIER_SPENT_FROM, HF_TIER_POINTS_FROM \
  }

/* Of a benefit that is granted as often as one likes. */
#define HF_BENEFIT_UNLIMITED (-1)

guint hf_membership_rule_rank (const GPtrArray *tiers, gint64 tier);
guint hf_membership_rule_reached (const GPtrArray *tiers,
                                  gint64           spent,
                                  gint64           points,
                                  gboolean         by_itself);

HfDate       hf_membership_rule_joined (const GPtrArray *memberships);
HfDate       hf_membership_rule_year (HfDate joined, HfDate today);
const HfRow *hf_membership_rule_find_current (const GPtrArray *memberships, HfDate today);
const HfRow *hf_membership_rule_find_holding (const GPtrArray *memberships, HfDate today);
gboolean     hf_membership_rule_overlap (const HfRow *one, const HfRow *other);
HfRow       *hf_membership_rule_end (const HfRow *membership, HfDate today);
HfRow *
hf_membership_rule_begin (gint64 customer, const HfRow *tier, const char *number, HfDate from);

gboolean hf_membership_rule_grants (const GPtrArray *granted, const char *benefit, gint64 *times);

G_END_DECLS
