/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When to remind of a follow-up, and by which key a reminding is known again. */

#include "remind/hf-due-item.h"

static void
test_fire_at (void)
{
  g_autoptr (HfDueItem) item = hf_due_item_new (7, 1000);

  g_assert_cmpint (hf_due_item_get_fire_at (item), ==, 1000);
  item->snoozed_until = 1600;
  g_assert_cmpint (hf_due_item_get_fire_at (item), ==, 1600);
  item->snoozed_until = 400; /* never before it is due */
  g_assert_cmpint (hf_due_item_get_fire_at (item), ==, 1000);
}

static void
test_key (void)
{
  g_autoptr (HfDueItem) item = hf_due_item_new (7, 1000);
  g_autoptr (HfDueItem) restarted = hf_due_item_new (7, 1000);
  g_autofree char *first = hf_due_item_dup_key (item);
  g_autofree char *again = hf_due_item_dup_key (restarted);
  g_autofree char *snoozed = NULL;

  g_assert_cmpstr (first, ==, "due-7@1000");
  g_assert_cmpstr (again, ==, first);
  item->snoozed_until = 1600;
  snoozed = hf_due_item_dup_key (item);
  g_assert_cmpstr (snoozed, ==, "due-7@1600");
}

static void
test_new (void)
{
  HfDueItem *item = hf_due_item_new (7, 1000);
  g_autoptr (HfDueItem) same = hf_due_item_ref (item);

  hf_due_item_unref (item);
  g_assert_cmpint (same->follow_up, ==, 7);
  g_assert_cmpint (same->due_at, ==, 1000);
  g_assert_false (same->promised);
  g_assert_cmpuint (same->snoozes, ==, 0);
  g_assert_null (same->name);
  same->name = g_strdup ("陈建国"); /* freed with the item */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due-item/fire-at", test_fire_at);
  g_test_add_func ("/due-item/key", test_key);
  g_test_add_func ("/due-item/new", test_new);
  return g_test_run ();
}
