/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What bubbles say, and what they never say. */

#include "remind/hf-notification-text.h"

#include "remind-test.h"

static HfReminder *
make_call_back (guint snoozes)
{
  g_autoptr (HfDueItem) item = hf_due_item_new (1, remind_test_instant ("2026-11-20 10:30"));

  item->promised = TRUE;
  item->snoozes = snoozes;
  item->address = g_strdup ("Ms Tang");
  item->name = g_strdup ("Tang Xiaoyu");
  item->reason = g_strdup ("three days after discharge");
  return hf_reminder_new_call_back (item);
}

static void
test_call_back_by_privacy (void)
{
  static const struct
  {
    HfReminderPrivacy privacy;
    const char       *title;
    const char       *body;
  } cases[] = {
    { HF_REMINDER_PRIVACY_COUNT, "Call back now: promised for 10:30", NULL },
    { HF_REMINDER_PRIVACY_ADDRESS, "Call back now: Ms Tang", "Promised for 10:30" },
    { HF_REMINDER_PRIVACY_NAME, "Call back now: Tang Xiaoyu",
      "Promised for 10:30: three days after discharge" },
  };
  g_autoptr (HfReminder) reminder = make_call_back (0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfNotification) notification =
        hf_notification_text_build (reminder, cases[i].privacy);

      g_assert_cmpstr (notification->id, ==, "due-1");
      g_assert_cmpstr (notification->title, ==, cases[i].title);
      g_assert_cmpstr (notification->body, ==, cases[i].body);
      g_assert_cmpint (notification->priority, ==, HF_NOTIFICATION_HIGH);
    }
}

/* A name must neither break the line nor turn the text; an unknown one must not leave a gap. */
static void
test_odd_names (void)
{
  g_autoptr (HfReminder) reminder = make_call_back (0);
  HfDueItem *item = reminder->items->pdata[0];

  g_free (item->name);
  item->name = g_strdup ("Tang\nXiaoyu\xe2\x80\xae");
  g_clear_pointer (&item->reason, g_free);
  g_autoptr (HfNotification) odd = hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_NAME);
  g_assert_null (strchr (odd->title, '\n'));
  g_assert_null (strstr (odd->title, "\xe2\x80\xae"));
  g_assert_cmpstr (odd->body, ==, "Promised for 10:30");

  g_clear_pointer (&item->name, g_free);
  g_autoptr (HfNotification) unknown =
    hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_NAME);
  g_assert_cmpstr (unknown->title, ==, "Call back now: promised for 10:30");
}

static void
test_snoozed_start_keeps_promise (void)
{
  g_autoptr (HfReminder) reminder = make_call_back (1);
  HfDueItem *item = reminder->items->pdata[0];
  item->snoozed_until = item->due_at + 600;
  g_autoptr (HfReminder) snoozed = hf_reminder_new_call_back (item);
  g_autoptr (HfNotification) notification =
    hf_notification_text_build (snoozed, HF_REMINDER_PRIVACY_COUNT);

  g_assert_cmpstr (notification->title, ==, "Call back now: promised for 10:30");
}

static void
test_buttons (void)
{
  static const char *const actions[] = { HF_NOTIFICATION_CALL, HF_NOTIFICATION_DONE,
                                         HF_NOTIFICATION_SNOOZE };
  static const char *const labels[][3] = { { "Call", "Done", "Snooze 10 min" },
                                           { "Call", "Done", "Reschedule…" } };

  for (guint last = 0; last < 2; last++)
    {
      g_autoptr (HfReminder) reminder = make_call_back (last * 2);
      g_autoptr (HfNotification) notification =
        hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_COUNT);

      g_assert_cmpuint (notification->buttons->len, ==, G_N_ELEMENTS (actions));
      for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
        {
          const HfNotificationButton *button = notification->buttons->pdata[i];

          g_assert_cmpstr (button->action, ==, actions[i]);
          g_assert_cmpstr (button->label, ==, labels[last][i]);
        }
    }
}

static GPtrArray *
make_items (guint n, guint n_promised)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);

  for (guint i = 0; i < n; i++)
    {
      HfDueItem *item = hf_due_item_new (i + 1, 0);

      item->promised = i < n_promised;
      item->name = g_strdup ("Tang Xiaoyu");
      item->address = g_strdup ("Ms Tang");
      g_ptr_array_add (items, item);
    }
  return items;
}

