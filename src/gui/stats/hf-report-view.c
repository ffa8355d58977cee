/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report on screen. It puts what was said and counted into place, and knows no kind of report. */

#include "gui/stats/hf-report-view.h"

#include "chart/hf-chart.h"
#include "gui/common/hf-children.h"
#include "gui/stats/hf-report-grid.h"
#include "gui/stats/hf-report-tile.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDE_MARGIN   18
#define NARROW_MARGIN 12
#define WIDE_HEIGHT   400
#define NARROW_HEIGHT 420
#define USUAL_TEXT    (11 * 96 / 72.0) /* pixels: that of the heights above */

struct _HfReportView
{
  GtkWidget parent_instance;

  const HfReportAnswer *answer; /* borrowed */

  gboolean is_narrow;

  /* template children */
  GtkBox       *content;
  GtkLabel     *headline;
  GtkLabel     *definition;
  GtkBox       *tiles;
  GtkStack     *figures;
  HfChart      *chart;
  HfReportGrid *grid;
  GtkLabel     *title;
  GtkLabel     *extent;
};

enum
{
  PROP_SHOW_TABLE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HfReportView, hf_report_view, GTK_TYPE_WIDGET)

/* The page says the takeaway in its own headline, so the chart is headed by what it shows. */
static void
show_chart (HfReportView *self)
{
  hf_chart_set_data (self->chart, hf_chart_get_show_table (self->chart) ? self->answer->chart_rows :
                                                                          self->answer->chart);
}

static void
show_table (HfReportView *self)
{
  gtk_label_set_label (self->title, self->answer->title);
  gtk_label_set_label (self->extent, self->answer->extent);
  hf_report_grid_set_table (self->grid, self->answer->table);
}

static void
show_figures (HfReportView *self)
{
  gboolean has_chart = self->answer->chart != NULL;

  if (has_chart)
    show_chart (self);
  else
    show_table (self);
  gtk_stack_set_visible_child_name (self->figures, has_chart ? "chart" : "table");
}

static void
show_tiles (HfReportView *self)
{
  const GPtrArray *figures = self->answer->figures;
  g_autoptr (GtkSizeGroup) headings = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  hf_children_remove (GTK_WIDGET (self->tiles));
  for (guint i = 0; i < figures->len; i++)
    {
      HfReportTile *tile = g_object_new (HF_TYPE_REPORT_TILE, NULL);

      hf_report_tile_set_figure (tile, figures->pdata[i]);
      hf_report_tile_join (tile, headings);
      gtk_box_append (self->tiles, GTK_WIDGET (tile));
    }
  hf_children_show_any (GTK_WIDGET (self->tiles));
}

static void
show_report (HfReportView *self)
{
  gtk_label_set_label (self->headline, self->answer->headline);
  gtk_label_set_label (self->definition, self->answer->definition);
  show_tiles (self);
  show_figures (self);
}

static void
table_toggled_cb (HfReportView *self)
{
  if (self->answer != NULL && self->answer->chart != NULL)
    show_chart (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}

static void
cell_activated_cb (HfReportView *self, guint row, guint column)
{
  g_autoptr (HfFilter) whom = hf_report_table_make_filter (self->answer->table, row, column);
  g_autofree char *text = whom != NULL ? hf_filter_to_text (whom) : NULL;

  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.list-customers", "s", text);
}

static void
export_requested_cb (HfReportView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "report.export", "s", "pdf");
}

/* Large text needs a larger chart, or its lower panel has no room. */
static int
scale_to_text (GtkWidget *widget, int height)
{
  /* In pixels: GTK has applied the resolution already. */
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double pixels = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return (int) (height * MAX (1, pixels / USUAL_TEXT));
}

static void
update_room (HfReportView *self)
{
  GtkWidget *content = GTK_WIDGET (self->content);
  int        margin = self->is_narrow ? NARROW_MARGIN : WIDE_MARGIN;

  gtk_widget_set_margin_start (content, margin);
  gtk_widget_set_margin_end (content, margin);
  gtk_box_set_spacing (self->content, margin);
  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1,
                               scale_to_text (content,
                                              self->is_narrow ? NARROW_HEIGHT : WIDE_HEIGHT));
}

static void
hf_report_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hf_report_view_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME)
    update_room (HF_REPORT_VIEW (widget));
}

static gboolean
hf_report_view_grab_focus (GtkWidget *widget)
{
  HfReportView *self = HF_REPORT_VIEW (widget);
  gboolean      has_chart = self->answer != NULL && self->answer->chart != NULL;

  return gtk_widget_grab_focus (has_chart ? GTK_WIDGET (self->chart) : GTK_WIDGET (self->grid));
}

static void
hf_report_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HfReportView *self = HF_REPORT_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, hf_chart_get_show_table (self->chart));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hf_report_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HfReportView *self = HF_REPORT_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_TABLE:
      hf_chart_set_show_table (self->chart, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hf_report_view_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_REPORT_VIEW);

  G_OBJECT_CLASS (hf_report_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_CHART);
  g_type_ensure (HF_TYPE_REPORT_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportView, content);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, headline);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, definition);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, tiles);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, figures);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, chart);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, grid);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, title);
  gtk_widget_class_bind_template_child (widget_class, HfReportView, extent);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_requested_cb);
}

static void
hf_report_view_class_init (HfReportViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_report_view_get_property;
  object_class->set_property = hf_report_view_set_property;
  object_class->dispose = hf_report_view_dispose;
  widget_class->system_setting_changed = hf_report_view_system_setting_changed;
  hf_children_hand_on_focus (widget_class, hf_report_view_grab_focus);

  properties[PROP_SHOW_TABLE] =
    g_param_spec_boolean ("show-table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
hf_report_view_init (HfReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_room (self);
  g_object_bind_property (adw_style_manager_get_default (), "high-contrast", self->chart,
                          "high-contrast", G_BINDING_SYNC_CREATE);
}

void
hf_report_view_set_answer (HfReportView *self, const HfReportAnswer *answer)
{
  g_return_if_fail (HF_IS_REPORT_VIEW (self));

  self->answer = answer;
  if (answer != NULL)
    show_report (self);
}

void
hf_report_view_set_narrow (HfReportView *self, gboolean is_narrow)
{
  g_return_if_fail (HF_IS_REPORT_VIEW (self));

  self->is_narrow = is_narrow;
  update_room (self);
}
