/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfListOrder:
 * @column: (nullable): the column's id, one of those the list has; %NULL for no order
 * @descending: whether greatest first
 *
 * How a list is ordered.
 */
typedef struct
{
  const char *column;
  gboolean    descending;
} HfListOrder;

GtkColumnViewColumn      *
hf_list_column_new (const char *id, const char *title, int width, GtkListItemFactory *factory);
void hf_list_column_set_sortable (GtkColumnViewColumn *self);
void hf_list_column_set_shown (GtkColumnViewColumn *self, gboolean is_shown);
const char *hf_list_column_get_id (GtkColumnViewColumn *self);
void        hf_list_columns_clear (GtkColumnView *view);

HfListOrder hf_list_order_get (GtkColumnView *view);
void        hf_list_order_set (GtkColumnView *view, HfListOrder order);

G_END_DECLS
