/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody named like markup is told of as it is. */

#include "gui/common/hf-toast.h"

static void
test_markup (void)
{
  g_autoptr (AdwToast) toast = hf_toast_new ("<b>Wang & Li");
  g_autofree char *read = NULL;

  g_assert_cmpstr (adw_toast_get_title (toast), ==, "&lt;b&gt;Wang &amp; Li");
  hf_toast_set_text (toast, "A & B");
  g_assert_true (pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, "A & B");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/toast/markup", test_markup);
  return g_test_run ();
}
