/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a bubble shows: copies of its own, and buttons in the order in which they were added. */

#include "remind/hf-notification.h"

static void
test_copies (void)
{
  char            title[] = "Call Ms Wang";
  HfNotification *made = hf_notification_new ("due-7", title, NULL, HF_NOTIFICATION_HIGH);
  g_autoptr (HfNotification) notification = hf_notification_ref (made);

  hf_notification_unref (made);
  title[0] = 'X';
  g_assert_cmpstr (notification->id, ==, "due-7");
  g_assert_cmpstr (notification->title, ==, "Call Ms Wang");
  g_assert_null (notification->body);
  g_assert_cmpint (notification->priority, ==, HF_NOTIFICATION_HIGH);
  g_assert_cmpuint (notification->buttons->len, ==, 0);
}

static void
test_buttons (void)
{
  g_autoptr (HfNotification) notification =
    hf_notification_new ("due-7", "Call Ms Wang", "10:30", HF_NOTIFICATION_LOW);
  const HfNotificationButton *first, *second;

  hf_notification_add_button (notification, HF_NOTIFICATION_CALL, "Call");
  hf_notification_add_button (notification, HF_NOTIFICATION_SNOOZE, "Later");
  first = g_ptr_array_index (notification->buttons, 0);
  second = g_ptr_array_index (notification->buttons, 1);
  g_assert_cmpuint (notification->buttons->len, ==, 2);
  g_assert_cmpstr (first->action, ==, HF_NOTIFICATION_CALL);
  g_assert_cmpstr (first->label, ==, "Call");
  g_assert_cmpstr (second->action, ==, HF_NOTIFICATION_SNOOZE);
  g_assert_cmpstr (notification->body, ==, "10:30");
}

static void
test_needs_words (void)
{
  g_test_expect_message ("hf-remind", G_LOG_LEVEL_CRITICAL, "*title*");
  g_assert_null (hf_notification_new ("due-7", NULL, NULL, HF_NOTIFICATION_LOW));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notification/copies", test_copies);
  g_test_add_func ("/notification/buttons", test_buttons);
  g_test_add_func ("/notification/needs-words", test_needs_words);
  return g_test_run ();
}
