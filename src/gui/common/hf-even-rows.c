/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of equal children. A flow box fills each row before it begins another, and so leaves a
 * single button over; here the rows are counted first. */

#include "gui/common/hf-even-rows.h"

#define SPACING 6 /* pixels, both ways */

struct _HfEvenRows
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HfEvenRows, hf_even_rows, GTK_TYPE_WIDGET)

/* What they need, the greatest of them; returns how many are to be seen. */
static int
measure_children (GtkWidget *widget, int *width, int *height)
{
  int n = 0;

  *width = *height = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition needed;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, &needed, NULL);
      *width = MAX (*width, needed.width);
      *height = MAX (*height, needed.height);
      n++;
    }
  return n;
}

static int
count_rows (int n, int child_width, int width)
{
  int n_fit = MAX (1, (width + SPACING) / MAX (1, child_width + SPACING));

  return (n + n_fit - 1) / n_fit;
}

static int
get_length (int n, int size)
{
  return n > 0 ? n * size + (n - 1) * SPACING : 0;
}

static GtkSizeRequestMode
hf_even_rows_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hf_even_rows_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  int width, height, n = measure_children (widget, &width, &height);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width;
      *natural = get_length (n, width);
      return;
    }
  *minimum = *natural =
    get_length (n == 0 || for_size < 0 ? MIN (n, 1) : count_rows (n, width, for_size), height);
}

/* The first rows have one more where it does not come out even. */
static void
hf_even_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int child_width, child_height, n = measure_children (widget, &child_width, &child_height);
  int n_rows = n > 0 ? count_rows (n, child_width, width) : 1;
  int n_columns = MAX (1, (n + n_rows - 1) / n_rows);
  int row = 0, column = 0, left = n;

  child_width = (width - (n_columns - 1) * SPACING) / n_columns;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean      is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      int           x = column * (child_width + SPACING);
      GtkAllocation place = { is_rtl ? width - x - child_width : x, row * (child_height + SPACING),
                              child_width, child_height };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_size_allocate (child, &place, -1);
      if (++column < (left + n_rows - row - 1) / (n_rows - row))
        continue;
      left -= column;
      column = 0;
      row++;
    }
}

static void
hf_even_rows_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_even_rows_parent_class)->dispose (object);
}

static void
hf_even_rows_class_init (HfEvenRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_even_rows_dispose;
  widget_class->get_request_mode = hf_even_rows_get_request_mode;
  widget_class->measure = hf_even_rows_measure;
  widget_class->size_allocate = hf_even_rows_size_allocate;
}

static void
hf_even_rows_init (HfEvenRows *self)
{
}
