/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-call-card.h"

G_BEGIN_DECLS

#define HF_TYPE_CARD_CACHE (hf_card_cache_get_type ())

/**
 * HfCardCache:
 *
 * The card on screen and those that will probably come next, read beforehand so that the next one
 * appears with the key that finishes this one.
 */
G_DECLARE_FINAL_TYPE (HfCardCache, hf_card_cache, HF, CARD_CACHE, GObject)

HfCardCache *hf_card_cache_new (HfContext *context, GCancellable *cancellable);
HfCallCard  *hf_card_cache_get (HfCardCache *self, gint64 follow_up);
void         hf_card_cache_want (HfCardCache *self, const gint64 *follow_ups, guint n_follow_ups);

G_END_DECLS
