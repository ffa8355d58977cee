/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All of them take a #GtkColumnView or #GtkListView over an #HfIdSelection. */
void     hf_list_view_scroll_to (GtkWidget *view, guint position);
gboolean hf_list_view_focus (GtkWidget *view);
void     hf_list_view_settle_focus (GtkWidget *view, gboolean is_found);
void     hf_list_view_step (GtkWidget *view, int rows);
void     hf_list_view_move (GtkWidget *view, int rows);

/* Of whichever model. */
GtkWidget          *hf_list_view_get_rows (GtkWidget *view);
GtkEventController *hf_list_view_open_by_click (GtkWidget *view);
GtkWidget *hf_list_view_find_clicked (GtkWidget *view, GtkGestureClick *click, double x, double y);

G_END_DECLS
