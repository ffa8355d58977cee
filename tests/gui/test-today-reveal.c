/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number that is kept back in the call panel: the key shows it, and a call does without. */

#include "gui/common/hf-revealed.h"

#include "core/hf-phone.h"
#include "find-widget.h"
#include "today-fixture.h"

#define N_SHOWN "SELECT count(*) FROM reveal WHERE how = 'shown' AND who = 'Chen'"

static HfRevealed *
show_card (TodayFixture *fixture)
{
  gint64      first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64      chen = hf_test_book_add_staff (fixture->book, "Chen", "desk");
  HfRevealed *number;

  hf_test_book_work_as (fixture->book, chen, "desk", 0);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  number = find_widget (fixture->page->panel, HF_TYPE_REVEALED);
  g_assert_nonnull (find_label (number, "138****8821"));
  return number;
}

static void
test_key (TodayFixture *fixture, gconstpointer data)
{
  HfRevealed *number = show_card (fixture);

  hf_revealed_set_duration (number, 200);
  today_fixture_press (fixture, GDK_KEY_p, 0);
  hf_test_wait_for (find_label (number, "138 0013 8821") != NULL);
  hf_test_wait_for (find_label (number, "138****8821") != NULL);
  g_assert_cmpint (hf_test_book_number (fixture->book, N_SHOWN), ==, 1);
}

static void
test_call (TodayFixture *fixture, gconstpointer data)
{
  HfRevealed *number = show_card (fixture);
  g_autoptr (GAppInfo) dialer = g_app_info_get_default_for_uri_scheme ("tel");

  if (dialer == NULL) /* it would call an invented number */
    today_fixture_press (fixture, GDK_KEY_c, 0);
  g_assert_nonnull (find_label (number, "138****8821"));
  g_assert_cmpint (hf_test_book_number (fixture->book, N_SHOWN), ==, 0);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-reveal/key", test_key);
  today_fixture_add_test ("/today-reveal/call", test_call);
  return g_test_run ();
}
