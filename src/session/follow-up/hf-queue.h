/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day's queue: what is due, in the order in which it is worked off, and how far the day has
 * got. The window and the command line's `due` ask the same questions.
 */

#pragma once

#include "core/hf-work-hours.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfQueueFilter:
 * @HF_QUEUE_ALL: everything that is due
 * @HF_QUEUE_CALLS: what is done by telephone
 * @HF_QUEUE_MINE: what the viewer owns
 * @HF_QUEUE_OVERDUE: what was due before today, of whoever's work it is: see hf_scope_usual()
 * @HF_QUEUE_LATER: what comes back later today: not yet to be worked on, and in none of the others
 *
 * Which part of the queue to show.
 */
typedef enum
{
  HF_QUEUE_ALL,
  HF_QUEUE_CALLS,
  HF_QUEUE_MINE,
  HF_QUEUE_OVERDUE,
  HF_QUEUE_LATER
} HfQueueFilter;

#define HF_N_QUEUE_FILTERS 5

/**
 * HfQueueCounts:
 * @open: what each #HfQueueFilter leaves
 * @waiting: what each #HfQueueFilter will leave besides when it comes back later today
 * @waiting_from: when the first of these comes back, in minutes since midnight; told where
 *   any does
 * @others_open: what of all that is open is not of one's own day
 * @others_later: what of all that comes back later is not of one's own day
 * @closed: follow-ups closed today
 * @moved: open ones called today that come back on another day
 * @skipped: open ones only skipped today, which come back on another day and are not done
 * @calls: entries of the contact log of today, without what was skipped
 * @first_call: when the first of them was made, UTC seconds, or 0
 * @next_day: the next day on which something is due, or %HF_DATE_NONE
 * @next_count: how much is due then
 * @next_from: the first time of day agreed upon for then, in minutes since midnight, or -1
 * @archived: where nothing else is left: how much was due with customers who were archived today,
 *   and stays undone
 * @book_is_empty: whether the book has no customers at all
 *
 * How far the day has got.
 */
typedef struct
{
  guint    open[HF_N_QUEUE_FILTERS];
  guint    waiting[HF_N_QUEUE_FILTERS];
  int      waiting_from[HF_N_QUEUE_FILTERS];
  guint    others_open;
  guint    others_later;
  guint    closed;
  guint    moved;
  guint    skipped;
  guint    calls;
  gint64   first_call;
  HfDate   next_day;
  guint    next_count;
  int      next_from;
  guint    archived;
  gboolean book_is_empty;
} HfQueueCounts;

void     hf_queue_where_to_do (HfQuery *query);
HfQuery *hf_queue_query_due (HfViewer *viewer, HfDate until);
HfQuery *hf_queue_query_filtered (HfViewer *viewer, HfQueueFilter filter, HfMoment now);
HfQuery *hf_queue_query_run (HfViewer *viewer, const gint64 *ids, guint n_ids, HfMoment now);

void           hf_queue_count_async (HfContext          *context,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
HfQueueCounts *hf_queue_count_finish (HfContext *context, GAsyncResult *result, GError **error);

guint    hf_queue_counts_get_later (const HfQueueCounts *self);
guint    hf_queue_counts_get_left (const HfQueueCounts *self);
guint    hf_queue_counts_get_done (const HfQueueCounts *self);
guint    hf_queue_counts_get_total (const HfQueueCounts *self);
gboolean hf_queue_counts_get_end (const HfQueueCounts *self,
                                  const HfWorkHours   *hours,
                                  HfMoment             now,
                                  HfMoment            *end);

G_END_DECLS
