/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sentences of the calendar. All (transfer full). */

#pragma once

#include "base/hf-lunar.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-calendar-days.h"

G_BEGIN_DECLS

char *hf_calendar_text_cell (HfDate               day,
                             const HfDaysOff     *days_off,
                             HfDate               today,
                             const HfCalendarDay *content);
char *hf_calendar_text_visits (guint n_visits);
char *hf_calendar_text_summary (guint n_open, guint n_greetings, guint n_closed, guint n_visits);
char *hf_calendar_text_empty (HfDate day);
char *hf_calendar_text_name (HfFollowUp *follow_up);
char *hf_calendar_text_target (HfFollowUp *follow_up, HfDate day, HfDate today);
char *hf_calendar_text_past (HfDate day);
char *hf_calendar_text_lunar (HfLunar *lunar, HfDate day);

G_END_DECLS
