/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table twin of a chart. A chart has a few hundred categories at most, so sorting in memory is
 * right here, unlike in the lists of customers. It must not know the picture. */

#include "chart/hf-chart-table.h"

#include "chart/hf-column-heading.h"

#include <math.h>
#include <glib/gi18n.h>

/* The column of the categories themselves. */
#define CATEGORY_COLUMN HF_CHART_NO_INDEX

struct _HfChartTableRow
{
  GObject      parent_instance;
  HfChartData *data;
  guint        index;
};

G_DEFINE_FINAL_TYPE (HfChartTableRow, hf_chart_table_row, G_TYPE_OBJECT)

static void
hf_chart_table_row_finalize (GObject *object)
{
  g_clear_pointer (&HF_CHART_TABLE_ROW (object)->data, hf_chart_data_unref);

  G_OBJECT_CLASS (hf_chart_table_row_parent_class)->finalize (object);
}

static void
hf_chart_table_row_class_init (HfChartTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_chart_table_row_finalize;
}

static void
hf_chart_table_row_init (HfChartTableRow *self)
{
}

static HfChartTableRow *
new_row (HfChartData *data, guint index)
{
  HfChartTableRow *row = g_object_new (HF_TYPE_CHART_TABLE_ROW, NULL);

  row->data = hf_chart_data_ref (data);
  row->index = index;

  return row;
}

static char *
format_cell (HfChartTableRow *row, guint column)
{
  if (column == CATEGORY_COLUMN)
    return g_strdup (hf_chart_data_get_category (row->data, row->index)->full_label);

  return hf_series_format (hf_chart_data_get_entry (row->data, column)->series, row->index);
}

static double
get_sort_value (const HfChartTableRow *row, guint column)
{
  double value;

  if (column == CATEGORY_COLUMN)
    return row->index;

  value = hf_series_get_value (hf_chart_data_get_entry (row->data, column)->series, row->index);

  return isnan (value) ? -INFINITY : value;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  double first = get_sort_value (a, GPOINTER_TO_UINT (column));
  double second = get_sort_value (b, GPOINTER_TO_UINT (column));

  return first < second ? GTK_ORDERING_SMALLER :
                          (first > second ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL);
}

/* Figures stand below one another at the end of their column, and run from the left everywhere. */
static void
align_figure (GtkLabel *label)
{
  gboolean is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  gtk_widget_set_direction (GTK_WIDGET (label), GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (label, is_mirrored ? 0 : 1);
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_UINT (column) != CATEGORY_COLUMN)
    align_figure (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
cell_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_autofree char *text = format_cell (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
append_column (GtkColumnView *view, const char *title, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter          *sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (column), NULL));
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (cell_set_up_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (cell_bound_cb), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, TRUE);
  gtk_column_view_append_column (view, view_column);
  g_object_unref (sorter);
}

static char *
make_column_title (const HfSeries *series)
{
  const char *unit = hf_series_get_unit (series);

  if (unit == NULL)
    return g_strdup (hf_series_get_label (series));

  return g_strdup_printf (C_ ("figures and their unit", "%s (%s)"), hf_series_get_label (series),
                          unit);
}

static void
append_columns (GtkColumnView *view, HfChartData *data)
{
  const char *title = hf_chart_data_get_category_title (data);

  append_column (view, title != NULL ? title : "", CATEGORY_COLUMN);
  for (guint i = 0; i < hf_chart_data_get_n_series (data); i++)
    {
      g_autofree char *label = make_column_title (hf_chart_data_get_entry (data, i)->series);

      append_column (view, label, i);
      hf_column_heading_align_end (view, i + 1); /* that of the categories comes first */
    }
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

guint
hf_chart_table_row_get_index (HfChartTableRow *self)
{
  g_return_val_if_fail (HF_IS_CHART_TABLE_ROW (self), HF_CHART_NO_INDEX);

  return self->index;
}

/* One a category. */
static GListModel *
make_rows (HfChartData *data)
{
  GListStore *rows = g_list_store_new (HF_TYPE_CHART_TABLE_ROW);

  for (guint i = 0; i < hf_chart_data_get_n_categories (data); i++)
    {
      g_autoptr (HfChartTableRow) row = new_row (data, i);

      g_list_store_append (rows, row);
    }

  return G_LIST_MODEL (rows);
}

void
hf_chart_table_fill (GtkColumnView *view, HfChartData *data)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  gtk_column_view_set_model (view, NULL);
  remove_columns (view);
  if (data == NULL)
    return;

  append_columns (view, data);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (
    gtk_sort_list_model_new (make_rows (data), g_object_ref (gtk_column_view_get_sorter (view))))));
  gtk_column_view_set_model (view, selection);
}
