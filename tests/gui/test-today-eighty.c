/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A clerk's day by keyboard alone: eighty calls, some answered and some not, with no more keys than
 * three for each, and the next card there with the key that finishes the one before. */

#include "today-fixture.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"

#define N_CALLS  80
#define MOST     240
#define NO_REPLY 3 /* each such call is not answered */

typedef struct
{
  TodayFixture *fixture;
  guint         n_keys;
} Clerk;

static void
press (Clerk *self, guint keyval)
{
  today_fixture_press (self->fixture, keyval, 0);
  self->n_keys++;
}

/* The cards that come next have been read while one talks. */
static void
wait_for_next (TodayFixture *fixture, gint64 next)
{
  hf_test_wait_for (next == 0 || hf_card_cache_get (fixture->page->cache, next) != NULL);
}

static void
call (Clerk *self, guint i, gint64 next)
{
  HfTodayPage *page = self->fixture->page;

  wait_for_next (self->fixture, next);
  press (self, GDK_KEY_c);
  press (self, i % NO_REPLY == 0 ? GDK_KEY_2 : GDK_KEY_1);
  g_assert_cmpint (page->current, ==, next);
  if (next != 0)
    g_assert_cmpint (hf_call_panel_get_card (page->panel)->follow_up->id, ==, next);
}

static void
test_day (TodayFixture *fixture, gconstpointer data)
{
  static const char n_fine[] = "SELECT count (*) FROM contact WHERE outcome = 'fine'";
  static const char n_silent[] = "SELECT count (*) FROM contact WHERE outcome = 'no-answer'";
  Clerk             clerk = { fixture, 0 };
  gint64            ids[N_CALLS + 1] = { 0 };
  guint             n_unanswered = (N_CALLS + NO_REPLY - 1) / NO_REPLY;

  for (guint i = 0; i < N_CALLS; i++)
    ids[i] = today_fixture_add (fixture, "Zhang Min", TODAY, "B");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, ids[0]);
  for (guint i = 0; i < N_CALLS; i++)
    call (&clerk, i, ids[i + 1]);
  g_assert_cmpuint (clerk.n_keys, <=, MOST);
  hf_test_wait_for (hf_test_book_number (fixture->book, n_fine) == N_CALLS - n_unanswered &&
                    hf_test_book_number (fixture->book, n_silent) == n_unanswered);
  hf_test_wait_for (g_strcmp0 (today_fixture_picture (fixture), "done") == 0);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today/eighty", test_day);
  return g_test_run ();
}
