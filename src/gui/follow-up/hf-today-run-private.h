/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs and their end, inside the view Today and for its own files only: hf-today-run.c begins one,
 * hf-today-done.c says how it went.
 */

#pragma once

#include "gui/follow-up/hf-today-page.h"

G_BEGIN_DECLS

/* Sets up what asks for a run. */
void hf_today_page_init_run (HfTodayPage *self);

/* Asks how many minutes there are, and begins a run of calls that fit. */
void hf_today_page_ask_run (HfTodayPage *self);

/* Goes back to the whole queue. */
void hf_today_page_leave_run (HfTodayPage *self);

/* Says in place of when the day is over how much of the run is left, and until when. */
void hf_today_page_tell_run (HfTodayPage *self, char **end, char **basis);

/* Says how the calls went, and where to go on. */
void hf_today_page_show_done (HfTodayPage *self);

/* Shows how the calls went so far. */
void hf_today_page_end (HfTodayPage *self);

/* Goes on with the calls, after a run with those of the whole queue. */
void hf_today_page_go_on (HfTodayPage *self);

G_END_DECLS
