/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A figure above a chart. A screen reader hears it as one sentence, not as four labels. */

#include "gui/stats/hf-report-tile.h"

#include <glib/gi18n.h>

struct _HfReportTile
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel *heading;
  GtkLabel *value;
  GtkLabel *change;
};

G_DEFINE_FINAL_TYPE (HfReportTile, hf_report_tile, GTK_TYPE_WIDGET)

/* The goal goes below the value where there is no room beside it. */
static void
show_value (GtkLabel *label, const char *value, const char *goal)
{
  g_autofree char *markup = NULL;

  if (goal == NULL)
    {
      gtk_label_set_text (label, value);
      return;
    }
  markup =
    g_markup_printf_escaped ("<span allow_breaks=\"false\">%s</span> "
                             "<span size=\"55%%\" weight=\"normal\" alpha=\"65%%\">%s</span>",
                             value, goal);
  gtk_label_set_markup (label, markup);
}

static void
hf_report_tile_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_report_tile_parent_class)->dispose (object);
}

static void
hf_report_tile_class_init (HfReportTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_report_tile_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-report-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportTile, heading);
  gtk_widget_class_bind_template_child (widget_class, HfReportTile, value);
  gtk_widget_class_bind_template_child (widget_class, HfReportTile, change);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_report_tile_init (HfReportTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* "1 : 0.92" read from the right would be another ratio. */
  gtk_widget_set_direction (GTK_WIDGET (self->value), GTK_TEXT_DIR_LTR);
}

void
hf_report_tile_set_figure (HfReportTile *self, const HfReportFigure *figure)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (HF_IS_REPORT_TILE (self));

  gtk_label_set_label (self->heading, figure->heading);
  show_value (self->value, figure->value, figure->goal);
  gtk_label_set_label (self->change, figure->change != NULL ? figure->change : "");
  gtk_widget_set_visible (GTK_WIDGET (self->change), figure->change != NULL);

  /* Translators: read aloud: a figure's name and its value */
  spoken = g_strdup_printf (_ ("%s: %s"), figure->heading, figure->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  figure->change != NULL ? figure->change : "", -1);
}

void
hf_report_tile_join (HfReportTile *self, GtkSizeGroup *headings)
{
  g_return_if_fail (HF_IS_REPORT_TILE (self));

  gtk_size_group_add_widget (headings, GTK_WIDGET (self->heading));
}
