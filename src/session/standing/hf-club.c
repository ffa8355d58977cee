/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Membership and points of one customer. There are as many rows as a person has terms and entries,
 * so they are read at once. */

#include "session/standing/hf-club.h"

#include "core/hf-membership-rule.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "store/hf-query.h"
#include "store/hf-memberships.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define YUAN G_GINT64_CONSTANT (100)

void
hf_club_free (HfClub *self)
{
  g_clear_pointer (&self->tiers, g_ptr_array_unref);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
read_points (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_points_def, viewer);

  hf_query_where (query, HF_POINTS_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_POINTS_DATE, TRUE);
  return hf_sql_read_all (db, query, error);
}

static HfDate
get_date (const HfRow *row, guint field)
{
  return hf_date_from_iso (hf_row_text (row, field));
}

static void
work_out_balance (HfClub *self, HfDate today)
{
  g_autofree HfPointsEntry *entries = g_new (HfPointsEntry, self->points->len);

  for (guint i = 0; i < self->points->len; i++)
    {
      const HfRow *row = self->points->pdata[i];

      entries[i] =
        (HfPointsEntry){ get_date (row, HF_POINTS_DATE), hf_row_int (row, HF_POINTS_POINTS),
                         get_date (row, HF_POINTS_EXPIRES) };
    }
  hf_points_balance (entries, self->points->len, today, &self->balance);
}

static void
find_current (HfClub *self, HfDate today)
{
  self->current = hf_membership_rule_find_current (self->memberships, today);
  if (self->current != NULL)
    self->state = hf_membership_state (hf_row_text (self->current, HF_MEMBERSHIP_FROM),
                                       hf_row_text (self->current, HF_MEMBERSHIP_TO), today);
}

static gboolean
suggest (HfClub *self, HfDatabase *db, GError **error)
{
  gint64 spent, points;
  guint  rank, now;

  if (!hf_database_number (db, &spent, error, "SELECT spent FROM customer WHERE id = $1", "i",
                           self->customer) ||
      !hf_database_number (db, &points, error, "SELECT points_given FROM customer WHERE id = $1",
                           "i", self->customer))
    return FALSE;
  rank = hf_membership_rule_reached (self->tiers, spent, points, FALSE);
  now = self->current ?
          hf_membership_rule_rank (self->tiers, hf_row_int (self->current, HF_MEMBERSHIP_TIER)) :
          0;
  if (rank > now)
    self->suggested = self->tiers->pdata[rank - 1];
  return TRUE;
}

HfClub *
hf_club_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error)
{
  g_autoptr (HfClub) self = g_new0 (HfClub, 1);

  self->customer = customer;
  if ((self->tiers = hf_memberships_read_tiers (db, viewer, error)) == NULL ||
      (self->memberships = hf_memberships_read (db, viewer, customer, error)) == NULL ||
      (self->points = read_points (db, viewer, customer, error)) == NULL)
    return NULL;
  work_out_balance (self, today);
  find_current (self, today);
  self->benefits =
    hf_benefits_read (db, viewer, hf_membership_rule_find_holding (self->memberships, today),
                      hf_membership_rule_joined (self->memberships), today, error);
  return self->benefits != NULL && suggest (self, db, error) ? g_steal_pointer (&self) : NULL;
}

const HfRow *
hf_club_find_tier (const HfClub *self, gint64 tier)
{
  guint rank = hf_membership_rule_rank (self->tiers, tier);

  return rank > 0 ? self->tiers->pdata[rank - 1] : NULL;
}

HfChangeSet *
hf_club_changes_tiers (void)
{
  static const struct
  {
    const char *name;
    gint64      spent_from;
  } tiers[] = {
    { NC_ ("membership tier", "Silver"), 2000 * YUAN },
    { NC_ ("membership tier", "Gold"), 10000 * YUAN },
    { NC_ ("membership tier", "Diamond"), 50000 * YUAN },
  };
  HfChangeSet *changes = hf_change_set_new (N_ ("Make membership tiers"));

  for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      HfRow *row = hf_row_new (&hf_tier_def);

      hf_row_set_text (row, HF_TIER_NAME, g_dpgettext2 (NULL, "membership tier", tiers[i].name));
      hf_row_set_int (row, HF_TIER_SPENT_FROM, tiers[i].spent_from);
      hf_row_set_int (row, HF_TIER_MONTHS, 12);
      hf_row_set_int (row, HF_TIER_RISES, 1);
      hf_row_set_int (row, HF_TIER_POINTS_MONTHS, 24);
      hf_change_set_insert (changes, row);
    }
  return changes;
}

static void
add_end (HfChangeSet *changes, const HfRow *membership, HfDate today)
{
  HfRow *draft = hf_membership_rule_end (membership, today);

  if (draft != NULL)
    hf_change_set_update (changes, membership, draft);
  else
    hf_change_set_delete (changes, membership);
}

HfDate
hf_club_begin_of_term (const HfClub *self, const HfRow *tier, HfDate today)
{
  HfDate last = self->current ? get_date (self->current, HF_MEMBERSHIP_TO) : HF_DATE_NONE;

  if (self->current == NULL || hf_row_int (self->current, HF_MEMBERSHIP_TIER) != tier->id ||
      last == HF_DATE_NONE)
    return today;
  return last + 1;
}

HfChangeSet *
hf_club_changes_join (const HfClub *self, const HfRow *tier, const char *number, HfDate today)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Membership"));
  HfDate       from = hf_club_begin_of_term (self, tier, today);

  if (self->current != NULL && from == today && self->state != HF_MEMBERSHIP_GRACE)
    add_end (changes, self->current, today);
  hf_change_set_insert (changes, hf_membership_rule_begin (self->customer, tier, number, from));
  return changes;
}

HfChangeSet *
hf_club_changes_end (const HfClub *self, HfDate today)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("End membership"));

  add_end (changes, self->current, today);
  return changes;
}

HfChangeSet *
hf_club_changes_points (const HfClub *self,
                        gint64        points,
                        const char   *reason,
                        const HfRow  *origin,
                        gint64        staff,
                        HfDate        day)
{
  HfChangeSet *changes = hf_change_set_new (points > 0 ? N_ ("Give points") : N_ ("Redeem points"));
  HfRow       *row = hf_row_new (&hf_points_def);
  const HfRow *tier =
    self->current ? hf_club_find_tier (self, hf_row_int (self->current, HF_MEMBERSHIP_TIER)) : NULL;

  hf_row_set_int (row, HF_POINTS_CUSTOMER, self->customer);
  hf_row_set_date (row, HF_POINTS_DATE, day);
  hf_row_set_int (row, HF_POINTS_POINTS, points);
  hf_row_set_text (row, HF_POINTS_REASON, reason);
  if (points > 0 && tier != NULL)
    hf_row_set_date (row, HF_POINTS_EXPIRES,
                     hf_membership_last_day (day, hf_row_int (tier, HF_TIER_POINTS_MONTHS)));
  if (staff != 0)
    hf_row_set_int (row, HF_POINTS_STAFF, staff);
  if (origin != NULL)
    hf_row_set_int (row, origin->def == &hf_visit_def ? HF_POINTS_VISIT : HF_POINTS_FOLLOW_UP,
                    origin->id);
  hf_change_set_insert (changes, row);
  return changes;
}
