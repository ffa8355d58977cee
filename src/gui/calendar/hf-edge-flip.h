/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfEdgeFlipped:
 * @direction: -1 at the top, 1 at the bottom
 * @user_data: as given
 *
 * Called each time something dragged has rested at an edge.
 */
typedef void (*HfEdgeFlipped) (int direction, gpointer user_data);

GtkEventController *hf_edge_flip_new (GtkWidget *top, HfEdgeFlipped flipped, gpointer user_data);

G_END_DECLS
