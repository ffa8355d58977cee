/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_column_lay_out:
 * @widget: a widget whose class has a #GtkBoxLayout
 * @spacing: pixels between its children
 *
 * Lets the children of a widget stand below each other.
 */
void hf_column_lay_out (GtkWidget *widget, int spacing);

G_END_DECLS
