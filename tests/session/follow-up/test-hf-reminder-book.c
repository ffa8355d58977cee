/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The book behind the scheduler: what is due, what was told, what was put off. The clock of the
 * test book stands at Friday 2023-10-20, 09:00; people are invented.
 */

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "tests/remind/hf-notifier-memory.h"
#include "remind/hf-reminder-presenter.h"
#include "remind/hf-snooze.h"
#include "session/follow-up/hf-reminder-book.h"
#include "tests/store/hf-test-book.h"

#define MINUTE 60
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

typedef struct
{
  HfTestBook     *book;
  HfContext      *context;
  HfReminderBook *reminders;
  gint64          now;
  gint64          customer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *customer = hf_test_customer ("王小雨");

  hf_row_set_text (customer, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  self->book = hf_test_book_new ();
  self->context = hf_context_new (self->book->store, NULL);
  self->reminders = hf_reminder_book_new (self->context);
  self->now = hf_clock_now (self->book->clock);
  self->customer = hf_test_book_insert (self->book, customer);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->reminders);
  g_assert_finalize_object (self->context);
  hf_test_book_free (self->book);
}

static gint64
add_follow_up (Fixture    *self,
               const char *due,
               const char *grade,
               guint       time_field,
               const char *time)
{
  HfRow *row = hf_test_follow_up (self->customer, due, grade);

  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "Hyperlipidaemia");
  if (time != NULL)
    hf_row_set_text (row, time_field, time);
  return hf_test_book_insert (self->book, row);
}

