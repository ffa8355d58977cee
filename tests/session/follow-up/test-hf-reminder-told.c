/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The numbers of a day are told to each whose numbers they are, and listed for nobody else. Wu and
 * Sun, of one department, work on a book in turn, whose clock stands at 2023-10-20, 09:00.
 */

#include "session/follow-up/hf-reminder-told.h"

#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "remind/hf-reminder-rule.h"
#include "session/follow-up/hf-reminder-load.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      department;
  gint64      wu, sun;
  gint64      now;
  gint64      since;    /* what is listed was told */
  HfReminder *reminder; /* to be claimed */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *department = hf_row_new (&hf_department_def);
  gint64 customer;

  self->book = hf_test_book_new ();
  hf_row_set_text (department, HF_DEPARTMENT_NAME, "Surgery");
  self->department = hf_test_book_insert (self->book, department);
  self->wu = hf_test_book_add_staff (self->book, "Wu Lan", HF_STAFF_ROLE_DOCTOR);
  self->sun = hf_test_book_add_staff (self->book, "Sun Jie", HF_STAFF_ROLE_DOCTOR);
  customer = hf_test_book_add_customer (self->book, "Zhang Min");
  for (guint i = 0; i < 3; i++)
    {
      HfRow *row = hf_test_follow_up (customer, "2023-10-18", "A");

      hf_row_set_int (row, HF_FOLLOW_UP_OWNER, i < 1 ? self->wu : self->sun);
      hf_test_book_insert (self->book, row);
    }
  self->now =
    hf_clock_now (self->book->clock) + 2 * 60 * 60; /* late enough for all that is daily */
  self->since = self->now - 60;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static gpointer
load_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Fixture *self = data;

  return hf_reminder_load (db, self->book->viewer, self->now, self->now + 1, self->now, error);
}

static gpointer
claim_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Fixture *self = data;
  gboolean       is_new = FALSE;

  hf_reminder_told_claim (db, self->reminder, self->now, &is_new, error);
  return GINT_TO_POINTER (is_new);
}

static gpointer
list_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Fixture *self = data;

  return hf_reminder_told_list (db, self->book->viewer, self->since, self->now, error);
}

static gpointer
run (Fixture *self, HfLane lane, HfWork work)
{
  return hf_test_book_run (self->book, lane, work, self);
}

static HfReminderAgenda *
load (Fixture *self)
{
  return run (self, HF_LANE_READ, load_work);
}

static gboolean
claim (Fixture *self, HfReminder *reminder)
{
  self->reminder = reminder;
  return GPOINTER_TO_INT (run (self, HF_LANE_WRITE, claim_work));
}

/* What is told now to whoever works, by the number of overdue follow-ups in each. */
static char *
tell (Fixture *self)
{
  g_autoptr (HfReminderAgenda) agenda = load (self);
  g_autoptr (GPtrArray) reminders = NULL;
  GString           *text = g_string_new (NULL);
  HfReminderSettings settings;

  hf_reminder_settings_init (&settings);
  reminders = hf_reminder_rule_decide (self->now, agenda, &settings, FALSE);
  for (guint i = 0; i < reminders->len; i++)
    {
      HfReminder *reminder = reminders->pdata[i];

      g_assert_true (claim (self, reminder));
      g_string_append_printf (text, "%s(%u) ", reminder->id, reminder->tally.overdue);
    }
  return g_string_free (text, FALSE);
}

static void
assert_tells (Fixture *self, const char *expected)
{
  g_autofree char *told = tell (self);

  g_assert_cmpstr (told, ==, expected);
}

