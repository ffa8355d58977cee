/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the system says of a file, in the words of the store, and what is a conflict. */

#include "store/hf-store-error.h"

#include <errno.h>

static void
test_from_errno (void)
{
  g_assert_cmpint (hf_store_error_from_errno (ENOSPC), ==, HF_STORE_ERROR_FULL);
  g_assert_cmpint (hf_store_error_from_errno (EDQUOT), ==, HF_STORE_ERROR_FULL);
  g_assert_cmpint (hf_store_error_from_errno (EACCES), ==, HF_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (hf_store_error_from_errno (EROFS), ==, HF_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (hf_store_error_from_errno (EIO), ==, HF_STORE_ERROR_IO);
}

static void
test_conflict (void)
{
  g_autoptr (GError) changed = g_error_new (HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT, "changed");
  g_autoptr (GError) gone = g_error_new (HF_STORE_ERROR, HF_STORE_ERROR_GONE, "gone");
  g_autoptr (GError) full = g_error_new (HF_STORE_ERROR, HF_STORE_ERROR_FULL, "full");

  g_assert_true (hf_store_error_is_conflict (changed));
  g_assert_true (hf_store_error_is_conflict (gone));
  g_assert_false (hf_store_error_is_conflict (full));
  g_assert_false (hf_store_error_is_conflict (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store-error/from-errno", test_from_errno);
  g_test_add_func ("/store-error/conflict", test_conflict);
  return g_test_run ();
}
