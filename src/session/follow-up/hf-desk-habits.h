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

/**
 * HfDeskHabits:
 * @day: the day of which it was asked
 * @answers: when calls of the whole book were answered
 * @pace_calls: how many calls followed another on the same of the last working days …
 * @pace_minutes: … and in how many minutes of working time; of whoever's day it is: see
 *   hf_scope_usual()
 *
 * How calls went until yesterday.
 */
typedef struct
{
  HfDate        day;
  HfAnswerTimes answers;
  guint         pace_calls;
  guint         pace_minutes;
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

G_END_DECLS
