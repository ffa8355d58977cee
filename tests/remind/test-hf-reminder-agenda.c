/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was told: this very reminding, not an earlier one of the same follow-up. */

#include "remind/hf-reminder-agenda.h"

static void
test_told (void)
{
  g_autoptr (HfReminderAgenda) agenda = hf_reminder_agenda_new ();
  g_autoptr (HfDueItem) item = hf_due_item_new (7, 1000);
  g_autoptr (HfDueItem) other = hf_due_item_new (8, 1000);

  g_assert_false (hf_reminder_agenda_is_told (agenda, item));
  hf_reminder_agenda_add_told (agenda, "due-7@1000");
  g_assert_true (hf_reminder_agenda_is_told (agenda, item));
  g_assert_false (hf_reminder_agenda_is_told (agenda, other));
  item->snoozed_until = 1600;
  g_assert_false (hf_reminder_agenda_is_told (agenda, item));
  item->snoozed_until = 0;
  item->due_at = 2000; /* rescheduled */
  g_assert_false (hf_reminder_agenda_is_told (agenda, item));
}

static void
test_items (void)
{
  HfReminderAgenda *made = hf_reminder_agenda_new ();
  g_autoptr (HfReminderAgenda) agenda = hf_reminder_agenda_ref (made);
  HfDueItem *item = hf_due_item_new (7, 1000);

  hf_reminder_agenda_unref (made);
  g_assert_cmpuint (agenda->items->len, ==, 0);
  hf_reminder_agenda_take_item (agenda, item);
  hf_reminder_agenda_take_item (agenda, hf_due_item_new (8, 500));
  g_assert_cmpuint (agenda->items->len, ==, 2);
  g_assert_true (g_ptr_array_index (agenda->items, 0) == item);
  g_assert_cmpuint (agenda->tally.due, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-agenda/told", test_told);
  g_test_add_func ("/reminder-agenda/items", test_items);
  return g_test_run ();
}
