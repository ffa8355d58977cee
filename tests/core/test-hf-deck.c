/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each card comes, what was not known comes again, and only what was known at once is counted. */

#include "core/hf-deck.h"

#define N_CARDS 20

static void
test_each_comes (void)
{
  g_autoptr (HfDeck) deck = hf_deck_new (N_CARDS, 7);
  gboolean seen[N_CARDS] = { FALSE };
  gboolean is_shuffled = FALSE;

  for (int i = 0; i < N_CARDS; i++)
    {
      int card = hf_deck_get_card (deck);

      g_assert_false (seen[card]);
      seen[card] = TRUE;
      is_shuffled |= card != i;
      hf_deck_answer (deck, TRUE);
    }
  g_assert_true (is_shuffled);
  g_assert_cmpint (hf_deck_get_card (deck), ==, -1);
  g_assert_cmpuint (hf_deck_get_n_at_once (deck), ==, N_CARDS);
}

static void
test_again (void)
{
  g_autoptr (HfDeck) deck = hf_deck_new (2, 7);
  int first = hf_deck_get_card (deck);

  hf_deck_answer (deck, FALSE);
  g_assert_cmpuint (hf_deck_get_n_left (deck), ==, 2);
  g_assert_cmpint (hf_deck_get_card (deck), ==, 1 - first);
  hf_deck_answer (deck, TRUE);
  g_assert_cmpint (hf_deck_get_card (deck), ==, first);
  hf_deck_answer (deck, TRUE);
  g_assert_cmpuint (hf_deck_get_n_left (deck), ==, 0);
  g_assert_cmpuint (hf_deck_get_n_at_once (deck), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deck/each-comes", test_each_comes);
  g_test_add_func ("/deck/again", test_again);
  return g_test_run ();
}
