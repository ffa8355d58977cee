/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_IDLE (hf_idle_get_type ())

/**
 * HfIdle:
 *
 * Waits until nobody has used key, pointer or touch in any window of the program for a while. A
 * window that is shown counts as used.
 */
G_DECLARE_FINAL_TYPE (HfIdle, hf_idle, HF, IDLE, GObject)

/**
 * HfIdleTime:
 *
 * Returns: milliseconds, from whenever on; the machine's sleep counts
 */
typedef gint64 (*HfIdleTime) (void);

/**
 * hf_idle_new:
 * @get_time: tells how time goes by, as hf_clock_since_boot() does
 * @longest_wait: after so many milliseconds at the latest it is asked again
 *
 * Returns: (transfer full): what waits, for nothing so far
 */
HfIdle *hf_idle_new (HfIdleTime get_time, guint longest_wait);

/**
 * hf_idle_set_after:
 * @self: what waits
 * @milliseconds: how long nobody has to touch anything, 0 for never
 *
 * Says how long to wait, from now on.
 */
void hf_idle_set_after (HfIdle *self, guint milliseconds);

/**
 * hf_idle_get_after:
 * @self: what waits
 *
 * Returns: for how long, in milliseconds, 0 for never
 */
guint hf_idle_get_after (HfIdle *self);

G_END_DECLS
