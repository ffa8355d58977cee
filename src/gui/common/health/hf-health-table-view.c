/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Check-ups beside each other on the card. What stands where, the session says. */

#include "gui/common/health/hf-health-table-view.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"

#include <glib/gi18n.h>

struct _HfHealthTableView
{
  GtkWidget parent_instance;

  GPtrArray *series; /* owned */
  gint64     customer;

  /* template children */
  GtkWidget *by_day;
  GtkWidget *copy;
  GtkWidget *print;
  GtkWidget *grid;
};

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfHealthTableView, hf_health_table_view, GTK_TYPE_WIDGET)

static HfHealthTable *
make_table (HfHealthTableView *self)
{
  gboolean is_by_day = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_day));

  return hf_health_table_new (self->series, is_by_day ? HF_HEALTH_CHECK_UPS : HF_HEALTH_YEARS);
}

static void
attach_text (HfHealthTableView *self, const char *text, guint column, guint row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (self->grid), label, (int) column, (int) row, 1, 1);
}

/* The way to all that is known of the indicator. */
static void
attach_indicator (HfHealthTableView *self, const HfHealthSeries *series, guint row)
{
  const char      *name = g_dgettext (NULL, series->indicator->label);
  g_autofree char *range = hf_health_range_text (series);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *title = gtk_label_new (name);
  GtkWidget       *normal = gtk_label_new (range ? range : series->indicator->unit);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (normal), 0);
  gtk_widget_add_css_class (normal, "dim-label");
  gtk_widget_add_css_class (normal, "caption");
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), normal);
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", series->indicator->code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "card.show-health");
  gtk_grid_attach (GTK_GRID (self->grid), button, 0, (int) row, 1, 1);
}

/* Spoken, a cell says of what and when it is, and in a word what its mark means. */
static void
attach_cell (HfHealthTableView *self, const HfHealthTable *table, guint line, guint column)
{
  const HfHealthSeries *series = g_ptr_array_index (table->series, line);
  const char           *name = g_dgettext (NULL, series->indicator->label);
  const char           *title = g_ptr_array_index (table->titles, column);
  g_autofree char      *text = hf_health_table_text (table, line, column);
  g_autofree char      *spoken = NULL;
  const char           *word = hf_health_verdict_word (hf_health_table_judge (table, line, column));
  GtkWidget            *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  if (word != NULL)
    gtk_widget_add_css_class (label, "error");
  gtk_widget_set_tooltip_text (label, word);
  spoken = g_strjoin (", ", name, title, *text != '\0' ? text : _ ("not measured"), word, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_grid_attach (GTK_GRID (self->grid), label, (int) column + 1, (int) line + 1, 1, 1);
}

static void
show (HfHealthTableView *self)
{
  g_autoptr (HfHealthTable) table = make_table (self);
  gboolean   is_by_day = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_day));
  GtkWidget *child;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "(xb)", self->customer,
                                    is_by_day);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < table->titles->len; i++)
    attach_text (self, g_ptr_array_index (table->titles, i), i + 1, 0, "dim-label");
  for (guint line = 0; line < table->series->len; line++)
    {
      attach_indicator (self, g_ptr_array_index (table->series, line), line + 1);
      for (guint i = 0; i < table->titles->len; i++)
        attach_cell (self, table, line, i);
    }
}

static void
back_clicked_cb (HfHealthTableView *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
copy_clicked_cb (HfHealthTableView *self)
{
  g_autoptr (HfHealthTable) table = make_table (self);
  g_autofree char *text = hf_health_table_copy (table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  hf_page_toast_of (GTK_WIDGET (self), _ ("Table copied"), 0);
}

static void
hf_health_table_view_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_HEALTH_TABLE_VIEW);

  G_OBJECT_CLASS (hf_health_table_view_parent_class)->dispose (object);
}

static void
hf_health_table_view_finalize (GObject *object)
{
  g_ptr_array_unref (HF_HEALTH_TABLE_VIEW (object)->series);

  G_OBJECT_CLASS (hf_health_table_view_parent_class)->finalize (object);
}

static void
hf_health_table_view_class_init (HfHealthTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_health_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_health_table_view_finalize;
  signals[LEFT] = g_signal_new ("left", HF_TYPE_HEALTH_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/health/hf-health-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HfHealthTableView, by_day);
  gtk_widget_class_bind_template_child (widget_class, HfHealthTableView, copy);
  gtk_widget_class_bind_template_child (widget_class, HfHealthTableView, print);
  gtk_widget_class_bind_template_child (widget_class, HfHealthTableView, grid);
  gtk_widget_class_bind_template_callback (widget_class, show);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
hf_health_table_view_init (HfHealthTableView *self)
{
  self->series = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_health_table_view_show (HfHealthTableView *self, gint64 customer, GPtrArray *series)
{
  g_return_if_fail (HF_IS_HEALTH_TABLE_VIEW (self));

  g_ptr_array_ref (series);
  g_ptr_array_unref (self->series);
  self->series = series;
  self->customer = customer;
  show (self);
}
