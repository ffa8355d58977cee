/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_NAV_ROW (hf_nav_row_get_type ())

/**
 * HfNavRow:
 *
 * A row of the navigation: icon, name, badge.
 */
G_DECLARE_FINAL_TYPE (HfNavRow, hf_nav_row, HF, NAV_ROW, GtkListBoxRow)

HfNavRow   *hf_nav_row_new (const char *view, const char *label, const char *icon_name, int number);
const char *hf_nav_row_get_view (HfNavRow *self);
void        hf_nav_row_set_shown (HfNavRow *self, gboolean is_shown);

G_END_DECLS
