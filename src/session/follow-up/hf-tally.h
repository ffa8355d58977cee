/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfTally:
 * @calls: follow-ups that were tried by telephone, each time counted
 * @reached: of these, how often somebody answered
 * @again: how many of the follow-ups are still open: they come back
 * @dissatisfied: how many customers were not content
 * @timed: of how many calls it is known how long they took …
 * @seconds: … and how long that was in all
 * @is_own: whether these are one person's calls, and not everybody's
 *
 * How the calls went.
 */
typedef struct
{
  guint    calls;
  guint    reached;
  guint    again;
  guint    dissatisfied;
  guint    timed;
  gint64   seconds;
  gboolean is_own;
} HfTally;

void     hf_tally_count_async (HfContext          *context,
                               gint64              since,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
HfTally *hf_tally_count_finish (HfContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
