/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Quiet hours and days off. */

#include "remind/hf-reminder-settings.h"
#include "remind-test.h"

static void
test_quiet_by_default (void)
{
  static const struct
  {
    const char *now;
    gboolean    quiet;
  } cases[] = {
    { "2026-11-20 07:59", TRUE },  { "2026-11-20 08:00", FALSE }, { "2026-11-20 11:59", FALSE },
    { "2026-11-20 12:00", TRUE },  { "2026-11-20 13:59", TRUE },  { "2026-11-20 14:00", FALSE },
    { "2026-11-20 18:29", FALSE }, { "2026-11-20 18:30", TRUE },  { "2026-11-20 23:59", TRUE },
    { "2026-11-20 00:00", TRUE },  { "2026-11-21 10:00", TRUE },  { "2026-11-22 10:00", TRUE },
    { "2026-11-23 10:00", FALSE },
  };
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].now);
      g_assert_cmpint (hf_reminder_settings_is_quiet (&settings,
                                                      remind_test_instant (cases[i].now)),
                       ==, cases[i].quiet);
    }
}

static void
test_quiet_switched_off (void)
{
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  settings.quiet = FALSE;
  g_assert_false (
    hf_reminder_settings_is_quiet (&settings, remind_test_instant ("2026-11-22 03:00")));
}

static void
test_equal_ends_are_no_hours (void)
{
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  settings.lunch = (HfQuietHours){ 12 * 60, 12 * 60 };
  g_assert_false (
    hf_reminder_settings_is_quiet (&settings, remind_test_instant ("2026-11-20 12:00")));
}

static void
test_workdays (void)
{
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  g_assert_true (
    hf_reminder_settings_is_workday (&settings, remind_test_instant ("2026-11-20 23:59")));
  g_assert_false (
    hf_reminder_settings_is_workday (&settings, remind_test_instant ("2026-11-21 00:00")));
  g_assert_false (
    hf_reminder_settings_is_workday (&settings, remind_test_instant ("2026-10-05 12:00")));
  g_assert_true (
    hf_reminder_settings_is_workday (&settings, remind_test_instant ("2026-10-10 12:00")));
  settings.days_off = 1u << G_DATE_FRIDAY;
  g_assert_false (
    hf_reminder_settings_is_workday (&settings, remind_test_instant ("2026-11-20 12:00")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-settings/quiet-by-default", test_quiet_by_default);
  g_test_add_func ("/reminder-settings/quiet-switched-off", test_quiet_switched_off);
  g_test_add_func ("/reminder-settings/equal-ends", test_equal_ends_are_no_hours);
  g_test_add_func ("/reminder-settings/workdays", test_workdays);
  return g_test_run ();
}
