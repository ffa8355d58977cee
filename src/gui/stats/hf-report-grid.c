/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of figures to be looked at whole: a few hundred cells at most, with the
 * names of the rows beside what is scrolled. It knows no report. */

#include "gui/stats/hf-report-grid.h"

#include "gui/common/hf-children.h"

#include <glib/gi18n.h>

#define INDENT    18 /* pixels for each class around a class */
#define N_TINTS   6  /* as many as the style sheet has */
#define MAX_CHARS 20 /* of a heading */

struct _HfReportGrid
{
  GtkWidget parent_instance;

  /* owned */
  GPtrArray *cells; /* borrowed buttons, row by row; NULL for what cannot be chosen */

  guint n_columns;
  guint current; /* the cell to come back to */

  /* template children */
  GtkGrid *names;
  GtkGrid *figures;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfReportGrid, hf_report_grid, GTK_TYPE_WIDGET)

static gboolean
can_choose (HfReportGrid *self, guint cell)
{
  return cell < self->cells->len && self->cells->pdata[cell] != NULL;
}

/* Returns the cell that has the focus, or the number of cells. */
static guint
find_focused (HfReportGrid *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      cell;

  if (focus != NULL && g_ptr_array_find (self->cells, focus, &cell))
    return cell;
  return self->cells->len;
}

static gboolean
focus_cell (HfReportGrid *self, guint cell)
{
  self->current = cell;
  return gtk_widget_grab_focus (self->cells->pdata[cell]);
}

static gboolean
enter (HfReportGrid *self)
{
  if (can_choose (self, self->current))
    return focus_cell (self, self->current);
  for (guint cell = 0; cell < self->cells->len; cell++)
    if (can_choose (self, cell))
      return focus_cell (self, cell);
  return FALSE;
}

/* Past what cannot be chosen, to the edge of the table. */
static gboolean
move (HfReportGrid *self, guint from, int across, int down)
{
  int column = (int) (from % self->n_columns), row = (int) (from / self->n_columns);
  int n_columns = (int) self->n_columns, n_rows = (int) (self->cells->len / self->n_columns);

  for (column += across, row += down; column >= 0 && column < n_columns && row >= 0 && row < n_rows;
       column += across, row += down)
    if (can_choose (self, (guint) (row * n_columns + column)))
      return focus_cell (self, (guint) (row * n_columns + column));
  return FALSE;
}

static gboolean
hf_report_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HfReportGrid *self = HF_REPORT_GRID (widget);
  guint         focused = find_focused (self);

  if (focused == self->cells->len)
    return enter (self);
  switch (direction)
    {
    case GTK_DIR_UP:
      return move (self, focused, 0, -1);
    case GTK_DIR_DOWN:
      return move (self, focused, 0, 1);
    case GTK_DIR_LEFT:
      return move (self, focused, -1, 0);
    case GTK_DIR_RIGHT:
      return move (self, focused, 1, 0);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
hf_report_grid_grab_focus (GtkWidget *widget)
{
  return enter (HF_REPORT_GRID (widget));
}

static void
clicked_cb (HfReportGrid *self, GtkWidget *cell)
{
  guint place;

  if (!g_ptr_array_find (self->cells, cell, &place))
    return;
  self->current = place;
  g_signal_emit (self, signals[ACTIVATED], 0, place / self->n_columns, place % self->n_columns);
}

static GtkWidget *
new_name (const char *text, gboolean is_total)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "report-name");
  if (is_total)
    gtk_widget_add_css_class (label, "report-total");
  return label;
}

static GtkWidget *
new_heading (const char *text, gboolean is_total)
{
  GtkWidget *label = new_name (text, is_total);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "report-heading");
  return label;
}

static GtkWidget *
new_figure (const char *figure)
{
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  return label;
}

