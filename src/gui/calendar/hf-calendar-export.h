/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "gui/common/hf-page.h"
#include "session/follow-up/hf-scope.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_CALENDAR_EXPORT (hf_calendar_export_get_type ())

/**
 * HfCalendarExport:
 *
 * Writing the calendar into a file for other calendars: which days of it, and whether it tells who
 * it is about.
 */
G_DECLARE_FINAL_TYPE (HfCalendarExport, hf_calendar_export, HF, CALENDAR_EXPORT, AdwWindow)

/**
 * hf_calendar_export_show:
 * @page: the calendar, which is told how it ended
 * @scope: whose follow-ups and visits
 * @month: the month that is shown
 *
 * Opens the dialog. It closes when a file is chosen.
 *
 * Returns: (transfer none): the dialog
 */
HfCalendarExport *hf_calendar_export_show (HfPage *page, const HfScope *scope, HfDate month);

/**
 * hf_calendar_export_write:
 * @self: the dialog
 * @path: (type filename): where to; a file that is there is replaced
 *
 * Writes the file, as choosing one does.
 */
void hf_calendar_export_write (HfCalendarExport *self, const char *path);

G_END_DECLS
