/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Membership and points in words. */

#include "gui/common/standing/hf-club-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-agreement.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

static char *
format_date (const HfRow *row, guint field)
{
  return hf_format_day (hf_date_from_iso (hf_row_text (row, field)));
}

/**
 * hf_club_words_title:
 * @club: a member
 *
 * Returns: (transfer full): the tier
 */
char *
hf_club_words_title (const HfClub *club)
{
  if (club->current == NULL)
    return g_strdup (_ ("Not a member"));
  return g_strdup (hf_row_text (club->current, HF_MEMBERSHIP_TIER_NAME));
}

static char *
describe_state (const HfClub *club)
{
  g_autofree char *from = format_date (club->current, HF_MEMBERSHIP_FROM);
  g_autofree char *to = format_date (club->current, HF_MEMBERSHIP_TO);

  if (club->state == HF_MEMBERSHIP_PENDING)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("From %s on"), from);
  if (club->state == HF_MEMBERSHIP_GRACE)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Ended %s, to be renewed"), to);
  if (hf_row_is_null (club->current, HF_MEMBERSHIP_TO))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Since %s"), from);
  /* Translators: %s are dates */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * hf_club_words_term:
 * @club: a member
 *
 * Returns: (transfer full): how long, the number and the discount; "" for nobody
 */
char *
hf_club_words_term (const HfClub *club)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *state = NULL, *number = NULL;
  const HfRow     *tier;

  if (club->current == NULL)
    return g_strdup ("");
  state = describe_state (club);
  g_strv_builder_add (parts, state);
  if (!hf_row_is_null (club->current, HF_MEMBERSHIP_NUMBER))
    {
      /* Translators: a member number */
      number = g_strdup_printf (_ ("No. %s"), hf_row_text (club->current, HF_MEMBERSHIP_NUMBER));
      g_strv_builder_add (parts, number);
    }
  tier = hf_club_find_tier (club, hf_row_int (club->current, HF_MEMBERSHIP_TIER));
  if (tier != NULL && !hf_row_is_null (tier, HF_TIER_DISCOUNT))
    g_strv_builder_add (parts, hf_row_text (tier, HF_TIER_DISCOUNT));
  if (hf_row_int (club->current, HF_MEMBERSHIP_BY_RULE) != 0)
    g_strv_builder_add (parts, _ ("Risen by rule"));
  strv = g_strv_builder_end (parts);
  return hf_join_all_facts (strv);
}

/**
 * hf_club_words_rule:
 * @tier: a tier that can be reached by paying or by points
 *
 * Returns: (transfer full): what it takes
 */
char *
hf_club_words_rule (const HfRow *tier)
{
  g_autofree char *money = hf_format_money (hf_row_int (tier, HF_TIER_SPENT_FROM));
  g_autofree char *points = hf_format_count (hf_row_int (tier, HF_TIER_POINTS_FROM));

  if (hf_row_is_null (tier, HF_TIER_POINTS_FROM))
    /* Translators: %s is an amount of money */
    return g_strdup_printf (_ ("By rule: paid %s or more"), money);
  if (hf_row_is_null (tier, HF_TIER_SPENT_FROM))
    /* Translators: %s is a number of points */
    return g_strdup_printf (_ ("By rule: given %s points or more"), points);
  /* Translators: an amount of money and a number of points */
  return g_strdup_printf (_ ("By rule: paid %s or given %s points, or more"), money, points);
}

/**
 * hf_club_words_balance:
 * @balance: what a ledger comes to
 *
 * Returns: (transfer full): what will expire, and what did
 */
char *
hf_club_words_balance (const HfPointsBalance *balance)
{
  g_autofree char *n = hf_format_count (balance->expiring);
  g_autofree char *lost = hf_format_count (balance->lost);
  g_autofree char *day = NULL;

  if (balance->expires != HF_DATE_NONE)
    {
      day = hf_format_day (balance->expires);
      /* Translators: a number of points and a date */
      return g_strdup_printf (_ ("%s of them expire on %s"), n, day);
    }
  if (balance->lost > 0)
    /* Translators: %s is a number of points */
    return g_strdup_printf (_ ("%s have expired"), lost);
  return g_strdup (_ ("The sum of all entries"));
}

/**
 * hf_club_words_entry:
 * @points: an entry of the ledger
 *
 * Returns: (transfer full): when it was made and until when it counts
 */
char *
hf_club_words_entry (const HfRow *points)
{
  g_autofree char *day = format_date (points, HF_POINTS_DATE);
  g_autofree char *expires = format_date (points, HF_POINTS_EXPIRES);

  if (hf_row_is_null (points, HF_POINTS_EXPIRES))
    return g_strdup (day);
  /* Translators: %s are dates */
  return g_strdup_printf (_ ("%s · until %s"), day, expires);
}

