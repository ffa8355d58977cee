/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Health indicators: ranges by sex, writing and reading values. */

#include "core/hf-indicator.h"

#include "core/hf-customer-choices.h"

static void
test_table (void)
{
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    {
      g_assert_true (hf_indicator_find (indicator->code) == indicator); /* no code twice */
      g_assert_nonnull (indicator->label);
      g_assert_nonnull (indicator->unit);
      g_assert_true (indicator->female.high == HF_INDICATOR_OPEN ||
                     indicator->female.low < indicator->female.high);
      g_assert_true (indicator->possible.low < indicator->possible.high);
      g_assert_true (indicator->has_second ==
                     (indicator->possible_second.low != HF_INDICATOR_OPEN));
    }
  g_assert_null (hf_indicator_find ("tail"));
  g_assert_null (hf_indicator_find (NULL));
}

static void
test_judge (void)
{
  const HfIndicator *hb = hf_indicator_find ("hb");
  const HfIndicator *hdl = hf_indicator_find ("hdl");

  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hb, HF_CUSTOMER_SEX_FEMALE), 120000), ==,
                   HF_INDICATOR_NORMAL);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hb, HF_CUSTOMER_SEX_MALE), 120000), ==,
                   HF_INDICATOR_LOW);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hb, NULL), 120000), ==,
                   HF_INDICATOR_NORMAL);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hb, NULL), 175000), ==,
                   HF_INDICATOR_NORMAL);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hb, NULL), 175001), ==,
                   HF_INDICATOR_HIGH);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hdl, NULL), 999), ==, HF_INDICATOR_LOW);
  g_assert_cmpint (hf_indicator_judge (hf_indicator_range (hdl, NULL), 9000), ==,
                   HF_INDICATOR_NORMAL);
}

/* Whatever is normal is possible, far around. */
static void
test_possible (void)
{
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    {
      HfIndicatorRange range = hf_indicator_range (indicator, NULL);

      g_test_message ("%s", indicator->code);
      if (range.low != HF_INDICATOR_OPEN)
        g_assert_true (hf_indicator_is_possible (indicator->possible, range.low / 2));
      if (range.high != HF_INDICATOR_OPEN && g_strcmp0 (indicator->code, "temperature") != 0)
        g_assert_true (hf_indicator_is_possible (indicator->possible, range.high * 3 / 2));
      g_assert_false (hf_indicator_is_possible (indicator->possible, indicator->possible.high + 1));
      g_assert_false (hf_indicator_is_possible (indicator->possible, indicator->possible.low - 1));
    }
}

static void
test_flaw (void)
{
  const HfIndicator *bp = hf_indicator_find ("bp"), *weight = hf_indicator_find ("weight");

  g_assert_cmpint (hf_indicator_find_flaw (bp, 128000, 82000), ==, HF_INDICATOR_SOUND);
  g_assert_cmpint (hf_indicator_find_flaw (bp, 1280000, 82000), ==, HF_INDICATOR_IMPOSSIBLE);
  g_assert_cmpint (hf_indicator_find_flaw (bp, 128000, 5000), ==, HF_INDICATOR_IMPOSSIBLE_SECOND);
  g_assert_cmpint (hf_indicator_find_flaw (bp, 82000, 128000), ==, HF_INDICATOR_SWAPPED);
  g_assert_cmpint (hf_indicator_find_flaw (bp, 82000, 82000), ==, HF_INDICATOR_SWAPPED);
  g_assert_cmpint (hf_indicator_find_flaw (weight, 60000, 61000), ==, HF_INDICATOR_SOUND);
  g_assert_cmpint (hf_indicator_find_flaw (hf_indicator_for ("AFP"), G_MAXINT64, 0), ==,
                   HF_INDICATOR_SOUND);
}

static void
test_format (void)
{
  static const struct
  {
    const char *code;
    gint64      value;
    const char *text;
  } cases[] = {
    { "bp", 128000, "128" },      { "bp", 128500, "128.5" },
    { "glucose", 5400, "5.4" },   { "glucose", 5000, "5.0" },
    { "glucose", 5425, "5.425" }, { "ldl", 50, "0.05" },
    { "weight", -500, "-0.5" },   { "weight", G_MININT64, "-9223372036854775.808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        hf_indicator_format (hf_indicator_find (cases[i].code), cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_parse (void)
{
  static const char *const wrong[] = { "",    " ",   "-5",  "5.",         "5.1234",
                                       "5,2", "abc", "1e3", "12345678901" };
  gint64                   value = 0;

  g_assert_true (hf_indicator_parse (" 5.2 ", &value));
  g_assert_cmpint (value, ==, 5200);
  g_assert_true (hf_indicator_parse ("５．２５", &value));
  g_assert_cmpint (value, ==, 5250);
  g_assert_true (hf_indicator_parse ("0", &value));
  g_assert_cmpint (value, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (hf_indicator_parse (wrong[i], &value));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator/table", test_table);
  g_test_add_func ("/indicator/judge", test_judge);
  g_test_add_func ("/indicator/possible", test_possible);
  g_test_add_func ("/indicator/flaw", test_flaw);
  g_test_add_func ("/indicator/format", test_format);
  g_test_add_func ("/indicator/parse", test_parse);
  return g_test_run ();
}
