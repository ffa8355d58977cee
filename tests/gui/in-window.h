/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A widget in a window of its own, and the end of both. */

#include "session/hf-context.h"
#include "tests/store/hf-test-book.h"

#include <gtk/gtk.h>

/** show_in_window: Returns: the window */
static inline GtkWidget *
show_in_window (gpointer widget, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/** end_in_window: @widget may be %NULL already; readings under way hold the store */
static inline void
end_in_window (GtkWidget *window, gpointer widget, HfContext *context, HfTestBook *book)
{
  if (widget != NULL)
    g_object_add_weak_pointer (widget, &widget);
  gtk_window_destroy (GTK_WINDOW (window));
  hf_test_book_let_finish (book);
  g_assert_null (widget);
  g_assert_finalize_object (context);
  hf_test_book_free (book);
}