static void
test_slot (void)
{
  static const char *const titles[] = { "1 follow-up due by 15:00", "6 follow-ups due by 15:00" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) items = make_items (i == 0 ? 1 : 6, 0);
      g_autoptr (HfReminder) reminder =
        hf_reminder_new_slot (items, remind_test_instant ("2026-11-20 14:45"),
                              remind_test_instant ("2026-11-20 15:00"), "");
      g_autoptr (HfNotification) notification =
        hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_NAME);

      g_assert_cmpstr (notification->title, ==, titles[i]);
      g_assert_cmpint (notification->priority, ==, HF_NOTIFICATION_NORMAL);
      g_assert_cmpuint (notification->buttons->len, ==, 1);
    }
}

static void
test_daily (void)
{
  const HfReminderTally tally = {
    .due = 68, .grade_a = 6, .promised = 2, .overdue = 3, .a_overdue = 2
  };
  gint64 now = remind_test_instant ("2026-11-20 10:00");
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, now, &tally);
  g_autoptr (HfReminder) overdue = hf_reminder_new_daily (HF_REMINDER_A_OVERDUE, now, &tally);
  g_autoptr (HfNotification) low = hf_notification_text_build (digest, HF_REMINDER_PRIVACY_NAME);
  g_autoptr (HfNotification) high = hf_notification_text_build (overdue, HF_REMINDER_PRIVACY_NAME);

  g_assert_cmpstr (low->id, ==, "digest");
  g_assert_cmpstr (low->title, ==, "68 today: 6 A, 2 promised, 3 overdue");
  g_assert_cmpint (low->priority, ==, HF_NOTIFICATION_LOW);
  g_assert_cmpstr (high->id, ==, "over-A");
  g_assert_cmpstr (high->title, ==, "2 A-grade follow-ups overdue");
  g_assert_cmpint (high->priority, ==, HF_NOTIFICATION_HIGH);
}

/* Counts alone, of what there is. */
static void
test_days (void)
{
  static const struct
  {
    HfReminderTally tally;
    const char     *title;
  } cases[] = {
    { { .to_greet = 1 }, "1 customer to greet" },
    { { .ending = 2, .due_with = 1 },
      "2 agreements to renew · something is due with 1 organisation" },
    { { .to_greet = 3, .ending = 1, .due_with = 4 },
      "3 customers to greet · 1 agreement to renew · something is due with 4 organisations" },
  };
  gint64 now = remind_test_instant ("2026-11-20 08:10");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfReminder) days = hf_reminder_new_daily (HF_REMINDER_DAYS, now, &cases[i].tally);
      g_autoptr (HfNotification) text = hf_notification_text_build (days, HF_REMINDER_PRIVACY_NAME);

      g_assert_cmpstr (text->id, ==, "days");
      g_assert_cmpstr (days->key, ==, "days@2026-11-20");
      g_assert_cmpstr (text->title, ==, cases[i].title);
      g_assert_cmpint (text->priority, ==, HF_NOTIFICATION_LOW);
    }
}

static void
test_catch_up (void)
{
  static const HfReminderTally tally = { .whose = "" };
  static const char *const     titles[] = { "7 came due while away",
                                            "7 came due while away, 1 promised call",
                                            "7 came due while away, 2 promised calls" };

  for (guint promised = 0; promised < 3; promised++)
    {
      g_autoptr (GPtrArray) items = make_items (7, promised);
      g_autoptr (HfReminder) reminder = hf_reminder_new_catch_up (items, 0, HF_DATE_NONE, &tally);
      g_autoptr (HfNotification) notification =
        hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_NAME);

      g_assert_cmpstr (notification->id, ==, "catchup");
      g_assert_cmpstr (notification->title, ==, titles[promised]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notification-text/call-back", test_call_back_by_privacy);
  g_test_add_func ("/notification-text/odd-names", test_odd_names);
  g_test_add_func ("/notification-text/snoozed", test_snoozed_start_keeps_promise);
  g_test_add_func ("/notification-text/buttons", test_buttons);
  g_test_add_func ("/notification-text/slot", test_slot);
  g_test_add_func ("/notification-text/daily", test_daily);
  g_test_add_func ("/notification-text/days", test_days);
  g_test_add_func ("/notification-text/catch-up", test_catch_up);
  return g_test_run ();
}
