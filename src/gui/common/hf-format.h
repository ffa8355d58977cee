/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-days-off.h"

#include <glib.h>

G_BEGIN_DECLS

/* How dates, times and people are written, in the language of the program. All (transfer
 * full). */

char *hf_format_day (HfDate day);       /* Tue 21 Nov 2023 · 2023年11月21日 周二 */
char *hf_format_day_short (HfDate day); /* 21 Nov · 11月21日 */
char *hf_format_day_in_list (HfDate day, HfDate today); /* 21 Nov; with the year in others */
char *hf_format_weekday (HfDate day);                   /* Tue · 周二 */
char *hf_format_month (int year, int month);            /* November 2023 · 2023年11月 */
char *hf_format_distance (HfDate day, HfDate today);    /* today, tomorrow, in 8 days, 3 days ago */
/* Day off: National Day; NULL for a day as usual */
char *hf_format_day_kind (const HfDaysOff *own, HfDate day, HfDate today);
char *hf_format_year_unknown (const HfDaysOff *own, int year); /* NULL where it is known */
char *hf_format_due (const char *due_iso,
                     const char *promised,
                     HfDate      today); /* Overdue 2 d, Due today, Promised 10:30, In 3 d */
char *hf_format_due_in_list (const char *due_iso, HfDate today); /* 24 Nov; Overdue 18 Nov */
char *hf_format_instant (gint64 utc, HfDate today); /* 19 Nov 15:05; with the year in others */
char *hf_format_age (const char *birth_iso, HfDate today); /* 34 · "" when unknown */
char *hf_format_person (const char *sex, const char *birth_iso, HfDate today); /* F 34 · 女 34岁 */
char *hf_format_phone (const char *number); /* grouped for reading aloud: 138 0013 8000 */
char *hf_format_count (gint64 n);           /* 12,408 */
char *hf_format_points (gint64 n);          /* +5, -2, 0 */
char *hf_format_money (gint64 fen);         /* ¥12,408 · 12,408元 */
char *hf_format_money_exact (gint64 fen);   /* ¥12,408.00 · 12,408.00元 */

G_END_DECLS
