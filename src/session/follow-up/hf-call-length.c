/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When each person of the staff logged a call last. */

#include "session/follow-up/hf-call-length.h"

/**
 * hf_call_length_new:
 *
 * Returns: (transfer full): what is to be told of calls one after the other
 */
GHashTable *
hf_call_length_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * hf_call_length_next:
 * @self: what was told before
 * @staff: who called, 0 for nobody of the staff
 * @at: when it was logged, not before the one told last
 * @minutes: what was written down, 0 for nothing
 *
 * Tells of the next call.
 *
 * Returns: how many seconds it took, 0 where that is not known
 */
int
hf_call_length_next (GHashTable *self, gint64 staff, gint64 at, gint64 minutes)
{
  const gint64 *before = g_hash_table_lookup (self, &staff);
  gint64        seconds = before ? at - *before : 0;

  if (seconds <= 0 || seconds > HF_CALL_LENGTH_MOST)
    seconds = minutes * 60;
  else if (minutes > 0)
    seconds = MIN (seconds, minutes * 60 + HF_CALL_LENGTH_BESIDE);
  g_hash_table_insert (self, g_memdup2 (&staff, sizeof staff), g_memdup2 (&at, sizeof at));
  return (int) seconds;
}
