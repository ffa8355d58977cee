/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_HOURS_ROW (hf_hours_row_get_type ())
G_DECLARE_FINAL_TYPE (HfHoursRow, hf_hours_row, HF, HOURS_ROW, AdwEntryRow)

void hf_hours_row_bind (HfHoursRow *self, GSettings *settings, const char *key);

G_END_DECLS