static gint64
add_promised (Fixture *self, const char *due, const char *time)
{
  return add_follow_up (self, due, HF_CUSTOMER_GRADE_B, HF_FOLLOW_UP_PROMISED, time);
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static HfReminderAgenda *
load_from (Fixture *self, HfReminderBook *book)
{
  HfReminderSource *source = HF_REMINDER_SOURCE (book);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  HfReminderAgenda *agenda;

  hf_reminder_source_load_async (source, self->now - 7 * DAY, self->now + 15 * MINUTE, self->now,
                                 NULL, keep_result_cb, &result);
  hf_test_wait_for (result != NULL);
  agenda = hf_reminder_source_load_finish (source, result, &error);
  g_assert_no_error (error);
  return agenda;
}

static gboolean
claim (HfReminderBook *book, HfReminder *reminder)
{
  HfReminderSource *source = HF_REMINDER_SOURCE (book);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  hf_reminder_source_claim_async (source, reminder, NULL, keep_result_cb, &result);
  hf_test_wait_for (result != NULL);
  hf_reminder_source_claim_finish (source, result, &is_new, &error);
  g_assert_no_error (error);
  return is_new;
}

static void
snooze (Fixture *self, HfReminder *reminder, gint64 until)
{
  HfReminderSource *source = HF_REMINDER_SOURCE (self->reminders);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hf_reminder_source_snooze_async (source, reminder, until, NULL, keep_result_cb, &result);
  hf_test_wait_for (result != NULL);
  hf_reminder_source_snooze_finish (source, result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *told;

  hf_reminder_book_list_async (self->reminders, NULL, keep_result_cb, &result);
  hf_test_wait_for (result != NULL);
  told = hf_reminder_book_list_finish (self->reminders, result, &error);
  g_assert_no_error (error);
  return told;
}

static void
see (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  hf_reminder_book_see_async (self->reminders, keep_result_cb, &result);
  hf_test_wait_for (result != NULL);
  hf_reminder_book_see_finish (self->reminders, result, &error);
  g_assert_no_error (error);
}

static void
test_loads_what_has_a_time (Fixture *self, gconstpointer data)
{
  gint64 promised = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfReminderAgenda) agenda = NULL;
  const HfDueItem *item;

  add_promised (self, "2023-10-20", "09:15"); /* the next slot's */
  add_promised (self, "2023-10-12", "10:00"); /* too long ago */
  add_follow_up (self, "2023-10-20", HF_CUSTOMER_GRADE_A, 0, NULL);
  agenda = load_from (self, self->reminders);

  g_assert_cmpuint (agenda->items->len, ==, 1);
  item = agenda->items->pdata[0];
  g_assert_cmpint (item->follow_up, ==, promised);
  g_assert_cmpint (item->customer, ==, self->customer);
  g_assert_cmpint (item->due_at, ==, self->now);
  g_assert_true (item->promised);
  g_assert_cmpstr (item->address, ==, "Ms Wang");
  g_assert_cmpstr (item->name, ==, "王小雨");
}

static void
test_tells_no_diagnosis (Fixture *self, gconstpointer data)
{
  g_autoptr (HfReminderAgenda) agenda = NULL;
  const HfDueItem *item;

  add_promised (self, "2023-10-20", "09:00");
  agenda = load_from (self, self->reminders);
  item = agenda->items->pdata[0];

  g_assert_cmpstr (item->reason, ==, "Grade B · Phone");
}

static void
test_masks_for_the_viewer (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Lin", 0, TRUE);
  g_autoptr (HfReminderAgenda) agenda = NULL;
  const HfDueItem *item;

  add_promised (self, "2023-10-20", "09:00");
  hf_store_set_viewer (self->book->store, masked);
  agenda = load_from (self, self->reminders);
  item = agenda->items->pdata[0];

  g_assert_cmpstr (item->name, ==, "王*");
}

static void
test_counts_the_day (Fixture *self, gconstpointer data)
{
  g_autoptr (HfReminderAgenda) agenda = NULL;
  const HfReminderTally *tally;

  add_follow_up (self, "2023-10-18", HF_CUSTOMER_GRADE_A, 0, NULL);
  add_follow_up (self, "2023-10-20", HF_CUSTOMER_GRADE_A, 0, NULL);
  add_follow_up (self, "2023-10-20", HF_CUSTOMER_GRADE_C, HF_FOLLOW_UP_NOT_BEFORE, "16:00");
  add_promised (self, "2023-10-20", "15:00");
  add_follow_up (self, "2023-10-21", HF_CUSTOMER_GRADE_A, 0, NULL);
  agenda = load_from (self, self->reminders);
  tally = &agenda->tally;

  g_assert_cmpuint (tally->due, ==, 4);
  g_assert_cmpuint (tally->grade_a, ==, 2);
  g_assert_cmpuint (tally->promised, ==, 1);
  g_assert_cmpuint (tally->overdue, ==, 1);
  g_assert_cmpuint (tally->a_overdue, ==, 1);
  g_assert_cmpuint (tally->all_day, ==, 1);
}

static void
test_two_processes_tell_once (Fixture *self, gconstpointer data)
{
  g_autoptr (HfStore) other_store = hf_test_book_open_again (self->book, self->book->viewer);
  g_autoptr (HfContext) other_context = hf_context_new (other_store, NULL);
  g_autoptr (HfReminderBook) other = hf_reminder_book_new (other_context);
  g_autoptr (HfReminderAgenda) agenda = NULL, again = NULL;
  g_autoptr (HfReminder) reminder = NULL;

  add_promised (self, "2023-10-20", "09:00");
  agenda = load_from (self, self->reminders);
  reminder = hf_reminder_new_call_back (agenda->items->pdata[0]);

  g_assert_true (claim (self->reminders, reminder));
  g_assert_false (claim (other, reminder));
  again = load_from (self, other);
  g_assert_true (hf_reminder_agenda_is_told (again, again->items->pdata[0]));
}

static void
test_covered_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (HfReminderAgenda) agenda = NULL, again = NULL;
  g_autoptr (HfReminder) slot = NULL;

  add_follow_up (self, "2023-10-20", "B", HF_FOLLOW_UP_NOT_BEFORE, "09:05");
  add_follow_up (self, "2023-10-20", "B", HF_FOLLOW_UP_NOT_BEFORE, "09:10");
  agenda = load_from (self, self->reminders);
  slot = hf_reminder_new_slot (agenda->items, self->now, self->now + 15 * MINUTE, "");
  g_assert_true (claim (self->reminders, slot));

  again = load_from (self, self->reminders);
  g_assert_cmpuint (again->items->len, ==, 2);
  for (guint i = 0; i < again->items->len; i++)
    g_assert_true (hf_reminder_agenda_is_told (again, again->items->pdata[i]));
}

