/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A visit begins a plan, a closed follow-up leads to the next, and one undo takes both back. */

#include "store/hf-plan-sync.h"

#include "core/hf-appointment.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-visit.h"
#include "hf-test-book.h"

#define OPEN    "SELECT count(*) FROM follow_up WHERE state = 'open'"
#define RUNNING "SELECT count(*) FROM person_plan WHERE state = 'running'"
#define DUE \
  "SELECT julianday(max(due)) - julianday('2023-01-01') FROM follow_up WHERE state = 'open'"

typedef struct
{
  HfTestBook *book;
  HfDate      today;
  gint64      plan, customer;
} Fixture;

static void
add_step (Fixture *self, int position, int number)
{
  HfRow *step = hf_row_new (&hf_plan_step_def);

  hf_row_set_int (step, HF_PLAN_STEP_PLAN, self->plan);
  hf_row_set_int (step, HF_PLAN_STEP_SINCE, 1);
  hf_row_set_int (step, HF_PLAN_STEP_POSITION, position);
  hf_row_set_int (step, HF_PLAN_STEP_NUMBER, number);
  hf_row_set_text (step, HF_PLAN_STEP_UNIT, HF_PLAN_UNIT_DAY);
  hf_row_set_text (step, HF_PLAN_STEP_GRADE, "A");
  hf_test_book_insert (self->book, step);
}

static void
set_up (Fixture *self, gconstpointer rule)
{
  HfRow *plan = hf_row_new (&hf_plan_row_def), *trigger = hf_row_new (&hf_plan_trigger_def);

  self->book = hf_test_book_new ();
  self->today = hf_clock_today (self->book->clock);
  hf_row_set_text (plan, HF_PLAN_NAME, "Plan");
  hf_row_set_text (plan, HF_PLAN_ANCHOR, HF_PLAN_ANCHOR_VISIT);
  hf_row_set_text (plan, HF_PLAN_SHIFT, HF_PLAN_SHIFT_KEEP);
  hf_row_set_text (plan, HF_PLAN_RULE, rule);
  hf_row_set_int (plan, HF_PLAN_VERSION, 1);
  self->plan = hf_test_book_insert (self->book, plan);
  add_step (self, 1, 3);
  add_step (self, 2, 7);
  hf_row_set_int (trigger, HF_PLAN_TRIGGER_PLAN, self->plan);
  hf_row_set_text (trigger, HF_PLAN_TRIGGER_DIAGNOSIS, "nodule");
  hf_test_book_insert (self->book, trigger);
  self->customer = hf_test_book_add_customer (self->book, "Test One");
}

static void
tear_down (Fixture *self, gconstpointer rule)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static gint64
add_visit (Fixture *self, HfDate day, const char *diagnosis)
{
  g_autofree char *iso = hf_date_to_iso (day);
  HfRow           *visit = hf_test_visit (self->customer, iso, NULL);

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, diagnosis);
  return hf_test_book_insert (self->book, visit);
}

static gint64
find_open (Fixture *self)
{
  return hf_test_book_number (self->book, "SELECT id FROM follow_up WHERE state = 'open'");
}

static void
assert_due (Fixture *self, HfDate day)
{
  g_assert_cmpint (hf_test_book_number (self->book, DUE), ==,
                   day - hf_date_from_iso ("2023-01-01"));
}

static void
assert_numbers (Fixture *self, gint64 running, gint64 open)
{
  g_assert_cmpint (hf_test_book_number (self->book, RUNNING), ==, running);
  g_assert_cmpint (hf_test_book_number (self->book, OPEN), ==, open);
}

