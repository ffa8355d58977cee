/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All of them take a #GtkColumnView over an #HfIdSelection. */
void     hf_list_view_scroll_to (GtkColumnView *view, guint position);
gboolean hf_list_view_focus_selected (GtkColumnView *view);
void     hf_list_view_move (GtkColumnView *view, int rows);
void     hf_list_view_open_menu (GtkColumnView *view, GtkPopover *menu);
void     hf_list_view_open_menu_at (GtkColumnView *view, GtkPopover *menu, double x, double y);

/* For the class of the widget that has the view. */
void hf_list_view_install_menu (GtkWidgetClass *widget_class, GtkWidgetActionActivateFunc open);

G_END_DECLS
