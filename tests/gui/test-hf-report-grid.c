/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of figures by the keyboard: Tab enters it once, arrows go past what counts nobody, and
 * what is chosen is the cell one is on. */

#include "gui/stats/hf-report-grid.h"

#include <adwaita.h>

typedef struct
{
  GtkWindow    *window;
  HfReportGrid *grid;
  guint         row; /* the cell chosen last */
  guint         column;
} Fixture;

static void
activated_cb (Fixture *fixture, guint row, guint column)
{
  fixture->row = row;
  fixture->column = column;
}

/* 1 0 2
 * 3 0 0 */
static HfReportTable *
make_table (double last)
{
  const double   values[][3] = { { 1, 0, 2 }, { 3, 0, last } };
  HfReportTable *table = hf_report_table_new ("Sex");

  for (guint i = 0; i < 3; i++)
    hf_report_table_add_column (table, i ? "B" : "A", HF_REPORT_COUNT)->whom = hf_filter_new ();
  for (guint i = 0; i < 2; i++)
    {
      HfReportRow *row = hf_report_table_add_row (table, i ? "Male" : "Female");

      memcpy (row->values, values[i], sizeof values[i]);
      row->whom = hf_filter_new ();
    }
  return table;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfReportTable) table = make_table (0);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->grid = g_object_new (HF_TYPE_REPORT_GRID, NULL);
  g_signal_connect_swapped (fixture->grid, "activated", G_CALLBACK (activated_cb), fixture);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->grid));
  hf_report_grid_set_table (fixture->grid, table);
  gtk_window_present (fixture->window);
  gtk_window_set_focus (fixture->window, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static gboolean
go (Fixture *fixture, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (fixture->grid), direction);
}

static void
assert_chosen (Fixture *fixture, guint row, guint column)
{
  fixture->row = fixture->column = 99;
  g_signal_emit_by_name (gtk_window_get_focus (fixture->window), "clicked");
  g_assert_cmpuint (fixture->row, ==, row);
  g_assert_cmpuint (fixture->column, ==, column);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (go (fixture, GTK_DIR_TAB_FORWARD));
  assert_chosen (fixture, 0, 0);
  g_assert_true (go (fixture, GTK_DIR_RIGHT));
  assert_chosen (fixture, 0, 2);
  g_assert_false (go (fixture, GTK_DIR_DOWN)); /* nobody there */
  g_assert_true (go (fixture, GTK_DIR_LEFT));
  g_assert_true (go (fixture, GTK_DIR_DOWN));
  assert_chosen (fixture, 1, 0);
  g_assert_false (go (fixture, GTK_DIR_TAB_FORWARD)); /* past them all */
}

/* What is read again while somebody is on it. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfReportTable) table = make_table (4);

  go (fixture, GTK_DIR_TAB_FORWARD);
  go (fixture, GTK_DIR_DOWN);
  assert_chosen (fixture, 1, 0);
  hf_report_grid_set_table (fixture->grid, table);
  assert_chosen (fixture, 1, 0);
  g_assert_true (go (fixture, GTK_DIR_RIGHT));
  assert_chosen (fixture, 1, 2);
  hf_report_grid_set_table (fixture->grid, NULL);
  g_assert_false (go (fixture, GTK_DIR_TAB_FORWARD));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-grid/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/report-grid/stays", Fixture, NULL, set_up, test_stays, tear_down);
  return g_test_run ();
}
