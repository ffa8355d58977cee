/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which outcome keys count. GTK does not say whether a press is an automatic repeat, so the keys
 * that are down are remembered. Nothing here knows widgets or reads a clock.
 */

#include "gui/follow-up/hf-key-guard.h"

#include <string.h>

/**
 * hf_key_guard_init:
 * @self: (out): a guard
 *
 * Starts with no key down and no card on screen.
 */
void
hf_key_guard_init (HfKeyGuard *self)
{
  memset (self, 0, sizeof *self);
  self->shown_at = -1;
}

/**
 * hf_key_guard_release_all:
 * @self: a guard
 *
 * Forgets the keys that are down: their release goes to another window.
 */
void
hf_key_guard_release_all (HfKeyGuard *self)
{
  memset (self->held, 0, sizeof self->held);
}

/**
 * hf_key_guard_press:
 * @self: a guard
 * @keycode: the key's hardware code
 *
 * Notes a press, of any key.
 *
 * Returns: whether it is an automatic repeat
 */
gboolean
hf_key_guard_press (HfKeyGuard *self, guint keycode)
{
  guint32 *word = &self->held[keycode % HF_KEY_GUARD_KEYS / 32];
  guint32  bit = 1u << keycode % 32;

  self->is_repeat = (*word & bit) != 0;
  *word |= bit;
  return self->is_repeat;
}

/**
 * hf_key_guard_release:
 * @self: a guard
 * @keycode: the key's hardware code
 *
 * Notes a release.
 */
void
hf_key_guard_release (HfKeyGuard *self, guint keycode)
{
  self->held[keycode % HF_KEY_GUARD_KEYS / 32] &= ~(1u << keycode % 32);
}

/**
 * hf_key_guard_card_changed:
 * @self: a guard
 *
 * Another card is about to be shown: until it is, nothing counts.
 */
void
hf_key_guard_card_changed (HfKeyGuard *self)
{
  self->shown_at = -1;
}

/**
 * hf_key_guard_card_shown:
 * @self: a guard
 * @now: monotonic microseconds
 *
 * The card is on screen.
 */
void
hf_key_guard_card_shown (HfKeyGuard *self, gint64 now)
{
  self->shown_at = now;
}

/**
 * hf_key_guard_judge_click:
 * @self: a guard
 * @now: monotonic microseconds
 *
 * Returns: whether a click on an outcome counts
 */
HfKeyVerdict
hf_key_guard_judge_click (const HfKeyGuard *self, gint64 now)
{
  return self->shown_at < 0 || now - self->shown_at < HF_KEY_GUARD_DELAY ? HF_KEY_EARLY :
                                                                           HF_KEY_PASS;
}

/**
 * hf_key_guard_judge_key:
 * @self: a guard
 * @now: monotonic microseconds
 *
 * Returns: whether the press noted last counts as an outcome
 */
HfKeyVerdict
hf_key_guard_judge_key (const HfKeyGuard *self, gint64 now)
{
  return self->is_repeat ? HF_KEY_REPEAT : hf_key_guard_judge_click (self, now);
}
