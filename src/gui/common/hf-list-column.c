/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Columns of a long list, and by which of them it is ordered. The rows come in order from the book,
 * so nothing is sorted here; it is only asked which header was clicked. What a column is about, and
 * its cells, are each list's own. */

#include "gui/common/hf-list-column.h"

/* Object data of a GtkColumnViewColumn; the id is also that of what a sorter was asked about. */
#define COLUMN_ID    "hf-column-id"
#define COLUMN_WIDTH "hf-column-width"

/**
 * hf_list_column_new:
 * @id: its name in orders and settings, which must stay
 * @title: its heading
 * @width: pixels; 0 takes what is left
 * @factory: (transfer full): makes its cells
 *
 * Returns: (transfer full): a column whose header does not sort
 */
GtkColumnViewColumn *
hf_list_column_new (const char *id, const char *title, int width, GtkListItemFactory *factory)
{
  GtkColumnViewColumn *self = gtk_column_view_column_new (title, factory);
  int                  fixed = width > 0 ? width : -1;

  g_object_set_data (G_OBJECT (self), COLUMN_ID, (gpointer) id);
  g_object_set_data (G_OBJECT (self), COLUMN_WIDTH, GINT_TO_POINTER (fixed));
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_expand (self, width == 0);
  gtk_column_view_column_set_fixed_width (self, fixed);
  return self;
}

/* GTK 4.8 does not tell which header sorts. The view's sorter asks that of the first column first,
 * so one that never calls two things equal is the only one asked. */
static int
compare_asked (gconstpointer a, gconstpointer b, gpointer id)
{
  g_object_set_data (G_OBJECT (a), COLUMN_ID, id);
  return GTK_ORDERING_LARGER;
}

/**
 * hf_list_column_set_sortable:
 * @self: a column
 *
 * Lets its header be clicked: that changes the view's sorter, and the order to be asked for then.
 */
void
hf_list_column_set_sortable (GtkColumnViewColumn *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
    gtk_custom_sorter_new (compare_asked, (gpointer) hf_list_column_get_id (self), NULL));

  gtk_column_view_column_set_sorter (self, sorter);
}

/**
 * hf_list_column_set_shown:
 * @self: a column
 * @is_shown: whether there is room for it
 *
 * Hides a column, or shows it again.
 */
void
hf_list_column_set_shown (GtkColumnViewColumn *self, gboolean is_shown)
{
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self), COLUMN_WIDTH));

  if (is_shown == gtk_column_view_column_get_visible (self))
    return;
  /* GTK 4.8 keeps room for a hidden column that has a width of its own. */
  gtk_column_view_column_set_fixed_width (self, is_shown ? width : 0);
  gtk_column_view_column_set_visible (self, is_shown);
}

/**
 * hf_list_column_get_id:
 * @self: any column of a view
 *
 * Returns: (transfer none) (nullable): its id, which lasts for ever; %NULL for one made otherwise
 */
const char *
hf_list_column_get_id (GtkColumnViewColumn *self)
{
  return g_object_get_data (G_OBJECT (self), COLUMN_ID);
}

/**
 * hf_list_columns_clear:
 * @view: a view with such columns
 *
 * Takes them away; the check boxes before them stay.
 */
void
hf_list_columns_clear (GtkColumnView *view)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  for (guint i = g_list_model_get_n_items (shown); i-- > 0;)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      if (hf_list_column_get_id (column) != NULL)
        gtk_column_view_remove_column (view, column);
    }
}

/**
 * hf_list_order_get:
 * @view: a view with such columns
 *
 * Returns: the order chosen by the headers; its column lasts for ever
 */
HfListOrder
hf_list_order_get (GtkColumnView *view)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL),
                      b = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
  const char *column = g_object_get_data (a, COLUMN_ID);

  return (HfListOrder){ column, column != NULL && ordering == GTK_ORDERING_SMALLER };
}

/**
 * hf_list_order_set:
 * @view: a view with such columns
 * @order: an order; an unknown column is ignored
 *
 * Orders by a column, as a click on its header does, or by none.
 */
void
hf_list_order_set (GtkColumnView *view, HfListOrder order)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkSortType direction = order.descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;

  if (order.column == NULL)
    gtk_column_view_sort_by_column (view, NULL, direction);
  for (guint i = 0; order.column != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (hf_list_column_get_id (column), order.column) == 0)
        gtk_column_view_sort_by_column (view, column, direction);
    }
}