/* What a slot told a week ago before it was due must not come back as missed. */
static void
test_told_early_stays_told (Fixture *self, gconstpointer data)
{
  g_autoptr (HfReminderAgenda) agenda = NULL, again = NULL;
  g_autoptr (HfReminder) slot = NULL;

  add_follow_up (self, "2023-10-20", "B", HF_FOLLOW_UP_NOT_BEFORE, "09:10");
  agenda = load_from (self, self->reminders);
  slot = hf_reminder_new_slot (agenda->items, self->now, self->now + 15 * MINUTE, "");
  g_assert_true (claim (self->reminders, slot));

  self->now += 7 * DAY + 5 * MINUTE;
  again = load_from (self, self->reminders);
  g_assert_cmpuint (again->items->len, ==, 1);
  g_assert_true (hf_reminder_agenda_is_told (again, again->items->pdata[0]));
}

static HfDueItem *
load_only_item (Fixture *self)
{
  g_autoptr (HfReminderAgenda) agenda = load_from (self, self->reminders);

  return agenda->items->len == 1 ? hf_due_item_ref (agenda->items->pdata[0]) : NULL;
}

static void
test_snoozed (Fixture *self, gconstpointer data)
{
  gint64 id = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfDueItem) first = load_only_item (self);
  g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (first);
  g_autoptr (HfDueItem) second = NULL, third = NULL, moved = NULL;

  snooze (self, reminder, self->now + 10 * MINUTE);
  second = load_only_item (self);
  g_assert_cmpint (second->snoozed_until, ==, self->now + 10 * MINUTE);
  g_assert_cmpuint (second->snoozes, ==, 1);

  snooze (self, reminder, self->now + HOUR);
  g_assert_null (load_only_item (self)); /* not within the slot any more */
  self->now += HOUR;
  third = load_only_item (self);
  g_assert_cmpuint (third->snoozes, ==, 2);

  /* Another date: the snoozes are forgotten. */
  hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_PROMISED, "10:05");
  moved = load_only_item (self);
  g_assert_cmpint (moved->snoozed_until, ==, 0);
  g_assert_cmpuint (moved->snoozes, ==, 0);
}

/* Nobody is reminded to call the dead, put off or not, nor told that there are so many calls. */
static void
test_withheld (Fixture *self, gconstpointer data)
{
  gint64 id = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfDueItem) item = load_only_item (self);
  g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (item);
  g_autoptr (HfReminderAgenda) gone = NULL;
  g_autoptr (HfDueItem) snoozed = NULL, back = NULL;
  g_autoptr (HfUndone) undone = NULL;

  hf_test_book_set_text (self->book, &hf_customer_def, self->customer, HF_CUSTOMER_DECEASED,
                         "2023-10-19");
  gone = load_from (self, self->reminders);
  g_assert_cmpuint (gone->items->len, ==, 0);
  g_assert_cmpuint (gone->tally.due, ==, 0);
  g_assert_cmpuint (gone->tally.promised, ==, 0);
  snooze (self, reminder, self->now + 10 * MINUTE);
  g_assert_null (load_only_item (self));
  undone = hf_test_book_undo (self->book);
  back = load_only_item (self);
  g_assert_cmpint (back->follow_up, ==, id);
}

static void
test_follow_up_with_reminders_can_go (Fixture *self, gconstpointer data)
{
  gint64 id = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfDueItem) item = load_only_item (self);
  g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (item);
  g_autoptr (GPtrArray) told = NULL;

  g_assert_true (claim (self->reminders, reminder));
  snooze (self, reminder, self->now + 10 * MINUTE);
  hf_test_book_delete (self->book, &hf_follow_up_def, id);

  g_assert_null (load_only_item (self));
  told = list (self);
  g_assert_cmpuint (told->len, ==, 0);
}

/* The numbers of the day are those that are left of it, whatever they were when they were told. */
static void
test_lists_what_was_told (Fixture *self, gconstpointer data)
{
  gint64 promised = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfReminderAgenda) agenda = load_from (self, self->reminders);
  HfReminderTally tally = { .due = 68, .grade_a = 6, .promised = 2, .overdue = 3, .all_day = 4 };
  g_autoptr (HfReminder) call = hf_reminder_new_call_back (agenda->items->pdata[0]);
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, self->now, &tally);
  g_autoptr (HfReminder) catch_up = hf_reminder_new_catch_up (agenda->items, self->now + MINUTE,
                                                              hf_clock_date_of (self->now), &tally);
  g_autoptr (GPtrArray) told = NULL;
  const HfToldReminder *newest;

  g_assert_true (claim (self->reminders, call));
  g_assert_true (claim (self->reminders, digest));
  hf_clock_set (self->book->clock, self->now + MINUTE);
  g_assert_true (claim (self->reminders, catch_up));
  told = list (self);

  g_assert_cmpuint (told->len, ==, 3);
  newest = told->pdata[0];
  g_assert_cmpint (newest->reminder->kind, ==, HF_REMINDER_CATCH_UP);
  g_assert_cmpint (newest->at, ==, self->now + MINUTE);
  g_assert_cmpuint (newest->reminder->extra, ==, 4);
  g_assert_false (newest->seen);
  for (guint i = 1; i < told->len; i++)
    {
      const HfReminder *reminder = ((const HfToldReminder *) told->pdata[i])->reminder;

      if (reminder->kind == HF_REMINDER_CALL_BACK)
        g_assert_cmpint (hf_reminder_get_item (reminder)->follow_up, ==, promised);
      else
        g_assert_cmpuint (reminder->tally.due, ==, 1);
    }
}

