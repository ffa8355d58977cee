/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who opens a card that was merged is led to the one that stayed, and told so. */

#include "core/hf-customer.h"

#include "customer-fixture.h"

static void
show_customer_cb (GSimpleAction *action, GVariant *id, gint64 *shown)
{
  *shown = g_variant_get_int64 (id);
}

static void
merge_li (CustomerFixture *fixture)
{
  g_autoptr (HfRow) before = hf_test_book_read (fixture->book, &hf_customer_def, fixture->li);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *after = hf_row_copy (before);

  hf_row_set_int (after, HF_CUSTOMER_MERGED_INTO, fixture->wang);
  hf_change_set_update (changes, before, after);
  committed = hf_test_book_commit (fixture->book, changes);
}

static void
test_merged (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-customer", G_VARIANT_TYPE_INT64);
  gint64 shown = 0;

  g_signal_connect (action, "activate", G_CALLBACK (show_customer_cb), &shown);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  merge_li (fixture);
  customer_fixture_open (fixture, fixture->li);
  hf_test_wait_for (shown != 0);
  g_assert_cmpint (shown, ==, fixture->wang);
  g_assert_cmpuint (fixture->n_messages, >, 0);
  g_assert_false (fixture->can_undo);
  gtk_widget_insert_action_group (fixture->window, "win", NULL);
}

/* Who merges the card in front knows; the words of the merge, with its Undo, are not covered. */
static void
assert_told (CustomerFixture *fixture, const char *merger, gboolean is_told)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-customer", G_VARIANT_TYPE_INT64);
  g_autofree char *who = g_strdup (fixture->book->viewer->who);
  gint64           shown = 0;

  g_signal_connect (action, "activate", G_CALLBACK (show_customer_cb), &shown);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  customer_fixture_open (fixture, fixture->li);
  hf_test_book_set_person (fixture->book, merger ? merger : who);
  merge_li (fixture);
  hf_test_book_set_person (fixture->book, who);
  hf_test_wait_for (shown == fixture->wang);
  g_assert_cmpint (fixture->n_messages > 0, ==, is_told);
  gtk_widget_insert_action_group (fixture->window, "win", NULL);
}

static void
test_own_merge (CustomerFixture *fixture, gconstpointer is_empty)
{
  assert_told (fixture, NULL, FALSE);
}

static void
test_merge_of_another (CustomerFixture *fixture, gconstpointer is_empty)
{
  assert_told (fixture, "赵红", TRUE);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/merge-follow/merged", test_merged);
  customer_fixture_add_test ("/merge-follow/own-merge", test_own_merge);
  customer_fixture_add_test ("/merge-follow/merge-of-another", test_merge_of_another);
  return g_test_run ();
}
