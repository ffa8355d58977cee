/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What members made use of. A use counts once, however many memberships somebody has. */

#include "stats/hf-stat-benefits.h"

#include "store/hf-statement.h"

/* clang-format off */
#define BY_MEMBERS(entry) \
  " AND EXISTS (SELECT 1 FROM membership AS m JOIN customer AS t ON t.id = m.customer " \
  "WHERE m.customer = " entry ".customer AND t.archived IS NULL AND ($3 = 0 OR m.tier = $3) " \
  "AND m.\"from\" <= " entry ".date AND (m.\"to\" IS NULL OR m.\"to\" >= " entry ".date))"

static const char uses[] =
  "SELECT coalesce(sum(u.quantity), 0) FROM package_use AS u WHERE u.date BETWEEN $1 AND $2" BY_MEMBERS ("u");
static const char users[] =
  "SELECT count(DISTINCT u.customer) FROM package_use AS u WHERE u.date BETWEEN $1 AND $2" BY_MEMBERS ("u");
static const char redeemed[] =
  "SELECT coalesce(-sum(p.points), 0) FROM points AS p WHERE p.points < 0 AND p.date BETWEEN $1 AND $2" BY_MEMBERS ("p");
/* clang-format on */

/**
 * hf_stat_benefits:
 * @db: a connection
 * @tier: the tier of the members, 0 for any
 * @from: the first day
 * @to: the last day
 * @benefits: (out): what they made use of
 * @error: return location for an error
 *
 * Counts what members made use of in a period.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_stat_benefits (HfDatabase *db,
                  gint64      tier,
                  HfDate      from,
                  HfDate      to,
                  HfBenefits *benefits,
                  GError    **error)
{
  g_autofree char *first = hf_date_to_iso (from);
  g_autofree char *last = hf_date_to_iso (to);

  *benefits = (HfBenefits){ 0 };
  return hf_database_number (db, &benefits->uses, error, uses, "tti", first, last, tier) &&
         hf_database_number (db, &benefits->users, error, users, "tti", first, last, tier) &&
         hf_database_number (db, &benefits->redeemed, error, redeemed, "tti", first, last, tier);
}
