/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long calls took, of which the log has the end. What was done since the same person logged the
 * one before is this call, with the look at the card and the note; after a longer rest nobody
 * knows, unless the minutes were written down. Where they were, what goes far beyond them was a
 * rest too.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What lies further apart, in seconds, has a rest in between. */
#define HF_CALL_LENGTH_MOST (20 * 60)

/* What is done beside a talk, at the most, in seconds. */
#define HF_CALL_LENGTH_BESIDE (3 * 60)

GHashTable *hf_call_length_new (void);
int         hf_call_length_next (GHashTable *self, gint64 staff, gint64 at, gint64 minutes);

G_END_DECLS
