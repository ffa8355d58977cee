/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What points come to. Whoever redeems uses those first that expire first, so nobody loses more
 * than need be. Every point of the ledger ends up in the balance or among those lost: the two are
 * its sum. */

#include "core/hf-points-balance.h"

#include <stdlib.h>

/* For ever is later than any day. */
static HfDate
last_day (const HfPointsEntry *entry)
{
  return entry->expires == HF_DATE_NONE ? G_MAXINT32 : entry->expires;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const HfPointsEntry *x = a, *y = b;
  gboolean             x_takes = x->points < 0, y_takes = y->points < 0;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  return x_takes - y_takes; /* what is given on a day can be redeemed on it */
}

static HfPointsEntry *
find_next_to_expire (HfPointsEntry *entries, guint n_entries, HfDate day)
{
  HfPointsEntry *found = NULL;

  for (guint i = 0; i < n_entries; i++)
    if (entries[i].points > 0 && last_day (&entries[i]) >= day &&
        (found == NULL || last_day (&entries[i]) < last_day (found)))
      found = &entries[i];
  return found;
}

/* Takes from what was given before; what is missing stays owed. */
static void
redeem (HfPointsEntry *entries, guint index)
{
  HfPointsEntry *taken = &entries[index];
  HfPointsEntry *from;

  while (taken->points < 0 && (from = find_next_to_expire (entries, index, taken->date)) != NULL)
    {
      gint64 n = MIN (from->points, -taken->points);

      from->points -= n;
      taken->points += n;
    }
}

/* What is owed is paid from what is given later. */
static void
pay_debts (HfPointsEntry *entries, guint index)
{
  HfPointsEntry *given = &entries[index];

  for (guint i = 0; i < index && given->points > 0; i++)
    if (entries[i].points < 0)
      {
        gint64 n = MIN (given->points, -entries[i].points);

        entries[i].points += n;
        given->points -= n;
      }
}

/**
 * hf_points_balance:
 * @entries: (array length=n_entries): a customer's ledger, in any order; used up
 * @n_entries: how many
 * @today: the day; later entries do not count yet
 * @self: (out caller-allocates): what they come to
 *
 * Works out what can be redeemed.
 */
void
hf_points_balance (HfPointsEntry *entries, guint n_entries, HfDate today, HfPointsBalance *self)
{
  *self = (HfPointsBalance){ .expires = HF_DATE_NONE };
  if (n_entries == 0)
    return;
  qsort (entries, n_entries, sizeof *entries, compare_dates);
  for (guint i = 0; i < n_entries && entries[i].date <= today; i++)
    {
      if (entries[i].points < 0)
        redeem (entries, i);
      else
        pay_debts (entries, i);
    }
  for (guint i = 0; i < n_entries && entries[i].date <= today; i++)
    {
      const HfPointsEntry *entry = &entries[i];

      if (entry->points > 0 && last_day (entry) < today)
        {
          self->lost += entry->points;
          continue;
        }
      self->points += entry->points;
      if (entry->points <= 0 || entry->expires == HF_DATE_NONE)
        continue;
      if (self->expires == HF_DATE_NONE || entry->expires < self->expires)
        {
          self->expires = entry->expires;
          self->expiring = 0;
        }
      self->expiring += entry->expires == self->expires ? entry->points : 0;
    }
}
