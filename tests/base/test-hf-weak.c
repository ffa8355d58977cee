/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Waiting without keeping alive. */

#include "base/hf-weak.h"

static void
test_alive (void)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  HfWeak  *weak = hf_weak_new (object);
  GObject *taken = hf_weak_take (weak);

  g_assert_true (taken == object);
  g_object_unref (taken);
  g_assert_finalize_object (object);
}

static void
test_gone (void)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  HfWeak  *weak = hf_weak_new (object);

  g_assert_finalize_object (object);
  g_assert_null (hf_weak_take (weak));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weak/alive", test_alive);
  g_test_add_func ("/weak/gone", test_gone);
  return g_test_run ();
}
