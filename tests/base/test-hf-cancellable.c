/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/hf-cancellable.h"

/* Each gives up the one before, of which somebody may still hold on to the answer. */
static void
test_renew (void)
{
  GCancellable *where = NULL;
  g_autoptr (GCancellable) first = g_object_ref (hf_cancellable_renew (&where));
  g_autoptr (GCancellable) second = NULL;

  g_assert_true (where == first);
  g_assert_false (g_cancellable_is_cancelled (first));
  second = g_object_ref (hf_cancellable_renew (&where));
  g_assert_true (where == second && second != first);
  g_assert_true (g_cancellable_is_cancelled (first));
  g_assert_false (g_cancellable_is_cancelled (second));
  hf_cancellable_drop (&where);
  g_assert_null (where);
  g_assert_true (g_cancellable_is_cancelled (second));
  hf_cancellable_drop (&where);
  g_assert_null (where);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cancellable/renew", test_renew);
  return g_test_run ();
}
