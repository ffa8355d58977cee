/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long "later" is. */

#include "remind/hf-snooze.h"
#include "remind-test.h"

static void
test_until (void)
{
  static const struct
  {
    HfSnooze    snooze;
    const char *now;
    const char *until;
  } cases[] = {
    { HF_SNOOZE_TEN_MINUTES, "2026-11-20 10:30", "2026-11-20 10:40" },
    { HF_SNOOZE_TEN_MINUTES, "2026-12-31 23:55", "2027-01-01 00:05" },
    { HF_SNOOZE_ONE_HOUR, "2026-11-20 10:30", "2026-11-20 11:30" },
    { HF_SNOOZE_AFTER_LUNCH, "2026-11-20 10:30", "2026-11-20 14:00" },
    { HF_SNOOZE_AFTER_LUNCH, "2026-11-20 14:00", "2026-11-21 14:00" },
    { HF_SNOOZE_TOMORROW, "2026-11-20 10:30", "2026-11-21 09:00" },
    { HF_SNOOZE_TOMORROW, "2026-11-20 00:10", "2026-11-21 09:00" },
  };
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s to %s", cases[i].now, cases[i].until);
      /* Seconds into the minute do not move the result. */
      for (int seconds = 0; seconds < 60; seconds += 59)
        g_assert_cmpint (hf_snooze_get_until (cases[i].snooze,
                                              remind_test_instant (cases[i].now) + seconds,
                                              &settings),
                         ==, remind_test_instant (cases[i].until));
    }
}

static void
test_third_time_is_last (void)
{
  for (guint snoozes = 0; snoozes < 4; snoozes++)
    {
      g_autoptr (HfDueItem) item = hf_due_item_new (1, 0);
      item->snoozes = snoozes;
      g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (item);

      g_assert_cmpint (hf_snooze_is_last (reminder), ==, snoozes >= 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snooze/until", test_until);
  g_test_add_func ("/snooze/third-time-is-last", test_third_time_is_last);
  return g_test_run ();
}