static const HfReminder *
get_pending (GPtrArray *told)
{
  g_assert_cmpuint (told->len, ==, 1);
  return ((const HfToldReminder *) told->pdata[0])->pending;
}

/* What is done, or due at another time by now, is not to be put off any more. */
static void
test_lists_what_is_pending (Fixture *self, gconstpointer data)
{
  gint64 id = add_promised (self, "2023-10-20", "09:00");
  g_autoptr (HfDueItem) item = load_only_item (self);
  g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (item);
  g_autoptr (GPtrArray) told = NULL, snoozed = NULL, moved = NULL, done = NULL;
  const HfDueItem *pending;

  g_assert_true (claim (self->reminders, reminder));
  told = list (self);
  pending = hf_reminder_get_item (get_pending (told));
  g_assert_cmpint (pending->follow_up, ==, id);
  g_assert_cmpint (pending->snoozed_until, ==, 0);

  snooze (self, reminder, self->now + HOUR);
  snooze (self, reminder, self->now + 2 * HOUR);
  snoozed = list (self);
  pending = hf_reminder_get_item (get_pending (snoozed));
  g_assert_cmpint (pending->snoozed_until, ==, self->now + 2 * HOUR);
  g_assert_true (hf_snooze_is_last (get_pending (snoozed)));

  hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_PROMISED, "11:00");
  moved = list (self);
  g_assert_null (get_pending (moved));

  hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_PROMISED, "09:00");
  hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  done = list (self);
  g_assert_null (get_pending (done));
}

static void
test_lists_seven_days (Fixture *self, gconstpointer data)
{
  HfReminderTally tally = { .due = 1 };
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, self->now, &tally);
  g_autoptr (GPtrArray) within = NULL, after = NULL;

  g_assert_true (claim (self->reminders, digest));
  hf_clock_set (self->book->clock, self->now + 7 * DAY);
  within = list (self);
  hf_clock_set (self->book->clock, self->now + 7 * DAY + 1);
  after = list (self);

  g_assert_cmpuint (within->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_seen (Fixture *self, gconstpointer data)
{
  HfReminderTally tally = { .due = 1 };
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, self->now, &tally);
  g_autoptr (GPtrArray) told = NULL;

  add_promised (self, "2023-10-20", "09:00"); /* or there were nothing left to tell */
  g_assert_true (claim (self->reminders, digest));
  see (self);
  told = list (self);

  g_assert_true (((const HfToldReminder *) told->pdata[0])->seen);
}

/* One run of the program: a scheduler on the book, and a screen that remembers. */
static guint
count_shown_by_a_run (Fixture *self)
{
  g_autoptr (HfScheduler) scheduler =
    hf_scheduler_new (self->book->clock, HF_REMINDER_SOURCE (self->reminders));
  g_autoptr (HfNotifierMemory) notifier = hf_notifier_memory_new ();
  g_autoptr (HfReminderPresenter) presenter =
    hf_reminder_presenter_new (scheduler, HF_NOTIFIER (notifier));
  g_autoptr (HfReminderAgenda) agenda = NULL;

  hf_scheduler_start (scheduler);
  /* Asked after the scheduler's own questions, these are answered after them. */
  for (int i = 0; i < 4; i++)
    {
      g_clear_pointer (&agenda, hf_reminder_agenda_unref);
      see (self);
      agenda = load_from (self, self->reminders);
    }
  return hf_notifier_memory_get_size (notifier);
}

