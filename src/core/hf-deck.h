/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfDeck:
 *
 * Cards to be learned by heart: one comes after the other, and what somebody did not know comes
 * again until it is known.
 */
typedef struct _HfDeck HfDeck;

HfDeck *hf_deck_new (guint n_cards, guint32 seed);
void    hf_deck_free (HfDeck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDeck, hf_deck_free)

int   hf_deck_get_card (const HfDeck *self);
void  hf_deck_answer (HfDeck *self, gboolean is_known);
guint hf_deck_get_n_left (const HfDeck *self);
guint hf_deck_get_n_at_once (const HfDeck *self);

G_END_DECLS
