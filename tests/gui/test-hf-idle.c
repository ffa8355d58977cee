/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Waiting until nobody touches the program: once, and anew after the next touch. Time goes by where
 * a test says so; the program only looks often how late it is. */

#include "app/hf-idle.h"
#include "tests/store/hf-test-book.h"

#define OFTEN  1 /* milliseconds */
#define SELDOM (60 * 60 * 1000)

static gint64 now; /* milliseconds */
static guint  n_looks;

static gint64
get_time (void)
{
  n_looks++;
  return now;
}

static void
idle_cb (HfIdle *idle, guint *n)
{
  ++*n;
}

static HfIdle *
wait_for_idle (guint longest_wait, guint after, guint *n)
{
  HfIdle *idle = hf_idle_new (get_time, longest_wait);

  g_signal_connect (idle, "idle", G_CALLBACK (idle_cb), n);
  hf_idle_set_after (idle, after);
  return idle;
}

/* Whoever waits from now on as long as others do is told after all of them. */
static void
pass_time (guint milliseconds)
{
  guint n = 0;
  g_autoptr (HfIdle) last = wait_for_idle (OFTEN, milliseconds, &n);

  now += milliseconds;
  hf_test_wait_for (n == 1);
}

static void
test_told_once (void)
{
  guint n = 0, looks;
  g_autoptr (HfIdle) idle = wait_for_idle (OFTEN, 20, &n);

  looks = n_looks + 3;
  hf_test_wait_for (n_looks >= looks);
  now += 19;
  looks = n_looks + 3;
  hf_test_wait_for (n_looks >= looks);
  g_assert_cmpuint (n, ==, 0);
  now += 1;
  hf_test_wait_for (n == 1);
  pass_time (100);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_never (void)
{
  guint n = 0;
  g_autoptr (HfIdle) idle = wait_for_idle (OFTEN, 50, &n);

  hf_idle_set_after (idle, 0);
  pass_time (50);
  g_assert_cmpuint (n, ==, 0);
}

/* A window that comes up was asked for by somebody. */
static void
test_new_window (void)
{
  guint n = 0;
  g_autoptr (HfIdle) idle = wait_for_idle (OFTEN, 20, &n);
  GtkWindow *window;

  now += 20;
  hf_test_wait_for (n == 1);
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (window);
  now += 20;
  hf_test_wait_for (n == 2);
  gtk_window_destroy (window);
}

/* Who comes too late does not begin anew: it is told at once. */
static void
test_too_late (void)
{
  guint n = 0;
  g_autoptr (HfIdle) idle = wait_for_idle (SELDOM, SELDOM, &n);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  now += SELDOM - 1;
  gtk_window_present (window);
  g_assert_cmpuint (n, ==, 0);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  now += SELDOM;
  gtk_window_present (window);
  g_assert_cmpuint (n, ==, 1);
  gtk_window_destroy (window);
}

/* A machine that slept was touched by nobody: it is told soon after, whatever is left of the wait.
 */
static void
test_slept (void)
{
  guint n = 0;
  g_autoptr (HfIdle) idle = wait_for_idle (OFTEN, SELDOM, &n);

  now += 2 * SELDOM;
  hf_test_wait_for (n == 1);
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
  return g_test_run ();
}
