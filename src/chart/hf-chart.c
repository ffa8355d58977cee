/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chart widget: puts picture, table and readout line together and gives them their keys. One
 * accessible node cannot carry a chart, so what the cursor stands on is its description and the
 * table is always one key away. It must not know what is counted. */

#include "chart/hf-chart.h"

#include "chart/hf-chart-canvas.h"
#include "chart/hf-chart-export.h"
#include "chart/hf-chart-table.h"
#include "hf-chart-resources.h"

#define COPY_SCALE 2

struct _HfChart
{
  GtkWidget parent_instance;

  HfPlot  *plot;
  gboolean high_contrast;

  GtkStack      *stack;
  HfChartCanvas *canvas;
  GtkColumnView *table;
  GtkLabel      *notes;
  GtkLabel      *readout;
};

G_DEFINE_FINAL_TYPE (HfChart, hf_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_DATA = 1,
  PROP_SHOW_TABLE,
  PROP_HIGH_CONTRAST,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  EXPORT_REQUESTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

/* Without a cursor the newest category speaks: the line is never empty while there are numbers. */
static char *
make_readout (HfChart *self)
{
  g_autoptr (HfReadout) readout = NULL;
  HfLayerItem cursor;
  guint       n_categories;

  n_categories =
    self->plot == NULL ? 0 : hf_chart_data_get_n_categories (hf_plot_get_data (self->plot));
  if (n_categories == 0)
    return g_strdup ("");

  hf_chart_canvas_get_cursor (self->canvas, &cursor);
  readout = hf_plot_describe (self->plot, MIN (cursor.index, n_categories - 1));

  return hf_readout_to_text (readout, cursor.entry);
}

static void
update_readout (HfChart *self)
{
  HfChartData     *data = hf_chart_get_data (self);
  const char      *title = data == NULL ? NULL : hf_chart_data_get_title (data);
  g_autofree char *text = make_readout (self);

  gtk_label_set_label (self->readout, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
}

/* Below both, so that neither picture nor table leaves a line unexplained. */
static void
show_notes (HfChart *self, HfChartData *data)
{
  const char *notes = data == NULL ? NULL : hf_chart_data_get_notes (data);

  gtk_label_set_label (self->notes, notes ? notes : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes != NULL);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int         height = cairo_image_surface_get_height (surface);
  gsize       stride = (gsize) cairo_image_surface_get_stride (surface);
  GBytes     *bytes;
  GdkTexture *texture;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                    GDK_MEMORY_DEFAULT, bytes, stride);
  g_bytes_unref (bytes);

  return texture;
}

static void
cursor_changed_cb (HfChart *self)
{
  update_readout (self);
}

static void
mark_activated_cb (HfChart *self, guint index)
{
  g_signal_emit (self, signals[ACTIVATED], 0, index);
}

static void
row_activated_cb (HfChart *self, guint position)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->table));
  g_autoptr (HfChartTableRow) row = g_list_model_get_item (rows, position);

  g_signal_emit (self, signals[ACTIVATED], 0, hf_chart_table_row_get_index (row));
}

/* As it would be exported. */
static void
copy_image (HfChart *self)
{
  cairo_surface_t *surface;
  g_autoptr (GdkTexture) texture = NULL;

  if (self->plot == NULL)
    return;

  surface =
    hf_chart_export_draw_image (self->plot, gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                gtk_widget_get_height (GTK_WIDGET (self->canvas)), COPY_SCALE);
  if (surface == NULL)
    return; /* what lies there is worth more than half a picture */
  texture = make_texture (surface);
  cairo_surface_destroy (surface);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
}

static void
copy_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_image (HF_CHART (widget));
}

static void
export_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EXPORT_REQUESTED], 0);
}

