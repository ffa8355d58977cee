/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The trace: silent unless asked for, each moment once. */

#include "base/hf-trace.h"

#define VARIABLE "HUIFANG_TRACE_START"

static void
mark_twice (void)
{
  hf_trace_start ();
  hf_trace_mark ("first-frame");
  hf_trace_mark ("first-frame");
}

static void
test_off (void)
{
  if (g_test_subprocess ())
    {
      g_unsetenv (VARIABLE);
      mark_twice ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr_unmatched ("*trace:*");
}

static void
test_on (void)
{
  if (g_test_subprocess ())
    {
      g_setenv (VARIABLE, "1", TRUE);
      mark_twice ();
      g_assert_true (hf_trace_is_on ());
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("trace: first-frame *");
  g_test_trap_assert_stderr_unmatched ("*trace:*trace:*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/off", test_off);
  g_test_add_func ("/trace/on", test_on);
  return g_test_run ();
}
