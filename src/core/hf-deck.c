/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A deck of cards, by their numbers. Pure logic. */

#include "core/hf-deck.h"

struct _HfDeck
{
  GArray   *left;      /* of guint, the next first */
  gboolean *is_missed; /* by card */
  guint     n_at_once;
};

/**
 * hf_deck_new:
 * @n_cards: how many there are
 * @seed: the same one shuffles alike
 *
 * Returns: (transfer full): the shuffled deck
 */
HfDeck *
hf_deck_new (guint n_cards, guint32 seed)
{
  HfDeck *self = g_new0 (HfDeck, 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  self->left = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_cards);
  self->is_missed = g_new0 (gboolean, n_cards);
  for (guint i = 0; i < n_cards; i++)
    g_array_insert_val (self->left, (guint) g_rand_int_range (random, 0, (gint32) i + 1), i);
  return self;
}

/**
 * hf_deck_free:
 * @self: (transfer full): a deck
 *
 * Frees it.
 */
void
hf_deck_free (HfDeck *self)
{
  g_array_unref (self->left);
  g_free (self->is_missed);
  g_free (self);
}

/**
 * hf_deck_get_card:
 * @self: a deck
 *
 * Returns: the number of the card on top, from 0; -1 when all are known
 */
int
hf_deck_get_card (const HfDeck *self)
{
  return self->left->len > 0 ? (int) g_array_index (self->left, guint, 0) : -1;
}

/**
 * hf_deck_answer:
 * @self: a deck with a card on top
 * @is_known: whether somebody knew what is on it
 *
 * Takes the card away, or puts it below the others.
 */
void
hf_deck_answer (HfDeck *self, gboolean is_known)
{
  guint card = g_array_index (self->left, guint, 0);

  g_return_if_fail (self->left->len > 0);

  g_array_remove_index (self->left, 0);
  if (!is_known)
    {
      self->is_missed[card] = TRUE;
      g_array_append_val (self->left, card);
    }
  else if (!self->is_missed[card])
    self->n_at_once++;
}

/**
 * hf_deck_get_n_left:
 * @self: a deck
 *
 * Returns: how many cards are not known yet
 */
guint
hf_deck_get_n_left (const HfDeck *self)
{
  return self->left->len;
}

/**
 * hf_deck_get_n_at_once:
 * @self: a deck
 *
 * Returns: how many were known when they came first
 */
guint
hf_deck_get_n_at_once (const HfDeck *self)
{
  return self->n_at_once;
}