static void
log_call (Fixture *self, HfChangeSet *changes, gint64 follow_up, const char *outcome)
{
  HfRow *contact = hf_row_new (&hf_contact_def);

  hf_row_set_int (contact, HF_CONTACT_CUSTOMER, self->customer);
  hf_row_set_int (contact, HF_CONTACT_FOLLOW_UP, follow_up);
  hf_row_set_int (contact, HF_CONTACT_AT, hf_clock_now (self->book->clock));
  hf_row_set_text (contact, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (contact, HF_CONTACT_OUTCOME, outcome);
  hf_change_set_insert (changes, contact);
}

/* As the keys of Today do: the follow-up is closed, and the contact said of it. */
static void
finish_one (Fixture *self)
{
  gint64 id = find_open (self);
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_follow_up_def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set_text (after, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_row_set_int (after, HF_FOLLOW_UP_CLOSED, hf_clock_now (self->book->clock));
  hf_change_set_update (changes, before, after);
  log_call (self, changes, id, HF_CONTACT_OUTCOME_FINE);
  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static void
test_visit (Fixture *self, gconstpointer rule)
{
  add_visit (self, self->today, "cold");
  assert_numbers (self, 0, 0);
  add_visit (self, self->today - 1, "a nodule");
  assert_numbers (self, 1, 1);
  assert_due (self, self->today + 2);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_numbers (self, 0, 0);
  hf_undone_free (hf_test_book_redo (self->book));
  assert_numbers (self, 1, 1);
  add_visit (self, self->today - 1, "a nodule"); /* the same day is no other beginning */
  assert_numbers (self, 1, 1);
}

static void
test_steps (Fixture *self, gconstpointer rule)
{
  add_visit (self, self->today, "nodule");
  finish_one (self);
  assert_numbers (self, 1, 1);
  assert_due (self, self->today + 7);
  finish_one (self);
  assert_numbers (self, 0, 0);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM person_plan WHERE state "
                                                    "= 'ended' AND ended_reason = 'completed'"),
                   ==, 1);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_numbers (self, 1, 1);
  assert_due (self, self->today + 7);
}

static void
test_repeats (Fixture *self, gconstpointer rule)
{
  HfRow *visit;
  gint64 id;

  add_visit (self, self->today - 30, "nodule"); /* its steps are over, the rest is not */
  assert_numbers (self, 1, 1);
  assert_due (self, self->today - 30 + 14);
  finish_one (self);
  assert_due (self, self->today + 14);
  hf_test_book_set_text (self->book, &hf_follow_up_def, id = find_open (self), HF_FOLLOW_UP_CHANNEL,
                         HF_CONTACT_CHANNEL_SMS);
  assert_due (self, self->today + 14);
  visit = hf_test_book_read (self->book, &hf_follow_up_def, id);
  g_assert_cmpint (hf_row_int (visit, HF_FOLLOW_UP_PERSON_PLAN), !=, 0);
  hf_row_unref (visit);
}

/* A day by hand stays, whatever else moves. */
static void
test_by_hand (Fixture *self, gconstpointer rule)
{
  gint64           visit = add_visit (self, self->today, "nodule");
  g_autofree char *moved = hf_date_to_iso (self->today - 2);
  g_autofree char *hand = hf_date_to_iso (self->today + 5);

  hf_test_book_set_text (self->book, &hf_visit_def, visit, HF_VISIT_DATE, moved);
  assert_due (self, self->today + 1);
  hf_test_book_set_text (self->book, &hf_follow_up_def, find_open (self), HF_FOLLOW_UP_DUE, hand);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT by_hand FROM person_plan"), ==, 1);
  moved[9] = moved[9] == '9' ? '8' : '9';
  hf_test_book_set_text (self->book, &hf_visit_def, visit, HF_VISIT_DATE, moved);
  assert_due (self, self->today + 5);
}

static void
test_again (Fixture *self, gconstpointer rule)
{
  add_visit (self, self->today - 2, "nodule");
  add_visit (self, self->today, "nodule");
  assert_numbers (self, 1, 1);
  assert_due (self, self->today + 3);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM person_plan WHERE "
                                                    "ended_reason = 'again' AND ended_visit = 2"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM follow_up"), ==, 2);
}

/* Never for those who must not be called, nor for what is long past. */
static void
test_nobody (Fixture *self, gconstpointer rule)
{
  add_visit (self, self->today - 30, "nodule");
  assert_numbers (self, 0, 0);
  hf_test_book_set_int (self->book, &hf_customer_def, self->customer, HF_CUSTOMER_DO_NOT_CONTACT,
                        1);
  add_visit (self, self->today, "nodule");
  assert_numbers (self, 0, 0);
  hf_test_book_set_int (self->book, &hf_customer_def, self->customer, HF_CUSTOMER_DO_NOT_CONTACT,
                        0);
  assert_numbers (self, 0, 0);
}

/* An import is a batch: the same transaction, hook and undo. */
static void
test_batch (Fixture *self, gconstpointer rule)
{
  const HfStepInfo info = {
    .who = "test", .at = hf_clock_now (self->book->clock), .label = "Import", .is_batch = TRUE
  };
  HfDatabase      *db = hf_test_book_connect (self->book);
  g_autofree char *day = hf_date_to_iso (self->today);
  g_autoptr (HfRow) visit = hf_test_visit (self->customer, day, NULL);
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "nodule");
  transaction = hf_transaction_begin (db, &info, &error);
  g_assert_cmpint (hf_transaction_insert (transaction, visit, &error), !=, 0);
  g_assert_true (hf_transaction_commit (transaction, &error));
  assert_numbers (self, 1, 1);
  assert_due (self, self->today + 3);
}