/* Where a figure leads to customers it is a button. */
static GtkWidget *
new_button (HfReportGrid *self, const char *row, const char *column, const char *figure)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: what a cell is for somebody who cannot see it: its row, its column, its figure */
  g_autofree char *spoken = g_strdup_printf (_ ("%s, %s: %s"), row, column, figure);

  gtk_button_set_child (GTK_BUTTON (button), new_figure (figure));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("List these customers"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
style_cell (GtkWidget *cell, const HfReportTable *table, guint row, guint column)
{
  guint tint = (guint) (hf_report_table_get_tint (table, row, column) * N_TINTS + 0.5);

  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_add_css_class (cell, "report-cell");
  gtk_widget_add_css_class (cell, "numeric");
  if (hf_report_table_get_row (table, row)->is_total ||
      hf_report_table_get_column (table, column)->is_total)
    gtk_widget_add_css_class (cell, "report-total");
  if (tint > 0)
    {
      g_autofree char *css_class = g_strdup_printf ("report-tint-%u", tint);

      gtk_widget_add_css_class (cell, css_class);
    }
}

static GtkWidget *
new_cell (HfReportGrid *self, const HfReportTable *table, guint row, guint column)
{
  g_autoptr (HfFilter) whom = hf_report_table_make_filter (table, row, column);
  g_autofree char *figure = hf_report_table_format (table, row, column);
  GtkWidget       *cell;

  cell = whom != NULL ? new_button (self, hf_report_table_get_row (table, row)->label,
                                    hf_report_table_get_column (table, column)->label, figure) :
                        new_figure (figure);
  style_cell (cell, table, row, column);
  return cell;
}

/* What stands in one line is in two grids. */
static void
join (GtkWidget *name, GtkWidget *cell)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_size_group_add_widget (group, name);
  gtk_size_group_add_widget (group, cell);
}

static void
add_headings (HfReportGrid *self, const HfReportTable *table)
{
  GtkWidget *title = new_heading (table->title, FALSE);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_grid_attach (self->names, title, 0, 0, 1, 1);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const HfReportColumn *column = hf_report_table_get_column (table, i);
      GtkWidget            *heading = new_heading (column->label, column->is_total);

      gtk_grid_attach (self->figures, heading, (int) i, 0, 1, 1);
      if (i == 0)
        join (title, heading);
    }
}

static void
add_row (HfReportGrid *self, const HfReportTable *table, guint index)
{
  const HfReportRow *row = hf_report_table_get_row (table, index);
  GtkWidget         *name = new_name (row->label, row->is_total);

  gtk_widget_set_margin_start (name, (int) row->depth * INDENT);
  gtk_grid_attach (self->names, name, 0, (int) index + 1, 1, 1);
  for (guint i = 0; i < table->columns->len; i++)
    {
      GtkWidget *cell = new_cell (self, table, index, i);

      gtk_grid_attach (self->figures, cell, (int) i, (int) index + 1, 1, 1);
      g_ptr_array_add (self->cells, GTK_IS_BUTTON (cell) ? cell : NULL);
      if (i == 0)
        join (name, cell);
    }
}

void
hf_report_grid_set_table (HfReportGrid *self, const HfReportTable *table)
{
  gboolean had_focus = find_focused (self) < self->cells->len;

  g_ptr_array_set_size (self->cells, 0);
  hf_children_remove (GTK_WIDGET (self->names));
  hf_children_remove (GTK_WIDGET (self->figures));
  self->n_columns = table != NULL ? table->columns->len : 0;
  if (table == NULL)
    return;
  add_headings (self, table);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, table, i);
  if (had_focus)
    enter (self);
}

static void
hf_report_grid_dispose (GObject *object)
{
  HfReportGrid *self = HF_REPORT_GRID (object);

  g_ptr_array_set_size (self->cells, 0);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_REPORT_GRID);

  G_OBJECT_CLASS (hf_report_grid_parent_class)->dispose (object);
}

static void
hf_report_grid_finalize (GObject *object)
{
  g_ptr_array_unref (HF_REPORT_GRID (object)->cells);

  G_OBJECT_CLASS (hf_report_grid_parent_class)->finalize (object);
}

static void
hf_report_grid_class_init (HfReportGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_report_grid_dispose;
  object_class->finalize = hf_report_grid_finalize;
  widget_class->focus = hf_report_grid_focus;
  widget_class->grab_focus = hf_report_grid_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_REPORT_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-report-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportGrid, names);
  gtk_widget_class_bind_template_child (widget_class, HfReportGrid, figures);
}

static void
hf_report_grid_init (HfReportGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
