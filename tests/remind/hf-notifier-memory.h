/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A notifier without a screen, which tests can look into. */

#pragma once

#include "remind/hf-notifier.h"

G_BEGIN_DECLS

#define HF_TYPE_NOTIFIER_MEMORY (hf_notifier_memory_get_type ())

/**
 * HfNotifierMemory:
 *
 * Keeps what would be on the screen, at most one notification for each id.
 */
G_DECLARE_FINAL_TYPE (HfNotifierMemory, hf_notifier_memory, HF, NOTIFIER_MEMORY, GObject)

/**
 * hf_notifier_memory_new:
 *
 * Returns: (transfer full): a notifier that is available
 */
HfNotifierMemory *hf_notifier_memory_new (void);

/**
 * hf_notifier_memory_set_available:
 * @available: whether it is there from now on
 *
 * Plays a server that goes away, losing all its bubbles, and comes back.
 */
void hf_notifier_memory_set_available (HfNotifierMemory *self, gboolean available);

/**
 * hf_notifier_memory_get_size:
 *
 * Returns: how many bubbles would be on the screen
 */
guint hf_notifier_memory_get_size (HfNotifierMemory *self);

/**
 * hf_notifier_memory_lookup:
 * @id: a bubble's id
 *
 * Returns: (transfer none) (nullable): the notification that would be on the screen under that id
 */
HfNotification *hf_notifier_memory_lookup (HfNotifierMemory *self, const char *id);

/**
 * hf_notifier_memory_invoke:
 * @id: the id of a bubble that would be on the screen
 * @action: what to do with it
 *
 * Plays a click. As with a real server the bubble goes away.
 */
void hf_notifier_memory_invoke (HfNotifierMemory *self, const char *id, const char *action);

G_END_DECLS
