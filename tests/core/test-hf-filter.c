/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filters as values: writing down, days, and what is not understood. */

#include "core/hf-filter.h"
#include "core/hf-special-day.h"

#include "core/hf-customer.h"
#include "core/hf-validate.h"

static void
add (HfFilter *filter, guint field, HfFilterOp op, const char *first, const char *second)
{
  const char *values[] = { first, second, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, (char **) values });
}

static void
test_round_trip (void)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *second = NULL;

  add (filter, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A", "B");
  add (filter, HF_CUSTOMER_TAGS, HF_FILTER_CONTAINS, "it's \"多\"\n", NULL);
  add (filter, HF_CUSTOMER_LAST_VISIT, HF_FILTER_UNKNOWN, NULL, NULL);
  text = hf_filter_to_text (filter);
  again = hf_filter_from_text (text, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (hf_filter_get_n (again), ==, 3);
  g_assert_cmpstr (hf_filter_get (again, 1)->values[0], ==, "it's \"多\"\n");
  second = hf_filter_to_text (again);
  g_assert_cmpstr (text, ==, second);
}

static void
test_not_understood (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "[('customer', 'grade', 0, 'like', ['A'])]",
    "[('customer', 'wings', 0, 'is', ['2'])]",
    "[('dragon', 'grade', 0, 'is', ['A'])]",
    "[('customer', 'grade', 0, 'at-least', ['A'])]", /* makes no sense for a choice */
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_filter_from_text (texts[i], &error));
      g_assert_error (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MALFORMED);
    }
}

static void
assert_values (const HfCondition *condition, const char *expected)
{
  g_autofree char *values = g_strjoinv (" ", condition->values);

  g_assert_cmpstr (values, ==, expected);
}

static void
test_days (void)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) resolved = NULL;

  add (filter, HF_CUSTOMER_LAST_VISIT, HF_FILTER_WITHIN_LAST, "7", NULL);
  add (filter, HF_CUSTOMER_LAST_VISIT, HF_FILTER_LONGER_AGO, "0", NULL);
  add (filter, HF_CUSTOMER_BIRTH_DATE, HF_FILTER_ANNIVERSARY, "1", NULL);
  resolved = hf_filter_resolve (filter, hf_date_new (2024, 2, 28));
  g_assert_cmpuint (hf_filter_get_n (resolved), ==, 4);
  g_assert_cmpstr (hf_filter_get (resolved, 0)->values[0], ==, "2024-02-21");
  g_assert_cmpint (hf_filter_get (resolved, 1)->op, ==, HF_FILTER_AT_MOST);
  g_assert_cmpstr (hf_filter_get (resolved, 1)->values[0], ==, "2024-02-28");
  g_assert_cmpstr (hf_filter_get (resolved, 2)->values[0], ==, "2024-02-27");
  assert_values (hf_filter_get (resolved, 3), "02-28 L01-19 02-29 L01-20");
}

/* Whoever was born on 29 February has a birthday every year. */
static void
test_leap_day (void)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) resolved = NULL;

  add (filter, HF_CUSTOMER_BIRTH_DATE, HF_FILTER_ANNIVERSARY, "1", NULL);
  resolved = hf_filter_resolve (filter, hf_date_new (2023, 2, 28));
  assert_values (hf_filter_get (resolved, 0), "02-28 02-29 L02-09 03-01 L02-10");
}

/* They know by which calendar they come back. */
static void
test_special_days (void)
{
  char *week[] = { "1", NULL };
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) resolved = NULL;

  hf_filter_add (filter, &(HfCondition){ &hf_special_day_def, HF_SPECIAL_DAY_DATE, 0,
                                         HF_FILTER_ANNIVERSARY, week });
  resolved = hf_filter_resolve (filter, hf_date_new (2025, 1, 28)); /* 腊月廿九, the month's last */
  g_assert_cmpuint (hf_filter_get (resolved, 0)->field, ==, HF_SPECIAL_DAY_RECURS);
  g_assert_cmpint (hf_filter_get (resolved, 0)->op, ==, HF_FILTER_IS);
  assert_values (hf_filter_get (resolved, 0), "01-28 L12-29 L12-30 01-29 L01-01");
}

