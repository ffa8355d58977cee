/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Civil dates: the calendar against GDate, the edges by tables. */

#include "base/hf-date.h"

#define LAST_DAY 3652059 /* 9999-12-31 */

static void
test_every_day (void)
{
  for (HfDate date = 1; date <= LAST_DAY; date++)
    {
      int   year, month, day;
      GDate gdate;

      hf_date_get_ymd (date, &year, &month, &day);
      g_date_clear (&gdate, 1);
      g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      g_assert_cmpint (g_date_get_julian (&gdate), ==, date);
      g_assert_cmpint (hf_date_new (year, month, day), ==, date);
      g_assert_cmpint (hf_date_weekday (date), ==, (int) g_date_get_weekday (&gdate));
    }
}

static void
test_impossible (void)
{
  static const int impossible[][3] = {
    { 2023, 2, 29 }, { 1900, 2, 29 }, { 2023, 4, 31 }, { 2023, 13, 1 }, { 2023, 0, 1 },
    { 2023, 1, 0 },  { 0, 1, 1 },     { 10000, 1, 1 }, { -1, 1, 1 },    { 2023, 1, -1 },
  };
  int year = 9, month = 9, day = 9;

  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++)
    g_assert_cmpint (hf_date_new (impossible[i][0], impossible[i][1], impossible[i][2]), ==,
                     HF_DATE_NONE);
  hf_date_get_ymd (HF_DATE_NONE, &year, &month, &day);
  g_assert_cmpint (year, ==, 0);
  g_assert_cmpint (month, ==, 0);
  g_assert_cmpint (day, ==, 0);
  g_assert_cmpint (hf_date_weekday (HF_DATE_NONE), ==, 0);
  g_assert_cmpint (hf_date_month_start (HF_DATE_NONE), ==, HF_DATE_NONE);
}

static void
test_iso (void)
{
  static const char *const refused[] = { "",           "2023-3-5",    "2023-02-30",
                                         "2023/03/05", "2023-03-05 ", " 2023-03-05",
                                         "20230305",   "2023-03-0x",  "+023-03-05",
                                         "2023-03",    "0000-01-01" };
  static const char *const kept[] = { "0001-01-01", "1899-12-30", "2000-02-29", "9999-12-31" };
  char                     buf[11] = "x";

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (hf_date_from_iso (refused[i]), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_date_from_iso (NULL), ==, HF_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *iso = hf_date_to_iso (hf_date_from_iso (kept[i]));
      g_assert_cmpstr (iso, ==, kept[i]);
    }
  hf_date_write_iso (HF_DATE_NONE, buf);
  g_assert_cmpstr (buf, ==, "");
  g_assert_null (hf_date_to_iso (HF_DATE_NONE));
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *to;
  } cases[] = {
    { "2023-01-31", 1, "2023-02-28" },   { "2024-01-31", 1, "2024-02-29" },
    { "2023-03-31", -1, "2023-02-28" },  { "2023-01-15", -1, "2022-12-15" },
    { "2023-12-31", 6, "2024-06-30" },   { "2023-05-05", 0, "2023-05-05" },
    { "2023-05-05", -24, "2021-05-05" }, { "0001-01-01", -1, NULL },
    { "9999-12-01", 1, NULL },           { "2023-05-05", G_MAXINT, NULL },
    { "2023-05-05", G_MININT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfDate moved = hf_date_add_months (hf_date_from_iso (cases[i].from), cases[i].months);
      g_assert_cmpint (moved, ==, hf_date_from_iso (cases[i].to));
    }
}

static void
test_month (void)
{
  g_assert_cmpint (hf_date_month_start (hf_date_new (2024, 2, 29)), ==, hf_date_new (2024, 2, 1));
  g_assert_cmpint (hf_date_days_in_month (2024, 2), ==, 29);
  g_assert_cmpint (hf_date_days_in_month (2023, 2), ==, 28);
  g_assert_cmpint (hf_date_days_in_month (2023, 13), ==, 0);
}

static void
test_age (void)
{
  static const struct
  {
    const char *birth, *today;
    int         age;
  } cases[] = {
    { "1990-05-05", "2023-05-04", 32 }, { "1990-05-05", "2023-05-05", 33 },
    { "2004-02-29", "2023-02-28", 18 }, { "2004-02-29", "2023-03-01", 19 },
    { "2004-02-29", "2024-02-29", 20 }, { "2023-05-05", "2023-05-05", 0 },
    { "2023-05-06", "2023-05-05", -1 }, { NULL, "2023-05-05", -1 },
    { "1990-05-05", NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_date_age (hf_date_from_iso (cases[i].birth),
                                  hf_date_from_iso (cases[i].today)),
                     ==, cases[i].age);
}

static void
test_time_write (void)
{
  static const struct
  {
    int         minutes;
    const char *text;
  } cases[] = { { 0, "00:00" }, { 570, "09:30" }, { 1439, "23:59" }, { 1440, "" }, { -1, "" } };
  char buf[6];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hf_time_write (cases[i].minutes, buf);
      g_assert_cmpstr (buf, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/impossible", test_impossible);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/month", test_month);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/time-write", test_time_write);
  return g_test_run ();
}