static void
add_contact (Fixture *self, HfDate day)
{
  HfRow *contact = hf_row_new (&hf_contact_def);

  hf_row_set_int (contact, HF_CONTACT_CUSTOMER, self->customer);
  hf_row_set_int (contact, HF_CONTACT_AT,
                  hf_clock_now (self->book->clock) - (self->today - day) * (gint64) 86400);
  hf_row_set_text (contact, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_WECHAT);
  hf_test_book_insert (self->book, contact);
}

/* In whatever order facts are entered, the same is due; and entered once more, nothing moves. */
static void
test_any_order (Fixture *self, gconstpointer rule)
{
  static const int days[][3] = { { 9, 5, 2 }, { 2, 9, 5 }, { 5, 2, 9 }, { 2, 5, 9 } };

  add_visit (self, self->today - 30, "nodule");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      self->customer = hf_test_book_add_customer (self->book, "Test Two");
      add_visit (self, self->today - 30, "nodule");
      for (guint nth = 0; nth < 3; nth++)
        add_contact (self, self->today - days[i][nth]);
      add_contact (self, self->today - 9);
    }
  g_assert_cmpint (hf_test_book_number (self->book,
                                        "SELECT count(DISTINCT due_calc || due || why) FROM "
                                        "person_plan WHERE customer > 1"),
                   ==, 1);
  assert_numbers (self, 5, 5);
  assert_due (self, self->today - 2 + 14);
}

/* What would be due after a booking waits for it; cancelled, it does not. */
static void
test_booking (Fixture *self, gconstpointer rule)
{
  g_autofree char *day = hf_date_to_iso (self->today + 10);
  HfRow           *booking = hf_row_new (&hf_appointment_def);
  gint64           id;

  add_visit (self, self->today - 30, "nodule");
  finish_one (self);
  assert_due (self, self->today + 14);
  hf_row_set_int (booking, HF_APPOINTMENT_CUSTOMER, self->customer);
  hf_row_set_text (booking, HF_APPOINTMENT_DATE, day);
  hf_row_set_text (booking, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_BOOKED);
  id = hf_test_book_insert (self->book, booking);
  assert_due (self, self->today + 24);
  hf_test_book_set_text (self->book, &hf_appointment_def, id, HF_APPOINTMENT_STATE,
                         HF_APPOINTMENT_STATE_CANCELLED);
  assert_due (self, self->today + 14);
}

/* What is handed to a doctor is due as it was: nobody has done it yet. */
static void
test_handed_over (Fixture *self, gconstpointer rule)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  add_visit (self, self->today - 30, "nodule");
  assert_due (self, self->today - 30 + 14);
  log_call (self, changes, find_open (self), HF_CONTACT_OUTCOME_DOCTOR);
  hf_committed_free (hf_test_book_commit (self->book, changes));
  assert_due (self, self->today - 30 + 14);
}

/* Whoever wants no such call is not called again by the same plan. */
static void
test_given_up (Fixture *self, gconstpointer rule)
{
  static const char *const states[] = { HF_FOLLOW_UP_STATE_REFUSED, HF_FOLLOW_UP_STATE_LOST };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      add_visit (self, self->today - 1 + i, "nodule");
      assert_numbers (self, 1, 1);
      hf_test_book_set_text (self->book, &hf_follow_up_def, find_open (self), HF_FOLLOW_UP_STATE,
                             states[i]);
      assert_numbers (self, 0, 0);
      g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM person_plan WHERE "
                                                        "ended_reason = 'given-up'"),
                       ==, 1 + i);
    }
}

int
main (int argc, char *argv[])
{
  static const char weekly[] = "FREQ=WEEKLY;INTERVAL=2";
#define ADD(path, rule, func) g_test_add (path, Fixture, rule, set_up, func, tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/plan-sync/visit", NULL, test_visit);
  ADD ("/plan-sync/steps", NULL, test_steps);
  ADD ("/plan-sync/repeats", weekly, test_repeats);
  ADD ("/plan-sync/by-hand", NULL, test_by_hand);
  ADD ("/plan-sync/again", NULL, test_again);
  ADD ("/plan-sync/nobody", NULL, test_nobody);
  ADD ("/plan-sync/batch", NULL, test_batch);
  ADD ("/plan-sync/booking", weekly, test_booking);
  ADD ("/plan-sync/any-order", weekly, test_any_order);
  ADD ("/plan-sync/handed-over", weekly, test_handed_over);
  ADD ("/plan-sync/given-up", weekly, test_given_up);
  return g_test_run ();
}
