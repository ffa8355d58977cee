/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The presenter between a scheduler and a notifier in memory. */

#include "remind/hf-reminder-presenter.h"

#include "tests/remind/hf-notifier-memory.h"
#include "remind-test.h"

typedef struct
{
  HfClock             *clock;
  TestSource          *source;
  HfScheduler         *scheduler;
  HfNotifierMemory    *notifier;
  HfReminderPresenter *presenter;
  GString             *log;
} Fixture;

static void
not_shown_cb (Fixture *f, HfReminder *reminder)
{
  g_string_append_printf (f->log, "[%s not shown]", reminder->id);
}

static void
activated_cb (Fixture *f, HfReminder *reminder, const char *action)
{
  g_string_append_printf (f->log, "[%s %s]", reminder->id, action);
}

/* One promised call, told. */
static void
set_up (Fixture *f, gconstpointer data)
{
  HfReminderSettings settings;

  f->clock = hf_clock_new_fixed (remind_test_instant ("2026-11-20 09:00"));
  f->source = test_source_new ();
  f->scheduler = hf_scheduler_new (f->clock, HF_REMINDER_SOURCE (f->source));
  f->notifier = hf_notifier_memory_new ();
  f->presenter = hf_reminder_presenter_new (f->scheduler, HF_NOTIFIER (f->notifier));
  f->log = g_string_new (NULL);
  g_signal_connect_swapped (f->presenter, "not-shown", G_CALLBACK (not_shown_cb), f);
  g_signal_connect_swapped (f->presenter, "activated", G_CALLBACK (activated_cb), f);

  hf_reminder_settings_init (&settings);
  settings.privacy = HF_REMINDER_PRIVACY_NAME;
  hf_scheduler_set_settings (f->scheduler, &settings);
  test_source_add (f->source, 1, "2026-11-20 09:00", TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  remind_test_settle ();
  g_assert_finalize_object (f->presenter);
  g_assert_finalize_object (f->notifier);
  g_assert_finalize_object (f->scheduler);
  g_assert_finalize_object (f->source);
  g_assert_finalize_object (f->clock);
  g_string_free (f->log, TRUE);
}

static void
start (Fixture *f)
{
  hf_scheduler_start (f->scheduler);
  remind_test_settle ();
}

static void
handle_follow_up (Fixture *f)
{
  test_source_close (f->source, 1);
  hf_scheduler_refresh (f->scheduler);
  remind_test_settle ();
}

static void
test_shows_and_withdraws (Fixture *f, gconstpointer data)
{
  start (f);
  g_assert_cmpstr (hf_notifier_memory_lookup (f->notifier, "due-1")->title, ==,
                   "Call back now: Tang Xiaoyu");
  handle_follow_up (f);
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
  g_assert_cmpstr (f->log->str, ==, "");
}

static void
test_passes_actions_on (Fixture *f, gconstpointer data)
{
  static const char *const actions[] = { HF_NOTIFICATION_OPEN, HF_NOTIFICATION_CALL,
                                         HF_NOTIFICATION_DONE };

  start (f);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    hf_notifier_emit_action_invoked (HF_NOTIFIER (f->notifier), "due-1", actions[i]);
  hf_notifier_emit_action_invoked (HF_NOTIFIER (f->notifier), "due-2", HF_NOTIFICATION_CALL);
  g_assert_cmpstr (f->log->str, ==, "[due-1 default][due-1 call][due-1 done]");
}

static void
test_snoozes (Fixture *f, gconstpointer data)
{
  start (f);
  hf_notifier_memory_invoke (f->notifier, "due-1", HF_NOTIFICATION_SNOOZE);
  remind_test_settle ();
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
  g_assert_cmpstr (f->log->str, ==, "");
  hf_clock_set (f->clock, remind_test_instant ("2026-11-20 09:10"));
  remind_test_settle ();
  g_assert_nonnull (hf_notifier_memory_lookup (f->notifier, "due-1"));
}

static void
test_missing_server (Fixture *f, gconstpointer data)
{
  hf_notifier_memory_set_available (f->notifier, FALSE);
  start (f);
  g_assert_cmpstr (f->log->str, ==, "[due-1 not shown]");
  hf_notifier_memory_set_available (f->notifier, TRUE);
  remind_test_settle ();
  g_assert_nonnull (hf_notifier_memory_lookup (f->notifier, "due-1"));
  g_assert_cmpstr (f->log->str, ==, "[due-1 not shown]");
}

static void
test_handled_while_missing (Fixture *f, gconstpointer data)
{
  hf_notifier_memory_set_available (f->notifier, FALSE);
  start (f);
  handle_follow_up (f);
  hf_notifier_memory_set_available (f->notifier, TRUE);
  remind_test_settle ();
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
}

static void
test_restarted_server (Fixture *f, gconstpointer data)
{
  start (f);
  hf_notifier_memory_set_available (f->notifier, FALSE);
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
  g_assert_cmpstr (f->log->str, ==, "[due-1 not shown]");
  hf_notifier_memory_set_available (f->notifier, TRUE);
  remind_test_settle ();
  g_assert_nonnull (hf_notifier_memory_lookup (f->notifier, "due-1"));
}

/* What the user closed stays closed. */
static void
test_dismissed (Fixture *f, gconstpointer data)
{
  start (f);
  hf_notifier_memory_invoke (f->notifier, "due-1", HF_NOTIFICATION_OPEN);
  hf_notifier_memory_set_available (f->notifier, FALSE);
  hf_notifier_memory_set_available (f->notifier, TRUE);
  hf_scheduler_refresh (f->scheduler);
  remind_test_settle ();
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
  g_assert_cmpstr (f->log->str, ==, "[due-1 default]");
}

static void
test_withdraws_all (Fixture *f, gconstpointer data)
{
  start (f);
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 1);
  hf_reminder_presenter_withdraw_all (f->presenter);
  g_assert_cmpuint (hf_notifier_memory_get_size (f->notifier), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/reminder-presenter/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("shows-and-withdraws", test_shows_and_withdraws);
  ADD ("actions", test_passes_actions_on);
  ADD ("snoozes", test_snoozes);
  ADD ("missing-server", test_missing_server);
  ADD ("handled-while-missing", test_handled_while_missing);
  ADD ("restarted-server", test_restarted_server);
  ADD ("dismissed", test_dismissed);
  ADD ("withdraws-all", test_withdraws_all);
  return g_test_run ();
}
