/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A log names what failed and how, and nobody. */

#include "base/hf-log.h"

#include <gio/gio.h>

static void
test_failure (void)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "/home/li/李敏.huifang is full");
  g_autofree char *said =
    g_strdup_printf ("could not look: g-file-error-quark %d", G_FILE_ERROR_NOSPC);

  g_test_expect_message ("hf-test", G_LOG_LEVEL_MESSAGE, said);
  hf_log_failure ("hf-test", G_LOG_LEVEL_MESSAGE, "could not look", error);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/failure", test_failure);
  return g_test_run ();
}
