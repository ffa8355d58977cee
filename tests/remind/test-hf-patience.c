/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "remind/hf-patience.h"

#include <gio/gio.h>

/* How many minutes pass until the next attempt. */
static guint
count_pause (HfPatience *patience)
{
  guint minutes = 1;

  while (!hf_patience_pass (patience))
    minutes++;
  return minutes;
}

static void
test_pauses_grow (void)
{
  static const guint pauses[] = { 1, 2, 4, 8, 16, 32, 60, 60 };
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BUSY, "busy");
  HfPatience patience = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      hf_patience_fail (&patience, error);
      g_assert_cmpuint (count_pause (&patience), ==, pauses[i]);
    }
  hf_patience_succeed (&patience);
  hf_patience_fail (&patience, error);
  g_assert_cmpuint (count_pause (&patience), ==, 1);
}

static void
test_news (void)
{
  g_autoptr (GError) busy = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BUSY, "busy");
  g_autoptr (GError) busy_still = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_BUSY, "busy still");
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  HfPatience patience = { 0 };

  g_assert_false (hf_patience_succeed (&patience));
  g_assert_true (hf_patience_fail (&patience, busy));
  g_assert_false (hf_patience_fail (&patience, busy_still));
  g_assert_true (hf_patience_fail (&patience, full));
  g_assert_cmpuint (count_pause (&patience), ==, 4);
  g_assert_false (hf_patience_fail (&patience, full));
  g_assert_true (hf_patience_succeed (&patience));
  g_assert_false (hf_patience_succeed (&patience));
  g_assert_true (hf_patience_fail (&patience, full));
}

static void
test_nothing_failed (void)
{
  HfPatience patience = { 0 };

  g_assert_true (hf_patience_pass (&patience));
  g_assert_true (hf_patience_pass (&patience));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patience/pauses-grow", test_pauses_grow);
  g_test_add_func ("/patience/news", test_news);
  g_test_add_func ("/patience/nothing-failed", test_nothing_failed);
  return g_test_run ();
}
