/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfListCells:
 * @make: makes a cell
 * @show: fills it with a row, or empties it: %NULL is one that has not been read yet
 *
 * What the cells of a list of records look like. Both are given the data of their factory.
 */
typedef struct
{
  GtkWidget *(*make) (gpointer data);
  void (*show) (GtkWidget *cell, const HfRow *row, gpointer data);
} HfListCells;

/**
 * hf_list_cells_new:
 * @cells: (transfer none): what they look like
 * @data: (nullable): for these
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer full): makes the cells
 */
GtkListItemFactory *
hf_list_cells_new (const HfListCells *cells, gpointer data, GDestroyNotify free_data);

/**
 * hf_list_cells_follow_field:
 * @factory: makes the cells
 * @field: (nullable): the name of a field of the records, %NULL for any
 *
 * Has a cell shown again when this field of its record changes. A row that is read changes them
 * all, one after the other.
 */
void hf_list_cells_follow_field (GtkListItemFactory *factory, const char *field);

/**
 * hf_list_cells_follow:
 * @factory: makes the cells
 * @object: what else they show; kept as long as the factory
 * @signal: its signal
 *
 * Has each cell shown again after a signal.
 */
void hf_list_cells_follow (GtkListItemFactory *factory, gpointer object, const char *signal);

/**
 * hf_list_text_cell_new:
 * @is_figures: whether it stands at the end of the column, one figure below the other
 *
 * Returns: (transfer floating): a #GtkInscription, a cell of one line, whose text stands on the
 *   same height as the others of its row, cut short or not
 */
GtkWidget *hf_list_text_cell_new (gboolean is_figures);

/**
 * hf_list_text_cell_mark:
 * @cell: a cell of text
 * @attributes: (transfer none): how parts of its text are to look
 *
 * Has a cell without any such part keep nothing for them.
 */
void hf_list_text_cell_mark (GtkInscription *cell, PangoAttrList *attributes);

G_END_DECLS
