/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The guard against logging an outcome for the wrong person: a key that is held down counts once,
 * and nothing counts before the card has been on screen long enough to be seen. Times are given, so
 * that the rule can be tested without waiting.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_KEY_GUARD_DELAY:
 *
 * How long a card has to be on screen before an outcome counts, in microseconds.
 */
#define HF_KEY_GUARD_DELAY (150 * 1000)

#define HF_KEY_GUARD_KEYS 1024

/**
 * HfKeyVerdict:
 * @HF_KEY_PASS: it counts
 * @HF_KEY_REPEAT: the key is still held down; ignore it silently
 * @HF_KEY_EARLY: meant for the card before; drop it and show so
 *
 * Whether an outcome key counts.
 */
typedef enum
{
  HF_KEY_PASS,
  HF_KEY_REPEAT,
  HF_KEY_EARLY
} HfKeyVerdict;

/**
 * HfKeyGuard:
 * @held: a bit for each key that is down, by hardware code
 * @is_repeat: whether the press noted last was an automatic one
 * @shown_at: since when the card is on screen, or -1
 *
 * The state of the guard.
 */
typedef struct
{
  guint32  held[HF_KEY_GUARD_KEYS / 32];
  gboolean is_repeat;
  gint64   shown_at;
} HfKeyGuard;

void         hf_key_guard_init (HfKeyGuard *self);
void         hf_key_guard_release_all (HfKeyGuard *self);
gboolean     hf_key_guard_press (HfKeyGuard *self, guint keycode);
void         hf_key_guard_release (HfKeyGuard *self, guint keycode);
void         hf_key_guard_card_changed (HfKeyGuard *self);
void         hf_key_guard_card_shown (HfKeyGuard *self, gint64 now);
HfKeyVerdict hf_key_guard_judge_key (const HfKeyGuard *self, gint64 now);
HfKeyVerdict hf_key_guard_judge_click (const HfKeyGuard *self, gint64 now);

G_END_DECLS
