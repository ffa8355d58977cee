/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The scheduler against a clock that is moved by hand and a book in memory. */

#include "remind/hf-scheduler.h"

#include "remind-test.h"

typedef struct
{
  HfClock     *clock;
  TestSource  *source;
  HfScheduler *scheduler;
  GString     *log; /* what was emitted, in order */
} Fixture;

static void
log_line (Fixture *f, const char *what, const char *id)
{
  g_string_append_printf (f->log, "%s%s%s", f->log->len > 0 ? " " : "", what, id);
}

static void
reminder_fired_cb (Fixture *f, HfReminder *reminder)
{
  log_line (f, "+", reminder->id);
}

static void
reminder_withdrawn_cb (Fixture *f, HfReminder *reminder)
{
  log_line (f, "-", reminder->id);
}

static void
reschedule_asked_cb (Fixture *f, HfReminder *reminder)
{
  log_line (f, "?", reminder->id);
}

static void
failed_cb (Fixture *f, GError *error)
{
  log_line (f, "!", error->message);
}

static void
make_scheduler (Fixture *f)
{
  f->scheduler = hf_scheduler_new (f->clock, HF_REMINDER_SOURCE (f->source));
  g_signal_connect_swapped (f->scheduler, "fired", G_CALLBACK (reminder_fired_cb), f);
  g_signal_connect_swapped (f->scheduler, "withdrawn", G_CALLBACK (reminder_withdrawn_cb), f);
  g_signal_connect_swapped (f->scheduler, "reschedule-asked", G_CALLBACK (reschedule_asked_cb), f);
  g_signal_connect_swapped (f->scheduler, "failed", G_CALLBACK (failed_cb), f);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->clock = hf_clock_new_fixed (remind_test_instant ("2026-11-20 09:00"));
  f->source = test_source_new ();
  f->log = g_string_new (NULL);
  make_scheduler (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  remind_test_settle ();
  g_assert_finalize_object (f->scheduler);
  g_assert_finalize_object (f->source);
  g_assert_finalize_object (f->clock);
  g_string_free (f->log, TRUE);
}

static void
move_clock (Fixture *f, const char *time)
{
  hf_clock_set (f->clock, remind_test_instant (time));
  remind_test_settle ();
}

/* As a running clock does it. */
static void
tick_until (Fixture *f, const char *time)
{
  gint64 end = remind_test_instant (time);

  while (hf_clock_now (f->clock) < end)
    {
      hf_clock_set (f->clock, hf_clock_now (f->clock) + 60);
      remind_test_settle ();
    }
}

static void
start (Fixture *f)
{
  hf_scheduler_start (f->scheduler);
  remind_test_settle ();
}

static void
restart (Fixture *f)
{
  g_assert_finalize_object (f->scheduler);
  make_scheduler (f);
  start (f);
}

static void
expect (Fixture *f, const char *log)
{
  g_assert_cmpstr (f->log->str, ==, log);
  g_string_truncate (f->log, 0);
}

static void
test_nothing_before_start (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  tick_until (f, "2026-11-20 09:05");
  hf_scheduler_refresh (f->scheduler);
  remind_test_settle ();
  expect (f, "");
}

static void
test_day (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:30", TRUE);
  test_source_add (f->source, 2, "2026-11-20 09:50", FALSE);
  test_source_add (f->source, 3, "2026-11-20 09:55", FALSE);
  f->source->tally = (HfReminderTally){ .due = 3, .a_overdue = 1 };
  start (f);
  expect (f, "+digest");
  tick_until (f, "2026-11-20 09:29");
  expect (f, "");
  tick_until (f, "2026-11-20 09:45");
  expect (f, "+due-1 +slot");
  tick_until (f, "2026-11-20 11:00");
  expect (f, "+over-A");
}

static void
test_asks_for_a_week_and_this_slot (Fixture *f, gconstpointer data)
{
  start (f);
  g_assert_cmpint (f->source->from, ==, remind_test_instant ("2026-11-13 09:00"));
  g_assert_cmpint (f->source->to, ==, remind_test_instant ("2026-11-20 09:15"));
}

static void
test_withdrawn_when_handled (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  start (f);
  tick_until (f, "2026-11-20 09:01");
  expect (f, "+due-1");
  g_assert_nonnull (hf_scheduler_lookup (f->scheduler, "due-1"));
  test_source_close (f->source, 1);
  hf_scheduler_refresh (f->scheduler);
  remind_test_settle ();
  expect (f, "-due-1");
  g_assert_null (hf_scheduler_lookup (f->scheduler, "due-1"));
}

static void
test_rescheduled_is_told_again (Fixture *f, gconstpointer data)
{
  HfDueItem *item = test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);

  start (f);
  tick_until (f, "2026-11-20 09:01");
  item->due_at = remind_test_instant ("2026-11-20 09:20");
  tick_until (f, "2026-11-20 09:19");
  expect (f, "+due-1 -due-1");
  tick_until (f, "2026-11-20 09:30");
  expect (f, "+due-1");
}

static void
test_never_twice_across_restarts (Fixture *f, gconstpointer data)
{
  f->source->tally = (HfReminderTally){ .due = 2, .a_overdue = 1 };
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  test_source_add (f->source, 2, "2026-11-20 09:02", FALSE);
  start (f);
  tick_until (f, "2026-11-20 10:00");
  expect (f, "+slot +digest +due-1 +over-A");
  for (int i = 0; i < 3; i++)
    restart (f);
  expect (f, "");
}

