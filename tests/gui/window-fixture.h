/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/hf-window-private.h"
#include "tests/store/hf-test-book.h"

/**
 * WindowFixture:
 * @book: a book without customers
 * @settings: the program's, which remember nothing of any view
 * @context: works with both
 * @window: the window, %NULL before it is made and after it went
 *
 * The window of the program with a book that is open.
 */
typedef struct
{
  HfTestBook *book;
  GSettings  *settings;
  HfContext  *context;
  HfWindow   *window;
} WindowFixture;

typedef void (*WindowTest) (WindowFixture *self, gconstpointer data);

/* For main (): what is needed before any test, then each test with the book in the window. */
void window_fixture_init (int *argc, char ***argv);
void window_fixture_add_test (const char *path, gconstpointer data, WindowTest test);

/* For tests with more of their own, or that begin without the window. */
void window_fixture_set_up (WindowFixture *self, gconstpointer data);
void window_fixture_tear_down (WindowFixture *self, gconstpointer data);

/* The window without its book, not shown yet. */
void window_fixture_make (WindowFixture *self);

/* These wait: until there is the first page, in a window that is made if there is none, and until
 * nothing is left of the window. */
void window_fixture_open (WindowFixture *self);
void window_fixture_close (WindowFixture *self);

void window_fixture_show_view (WindowFixture *self, const char *view);
void window_fixture_assert_page (WindowFixture *self, const char *type);
