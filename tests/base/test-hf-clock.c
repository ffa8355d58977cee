/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clock, standing still in a zone that the test sets. */

#include "base/hf-clock.h"

#include <time.h>

#define SHANGHAI_NOON G_GINT64_CONSTANT (1697774400) /* 2023-10-20T12:00:00+08:00 */

static void
count_cb (HfClock *clock, int *count)
{
  (*count)++;
}

static void
test_fixed (void)
{
  HfClock *clock = hf_clock_new_fixed (SHANGHAI_NOON);

  g_assert_cmpint (hf_clock_now (clock), ==, SHANGHAI_NOON);
  g_assert_cmpint (hf_clock_today (clock), ==, hf_date_new (2023, 10, 20));
  g_assert_cmpint (hf_clock_minutes (clock), ==, 12 * 60);
  g_assert_finalize_object (clock);
}

static void
test_signals (void)
{
  static const struct
  {
    gint64 seconds; /* after noon */
    int    minutes, days;
  } steps[] = { { 59, 0, 0 }, { 60, 1, 0 }, { 12 * 3600, 2, 1 }, { 0, 3, 2 }, { 0, 3, 2 } };
  HfClock *clock = hf_clock_new_fixed (SHANGHAI_NOON);
  int      minutes = 0, days = 0;

  g_signal_connect (clock, "minute-changed", G_CALLBACK (count_cb), &minutes);
  g_signal_connect (clock, "day-changed", G_CALLBACK (count_cb), &days);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      hf_clock_set (clock, SHANGHAI_NOON + steps[i].seconds);
      g_assert_cmpint (minutes, ==, steps[i].minutes);
      g_assert_cmpint (days, ==, steps[i].days);
    }
  g_assert_finalize_object (clock);
}

static void
test_offset (void)
{
  g_autoptr (HfClock) real = hf_clock_new ();
  g_autoptr (HfClock) clock = hf_clock_new_offset (SHANGHAI_NOON);
  gint64 ahead = hf_clock_now (clock) - hf_clock_now (real);

  g_assert_cmpint (hf_clock_now (clock), >=, SHANGHAI_NOON);
  g_assert_cmpint (hf_clock_today (clock), ==, hf_date_new (2023, 10, 20));
  /* It keeps its distance, but for the second that may begin between two readings. */
  g_assert_cmpint (ABS (hf_clock_now (clock) - hf_clock_now (real) - ahead), <=, 1);
}

/* Minutes before 1970 are minutes too: none is shared by both sides of zero. */
static void
test_minute_before_epoch (void)
{
  HfClock *clock = hf_clock_new_fixed (30);
  int      minutes = 0;

  g_signal_connect (clock, "minute-changed", G_CALLBACK (count_cb), &minutes);
  hf_clock_set (clock, -30);
  g_assert_cmpint (minutes, ==, 1);
  hf_clock_set (clock, -60);
  g_assert_cmpint (minutes, ==, 1);
  g_assert_finalize_object (clock);
}

/* A started clock has one source, which is gone with the clock. */
static void
test_start (void)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  HfClock *clock;

  g_main_context_push_thread_default (context);
  clock = hf_clock_new ();
  hf_clock_start (clock);
  hf_clock_start (clock);
  g_assert_nonnull (g_main_context_find_source_by_user_data (context, clock));
  g_main_context_iteration (context, FALSE);
  gpointer address = clock;
  g_assert_finalize_object (clock);
  g_assert_null (g_main_context_find_source_by_user_data (context, address));

  clock = hf_clock_new_fixed (SHANGHAI_NOON);
  hf_clock_start (clock);
  g_assert_null (g_main_context_find_source_by_user_data (context, clock));
  g_assert_finalize_object (clock);
  g_main_context_pop_thread_default (context);
}

/* A tick that came is followed by the next one, within a minute. */
static void
test_tick (void)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  HfClock *clock;

  g_main_context_push_thread_default (context);
  clock = hf_clock_new ();
  hf_clock_start (clock);
  GSource *tick = g_main_context_find_source_by_user_data (context, clock);
  g_source_set_ready_time (tick, 0);
  g_assert_true (g_main_context_iteration (context, FALSE));

  gint64 wait = g_source_get_ready_time (tick) - g_get_monotonic_time ();
  g_assert_cmpint (g_source_get_ready_time (tick), >, 0);
  g_assert_cmpint (wait, <=, 60 * G_USEC_PER_SEC);
  g_assert_finalize_object (clock);
  g_main_context_pop_thread_default (context);
}

static void
test_real (void)
{
  HfClock *clock = hf_clock_new ();
  gint64   before = g_get_real_time () / G_USEC_PER_SEC;
  gint64   now = hf_clock_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_finalize_object (clock);
}

static void
test_parse_instant (void)
{
  static const struct
  {
    const char *iso, *utc;
  } cases[] = {
    { "2023-10-20", "2023-10-19T16:00:00Z" },
    { "2023-10-20T09:00:00", "2023-10-20T01:00:00Z" },
    { "2023-10-20T09:00:00Z", "2023-10-20T09:00:00Z" },
    { "2023-10-20T09:00:00+01:00", "2023-10-20T08:00:00Z" },
  };
  gint64 utc = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (hf_clock_parse_instant (cases[i].iso, &utc));
      g_autofree char *text = hf_clock_format_instant (utc);
      g_assert_cmpstr (text, ==, cases[i].utc);
    }
  utc = 7;
  g_assert_false (hf_clock_parse_instant (NULL, &utc));
  g_assert_false (hf_clock_parse_instant ("", &utc));
  g_assert_false (hf_clock_parse_instant ("2023-02-30", &utc));
  g_assert_false (hf_clock_parse_instant ("yesterday", &utc));
  g_assert_cmpint (utc, ==, 7);
}

static void
test_local (void)
{
  HfDate date = hf_date_new (2023, 10, 20);

  g_assert_cmpint (hf_clock_instant_of (date, 12 * 60), ==, SHANGHAI_NOON);
  g_assert_cmpint (hf_clock_date_of (SHANGHAI_NOON + 12 * 3600 - 1), ==, date);
  g_assert_cmpint (hf_clock_date_of (SHANGHAI_NOON + 12 * 3600), ==, date + 1);
  g_assert_cmpint (hf_clock_minutes_of (SHANGHAI_NOON - 1), ==, 12 * 60 - 1);
  g_assert_cmpint (hf_clock_date_of (-1), ==, hf_date_new (1970, 1, 1));
}

static gint64
read_boot_time (void)
{
  struct timespec at;

  g_assert_cmpint (clock_gettime (CLOCK_BOOTTIME, &at), ==, 0);
  return at.tv_sec * G_GINT64_CONSTANT (1000) + at.tv_nsec / 1000000;
}

/* What does not stand still while the machine sleeps. */
static void
test_since_boot (void)
{
  gint64 before = read_boot_time ();
  gint64 now = hf_clock_since_boot ();

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, read_boot_time ());
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/offset", test_offset);
  g_test_add_func ("/clock/signals", test_signals);
  g_test_add_func ("/clock/minute-before-epoch", test_minute_before_epoch);
  g_test_add_func ("/clock/start", test_start);
  g_test_add_func ("/clock/tick", test_tick);
  g_test_add_func ("/clock/real", test_real);
  g_test_add_func ("/clock/parse-instant", test_parse_instant);
  g_test_add_func ("/clock/local", test_local);
  g_test_add_func ("/clock/since-boot", test_since_boot);
  return g_test_run ();
}
