/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A heading ends where its figures do. */

#include "chart/hf-column-heading.h"

#define WIDTH  300
#define HEIGHT 100
#define LINE   1 /* between headings */

static void
append_column (GtkColumnView *view, const char *title)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, NULL);
  g_autoptr (GtkStringSorter) sorter = gtk_string_sorter_new (NULL);

  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
  gtk_column_view_append_column (view, column);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* Where its text begins and ends in the view. */
static void
get_ends (GtkColumnView *view, const char *text, double *start, double *end)
{
  GtkWidget *label = find_label (GTK_WIDGET (view), text);

  g_assert_nonnull (label);
  g_assert_true (
    gtk_widget_translate_coordinates (label, GTK_WIDGET (view), 0, 0, start, &(double){ 0 }));
  *end = *start + gtk_widget_get_width (label);
}

static void
test_ends_where_figures_do (void)
{
  GtkSelectionModel *rows =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new (NULL))));
  GtkColumnView *view = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (rows)));
  double         start, end, other_start, other_end;

  append_column (view, "Month");
  append_column (view, "Ratio");
  hf_column_heading_align_end (view, 1);
  hf_column_heading_align_end (view, 1); /* once more changes nothing */
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (view), &(GtkAllocation){ 0, 0, WIDTH, HEIGHT }, -1);

  get_ends (view, "Month", &other_start, &other_end);
  get_ends (view, "Ratio", &start, &end);
  /* As near to the end of the view as the other is to its start. */
  g_assert_cmpfloat (ABS (WIDTH - end - other_start), <=, LINE);

  hf_column_heading_align_end (view, 7); /* there is none */
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-heading/ends-where-figures-do", test_ends_where_figures_do);
  return g_test_run ();
}
