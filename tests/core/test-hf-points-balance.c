/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The balance of points: what is redeemed comes from what expires first, and no point gets lost but
 * by expiring. */

#include "core/hf-points-balance.h"

#define MAX_ENTRIES 8
#define NEVER       HF_DATE_NONE

typedef struct
{
  HfPointsEntry   entries[MAX_ENTRIES];
  HfDate          today;
  HfPointsBalance expected;
} Case;

/* clang-format off */
static const Case cases[] = {
  { { { 0 } }, 100, { 0, 0, 0, NEVER } },
  { { { 1, 50, NEVER } }, 100, { 50, 0, 0, NEVER } },
  { { { 1, 50, NEVER }, { 2, -20, NEVER } }, 100, { 30, 0, 0, NEVER } },
  { { { 1, 50, 100 } }, 100, { 50, 0, 50, 100 } }, /* its last day */
  { { { 1, 50, 99 } }, 100, { 0, 50, 0, NEVER } },
  { { { 1, 50, 99 }, { 5, -30, NEVER } }, 100, { 0, 20, 0, NEVER } }, /* redeemed in time */
  { { { 1, 50, NEVER }, { 2, 50, 200 }, { 5, -30, NEVER } }, 100, { 70, 0, 20, 200 } }, /* the mortal ones first */
  { { { 1, 50, 90 }, { 95, -30, NEVER } }, 100, { -30, 50, 0, NEVER } }, /* too late */
  { { { 1, -30, NEVER }, { 2, 50, 200 } }, 100, { 20, 0, 20, 200 } }, /* debts are paid */
  { { { 2, -30, NEVER }, { 2, 50, NEVER } }, 100, { 20, 0, 0, NEVER } }, /* on one day */
  { { { 1, 50, NEVER }, { 101, 70, NEVER } }, 100, { 50, 0, 0, NEVER } }, /* not given yet */
  { { { 1, 10, 150 }, { 2, 20, 120 }, { 3, 30, 120 } }, 100, { 60, 0, 50, 120 } },
};
/* clang-format on */

static guint
copy_entries (const Case *self, HfPointsEntry *entries)
{
  guint n = 0;

  for (; n < MAX_ENTRIES && self->entries[n].points != 0; n++)
    entries[n] = self->entries[n];
  return n;
}

static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfPointsBalance *expected = &cases[i].expected;
      HfPointsEntry          entries[MAX_ENTRIES];
      HfPointsBalance        balance;

      g_test_message ("case %u", i);
      hf_points_balance (entries, copy_entries (&cases[i], entries), cases[i].today, &balance);
      g_assert_cmpint (balance.points, ==, expected->points);
      g_assert_cmpint (balance.lost, ==, expected->lost);
      g_assert_cmpint (balance.expiring, ==, expected->expiring);
      g_assert_cmpint (balance.expires, ==, expected->expires);
    }
}

/* Whatever the ledger: balance and loss are its sum. */
static void
test_is_sum (void)
{
  for (guint round = 0; round < 500; round++)
    {
      HfPointsEntry   entries[MAX_ENTRIES];
      HfPointsBalance balance;
      gint64          sum = 0;
      guint           n = (guint) g_test_rand_int_range (0, MAX_ENTRIES + 1);

      for (guint i = 0; i < n; i++)
        {
          entries[i].date = g_test_rand_int_range (1, 100);
          entries[i].points = g_test_rand_int_range (-50, 100);
          entries[i].expires =
            g_test_rand_bit () ? HF_DATE_NONE : entries[i].date + g_test_rand_int_range (0, 60);
          sum += entries[i].points;
        }
      hf_points_balance (entries, n, 100, &balance);
      g_assert_cmpint (balance.points + balance.lost, ==, sum);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/points-balance/each", test_each);
  g_test_add_func ("/points-balance/is-sum", test_is_sum);
  return g_test_run ();
}
