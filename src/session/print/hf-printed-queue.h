/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-queue.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/** HF_PRINTED_QUEUE_MOST: So many follow-ups are printed at once; nobody calls more by paper. */
#define HF_PRINTED_QUEUE_MOST 1400

/**
 * HfPrintedQueue:
 * @follow_ups: (element-type HfRow): in the order in which they are worked off, masked for the
 *   viewer
 * @has_more: whether there were more than %HF_PRINTED_QUEUE_MOST
 *
 * A part of the queue for paper.
 */
typedef struct
{
  GPtrArray *follow_ups;
  gboolean   has_more;
} HfPrintedQueue;

/**
 * hf_printed_queue_source: A part of the queue; the question is a #GVariant of type `(uii)`: which
 * part, the day, and minutes since midnight.
 */
extern const HfPrintSource hf_printed_queue_source;

/**
 * hf_printed_queue_new_scope:
 * @filter: which part of the queue
 * @now: the time
 * @title: (transfer full): what that is, in words
 *
 * Returns: (transfer full): that part, for paper
 */
HfPrintScope *hf_printed_queue_new_scope (HfQueueFilter filter, HfMoment now, char *title);

G_END_DECLS
