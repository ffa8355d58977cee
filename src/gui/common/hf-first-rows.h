/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FIRST_ROWS (hf_first_rows_get_type ())

/**
 * HfFirstRows:
 *
 * The beginning of a list: as many rows as a window shows at once, and the rest over the frames
 * after it. A #GtkListView makes a widget for each of the first 200 rows, seen or not, before it
 * draws the first one. Whenever the list was empty, it begins anew.
 */
G_DECLARE_FINAL_TYPE (HfFirstRows, hf_first_rows, HF, FIRST_ROWS, GObject)

HfFirstRows *hf_first_rows_new (GtkWidget *widget, GListModel *model);
GListModel  *hf_first_rows_get_model (HfFirstRows *self);
void         hf_first_rows_show_all (HfFirstRows *self);
gboolean     hf_first_rows_are_all (HfFirstRows *self);

G_END_DECLS
