/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hf_style_load (GdkDisplay *display);
void hf_style_set_class (GtkWidget *widget, const char *name, gboolean is_set);

G_END_DECLS
