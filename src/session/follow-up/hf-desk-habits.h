/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the contact log tells of how calls go here. It holds for a day: it is read once, beside what
 * people wait for.
 */

#pragma once

#include "core/hf-answer-times.h"
#include "session/follow-up/hf-queue.h"

G_BEGIN_DECLS

/* Of how many kinds of follow-ups it is kept apart how long their calls take. */
#define HF_DESK_HABITS_KINDS 12

/**
 * HfKindLength:
 * @kind: of which kind of visit, as hf_desk_habits_hash_kind() has it
 * @calls: how many calls
 * @seconds: how long they took in all
 *
 * How long calls of one kind took.
 */
typedef struct
{
  guint  kind;
  guint  calls;
  gint64 seconds;
} HfKindLength;

/**
 * HfDeskHabits:
 * @day: the day of which it was asked
 * @answers: when calls of the whole book were answered
 * @pace_calls: how many calls followed another on the same of the last working days …
 * @pace_minutes: … and in how many minutes of working time; of whoever's day it is: see
 *   hf_scope_usual()
 * @lengths: how long one's own calls took, by the kind of visit that they follow
 * @n_kinds: of how many kinds
 * @all: of all kinds together
 *
 * How calls went until yesterday.
 */
typedef struct
{
  HfDate        day;
  HfAnswerTimes answers;
  guint         pace_calls;
  guint         pace_minutes;
  HfKindLength  lengths[HF_DESK_HABITS_KINDS];
  guint         n_kinds;
  HfKindLength  all;
} HfDeskHabits;

/**
 * HfPace:
 * @HF_PACE_UNKNOWN: there were too few calls to tell
 * @HF_PACE_TODAY: that of today's calls
 * @HF_PACE_USUAL: that of the last working days, as long as there are few calls today
 *
 * By which pace an end is told.
 */
typedef enum
{
  HF_PACE_UNKNOWN,
  HF_PACE_TODAY,
  HF_PACE_USUAL
} HfPace;

void          hf_desk_habits_load_async (HfContext          *context,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
HfDeskHabits *hf_desk_habits_load_finish (HfContext *context, GAsyncResult *result, GError **error);

HfPace hf_desk_habits_get_end (const HfDeskHabits  *self,
                               const HfQueueCounts *counts,
                               const HfWorkHours   *hours,
                               HfMoment             now,
                               HfMoment            *end);

guint hf_desk_habits_hash_kind (const char *kind);
int   hf_desk_habits_get_seconds (const HfDeskHabits *self, const char *kind);

G_END_DECLS