static void
test_remove (void)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) copy = NULL;

  add (filter, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A", NULL);
  add (filter, HF_CUSTOMER_SEX, HF_FILTER_IS, "female", NULL);
  copy = hf_filter_copy (filter);
  hf_filter_remove (filter, 0);
  g_assert_cmpuint (hf_filter_get_n (filter), ==, 1);
  g_assert_cmpuint (hf_filter_get (filter, 0)->field, ==, HF_CUSTOMER_SEX);
  g_assert_cmpuint (hf_filter_get_n (copy), ==, 2);
}

static void
test_set (void)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  const char *values[] = { "C", NULL };

  add (filter, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A", "B");
  add (filter, HF_CUSTOMER_LAST_VISIT, HF_FILTER_UNKNOWN, NULL, NULL);
  hf_filter_set (filter, 0,
                 &(HfCondition){ &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS_NOT,
                                 (char **) values });
  g_assert_cmpuint (hf_filter_get_n (filter), ==, 2);
  g_assert_cmpint (hf_filter_get (filter, 0)->op, ==, HF_FILTER_IS_NOT);
  g_assert_cmpstr (hf_filter_get (filter, 0)->values[0], ==, "C");
}

/* What is enough instead of another is so after it was written down, copied and resolved; it is
 * parted from what goes, and from what is counted by days. */
static void
test_alternatives (void)
{
  static const char *const refused[] = {
    "[('customer', 'grade', 0, 'or is', ['A'])]",
    "[('customer', 'last_visit', 0, 'within-last', ['7']), ('customer', 'grade', 0, 'or is', "
    "['A'])]",
    "[('customer', 'grade', 0, 'is', ['A']), ('customer', 'grade', 0, 'or like', ['A'])]",
  };
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (HfFilter) read = NULL, copy = NULL, resolved = NULL;
  g_autofree char *text = NULL;

  add (filter, HF_CUSTOMER_SEX, HF_FILTER_IS, "female", NULL);
  add (filter, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A", NULL);
  add (filter, HF_CUSTOMER_LAST_VISIT, HF_FILTER_WITHIN_LAST, "7", NULL);
  hf_filter_set_alternative (filter, 0, TRUE);
  g_assert_false (hf_filter_is_alternative (filter, 0)); /* to nothing */
  hf_filter_set_alternative (filter, 1, TRUE);
  hf_filter_set_alternative (filter, 2, TRUE);
  g_assert_false (hf_filter_is_alternative (filter, 2));
  g_assert_true (hf_filter_is_joined (filter, 0) && hf_filter_is_joined (filter, 1));
  g_assert_false (hf_filter_is_joined (filter, 2));
  text = hf_filter_to_text (filter);
  read = hf_filter_from_text (text, NULL);
  copy = hf_filter_copy (read);
  resolved = hf_filter_resolve (copy, hf_date_new (2024, 2, 28));
  g_assert_true (hf_filter_is_alternative (resolved, 1));
  g_assert_false (hf_filter_is_alternative (resolved, 2) || hf_filter_is_alternative (resolved, 3));
  add (copy, HF_CUSTOMER_GRADE, HF_FILTER_IS, "B", NULL);
  hf_filter_set (copy, 0, hf_filter_get (copy, 2)); /* which nothing stands in for */
  g_assert_false (hf_filter_is_alternative (copy, 1));
  hf_filter_remove (read, 0);
  g_assert_false (hf_filter_is_alternative (read, 0));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_null (hf_filter_from_text (refused[i], NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/round-trip", test_round_trip);
  g_test_add_func ("/filter/not-understood", test_not_understood);
  g_test_add_func ("/filter/days", test_days);
  g_test_add_func ("/filter/leap-day", test_leap_day);
  g_test_add_func ("/filter/special-days", test_special_days);
  g_test_add_func ("/filter/remove", test_remove);
  g_test_add_func ("/filter/set", test_set);
  g_test_add_func ("/filter/alternatives", test_alternatives);
  return g_test_run ();
}
