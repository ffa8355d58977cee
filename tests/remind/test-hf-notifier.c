/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every notifier promises, asked of one without a screen. */

#include "tests/remind/hf-notifier-memory.h"

#include "remind-test.h"

typedef struct
{
  gboolean shown;
  GError  *error;
} Answer;

static void
notification_shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->shown = hf_notifier_show_finish (HF_NOTIFIER (object), result, &answer->error);
}

static Answer
show (HfNotifierMemory *notifier, const char *id, const char *title)
{
  Answer answer = { 0 };
  g_autoptr (HfNotification) notification =
    hf_notification_new (id, title, NULL, HF_NOTIFICATION_NORMAL);

  hf_notifier_show_async (HF_NOTIFIER (notifier), notification, NULL, notification_shown_cb,
                          &answer);
  remind_test_settle ();
  return answer;
}

static void
closed_cb (HfNotifier *notifier, const char *id, int reason, GString *log)
{
  g_string_append_printf (log, "[%s %d]", id, reason);
}

static void
test_one_id_is_one_bubble (void)
{
  HfNotifierMemory *notifier = hf_notifier_memory_new ();

  g_assert_true (show (notifier, "slot", "first").shown);
  g_assert_true (show (notifier, "slot", "second").shown);
  g_assert_cmpuint (hf_notifier_memory_get_size (notifier), ==, 1);
  g_assert_cmpstr (hf_notifier_memory_lookup (notifier, "slot")->title, ==, "second");
  g_assert_finalize_object (notifier);
}

static void
test_withdraw (void)
{
  HfNotifierMemory *notifier = hf_notifier_memory_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("[slot %d]", HF_NOTIFIER_CLOSED_WITHDRAWN);

  g_signal_connect (notifier, "closed", G_CALLBACK (closed_cb), log);
  show (notifier, "slot", "title");
  hf_notifier_withdraw (HF_NOTIFIER (notifier), "slot");
  hf_notifier_withdraw (HF_NOTIFIER (notifier), "never shown");
  g_assert_cmpstr (log->str, ==, expected);
  g_assert_cmpuint (hf_notifier_memory_get_size (notifier), ==, 0);
  g_assert_finalize_object (notifier);
}

static void
test_unavailable (void)
{
  HfNotifierMemory *notifier = hf_notifier_memory_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (notifier, "closed", G_CALLBACK (closed_cb), log);
  show (notifier, "slot", "title");
  show (notifier, "digest", "title");
  hf_notifier_memory_set_available (notifier, FALSE);
  g_assert_false (hf_notifier_is_available (HF_NOTIFIER (notifier)));
  g_assert_cmpuint (log->len, ==, strlen ("[slot 3][digest 3]"));

  Answer answer = show (notifier, "slot", "title");
  g_assert_false (answer.shown);
  g_assert_error (answer.error, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE);
  g_clear_error (&answer.error);
  g_assert_finalize_object (notifier);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notifier-memory/one-id-is-one-bubble", test_one_id_is_one_bubble);
  g_test_add_func ("/notifier-memory/withdraw", test_withdraw);
  g_test_add_func ("/notifier-memory/unavailable", test_unavailable);
  return g_test_run ();
}
