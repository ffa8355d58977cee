/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfRowDragContent:
 * @row: what is dragged
 * @data: as given to hf_row_drag_offer()
 *
 * Returns: (transfer full) (nullable): what others are offered; %NULL for no drag
 */
typedef GdkContentProvider *(*HfRowDragContent) (const HfRow *row, gpointer data);

/**
 * HfRowDropped:
 * @row: what it was let go over
 * @value: what was let go
 * @data: as given to hf_row_drag_accept()
 *
 * Called when something was let go over a row of a list.
 */
typedef void (*HfRowDropped) (const HfRow *row, const GValue *value, gpointer data);

/**
 * hf_row_drag_show:
 * @cell: a cell of a list
 * @row: (nullable): what stands in it now
 *
 * Says which row a cell stands for, when something is dragged from it or let go over it.
 */
void hf_row_drag_show (GtkWidget *cell, const HfRow *row);

/**
 * hf_row_drag_offer:
 * @list: a list
 * @actions: what may be done to what is dragged
 * @make: makes the content
 * @data: (nullable): for @make; outlives the list
 *
 * Lets rows be dragged by those of their cells that say by hf_row_drag_show() what they stand for.
 */
void
hf_row_drag_offer (GtkWidget *list, GdkDragAction actions, HfRowDragContent make, gpointer data);

/**
 * hf_row_drag_accept:
 * @list: a list whose cells say by hf_row_drag_show() what they stand for
 * @type: what may be let go over its rows
 * @dropped: called then
 * @data: (nullable): for @dropped; outlives the list
 *
 * Lets rows of a list be dropped on, each as a whole.
 */
void hf_row_drag_accept (GtkWidget *list, GType type, HfRowDropped dropped, gpointer data);

G_END_DECLS