/**
 * hf_club_words_offer:
 * @tier: a tier
 * @from: the day on which a membership would begin
 * @today: the day
 *
 * Returns: (transfer full): until when it would last, and from when on where that is not today
 */
char *
hf_club_words_offer (const HfRow *tier, HfDate from, HfDate today)
{
  HfDate           last = hf_membership_last_day (from, hf_row_int (tier, HF_TIER_MONTHS));
  g_autofree char *first = hf_format_day (from);
  g_autofree char *day = NULL;

  if (last == HF_DATE_NONE)
    /* Translators: %s is a date */
    return from == today ? g_strdup (_ ("Without an end")) :
                           g_strdup_printf (_ ("From %s on"), first);
  day = hf_format_day (last);
  if (from != today)
    /* Translators: %s are dates */
    return g_strdup_printf (_ ("%s to %s"), first, day);
  /* Translators: %s is a date */
  return g_strdup_printf (_ ("Until %s"), day);
}

/* What is written for people stays as it is written, on one line. */
static void
add_part (GStrvBuilder *parts, const HfRow *row, guint field)
{
  g_autofree char *text = hf_str_one_line (hf_row_text (row, field));

  if (*text != '\0')
    g_strv_builder_add (parts, text);
}

/**
 * hf_club_words_used:
 * @benefit: a benefit of a member
 *
 * Returns: (transfer full): how often it was used since when
 */
char *
hf_club_words_used (const HfBenefit *benefit)
{
  g_autofree char *since = hf_format_day (benefit->since);

  if (benefit->times == HF_BENEFIT_UNLIMITED)
    /* Translators: how many times a benefit was used, and since which day */
    return g_strdup_printf (_ ("%u used since %s"), benefit->used, since);
  /* Translators: how many times a benefit was used, of how many, and since which day */
  return g_strdup_printf (_ ("%u of %u used since %s"), benefit->used, (guint) benefit->times,
                          since);
}

/* Here it is enough to know what is left. */
static char *
describe_left (const HfBenefit *benefit)
{
  g_autofree char *name = hf_str_one_line (benefit->name);

  if (benefit->times == HF_BENEFIT_UNLIMITED)
    return g_steal_pointer (&name);
  /* Translators: a benefit, how many times it was used, and of how many */
  return g_strdup_printf (_ ("%s (%u of %u used)"), name, benefit->used, (guint) benefit->times);
}

/**
 * hf_club_words_granted:
 * @club: a member
 *
 * What can be counted comes before what is only described, which may be long.
 *
 * Returns: (transfer full) (nullable): the tier and what it grants, for who is a member now or was
 * lately
 */
char *
hf_club_words_granted (const HfClub *club)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *state = NULL;
  const HfRow     *tier;

  if (club->current == NULL || club->state == HF_MEMBERSHIP_PENDING)
    return NULL;
  add_part (parts, club->current, HF_MEMBERSHIP_TIER_NAME);
  tier = hf_club_find_tier (club, hf_row_int (club->current, HF_MEMBERSHIP_TIER));
  state = club->state == HF_MEMBERSHIP_GRACE ? describe_state (club) : NULL;
  if (state != NULL)
    g_strv_builder_add (parts, state);
  else if (tier != NULL)
    add_part (parts, tier, HF_TIER_DISCOUNT);
  for (guint i = 0; i < club->benefits->len; i++)
    {
      g_autofree char *left = describe_left (club->benefits->pdata[i]);

      g_strv_builder_add (parts, left);
    }
  if (state == NULL && tier != NULL)
    add_part (parts, tier, HF_TIER_BENEFITS);
  strv = g_strv_builder_end (parts);
  return hf_join_all_facts (strv);
}

/**
 * hf_club_words_unit:
 * @unit: an organisation whose agreement grants something
 *
 * Returns: (transfer full): whose agreement it is, what it grants and until when
 */
char *
hf_club_words_unit (const HfUnitTerms *unit)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *name = hf_str_one_line (unit->name);
  g_autofree char *day = format_date (unit->agreement, HF_AGREEMENT_EXPIRES);
  g_autofree char *until = NULL;

  g_strv_builder_add (parts, name);
  add_part (parts, unit->agreement, HF_AGREEMENT_DISCOUNT);
  add_part (parts, unit->agreement, HF_AGREEMENT_TERMS);
  if (!hf_row_is_null (unit->agreement, HF_AGREEMENT_EXPIRES))
    {
      /* Translators: %s is a date */
      until = g_strdup_printf (_ ("Until %s"), day);
      g_strv_builder_add (parts, until);
    }
  strv = g_strv_builder_end (parts);
  return hf_join_all_facts (strv);
}
