/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_view_spring_add:
 * @widget: what stands for a view
 * @view: the view's name; kept as long as @widget
 *
 * Has the view shown when something that is dragged rests on @widget, so that it can be let go
 * there.
 */
void hf_view_spring_add (GtkWidget *widget, const char *view);

G_END_DECLS
