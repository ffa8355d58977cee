/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

#define HF_TYPE_TODAY_PAGE (hf_today_page_get_type ())

/**
 * HfTodayPage:
 *
 * The view Today: the queue of the day and the card of the call that is next. Made with its
 * `context`; show_item() takes a follow-up's id ("x").
 */
G_DECLARE_FINAL_TYPE (HfTodayPage, hf_today_page, HF, TODAY_PAGE, HfPage)

G_END_DECLS
