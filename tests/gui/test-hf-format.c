/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates, people and numbers as they are read, and what is written where nothing is known. */

#include "gui/common/hf-format.h"

#define NOON 1697774400 /* 2023-10-20T12:00 in Shanghai */

static HfDate
today (void)
{
  return hf_date_from_iso ("2023-10-20"); /* a Friday */
}

/* Compares, and frees what was written. */
static void
assert_text (char *written, const char *expected)
{
  g_autofree char *text = written;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_days (void)
{
  assert_text (hf_format_day (today ()), "Fri 20 Oct 2023");
  assert_text (hf_format_day (HF_DATE_NONE), "");
  assert_text (hf_format_day_short (hf_date_from_iso ("2023-02-01")), "1 Feb");
  assert_text (hf_format_weekday (today () + 2), "Sun");
  assert_text (hf_format_month (2023, 11), "November 2023");
}

/* One form below the other: what changes from row to row is the date and nothing else. */
static void
test_in_list (void)
{
  assert_text (hf_format_day_in_list (today (), today ()), "20 Oct");
  assert_text (hf_format_day_in_list (hf_date_from_iso ("2023-01-02"), today ()), "2 Jan");
  assert_text (hf_format_day_in_list (hf_date_from_iso ("2022-12-31"), today ()), "31 Dec 2022");
  assert_text (hf_format_day_in_list (hf_date_from_iso ("2024-01-01"), today ()), "1 Jan 2024");
  assert_text (hf_format_day_in_list (HF_DATE_NONE, today ()), "");
  assert_text (hf_format_due_in_list ("2023-10-20", today ()), "20 Oct");
  assert_text (hf_format_due_in_list ("2024-10-20", today ()), "20 Oct 2024");
  assert_text (hf_format_due_in_list ("2023-10-19", today ()), "Overdue 19 Oct");
  assert_text (hf_format_due_in_list ("2022-10-19", today ()), "Overdue 19 Oct 2022");
  assert_text (hf_format_due_in_list (NULL, today ()), "");
}

static void
test_distance (void)
{
  assert_text (hf_format_distance (today (), today ()), "today");
  assert_text (hf_format_distance (today () + 1, today ()), "tomorrow");
  assert_text (hf_format_distance (today () - 1, today ()), "yesterday");
  assert_text (hf_format_distance (today () + 8, today ()), "in 8 days");
  assert_text (hf_format_distance (today () - 3, today ()), "3 days ago");
  assert_text (hf_format_distance (HF_DATE_NONE, today ()), "");
}

static void
test_due (void)
{
  assert_text (hf_format_due ("2023-10-18", "10:30", today ()), "Overdue 2 d");
  assert_text (hf_format_due ("2023-10-20", NULL, today ()), "Due today");
  assert_text (hf_format_due ("2023-10-20", "10:30", today ()), "Promised 10:30");
  assert_text (hf_format_due ("2023-10-23", NULL, today ()), "In 3 d");
  assert_text (hf_format_due ("2023-10-23", "10:30", today ()), "In 3 d at 10:30");
  assert_text (hf_format_due (NULL, NULL, today ()), "");
}

static void
test_instant (void)
{
  assert_text (hf_format_instant (NOON, today ()), "20 Oct 12:00");
  assert_text (hf_format_instant (NOON, hf_date_from_iso ("2023-01-01")), "20 Oct 12:00");
  assert_text (hf_format_instant (NOON, hf_date_from_iso ("2024-01-01")), "Fri 20 Oct 2023 12:00");
}

static void
test_person (void)
{
  assert_text (hf_format_person ("female", "1989-10-20", today ()), "F 34");
  assert_text (hf_format_person ("male", "1989-10-21", today ()), "M 33");
  assert_text (hf_format_person ("male", NULL, today ()), "M");
  assert_text (hf_format_person (NULL, "1989-10-20", today ()), "34 years");
  assert_text (hf_format_person (NULL, NULL, today ()), "");
}

/* Somebody has typed next year's date: no age is better than a negative one. */
static void
test_born_tomorrow (void)
{
  assert_text (hf_format_age ("2023-10-20", today ()), "0");
  assert_text (hf_format_age ("2023-10-21", today ()), "");
  assert_text (hf_format_person ("female", "2024-10-20", today ()), "F");
}

static void
test_phone (void)
{
  assert_text (hf_format_phone ("13800138000"), "138 0013 8000");
  assert_text (hf_format_phone ("１３８００１３８０００"), "138 0013 8000");
  assert_text (hf_format_phone ("0351-7021555"), "0351-7021555");
  assert_text (hf_format_phone ("138****8000"), "138****8000"); /* as far as it may be seen */
  assert_text (hf_format_phone ("23800138000"), "23800138000");
  assert_text (hf_format_phone (NULL), "");
}

static void
test_count (void)
{
  assert_text (hf_format_count (0), "0");
  assert_text (hf_format_count (999), "999");
  assert_text (hf_format_count (1000), "1,000");
  assert_text (hf_format_count (12408), "12,408");
  assert_text (hf_format_count (1234567), "1,234,567");
  assert_text (hf_format_count (-123456), "-123,456");
}

static void
test_points (void)
{
  assert_text (hf_format_points (5), "+5");
  assert_text (hf_format_points (0), "0");
  assert_text (hf_format_points (-1200), "-1,200");
}

/* On paper the fen are always there. */
static void
test_money (void)
{
  assert_text (hf_format_money (1240800), "¥12,408");
  assert_text (hf_format_money (1240805), "¥12,408.05");
  assert_text (hf_format_money_exact (1240800), "¥12,408.00");
  assert_text (hf_format_money_exact (1240805), "¥12,408.05");
  assert_text (hf_format_money_exact (0), "¥0.00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/days", test_days);
  g_test_add_func ("/format/in-list", test_in_list);
  g_test_add_func ("/format/distance", test_distance);
  g_test_add_func ("/format/due", test_due);
  g_test_add_func ("/format/instant", test_instant);
  g_test_add_func ("/format/person", test_person);
  g_test_add_func ("/format/born-tomorrow", test_born_tomorrow);
  g_test_add_func ("/format/phone", test_phone);
  g_test_add_func ("/format/count", test_count);
  g_test_add_func ("/format/points", test_points);
  g_test_add_func ("/format/money", test_money);
  return g_test_run ();
}
