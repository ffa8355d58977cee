/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days that come back: today, this year, next year, and those that are not in every year. */

#include "base/hf-anniversary.h"

static void
assert_next (const char *first, gboolean is_lunar, const char *today, const char *expected)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autofree char *next =
    hf_date_to_iso (hf_anniversary_next (hf_date_from_iso (first), is_lunar ? lunar : NULL,
                                         hf_date_from_iso (today)));

  g_assert_cmpstr (next, ==, expected);
}

static void
test_solar (void)
{
  assert_next ("1989-11-22", FALSE, "2026-11-22", "2026-11-22");
  assert_next ("1989-11-21", FALSE, "2026-11-22", "2027-11-21");
  assert_next ("1989-12-31", FALSE, "2026-11-22", "2026-12-31");
  assert_next ("1992-02-29", FALSE, "2026-01-01", "2026-02-28");
  assert_next ("1992-02-29", FALSE, "2028-01-01", "2028-02-29");
}

/* Mid-autumn, 八月十五, was 2025-10-06 and is 2026-09-25. */
static void
test_lunar (void)
{
  assert_next ("2025-10-06", TRUE, "2026-01-01", "2026-09-25");
  assert_next ("2025-10-06", TRUE, "2025-10-06", "2025-10-06");
  assert_next ("2025-10-06", TRUE, "2025-10-07", "2026-09-25");
  /* New Year's Eve: 三十 of the twelfth month, which had only 29 days before 2025-01-29. */
  assert_next ("2024-02-09", TRUE, "2025-01-01", "2025-01-28");
}

/* 闰六月初一 of 2025 comes back as 六月初一. */
static void
test_leap_month (void)
{
  assert_next ("2025-07-25", TRUE, "2026-01-01", "2026-07-14");
}

static void
test_unknown (void)
{
  g_assert_cmpint (hf_anniversary_next (HF_DATE_NONE, NULL, hf_date_new (2026, 1, 1)), ==,
                   HF_DATE_NONE);
}

/* Per key, the days on which it is among those that come back. */
static GHashTable *
list_days (HfLunar *lunar, HfDate from, HfDate to)
{
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (HfDate day = from; day <= to; day++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) keys = NULL;

      hf_anniversary_add_keys (builder, day, lunar);
      keys = g_strv_builder_end (builder);
      for (guint i = 0; keys[i] != NULL; i++)
        {
          GArray *known = g_hash_table_lookup (days, keys[i]);

          if (known == NULL)
            {
              known = g_array_new (FALSE, FALSE, sizeof (HfDate));
              g_hash_table_insert (days, g_strdup (keys[i]), known);
            }
          g_array_append_val (known, day);
        }
    }
  return days;
}

static void
assert_same_days (GHashTable *days, HfDate first, HfLunar *lunar, HfDate from, HfDate to)
{
  g_autofree char *key = hf_anniversary_key (first, lunar);
  GArray          *known = g_hash_table_lookup (days, key);
  guint            n = 0;

  g_assert_nonnull (known);
  for (HfDate day = hf_anniversary_next (first, lunar, from); day <= to;
       day = hf_anniversary_next (first, lunar, day + 1), n++)
    {
      g_assert_cmpuint (n, <, known->len);
      g_assert_cmpint (g_array_index (known, HfDate, n), ==, day);
    }
  g_assert_cmpuint (n, ==, known->len);
}

static void
free_days (gpointer key, gpointer days, gpointer user_data)
{
  g_array_unref (days);
}

/* Every day of four years, leap days and leap months among them, comes back on the days its key is
 * found by, and on no others. */
static void
test_keys (void)
{
  HfDate first = hf_date_from_iso ("2020-01-01"), last = hf_date_from_iso ("2023-12-31");
  HfDate from = hf_date_from_iso ("2024-01-01"), to = hf_date_from_iso ("2028-12-31");
  g_autoptr (GHashTable) days = list_days (NULL, from, to);

  for (HfDate day = first; day <= last; day++)
    assert_same_days (days, day, NULL, from, to);
  g_hash_table_foreach (days, free_days, NULL);
  g_assert_null (hf_anniversary_key (HF_DATE_NONE, NULL));
}

/* Those of a year with a second second month, in years with and without a thirtieth of the twelfth
 * and with a second sixth month. */
static void
test_lunar_keys (void)
{
  HfDate first = hf_date_from_iso ("2023-01-22"), last = hf_date_from_iso ("2024-02-09");
  HfDate from = hf_date_from_iso ("2024-12-01"), to = hf_date_from_iso ("2026-03-31");
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autoptr (GHashTable) days = list_days (lunar, from, to);

  for (HfDate day = first; day <= last; day++)
    assert_same_days (days, day, lunar, from, to);
  g_hash_table_foreach (days, free_days, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anniversary/solar", test_solar);
  g_test_add_func ("/anniversary/lunar", test_lunar);
  g_test_add_func ("/anniversary/leap-month", test_leap_month);
  g_test_add_func ("/anniversary/unknown", test_unknown);
  g_test_add_func ("/anniversary/keys", test_keys);
  g_test_add_func ("/anniversary/lunar-keys", test_lunar_keys);
  return g_test_run ();
}