static void
test_restart_shows_nothing_twice (Fixture *self, gconstpointer data)
{
  add_promised (self, "2023-10-20", "09:00");

  g_assert_cmpuint (count_shown_by_a_run (self), >, 0);
  g_assert_cmpuint (count_shown_by_a_run (self), ==, 0);
}

/* A doctor is told of what the doctor promised, and the list shows no others' either. */
static void
test_whose (Fixture *self, gconstpointer data)
{
  gint64 wu = hf_test_book_add_staff (self->book, "Wu Lan", HF_STAFF_ROLE_DOCTOR);
  gint64 own = add_promised (self, "2023-10-20", "09:00");
  gint64 other = add_promised (self, "2023-10-20", "08:45");
  g_autoptr (HfReminderAgenda) all = load_from (self, self->reminders);
  g_autoptr (HfReminderAgenda) doctors = NULL;
  g_autoptr (HfReminder) told = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  g_assert_cmpuint (all->items->len, ==, 2);
  g_assert_cmpuint (all->tally.promised, ==, 2);
  told = hf_reminder_new_call_back (
    all->items->pdata[((HfDueItem *) all->items->pdata[0])->follow_up == other ? 0 : 1]);
  g_assert_true (claim (self->reminders, told));
  before = list (self);
  g_assert_cmpuint (before->len, ==, 1);

  hf_test_book_set_int (self->book, &hf_follow_up_def, own, HF_FOLLOW_UP_OWNER, wu);
  hf_test_book_work_as (self->book, wu, HF_STAFF_ROLE_DOCTOR, 0);
  doctors = load_from (self, self->reminders);
  g_assert_cmpuint (doctors->items->len, ==, 1);
  g_assert_cmpint (((HfDueItem *) doctors->items->pdata[0])->follow_up, ==, own);
  g_assert_cmpuint (doctors->tally.due, ==, 1);
  g_assert_cmpuint (doctors->tally.promised, ==, 1);
  after = list (self);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  HfReminderSettings rules;

  hf_reminder_book_read_settings (settings, &rules);
  g_assert_cmpint (rules.privacy, ==, HF_REMINDER_PRIVACY_COUNT);
  g_assert_cmpint (rules.lunch.from, ==, 12 * 60);
  g_assert_cmpint (rules.night.to, ==, 8 * 60);

  g_assert_true (rules.promised_pass);

  g_settings_set_string (settings, "notification-privacy", "full");
  g_settings_set_boolean (settings, "quiet-hours-promised", FALSE);
  g_settings_set_value (settings, "quiet-hours", g_variant_new_parsed ("[(@u 1200, @u 400)]"));
  hf_reminder_book_read_settings (settings, &rules);
  g_assert_false (rules.promised_pass);
  g_assert_cmpint (rules.privacy, ==, HF_REMINDER_PRIVACY_NAME);
  g_assert_cmpint (rules.night.from, ==, 1200);
  g_assert_cmpint (rules.lunch.from, ==, rules.lunch.to);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/reminder-book/loads-what-has-a-time", test_loads_what_has_a_time);
  ADD ("/reminder-book/tells-no-diagnosis", test_tells_no_diagnosis);
  ADD ("/reminder-book/masks-for-the-viewer", test_masks_for_the_viewer);
  ADD ("/reminder-book/counts-the-day", test_counts_the_day);
  ADD ("/reminder-book/two-processes-tell-once", test_two_processes_tell_once);
  ADD ("/reminder-book/covered-is-told", test_covered_is_told);
  ADD ("/reminder-book/told-early-stays-told", test_told_early_stays_told);
  ADD ("/reminder-book/snoozed", test_snoozed);
  ADD ("/reminder-book/follow-up-can-go", test_follow_up_with_reminders_can_go);
  ADD ("/reminder-book/lists-what-was-told", test_lists_what_was_told);
  ADD ("/reminder-book/lists-what-is-pending", test_lists_what_is_pending);
  ADD ("/reminder-book/lists-seven-days", test_lists_seven_days);
  ADD ("/reminder-book/seen", test_seen);
  ADD ("/reminder-book/restart-shows-nothing-twice", test_restart_shows_nothing_twice);
  ADD ("/reminder-book/withheld", test_withheld);
  ADD ("/reminder-book/whose", test_whose);
#undef ADD
  g_test_add_func ("/reminder-book/settings", test_settings);

  return g_test_run ();
}
