/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table twin: one row per category, sortable, and the same texts as the picture. */

#include "chart-fixture.h"
#include "chart/hf-chart-table.h"

typedef struct
{
  GtkColumnView *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (HfChartData) data = fixture_new_data ();

  fixture->view = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (NULL)));
  hf_chart_table_fill (fixture->view, data);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->view);
}

static GtkColumnViewColumn *
get_column (GtkColumnView *view, guint position)
{
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return column; /* the view keeps it */
}

static guint
count_rows (GtkColumnView *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static guint
get_index (GtkColumnView *view, guint position)
{
  g_autoptr (HfChartTableRow) row =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  return hf_chart_table_row_get_index (row);
}

static void
test_has_all_rows_and_columns (Fixture *fixture, gconstpointer unused)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->view);

  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 4);
  g_assert_cmpuint (count_rows (fixture->view), ==, FIXTURE_MONTHS);
  g_assert_cmpstr (gtk_column_view_column_get_title (get_column (fixture->view, 1)), ==,
                   "Returning (visits)");
}

static void
test_sorts (Fixture *fixture, gconstpointer unused)
{
  GtkColumnViewColumn *column = get_column (fixture->view, 1);

  g_assert_cmpuint (get_index (fixture->view, 0), ==, 0);
  gtk_column_view_sort_by_column (fixture->view, column, GTK_SORT_DESCENDING);
  g_assert_cmpuint (get_index (fixture->view, 0), ==, FIXTURE_MONTHS - 1);
  gtk_column_view_sort_by_column (fixture->view, column, GTK_SORT_ASCENDING);
  g_assert_cmpuint (get_index (fixture->view, 0), ==, 0);
}

static void
test_refills (Fixture *fixture, gconstpointer unused)
{
  static const double values[] = { 1, 2, 3 };
  g_autoptr (HfChartData) other = fixture_new_line (values, G_N_ELEMENTS (values));
  GListModel *columns = gtk_column_view_get_columns (fixture->view);

  hf_chart_table_fill (fixture->view, other);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 2);
  g_assert_cmpuint (count_rows (fixture->view), ==, 3);
  hf_chart_table_fill (fixture->view, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 0);
  g_assert_null (gtk_column_view_get_model (fixture->view));
}

#define ADD(name, func) g_test_add ("/chart/table/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("has-all-rows-and-columns", test_has_all_rows_and_columns);
  ADD ("sorts", test_sorts);
  ADD ("refills", test_refills);

  return g_test_run ();
}
