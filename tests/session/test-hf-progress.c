/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far work is, as told by who does it and read by who looks. */

#include "session/hf-progress.h"

static void
test_nobody (void)
{
  const HfProgress nobody = { NULL, NULL };

  hf_progress_tell (&nobody, 1, 2); /* does not crash */
}

static void
test_meter (void)
{
  HfProgressMeter  meter = { 0 };
  const HfProgress progress = hf_progress_meter_tell_to (&meter);
  gint64           total = -1;

  g_assert_cmpint (hf_progress_meter_read (&meter, &total), ==, 0);
  g_assert_cmpint (total, ==, 0);
  g_assert_cmpfloat (hf_progress_meter_get_fraction (&meter), ==, 0.0);
  hf_progress_tell (&progress, 7, 0);
  g_assert_cmpint (hf_progress_meter_read (&meter, &total), ==, 7);
  g_assert_cmpint (total, ==, 0);
  g_assert_cmpfloat (hf_progress_meter_get_fraction (&meter), ==, 0.0);
  hf_progress_tell (&progress, 10, 40);
  g_assert_cmpint (hf_progress_meter_read (&meter, &total), ==, 10);
  g_assert_cmpint (total, ==, 40);
  g_assert_cmpfloat (hf_progress_meter_get_fraction (&meter), ==, 0.25);
}

/* More than was said before, and more than an atomic number holds. */
static void
test_limits (void)
{
  HfProgressMeter  meter = { 0 };
  const HfProgress progress = hf_progress_meter_tell_to (&meter);
  gint64           total;

  hf_progress_tell (&progress, 5, 4);
  g_assert_cmpfloat (hf_progress_meter_get_fraction (&meter), ==, 1.0);
  hf_progress_tell (&progress, (gint64) G_MAXINT + 1, (gint64) G_MAXINT + 2);
  g_assert_cmpint (hf_progress_meter_read (&meter, &total), ==, G_MAXINT);
  g_assert_cmpint (total, ==, G_MAXINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/nobody", test_nobody);
  g_test_add_func ("/progress/meter", test_meter);
  g_test_add_func ("/progress/limits", test_limits);
  return g_test_run ();
}
