/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-work-hours.h"

/* 2023-10-20 is a Friday. */
static HfMoment
at (int day, int hour, int minute)
{
  return (HfMoment){ hf_date_new (2023, 10, day), hour * 60 + minute };
}

static void
assert_moment (HfMoment moment, const char *expected)
{
  char text[HF_MOMENT_TEXT];

  hf_moment_write (moment, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_next (void)
{
  HfWorkHours hours;

  hf_work_hours_init (&hours);
  assert_moment (hf_work_hours_next (&hours, at (20, 7, 0)), "2023-10-20 08:00");
  assert_moment (hf_work_hours_next (&hours, at (20, 8, 30)), "2023-10-20 08:30");
  assert_moment (hf_work_hours_next (&hours, at (20, 12, 0)), "2023-10-20 14:00");
  assert_moment (hf_work_hours_next (&hours, at (20, 17, 59)), "2023-10-20 17:59");
  assert_moment (hf_work_hours_next (&hours, at (20, 18, 0)), "2023-10-23 08:00");
  assert_moment (hf_work_hours_next (&hours, at (21, 9, 0)), "2023-10-23 08:00");
}

/* From the afternoon before the National Day to the morning after the week of it, and a Saturday
 * that is worked. */
static void
test_days_off (void)
{
  HfWorkHours hours;
  HfMoment    before = { hf_date_from_iso ("2023-09-28"), 17 * 60 };
  HfMoment    after = { hf_date_from_iso ("2023-10-07"), 9 * 60 };

  hf_work_hours_init (&hours);
  g_assert_cmpint (hf_work_hours_next_workday (&hours, before.day), ==, after.day);
  g_assert_cmpint (hf_work_hours_next_workday (&hours, after.day), ==, after.day + 1);
  g_assert_cmpint (hf_work_hours_between (&hours, before, after), ==, 2 * 60);
}

static void
test_between_and_add (void)
{
  static const struct
  {
    int from_day, from_hour, minutes, to_day, to_hour, to_minute;
  } cases[] = {
    { 18, 9, 30, 18, 9, 30 }, { 18, 11, 60, 18, 12, 0 }, { 18, 11, 90, 18, 14, 30 },
    { 18, 9, 480, 19, 9, 0 }, { 20, 17, 61, 23, 8, 1 },  { 20, 9, 16 * 60, 24, 9, 0 },
  };
  HfWorkHours hours;

  hf_work_hours_init (&hours);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfMoment from = at (cases[i].from_day, cases[i].from_hour, 0);
      HfMoment to = at (cases[i].to_day, cases[i].to_hour, cases[i].to_minute);

      g_assert_cmpint (hf_work_hours_between (&hours, from, to), ==, cases[i].minutes);
      g_assert_cmpint (hf_work_hours_between (&hours, to, from), ==, 0);
      g_assert_cmpint (hf_moment_compare (hf_work_hours_add (&hours, from, cases[i].minutes), to),
                       ==, 0);
    }
}

static void
test_set_spans (void)
{
  HfWorkHours hours;
  g_autoptr (GVariant) good = g_variant_ref_sink (g_variant_new_parsed ("@a(uu) [(540, 1020)]"));
  g_autoptr (GVariant) mixed = g_variant_ref_sink (
    g_variant_new_parsed ("@a(uu) [(600, 540), (540, 720), (700, 800), (780, 2000), (780, 1020)]"));
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new_parsed ("@a(uu) []"));

  hf_work_hours_init (&hours);
  hf_work_hours_set_spans (&hours, none);
  g_assert_cmpuint (hours.n_spans, ==, 2);
  hf_work_hours_set_spans (&hours, mixed);
  g_assert_cmpuint (hours.n_spans, ==, 2);
  g_assert_cmpint (hours.spans[1].from, ==, 780);
  hf_work_hours_set_spans (&hours, good);
  g_assert_cmpuint (hours.n_spans, ==, 1);
  assert_moment (hf_work_hours_next_in_half (&hours, at (20, 9, 0), TRUE), "2023-10-20 12:00");
}

static void
test_only_mornings (void)
{
  HfWorkHours hours = { { { 480, 720 } }, 1, 1u << 1, NULL };

  assert_moment (hf_work_hours_next_in_half (&hours, at (20, 9, 0), TRUE), "2023-10-23 08:00");
  g_assert_false (hf_work_hours_is_workday (&hours, at (20, 0, 0).day));
  g_assert_cmpint (hf_work_hours_next_workday (&hours, at (23, 0, 0).day), ==, at (30, 0, 0).day);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-hours/next", test_next);
  g_test_add_func ("/work-hours/days-off", test_days_off);
  g_test_add_func ("/work-hours/between-and-add", test_between_and_add);
  g_test_add_func ("/work-hours/set-spans", test_set_spans);
  g_test_add_func ("/work-hours/only-mornings", test_only_mornings);
  return g_test_run ();
}