/* Two processes that look at the same moment: the one that records it first tells it. */
static void
test_claimed_elsewhere (Fixture *f, gconstpointer data)
{
  HfScheduler *mine = f->scheduler;

  test_source_add (f->source, 1, "2026-11-20 09:00", TRUE);
  make_scheduler (f);
  hf_scheduler_start (mine);
  hf_scheduler_start (f->scheduler);
  remind_test_settle ();
  expect (f, "+due-1");
  g_assert_finalize_object (mine);
}

static void
test_catch_up_after_start (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 08:30", TRUE);
  test_source_add (f->source, 2, "2026-11-20 08:45", FALSE);
  start (f);
  expect (f, "+catchup");
  g_assert_cmpuint (hf_scheduler_lookup (f->scheduler, "catchup")->items->len, ==, 2);
  restart (f);
  tick_until (f, "2026-11-20 09:30");
  expect (f, "");
}

static void
test_catch_up_after_jump (Fixture *f, gconstpointer data)
{
  start (f);
  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *due = g_strdup_printf ("2026-11-20 10:%02d", i);
      test_source_add (f->source, i, due, TRUE);
    }
  move_clock (f, "2026-11-20 10:06");
  expect (f, "+catchup");
}

/* A clock set back tells nothing twice. */
static void
test_clock_set_back (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  start (f);
  tick_until (f, "2026-11-20 09:05");
  expect (f, "+due-1");
  move_clock (f, "2026-11-19 09:05");
  tick_until (f, "2026-11-19 09:10");
  move_clock (f, "2026-11-20 09:06");
  g_assert_null (strstr (f->log->str, "+"));
}

/* logind says so while the clock's own signal is still to come. */
static void
test_catch_up_after_sleep (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:03", TRUE);
  test_source_add (f->source, 2, "2026-11-20 09:04", TRUE);
  start (f);
  g_signal_handlers_block_matched (f->clock, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, f->scheduler);
  hf_clock_set (f->clock, remind_test_instant ("2026-11-20 09:05"));
  hf_scheduler_resume (f->scheduler);
  remind_test_settle ();
  expect (f, "+catchup");
}

static void
test_snooze (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  start (f);
  tick_until (f, "2026-11-20 09:01");
  expect (f, "+due-1");

  for (int i = 0; i < 2; i++)
    {
      hf_scheduler_snooze (f->scheduler, hf_scheduler_lookup (f->scheduler, "due-1"),
                           HF_SNOOZE_TEN_MINUTES);
      remind_test_settle ();
      expect (f, "-due-1");
      tick_until (f, i == 0 ? "2026-11-20 09:10" : "2026-11-20 09:20");
      expect (f, "");
      tick_until (f, i == 0 ? "2026-11-20 09:11" : "2026-11-20 09:21");
      expect (f, "+due-1");
    }

  hf_scheduler_snooze (f->scheduler, hf_scheduler_lookup (f->scheduler, "due-1"),
                       HF_SNOOZE_ONE_HOUR);
  remind_test_settle ();
  expect (f, "?due-1");
}

static void
test_book_that_cannot_be_written (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  start (f);
  f->source->writable = FALSE;
  tick_until (f, "2026-11-20 09:10");
  expect (f, "!disk is full +due-1");
}

static void
test_book_that_cannot_be_read (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:01", TRUE);
  start (f);
  f->source->readable = FALSE;
  tick_until (f, "2026-11-20 09:02");
  expect (f, "!book is busy !book is busy");
  f->source->readable = TRUE;
  tick_until (f, "2026-11-20 09:03");
  expect (f, "+due-1");
}

static void
test_settings (Fixture *f, gconstpointer data)
{
  HfReminderSettings settings = *hf_scheduler_get_settings (f->scheduler);

  f->source->tally.due = 1;
  settings.digest_at = 10 * 60;
  hf_scheduler_set_settings (f->scheduler, &settings);
  start (f);
  expect (f, "");
  settings.digest_at = 9 * 60;
  hf_scheduler_set_settings (f->scheduler, &settings);
  remind_test_settle ();
  expect (f, "+digest");
}

/* Given up while the book is still being read: nothing is told, nothing is left behind. */
static void
test_dispose_while_looking (Fixture *f, gconstpointer data)
{
  test_source_add (f->source, 1, "2026-11-20 09:00", TRUE);
  hf_scheduler_start (f->scheduler);
  g_object_run_dispose (G_OBJECT (f->scheduler));
  remind_test_settle ();
  expect (f, "");
  g_assert_cmpuint (g_hash_table_size (f->source->told), ==, 0);
}

#define ADD(name, func) g_test_add ("/scheduler/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-before-start", test_nothing_before_start);
  ADD ("day", test_day);
  ADD ("range", test_asks_for_a_week_and_this_slot);
  ADD ("withdrawn", test_withdrawn_when_handled);
  ADD ("rescheduled", test_rescheduled_is_told_again);
  ADD ("restarts", test_never_twice_across_restarts);
  ADD ("claimed-elsewhere", test_claimed_elsewhere);
  ADD ("catch-up/start", test_catch_up_after_start);
  ADD ("catch-up/jump", test_catch_up_after_jump);
  ADD ("catch-up/set-back", test_clock_set_back);
  ADD ("catch-up/sleep", test_catch_up_after_sleep);
  ADD ("snooze", test_snooze);
  ADD ("not-writable", test_book_that_cannot_be_written);
  ADD ("not-readable", test_book_that_cannot_be_read);
  ADD ("settings", test_settings);
  ADD ("dispose", test_dispose_while_looking);
  return g_test_run ();
}
