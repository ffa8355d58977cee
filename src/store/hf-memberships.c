/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules of membership are asked about, in the order they want: by the card, by who rises,
 * and by the guard of what is spent. */

#include "store/hf-memberships.h"

#include "core/hf-membership-rule.h"
#include "core/hf-membership.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"

/**
 * hf_memberships_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: a customer
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): the memberships of somebody, the last
 *   first
 */
GPtrArray *
hf_memberships_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_membership_def, viewer);

  hf_query_where (query, HF_MEMBERSHIP_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_MEMBERSHIP_FROM, TRUE);
  return hf_sql_read_all (db, query, error);
}

/**
 * hf_memberships_read_tiers:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): the tiers in use, the lowest first
 */
GPtrArray *
hf_memberships_read_tiers (HfDatabase *db, HfViewer *viewer, GError **error)
{
  static const guint orders[] = HF_TIER_ORDERS;
  g_autoptr (HfQuery) query = hf_query_new (&hf_tier_def, viewer);

  hf_query_where (query, HF_TIER_ARCHIVED, HF_OP_NULL, HF_NULL);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    hf_query_order (query, orders[i], FALSE);
  return hf_sql_read_all (db, query, error);
}

/**
 * hf_memberships_read_granted:
 * @db: a connection
 * @viewer: who looks
 * @tier: a tier
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): what members of @tier are granted, in
 *   the order in which it was written down
 */
GPtrArray *
hf_memberships_read_granted (HfDatabase *db, HfViewer *viewer, gint64 tier, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_tier_benefit_def, viewer);

  hf_query_where (query, HF_TIER_BENEFIT_TIER, HF_OP_EQ, HF_INT (tier));
  return hf_sql_read_all (db, query, error);
}
