/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list begins with what is seen, and is whole soon after. */

#include "gui/common/hf-first-rows.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  GtkWidget     *window;
  GtkStringList *all;
  HfFirstRows   *rows;
  guint          first; /* how many there were when a frame first had some */
} Fixture;

static guint
n_given (Fixture *fixture)
{
  return g_list_model_get_n_items (hf_first_rows_get_model (fixture->rows));
}

static void
after_paint_cb (GdkFrameClock *clock, Fixture *fixture)
{
  if (fixture->first == 0)
    fixture->first = n_given (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->all = gtk_string_list_new (NULL);
  fixture->rows = hf_first_rows_new (fixture->window, G_LIST_MODEL (fixture->all));
  g_signal_connect (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                    G_CALLBACK (after_paint_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (fixture->window), fixture);
  g_clear_object (&fixture->rows);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->all);
}

static void
fill (Fixture *fixture, guint n_rows)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < n_rows; i++)
    g_strv_builder_add (texts, "row");
  strings = g_strv_builder_end (texts);
  fixture->first = 0;
  gtk_string_list_splice (fixture->all, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->all)),
                          (const char *const *) strings);
}

static void
test_few_at_first (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < 2; round++)
    {
      fill (fixture, 200);
      hf_test_wait_for (n_given (fixture) == 200);
      g_assert_cmpuint (fixture->first, ==, 24);
      fill (fixture, 0); /* another one's */
      g_assert_cmpuint (n_given (fixture), ==, 0);
    }
}

/* A list that is read again does not shrink under whoever reads it. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 30);
  hf_test_wait_for (n_given (fixture) == 30);
  fill (fixture, 200);
  g_assert_cmpuint (n_given (fixture), ==, 200);
}

static void
test_show_all (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 200);
  g_assert_false (hf_first_rows_are_all (fixture->rows));
  hf_first_rows_show_all (fixture->rows);
  g_assert_true (hf_first_rows_are_all (fixture->rows));
  g_assert_cmpuint (n_given (fixture), ==, 200);
}

/* Whoever leaves before all is shown leaves nothing running. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  GtkWidget *other = gtk_window_new ();

  fill (fixture, 200);
  g_clear_object (&fixture->rows);
  fixture->rows = hf_first_rows_new (other, G_LIST_MODEL (fixture->all));
  gtk_window_destroy (GTK_WINDOW (other));
  g_assert_cmpuint (n_given (fixture), ==, 24);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/first-rows/few-at-first", test_few_at_first },
    { "/first-rows/later", test_later },
    { "/first-rows/show-all", test_show_all },
    { "/first-rows/leave", test_leave },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
