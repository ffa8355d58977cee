/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

/**
 * hf_calendar_page_rest:
 * @page: the calendar
 *
 * Returns: (transfer full) (nullable): what #HfPageClass.rest does
 */
GVariant *hf_calendar_page_rest (HfPage *page);

/**
 * hf_calendar_page_wake:
 * @page: the calendar, just built
 * @resting: what hf_calendar_page_rest() returned
 *
 * Does what #HfPageClass.wake does.
 */
void hf_calendar_page_wake (HfPage *page, GVariant *resting);

G_END_DECLS
