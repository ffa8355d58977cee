/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

#define HF_TYPE_CALENDAR_PAGE (hf_calendar_page_get_type ())

/**
 * HfCalendarPage:
 *
 * A month of follow-ups and visits that scrolls by weeks, and the agenda of the chosen day. Opened
 * on today; `show_item` takes an ISO date ("s"). Somebody on the staff chooses between what is
 * one's own, or a head's department's, and everybody's.
 *
 * Actions: `calendar.today`, `calendar.step-months` (i), `calendar.begin-move`,
 * `calendar.move-selected` (s: "tomorrow", "3-days", "next-week"), `calendar.move` ((xs): a
 * follow-up's id and an ISO date), `calendar.tick` (x: a follow-up's id).
 */
G_DECLARE_FINAL_TYPE (HfCalendarPage, hf_calendar_page, HF, CALENDAR_PAGE, HfPage)

G_END_DECLS
