/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reminders: which bubble one takes, by which key it is recorded, and what else counts as told with
 * it. When they are made is tested with hf-reminder-rule. */

#include "remind-test.h"
#include "remind/hf-reminder.h"

static GPtrArray *
make_items (gboolean promised)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);

  for (gint64 i = 1; i <= 3; i++)
    {
      HfDueItem *item = hf_due_item_new (i, 1000 * i);

      item->promised = promised && i > 1;
      g_ptr_array_add (items, item);
    }
  return items;
}

static void
assert_covers (const HfReminder *reminder, const char *expected)
{
  g_autoptr (GString) covers = g_string_new (NULL);

  for (guint i = 0; i < reminder->covers->len; i++)
    g_string_append_printf (covers, "%s%s", i ? " " : "",
                            (const char *) g_ptr_array_index (reminder->covers, i));
  g_assert_cmpstr (covers->str, ==, expected);
}

static void
test_call_back (void)
{
  g_autoptr (HfDueItem) item = hf_due_item_new (7, 1000);
  g_autoptr (HfReminder) reminder = NULL;

  item->promised = TRUE;
  item->snoozed_until = 1600;
  reminder = hf_reminder_new_call_back (item);
  g_assert_cmpint (reminder->kind, ==, HF_REMINDER_CALL_BACK);
  g_assert_cmpstr (reminder->id, ==, "due-7"); /* one bubble, however often it is told */
  g_assert_cmpstr (reminder->key, ==, "due-7@1600");
  g_assert_cmpint (reminder->fire_at, ==, 1000);
  g_assert_true (hf_reminder_get_item (reminder) == item);
  g_assert_cmpuint (hf_reminder_count_promised (reminder), ==, 1);
  assert_covers (reminder, "");
}

static void
test_slot (void)
{
  g_autoptr (GPtrArray) items = make_items (TRUE);
  g_autoptr (HfReminder) reminder = hf_reminder_new_slot (items, 900, 1800, "");

  g_assert_cmpint (reminder->kind, ==, HF_REMINDER_SLOT);
  g_assert_cmpstr (reminder->id, ==, "slot");
  g_assert_cmpstr (reminder->key, ==, "slot@900");
  g_assert_cmpint (reminder->fire_at, ==, 1800);
  g_assert_cmpuint (reminder->items->len, ==, 3);
  g_assert_cmpuint (hf_reminder_count_promised (reminder), ==, 2);
  g_assert_null (hf_reminder_get_item (reminder)); /* not of one alone */
  assert_covers (reminder, "due-1@1000 due-2@2000 due-3@3000");
}

static void
test_catch_up (void)
{
  HfReminderTally tally = { .due = 9, .all_day = 4 };
  HfDate          day = hf_date_from_iso ("2026-11-20");
  g_autoptr (GPtrArray) items = make_items (FALSE);
  g_autoptr (HfReminder) alone = hf_reminder_new_catch_up (items, 5000, HF_DATE_NONE, &tally);
  g_autoptr (HfReminder) with_digest = hf_reminder_new_catch_up (items, 5000, day, &tally);

  g_assert_cmpstr (alone->id, ==, "catchup");
  g_assert_cmpstr (alone->key, ==, "catchup@5000");
  g_assert_cmpuint (alone->extra, ==, 0);
  g_assert_cmpuint (alone->tally.due, ==, 0);
  assert_covers (alone, "due-1@1000 due-2@2000 due-3@3000");
  g_assert_cmpuint (with_digest->extra, ==, 4);
  g_assert_cmpuint (with_digest->tally.due, ==, 9);
  assert_covers (with_digest, "due-1@1000 due-2@2000 due-3@3000 digest@2026-11-20");
}

/* A single follow-up with a time is not the only one when there are others without. */
static void
test_one_of_several (void)
{
  HfReminderTally tally = { .all_day = 1 };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
  g_autoptr (HfReminder) one = NULL, several = NULL;

  g_ptr_array_add (items, hf_due_item_new (7, 1000));
  one = hf_reminder_new_catch_up (items, 5000, HF_DATE_NONE, &tally);
  several = hf_reminder_new_catch_up (items, 5000, hf_date_from_iso ("2026-11-20"), &tally);
  g_assert_nonnull (hf_reminder_get_item (one));
  g_assert_null (hf_reminder_get_item (several));
}

static void
test_daily (void)
{
  HfReminderTally tally = { .due = 9, .a_overdue = 2 };
  gint64          now = remind_test_instant ("2026-11-20 08:30");
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, now, &tally);
  g_autoptr (HfReminder) overdue = hf_reminder_new_daily (HF_REMINDER_A_OVERDUE, now, &tally);

  g_assert_cmpstr (digest->id, ==, "digest");
  g_assert_cmpstr (digest->key, ==, "digest@2026-11-20");
  g_assert_cmpint (digest->fire_at, ==, now);
  g_assert_cmpuint (digest->tally.due, ==, 9);
  g_assert_cmpuint (digest->items->len, ==, 0);
  g_assert_cmpstr (overdue->id, ==, "over-A");
  g_assert_cmpstr (overdue->key, ==, "over-A@2026-11-20");
}

/* The numbers of one person's day are told to that person, whoever else was told today. */
static void
test_whose (void)
{
  HfReminderTally tally = { .due = 9, .a_overdue = 2, .whose = "#s12" };
  gint64          now = remind_test_instant ("2026-11-20 08:30");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HfReminder) digest = hf_reminder_new_daily (HF_REMINDER_DIGEST, now, &tally);
  g_autoptr (HfReminder) overdue = hf_reminder_new_daily (HF_REMINDER_A_OVERDUE, now, &tally);
  g_autoptr (HfReminder) catch_up =
    hf_reminder_new_catch_up (none, 5000, hf_date_from_iso ("2026-11-20"), &tally);
  g_autoptr (HfReminder) alone = hf_reminder_new_catch_up (none, 5000, HF_DATE_NONE, &tally);
  g_autoptr (HfReminder) slot = hf_reminder_new_slot (none, 900, 1800, tally.whose);

  g_assert_cmpstr (digest->key, ==, "digest@2026-11-20#s12");
  g_assert_cmpstr (overdue->key, ==, "over-A@2026-11-20#s12");
  g_assert_cmpstr (catch_up->key, ==, "catchup@5000#s12");
  g_assert_cmpstr (alone->key, ==, "catchup@5000#s12");
  g_assert_cmpstr (slot->key, ==, "slot@900#s12");
  assert_covers (catch_up, "digest@2026-11-20#s12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/call-back", test_call_back);
  g_test_add_func ("/reminder/slot", test_slot);
  g_test_add_func ("/reminder/catch-up", test_catch_up);
  g_test_add_func ("/reminder/one-of-several", test_one_of_several);
  g_test_add_func ("/reminder/daily", test_daily);
  g_test_add_func ("/reminder/whose", test_whose);
  return g_test_run ();
}
