/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which tier somebody has reached, and how one membership ends where another begins. Pure logic. */

#include "core/hf-membership-rule.h"

#include "core/hf-membership-state.h"
#include "core/hf-membership.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"

/**
 * hf_membership_rule_rank:
 * @tiers: (element-type HfRow): the tiers in their order, the lowest first
 * @tier: the id of one
 *
 * Returns: its place, from 1; 0 where it is none of them
 */
guint
hf_membership_rule_rank (const GPtrArray *tiers, gint64 tier)
{
  for (guint i = 0; i < tiers->len; i++)
    if (((const HfRow *) tiers->pdata[i])->id == tier)
      return i + 1;
  return 0;
}

static gboolean
reaches (const HfRow *tier, guint field, gint64 amount)
{
  return !hf_row_is_null (tier, field) && hf_row_int (tier, field) <= amount;
}

/**
 * hf_membership_rule_reached:
 * @tiers: (element-type HfRow): the tiers in their order, the lowest first
 * @spent: what somebody paid in all
 * @points: how many points somebody was given in all
 * @by_itself: whether only tiers count to which members rise by themselves
 *
 * Returns: the place of the highest tier that is reached by either, from 1; 0 for none
 */
guint
hf_membership_rule_reached (const GPtrArray *tiers, gint64 spent, gint64 points, gboolean by_itself)
{
  for (guint i = tiers->len; i > 0; i--)
    {
      const HfRow *tier = tiers->pdata[i - 1];

      if ((!by_itself || hf_row_int (tier, HF_TIER_RISES) != 0) &&
          (reaches (tier, HF_TIER_SPENT_FROM, spent) ||
           reaches (tier, HF_TIER_POINTS_FROM, points)))
        return i;
    }
  return 0;
}

static HfMembershipState
get_state (const HfRow *membership, HfDate today)
{
  return hf_membership_state (hf_row_text (membership, HF_MEMBERSHIP_FROM),
                              hf_row_text (membership, HF_MEMBERSHIP_TO), today);
}

/**
 * hf_membership_rule_find_current:
 * @memberships: (element-type HfRow): those of one customer, the last first
 * @today: the day
 *
 * One that holds comes before one that is just over, that before one to come.
 *
 * Returns: (transfer none) (nullable): the membership that counts, %NULL for none
 */
const HfRow *
hf_membership_rule_find_current (const GPtrArray *memberships, HfDate today)
{
  static const HfMembershipState wanted[] = { HF_MEMBERSHIP_CURRENT, HF_MEMBERSHIP_GRACE,
                                              HF_MEMBERSHIP_PENDING };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint j = 0; j < memberships->len; j++)
      {
        const HfRow *row = memberships->pdata[j];

        if (get_state (row, today) == wanted[i])
          return row;
      }
  return NULL;
}

/**
 * hf_membership_rule_find_holding:
 * @memberships: (element-type HfRow): those of one customer, the last first
 * @today: the day
 *
 * What is just over, or to come, grants nothing and rises to nothing.
 *
 * Returns: (transfer none) (nullable): the membership that counts, %NULL where none holds
 */
const HfRow *
hf_membership_rule_find_holding (const GPtrArray *memberships, HfDate today)
{
  const HfRow *current = hf_membership_rule_find_current (memberships, today);

  return current != NULL && get_state (current, today) == HF_MEMBERSHIP_CURRENT ? current : NULL;
}

static gboolean
begins_before_end (const HfRow *one, const HfRow *other)
{
  return hf_row_is_null (other, HF_MEMBERSHIP_TO) ||
         hf_date_from_iso (hf_row_text (one, HF_MEMBERSHIP_FROM)) <=
           hf_date_from_iso (hf_row_text (other, HF_MEMBERSHIP_TO));
}

/**
 * hf_membership_rule_overlap:
 * @one: a membership
 * @other: another of the same customer
 *
 * Of two tiers the later one grants, whatever the other says; of one tier there is nothing to
 * choose, and each would be renewed and counted.
 *
 * Returns: whether both are of one tier and hold on the same day
 */
