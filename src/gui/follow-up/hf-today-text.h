/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-desk-habits.h"
#include "session/follow-up/hf-tally.h"

G_BEGIN_DECLS

char *hf_today_text_progress (const HfQueueCounts *counts);
char *hf_today_text_end (const HfQueueCounts *counts,
                         const HfDeskHabits  *habits,
                         const HfWorkHours   *hours,
                         HfMoment             now,
                         HfPace              *pace);
char *hf_today_text_pace (HfPace pace);
char *hf_today_text_run (guint n_left, HfMoment until, HfMoment now);
char *hf_today_text_done_title (const HfQueueCounts *counts);
char *hf_today_text_left (const HfQueueCounts *counts);
char *hf_today_text_tally (const HfTally *tally, HfDate day);
char *hf_today_text_done (const HfQueueCounts *counts, HfDate today);
char *hf_today_text_look_ahead (const HfQueueCounts *counts, HfDate today);
char *hf_today_text_filtered (const HfQueueCounts *counts, HfQueueFilter filter);
char *hf_today_text_waiting (const HfQueueCounts *counts, HfQueueFilter filter);
char *hf_today_text_printed (HfQueueFilter filter, HfDate day);

G_END_DECLS
