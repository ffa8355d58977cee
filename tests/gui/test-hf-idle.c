/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Waiting until nobody touches the program: once, and anew after the next touch. */

#include "app/hf-idle.h"
#include "base/hf-clock.h"
#include "tests/store/hf-test-book.h"

static void
idle_cb (HfIdle *idle, guint *n)
{
  ++*n;
}

static void
test_told_once (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (hf_clock_since_boot, 1000);
  guint  n = 0;
  gint64 until;

  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 20);
  hf_test_wait_for (n == 1);
  until = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_never (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (hf_clock_since_boot, 1000);
  guint  n = 0;
  gint64 until;

  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 50);
  hf_idle_set_after (idle, 0);
  until = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n, ==, 0);
}

/* A window that comes up was asked for by somebody. */
static void
test_new_window (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (hf_clock_since_boot, 1000);
  GtkWindow *window;
  guint      n = 0;

  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 20);
  hf_test_wait_for (n == 1);
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (window);
  hf_test_wait_for (n == 2);
  gtk_window_destroy (window);
}

/* Who comes too late does not begin anew: it is told at once. */
static void
test_too_late (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (hf_clock_since_boot, 1000);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  guint      n = 0;

  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 20);
  g_usleep (40 * G_TIME_SPAN_MILLISECOND);
  gtk_window_present (window);
  g_assert_cmpuint (n, ==, 1);
  gtk_window_destroy (window);
}

static gint64 slept; /* milliseconds */

static gint64
get_time (void)
{
  return hf_clock_since_boot () + slept;
}

/* A machine that slept was touched by nobody: it is told soon after, whatever is left of the wait.
 */
static void
test_slept (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (get_time, 20);
  guint n = 0;

  slept = 0;
  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 60 * 60 * 1000);
  slept = 2 * 60 * 60 * 1000;
  hf_test_wait_for (n == 1);
}

/* And whoever wakes it is not shown what was there before. */
static void
test_woken (void)
{
  g_autoptr (HfIdle) idle = hf_idle_new (get_time, 60 * 60 * 1000);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  guint      n = 0;

  slept = 0;
  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), &n);
  hf_idle_set_after (idle, 60 * 60 * 1000);
  slept = 2 * 60 * 60 * 1000;
  gtk_window_present (window);
  g_assert_cmpuint (n, ==, 1);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idle/told-once", test_told_once);
  g_test_add_func ("/idle/never", test_never);
  g_test_add_func ("/idle/new-window", test_new_window);
  g_test_add_func ("/idle/too-late", test_too_late);
  g_test_add_func ("/idle/slept", test_slept);
  g_test_add_func ("/idle/woken", test_woken);
  return g_test_run ();
}