static gboolean
hf_chart_grab_focus (GtkWidget *widget)
{
  HfChart *self = HF_CHART (widget);

  if (hf_chart_get_show_table (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->table));

  return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
hf_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HfChart *self = HF_CHART (object);

  switch (id)
    {
    case PROP_DATA:
      g_value_set_boxed (value, hf_chart_get_data (self));
      break;
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, hf_chart_get_show_table (self));
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, hf_chart_get_high_contrast (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hf_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HfChart *self = HF_CHART (object);

  switch (id)
    {
    case PROP_DATA:
      hf_chart_set_data (self, g_value_get_boxed (value));
      break;
    case PROP_SHOW_TABLE:
      hf_chart_set_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_HIGH_CONTRAST:
      hf_chart_set_high_contrast (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hf_chart_dispose (GObject *object)
{
  HfChart   *self = HF_CHART (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->plot, hf_plot_unref);

  G_OBJECT_CLASS (hf_chart_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DATA] = g_param_spec_boxed ("data", NULL, NULL, HF_TYPE_CHART_DATA, flags);
  properties[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_signals (void)
{
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EXPORT_REQUESTED] = g_signal_new ("export-requested", HF_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "chart.show-table", "show-table");
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_activated_cb);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "chart.show-table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "chart.export",
                                       NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_CHART_CANVAS);
  g_resources_register (hf_chart_get_resource ());
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/chart/hf-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChart, stack);
  gtk_widget_class_bind_template_child (widget_class, HfChart, canvas);
  gtk_widget_class_bind_template_child (widget_class, HfChart, table);
  gtk_widget_class_bind_template_child (widget_class, HfChart, readout);
  gtk_widget_class_bind_template_child (widget_class, HfChart, notes);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_chart_class_init (HfChartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_chart_get_property;
  object_class->set_property = hf_chart_set_property;
  object_class->dispose = hf_chart_dispose;
  widget_class->grab_focus = hf_chart_grab_focus;

  install_properties (object_class);
  install_signals ();
  install_actions (widget_class);
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_chart_init (HfChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_chart_set_data (HfChart *self, HfChartData *data)
{
  g_return_if_fail (HF_IS_CHART (self));

  if (data == hf_chart_get_data (self))
    return;

  g_clear_pointer (&self->plot, hf_plot_unref);
  if (data != NULL)
    self->plot = hf_plot_new (data);
  hf_chart_canvas_set_plot (self->canvas, self->plot);
  /* Hidden, it would be some hundreds of widgets that nobody sees. */
  hf_chart_table_fill (self->table, hf_chart_get_show_table (self) ? data : NULL);
  show_notes (self, data);
  update_readout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
}

HfChartData *
hf_chart_get_data (HfChart *self)
{
  g_return_val_if_fail (HF_IS_CHART (self), NULL);

  return self->plot == NULL ? NULL : hf_plot_get_data (self->plot);
}

void
hf_chart_set_show_table (HfChart *self, gboolean show_table)
{
  GtkWidget *focus;

  g_return_if_fail (HF_IS_CHART (self));

  if (!!show_table == hf_chart_get_show_table (self))
    return;

  if (show_table && gtk_column_view_get_model (self->table) == NULL)
    hf_chart_table_fill (self->table, hf_chart_get_data (self));
  focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, show_table ? "table" : "picture");
  /* Whoever pressed the key goes on where the picture was. */
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}

gboolean
hf_chart_get_show_table (HfChart *self)
{
  g_return_val_if_fail (HF_IS_CHART (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0;
}

void
hf_chart_set_high_contrast (HfChart *self, gboolean high_contrast)
{
  g_return_if_fail (HF_IS_CHART (self));

  if (self->high_contrast == !!high_contrast)
    return;

  self->high_contrast = !!high_contrast;
  hf_chart_canvas_set_high_contrast (self->canvas, self->high_contrast);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_CONTRAST]);
}

gboolean
hf_chart_get_high_contrast (HfChart *self)
{
  g_return_val_if_fail (HF_IS_CHART (self), FALSE);

  return self->high_contrast;
}