static void
assert_lists (Fixture *self, guint n, guint overdue)
{
  g_autoptr (GPtrArray) told = run (self, HF_LANE_READ, list_work);

  g_assert_cmpuint (told->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (((HfToldReminder *) told->pdata[i])->reminder->tally.overdue, ==, overdue);
}

static void
test_daily_to_each (Fixture *self, gconstpointer data)
{
  assert_tells (self, "over-A(3) digest(3) ");
  assert_tells (self, "");
  hf_test_book_work_as (self->book, self->wu, HF_STAFF_ROLE_DOCTOR, self->department);
  assert_lists (self, 0, 0);
  assert_tells (self, "over-A(1) digest(1) ");
  hf_test_book_work_as (self->book, self->sun, HF_STAFF_ROLE_DOCTOR, self->department);
  assert_tells (self, "over-A(2) digest(2) ");
  assert_lists (self, 2, 2);
  hf_test_book_work_as (self->book, self->sun, HF_STAFF_ROLE_HEAD, self->department);
  assert_lists (self, 0, 0);

  hf_test_book_work_as (self->book, self->wu, HF_STAFF_ROLE_DOCTOR, self->department);
  assert_tells (self, "");
  assert_lists (self, 2, 1);
  hf_test_book_work_as (self->book, self->wu, HF_STAFF_ROLE_DESK, 0);
  assert_tells (self, "");
  assert_lists (self, 2, 3);
}

/* The numbers of today are those of now; a day later they are what they were. */
static void
test_daily_follows (Fixture *self, gconstpointer data)
{
  assert_tells (self, "over-A(3) digest(3) ");
  for (gint64 id = 1; id <= 3; id++)
    {
      assert_lists (self, 2, 4 - (guint) id);
      hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_STATE,
                             HF_FOLLOW_UP_STATE_DONE);
    }
  assert_lists (self, 0, 0);
  self->now += 24 * 60 * 60;
  assert_lists (self, 2, 3);
}

/* What one was told on coming back stands for that one's digest only. */
static void
test_catch_up_to_each (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HfReminderAgenda) agenda = NULL;
  g_autoptr (HfReminder) catch_up = NULL;

  hf_test_book_work_as (self->book, self->wu, HF_STAFF_ROLE_DOCTOR, 0);
  agenda = load (self);
  agenda->tally.all_day = 1;
  catch_up =
    hf_reminder_new_catch_up (none, self->now, hf_clock_date_of (self->now), &agenda->tally);
  g_assert_true (claim (self, catch_up));
  assert_tells (self, "over-A(1) ");
  assert_lists (self, 2, 1);
  hf_test_book_work_as (self->book, self->sun, HF_STAFF_ROLE_DOCTOR, 0);
  assert_lists (self, 0, 0);
  assert_tells (self, "over-A(2) digest(2) ");
}

/* What is due to one doctor by a quarter of an hour is not what is due to another. */
static void
test_slot_to_each (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
  g_autoptr (HfReminder) wu = NULL, sun = NULL;

  g_ptr_array_add (items, hf_due_item_new (1, self->now));
  wu = hf_reminder_new_slot (items, self->now, self->now + 60, "#s1");
  sun = hf_reminder_new_slot (items, self->now, self->now + 60, "#s2");
  g_assert_true (claim (self, wu));
  g_assert_true (claim (self, sun));
  g_assert_false (claim (self, wu));
}

static gpointer
see_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Fixture *self = data;

  return GINT_TO_POINTER (hf_reminder_told_see (db, self->book->viewer, self->now, error));
}

static void
assert_seen (Fixture *self, gboolean seen)
{
  g_autoptr (GPtrArray) told = run (self, HF_LANE_READ, list_work);

  g_assert_cmpuint (told->len, ==, 2);
  for (guint i = 0; i < told->len; i++)
    g_assert_cmpint (((HfToldReminder *) told->pdata[i])->seen, ==, seen);
}

/* Who looks at the hospital's numbers has not looked for a colleague at the next desk. */
static void
test_seen_by_each (Fixture *self, gconstpointer data)
{
  hf_test_book_work_as (self->book, self->wu, HF_STAFF_ROLE_DESK, 0);
  assert_tells (self, "over-A(3) digest(3) ");
  assert_seen (self, FALSE);
  run (self, HF_LANE_WRITE, see_work);
  assert_seen (self, TRUE);
  hf_test_book_work_as (self->book, self->sun, HF_STAFF_ROLE_DESK, 0);
  assert_seen (self, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reminder-told/daily-to-each", Fixture, NULL, set_up, test_daily_to_each, tear_down);
  g_test_add ("/reminder-told/daily-follows", Fixture, NULL, set_up, test_daily_follows, tear_down);
  g_test_add ("/reminder-told/catch-up-to-each", Fixture, NULL, set_up, test_catch_up_to_each,
              tear_down);
  g_test_add ("/reminder-told/slot-to-each", Fixture, NULL, set_up, test_slot_to_each, tear_down);
  g_test_add ("/reminder-told/seen-by-each", Fixture, NULL, set_up, test_seen_by_each, tear_down);

  return g_test_run ();
}
