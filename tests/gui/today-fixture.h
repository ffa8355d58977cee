/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-today-page-private.h"
#include "tests/store/hf-test-book.h"

/* The date of the book's clock, which stands at 09:00. It is a Friday. */
#define TODAY "2023-10-20"

/**
 * TodayFixture:
 * @book: a book
 * @context: works with it
 * @window: holds the page, %NULL until it is shown
 * @page: the view
 * @message: what was said last
 * @unsaved: the action beside what was not saved, or if there is none, what that was
 *
 * The view Today on a real book, driven by its key controllers. That a card has long been seen is
 * told to the guard instead of waited for.
 */
typedef struct
{
  HfTestBook  *book;
  HfContext   *context;
  GtkWidget   *window;
  HfTodayPage *page;
  char        *message;
  char        *unsaved;
} TodayFixture;

typedef void (*TodayTest) (TodayFixture *fixture, gconstpointer data);

/* For main (): what is needed before any test, then each test over a book of its own. */
void today_fixture_init (int *argc, char ***argv);
void today_fixture_add_test (const char *path, TodayTest test);

void today_fixture_show (TodayFixture *fixture);
void today_fixture_close (TodayFixture *fixture);
gint64
today_fixture_add (TodayFixture *fixture, const char *name, const char *due, const char *grade);
const char *today_fixture_picture (TodayFixture *fixture);
void        today_fixture_hold (TodayFixture *fixture, guint keyval, GdkModifierType state);
void        today_fixture_release (TodayFixture *fixture, guint keyval);
void        today_fixture_wait_for_card (TodayFixture *fixture, gint64 id);
void        today_fixture_press (TodayFixture *fixture, guint keyval, GdkModifierType state);
void        today_fixture_wait_for_message (TodayFixture *fixture, const char *text);
void
today_fixture_assert_field (TodayFixture *fixture, gint64 id, guint field, const char *expected);
