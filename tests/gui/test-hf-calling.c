/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is dialled is the number as it stands in the book. */

#include "gui/common/hf-calling.h"

static void
assert_uri (const char *number, const char *expected)
{
  g_autofree char *uri = hf_calling_make_uri (number);

  g_assert_cmpstr (uri, ==, expected);
}

static void
test_uri (void)
{
  assert_uri ("13800138821", "tel:13800138821");
  /* Abroad, and from a line that is not in Shanxi, it is another number without these. */
  assert_uri ("+86 351 8600123", "tel:+86%20351%208600123");
  assert_uri ("0351-8600123", "tel:0351-8600123");
  assert_uri ("95588#1", "tel:95588%231");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calling/uri", test_uri);
  return g_test_run ();
}
