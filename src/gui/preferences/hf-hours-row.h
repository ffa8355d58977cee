/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_HOURS_ROW (hf_hours_row_get_type ())

/**
 * HfHoursRow:
 *
 * A row for hours of the day, as a setting of type `a(uu)` keeps them.
 */
G_DECLARE_FINAL_TYPE (HfHoursRow, hf_hours_row, HF, HOURS_ROW, AdwEntryRow)

/**
 * HfHoursKind:
 * @HF_HOURS_OF_DAY: at least one span, each ends later on the same day
 * @HF_HOURS_ANY: none too, and a span may end on the next day
 *
 * Which hours make sense.
 */
typedef enum
{
  HF_HOURS_OF_DAY,
  HF_HOURS_ANY,
} HfHoursKind;

void hf_hours_row_bind (HfHoursRow *self, GSettings *settings, const char *key, HfHoursKind kind);

G_END_DECLS
