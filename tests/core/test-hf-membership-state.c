/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-membership-state.h"

#include <glib.h>

#define TODAY hf_date_new (2023, 10, 20)

static void
test_states (void)
{
  static const struct
  {
    const char       *from;
    const char       *to;
    HfMembershipState state;
  } cases[] = {
    { "2023-10-21", "2024-10-20", HF_MEMBERSHIP_PENDING },
    { "2023-10-20", "2024-10-19", HF_MEMBERSHIP_CURRENT },
    { "2020-01-01", NULL, HF_MEMBERSHIP_CURRENT },
    { "2022-10-21", "2023-10-20", HF_MEMBERSHIP_CURRENT }, /* its last day */
    { "2022-10-20", "2023-10-19", HF_MEMBERSHIP_GRACE },
    { "2022-09-21", "2023-09-20", HF_MEMBERSHIP_GRACE },
    { "2022-09-20", "2023-09-19", HF_MEMBERSHIP_ENDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_membership_state (cases[i].from, cases[i].to, TODAY), ==, cases[i].state);
}

static void
test_last_day (void)
{
  g_assert_cmpint (hf_membership_last_day (TODAY, 12), ==, hf_date_new (2024, 10, 19));
  g_assert_cmpint (hf_membership_last_day (hf_date_new (2024, 1, 31), 1), ==,
                   hf_date_new (2024, 2, 28)); /* 29 days of February */
  g_assert_cmpint (hf_membership_last_day (TODAY, 0), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_membership_last_day (TODAY, 1000000), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_membership_last_day (HF_DATE_NONE, 12), ==, HF_DATE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/membership-state/states", test_states);
  g_test_add_func ("/membership-state/last-day", test_last_day);
  return g_test_run ();
}