gboolean
hf_membership_rule_overlap (const HfRow *one, const HfRow *other)
{
  return hf_row_int (one, HF_MEMBERSHIP_TIER) == hf_row_int (other, HF_MEMBERSHIP_TIER) &&
         begins_before_end (one, other) && begins_before_end (other, one);
}

/**
 * hf_membership_rule_end:
 * @membership: a membership that holds
 * @today: the first day on which it shall not
 *
 * Returns: (transfer full) (nullable): the row as it shall be; %NULL where it shall go, since it
 *   would have held on no day
 */
HfRow *
hf_membership_rule_end (const HfRow *membership, HfDate today)
{
  HfRow *draft;

  if (hf_date_from_iso (hf_row_text (membership, HF_MEMBERSHIP_FROM)) >= today)
    return NULL;
  draft = hf_row_copy (membership);
  hf_row_set_date (draft, HF_MEMBERSHIP_TO, today - 1);
  return draft;
}

/**
 * hf_membership_rule_begin:
 * @customer: a customer
 * @tier: a tier
 * @number: (nullable): the member's number
 * @from: the first day
 *
 * Returns: (transfer full): a membership for as long as the tier lasts
 */
HfRow *
hf_membership_rule_begin (gint64 customer, const HfRow *tier, const char *number, HfDate from)
{
  HfRow *row = hf_row_new (&hf_membership_def);

  hf_row_set_int (row, HF_MEMBERSHIP_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMBERSHIP_TIER, tier->id);
  hf_row_set_text (row, HF_MEMBERSHIP_NUMBER, number);
  hf_row_set_date (row, HF_MEMBERSHIP_FROM, from);
  hf_row_set_date (row, HF_MEMBERSHIP_TO,
                   hf_membership_last_day (from, hf_row_int (tier, HF_TIER_MONTHS)));
  return row;
}

/**
 * hf_membership_rule_joined:
 * @memberships: (element-type HfRow): all of somebody
 *
 * Returns: when the first of them began, %HF_DATE_NONE without any
 */
HfDate
hf_membership_rule_joined (const GPtrArray *memberships)
{
  HfDate joined = HF_DATE_NONE;

  for (guint i = 0; i < memberships->len; i++)
    {
      HfDate from = hf_date_from_iso (hf_row_text (memberships->pdata[i], HF_MEMBERSHIP_FROM));

      if (joined == HF_DATE_NONE || (from != HF_DATE_NONE && from < joined))
        joined = from;
    }
  return joined;
}

/**
 * hf_membership_rule_year:
 * @joined: when somebody became a member for the first time, whatever came after; what is granted
 *   so many times a year is not granted anew by rising, renewing or joining again
 * @today: the day
 *
 * Returns: the day on which the year began that @today is in; %HF_DATE_NONE without a day of
 * joining
 */
HfDate
hf_membership_rule_year (HfDate joined, HfDate today)
{
  if (joined == HF_DATE_NONE || joined > today)
    return joined;
  return hf_date_add_months (joined, hf_date_age (joined, today) * 12);
}

/**
 * hf_membership_rule_grants:
 * @granted: (element-type HfRow): what members of a tier are granted
 * @benefit: what a benefit is called
 * @times: (out): how many times a year, or %HF_BENEFIT_UNLIMITED
 *
 * A use says by its name what was used: two lines of one name are one benefit, and add up.
 *
 * Returns: whether it is granted at all
 */
gboolean
hf_membership_rule_grants (const GPtrArray *granted, const char *benefit, gint64 *times)
{
  gboolean is_granted = FALSE;

  *times = 0;
  for (guint i = 0; i < granted->len; i++)
    {
      const HfRow *row = granted->pdata[i];

      if (g_strcmp0 (hf_row_text (row, HF_TIER_BENEFIT_NAME), benefit) != 0)
        continue;
      is_granted = TRUE;
      if (hf_row_is_null (row, HF_TIER_BENEFIT_TIMES) || *times == HF_BENEFIT_UNLIMITED)
        *times = HF_BENEFIT_UNLIMITED;
      else
        *times += hf_row_int (row, HF_TIER_BENEFIT_TIMES);
    }
  return is_granted;
}
