/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Round numbers on a value axis. */

#include "chart/hf-axis.h"

#include "base/hf-language.h"

#include <math.h>

typedef struct
{
  double      min;
  double      max;
  gboolean    from_zero;
  guint       max_ticks;
  double      lower;
  double      upper;
  guint       n_ticks;
  const char *second_tick;
} AxisCase;

/* clang-format off */
static const AxisCase axis_cases[] = {
  { 2400,  2800, TRUE,  5,     0,  3000, 4, "1,000" },
  { 2400,  2800, FALSE, 5,  2400,  2800, 5, "2,500" },
  { 0.80,  1.50, FALSE, 3,   0.5,   1.5, 3, "1.0"   },
  { 0,     10,   TRUE,  5,     0,    10, 3, "5"     },
  { 0,     0.3,  TRUE,  5,     0,   0.3, 4, "0.1"   },
  { -7,    12,   TRUE,  5,   -10,    15, 6, NULL    }, /* checked for its limit only */
  { 5,     5,    FALSE, 5,     2,     8, 4, "4"     },
  { 0,     0,    TRUE,  5,     0,     1, 5, NULL    },
  { 1,     1,    TRUE,  5,     0,     1, 5, NULL    },
};
/* clang-format on */

static void
test_rounds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (axis_cases); i++)
    {
      const AxisCase *wanted = &axis_cases[i];
      HfAxis          axis;

      hf_axis_init (&axis, wanted->min, wanted->max, wanted->from_zero, wanted->max_ticks);
      g_assert_cmpuint (axis.n_ticks, <=, wanted->max_ticks);
      g_assert_cmpfloat (axis.lower, <=, wanted->min + 1e-9);
      g_assert_cmpfloat (axis.upper, >=, wanted->max - 1e-9);
      if (wanted->from_zero)
        g_assert_true (axis.lower <= 0 && axis.upper >= 0);
      if (wanted->second_tick != NULL)
        {
          g_autofree char *label = hf_axis_format_tick (&axis, 1);

          g_assert_cmpfloat_with_epsilon (axis.lower, wanted->lower, 1e-9);
          g_assert_cmpfloat_with_epsilon (axis.upper, wanted->upper, 1e-9);
          g_assert_cmpuint (axis.n_ticks, ==, wanted->n_ticks);
          g_assert_cmpstr (label, ==, wanted->second_tick);
        }
    }
}

static void
test_stays_within_ticks (void)
{
  for (double max = 0.013; max < 1e7; max *= 1.37)
    for (guint n_ticks = 2; n_ticks <= HF_AXIS_MAX_TICKS; n_ticks++)
      {
        HfAxis axis;

        hf_axis_init (&axis, max * 0.3, max, n_ticks % 2, n_ticks);
        g_assert_cmpuint (axis.n_ticks, >=, 2);
        g_assert_cmpuint (axis.n_ticks, <=, n_ticks);
        g_assert_cmpfloat (hf_axis_map (&axis, max), <=, 1 + 1e-9);
        g_assert_cmpfloat (hf_axis_map (&axis, max * 0.3), >=, -1e-9);
      }
}

static void
test_maps (void)
{
  HfAxis axis;

  hf_axis_init (&axis, 0, 3000, TRUE, 5);
  g_assert_cmpfloat_with_epsilon (hf_axis_map (&axis, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_axis_map (&axis, 1500), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (hf_axis_map (&axis, 3000), 1, 1e-9);
  g_assert_true (isnan (hf_axis_map (&axis, NAN)));
}

static void
test_shows_break (void)
{
  HfAxis axis;

  hf_axis_init (&axis, 0.8, 1.5, FALSE, 3);
  g_assert_true (hf_axis_is_broken (&axis));
  hf_axis_init (&axis, 0.8, 1.5, TRUE, 3);
  g_assert_false (hf_axis_is_broken (&axis));
}

static void
test_survives_nonsense (void)
{
  HfAxis axis;

  hf_axis_init (&axis, INFINITY, -INFINITY, FALSE, 5);
  g_assert_true (isfinite (axis.lower) && isfinite (axis.upper));
  g_assert_cmpfloat (axis.upper, >, axis.lower);
  hf_axis_init (&axis, NAN, NAN, TRUE, 0);
  g_assert_cmpfloat (axis.upper, >, axis.lower);
}

static void
assert_ticks (double max, const char *expected)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  HfAxis axis;

  hf_axis_init (&axis, 0, max, TRUE, 4);
  for (guint i = 0; i < axis.n_ticks; i++)
    {
      g_autofree char *label = hf_axis_format_tick (&axis, i);

      g_string_append_printf (labels, "%s ", label);
    }
  g_assert_cmpstr (labels->str, ==, expected);
}

/* In Chinese large numbers are counted by the ten thousand; all ticks of an axis alike. */
static void
test_units (void)
{
  hf_language_start ();
  assert_ticks (12000, "0 5,000 10,000 15,000 ");
  hf_language_use ("zh_CN");
  assert_ticks (9000, "0 0.5万 1万 ");
  assert_ticks (6000, "0 2,000 4,000 6,000 ");
  assert_ticks (12000, "0 0.5万 1万 1.5万 ");
  assert_ticks (3e8, "0 1亿 2亿 3亿 ");
  hf_language_use ("zh_TW");
  assert_ticks (3e8, "0 1億 2億 3億 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/axis/rounds", test_rounds);
  g_test_add_func ("/chart/axis/stays-within-ticks", test_stays_within_ticks);
  g_test_add_func ("/chart/axis/maps", test_maps);
  g_test_add_func ("/chart/axis/units", test_units);
  g_test_add_func ("/chart/axis/shows-break", test_shows_break);
  g_test_add_func ("/chart/axis/survives-nonsense", test_survives_nonsense);

  return g_test_run ();
}
