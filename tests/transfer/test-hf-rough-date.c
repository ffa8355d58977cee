/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Guessed dates, and ages. */

#include "transfer/hf-rough-date.h"

typedef struct
{
  const char     *text;
  const char     *iso; /* NULL: no date */
  HfDatePrecision precision;
} DateCase;

typedef struct
{
  const char *text;
  int         months; /* -1: no age */
  HfAgeForm   form;
} AgeCase;

static const DateCase dates[] = {
  { "1989-11-21", "1989-11-21", HF_DATE_EXACT },
  { "1989", "1989-01-01", HF_DATE_YEAR },
  { "~1989", "1989-01-01", HF_DATE_ESTIMATED },
  { "～1989", "1989-01-01", HF_DATE_ESTIMATED },
  { "~ 1989-11-21", "1989-11-21", HF_DATE_ESTIMATED },
  { "约1989年", "1989-01-01", HF_DATE_ESTIMATED },
  { "大约1989年11月", "1989-11-01", HF_DATE_ESTIMATED },
  { "Circa 1989", "1989-01-01", HF_DATE_ESTIMATED },
  { "~", NULL, HF_DATE_EXACT },
  { "~~1989", NULL, HF_DATE_EXACT },
  { "~34", NULL, HF_DATE_EXACT },
  { "约翰", NULL, HF_DATE_EXACT },
  { "", NULL, HF_DATE_EXACT },
};

/* clang-format off */
static const AgeCase ages[] = {
  { "34", 408, HF_AGE_BARE },
  { "0", 0, HF_AGE_BARE },
  { "130", 1560, HF_AGE_BARE },
  { "约34", 408, HF_AGE_BARE },
  { "34岁", 408, HF_AGE_CLEAR },
  { "34歲", 408, HF_AGE_CLEAR },
  { "34週歲", 408, HF_AGE_CLEAR },
  { "３４ 周岁", 408, HF_AGE_CLEAR },
  { "34 Years", 408, HF_AGE_CLEAR },
  { "34y", 408, HF_AGE_CLEAR },
  { "约34岁", 408, HF_AGE_CLEAR },
  { "3岁5个月", 41, HF_AGE_CLEAR },
  { "3岁5月", 41, HF_AGE_CLEAR },
  { "8個月", 8, HF_AGE_CLEAR },
  { "8个月12天", 8, HF_AGE_CLEAR },
  { "12天", 0, HF_AGE_CLEAR },
  { "3月", 3, HF_AGE_SHORT },
  { "3月12日", 3, HF_AGE_SHORT },
  { "12日", 0, HF_AGE_SHORT },
  { "131", -1, HF_AGE_BARE }, { "1989", -1, HF_AGE_BARE }, { "-3", -1, HF_AGE_BARE }, { "", -1, HF_AGE_BARE }, { "岁", -1, HF_AGE_BARE }, { "34岁男", -1, HF_AGE_BARE },
  { "5个月3岁", -1, HF_AGE_BARE }, { "3岁5", -1, HF_AGE_BARE }, { "34 5月", -1, HF_AGE_BARE }, { "3-5", -1, HF_AGE_BARE }, { "8个月大", -1, HF_AGE_BARE },
};
/* clang-format on */

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      HfDatePrecision  precision = HF_DATE_EXACT;
      HfDate           date = HF_DATE_NONE;
      gboolean         is_date = hf_rough_date_parse (dates[i].text, &date, &precision);
      g_autofree char *iso = is_date ? hf_date_to_iso (date) : NULL;

      g_test_message ("%s", dates[i].text);
      g_assert_cmpstr (iso, ==, dates[i].iso);
      g_assert_true (!is_date || precision == dates[i].precision);
    }
}

static void
test_ages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      int       months = -1;
      HfAgeForm form = HF_AGE_BARE;
      gboolean  is_age = hf_rough_date_parse_age (ages[i].text, &months, &form);

      g_test_message ("%s", ages[i].text);
      g_assert_cmpint (is_age ? months : -1, ==, ages[i].months);
      g_assert_true (!is_age || form == ages[i].form);
    }
}

/* What a spreadsheet leaves of a date whose column is one of numbers. */
static void
test_serials (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
    int         minutes;
  } cases[] = {
    { "45012", "2023-03-27", 0 },
    { "４５０１２", "2023-03-27", 0 },
    { "45012.0", "2023-03-27", 0 },
    { "45012.375", "2023-03-27", 9 * 60 },
    { "10000", "1927-05-18", 0 },
    { "9999", NULL, 0 },
    { "1970", NULL, 0 },
    { "73051", NULL, 0 },
    { "145012", NULL, 0 },
    { "45012-1", NULL, 0 },
    { "45012.5.1", NULL, 0 },
    { "", NULL, 0 },
    { "45012.99999", "2023-03-27", 24 * 60 - 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int              minutes = 0;
      HfDate           date = hf_rough_date_parse_serial (cases[i].text, &minutes);
      g_autofree char *iso = hf_date_to_iso (date);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rough-date/dates", test_dates);
  g_test_add_func ("/rough-date/ages", test_ages);
  g_test_add_func ("/rough-date/serials", test_serials);
  return g_test_run ();
}
