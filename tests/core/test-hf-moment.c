/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Minutes of days: counting with them, comparing them, and from and to instants. */

#include "core/hf-moment.h"

/* Friday */
#define TODAY "2023-10-20"

static HfMoment
now (void)
{
  return (HfMoment){ hf_date_from_iso (TODAY), 9 * 60 };
}

static void
test_add (void)
{
  static const struct
  {
    int         minutes;
    const char *moment;
  } cases[] = {
    { 0, "2023-10-20 09:00" },           { 15 * 60, "2023-10-21 00:00" },
    { 15 * 60 - 1, "2023-10-20 23:59" }, { -9 * 60, "2023-10-20 00:00" },
    { -9 * 60 - 1, "2023-10-19 23:59" }, { 3 * 24 * 60, "2023-10-23 09:00" },
    { -24 * 60, "2023-10-19 09:00" },
  };
  char text[HF_MOMENT_TEXT];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hf_moment_write (hf_moment_add (now (), cases[i].minutes), text);
      g_assert_cmpstr (text, ==, cases[i].moment);
    }
}

static void
test_compare (void)
{
  HfMoment later = hf_moment_add (now (), 1);
  HfMoment next_day = { now ().day + 1, 0 };

  g_assert_cmpint (hf_moment_compare (now (), now ()), ==, 0);
  g_assert_cmpint (hf_moment_compare (now (), later), <, 0);
  g_assert_cmpint (hf_moment_compare (next_day, later), >, 0);
}

static void
test_instant (void)
{
  gint64   instant = hf_moment_to_instant (now ());
  HfMoment there = hf_moment_of (instant);

  g_assert_cmpint (instant, ==, 1697763600); /* in Shanghai, where the tests are */
  g_assert_cmpint (hf_moment_compare (there, now ()), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/add", test_add);
  g_test_add_func ("/moment/compare", test_compare);
  g_test_add_func ("/moment/instant", test_instant);
  return g_test_run ();
}
