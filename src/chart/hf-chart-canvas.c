/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The picture of a plot, painted once into a render node that is kept until the plot, the size or
 * the look changes; cursor and focus ring are laid over it. It must not know what the numbers mean
 * nor what activating one does. */

#include "chart/hf-chart-canvas.h"

#include "chart/hf-chart-look.h"
#include "chart/hf-chart-overlay.h"
#include "chart/hf-chart-tip.h"

#define MIN_WIDTH      320
#define MIN_HEIGHT     200
#define NATURAL_WIDTH  640
#define NATURAL_HEIGHT 400
#define TIP_DELAY_MS   150
#define TIP_GAP        12

struct _HfChartCanvas
{
  GtkWidget parent_instance;

  HfPlot        *plot;
  GskRenderNode *node; /* the picture, NULL when it must be painted anew */
  int            node_width;
  int            node_height;
  HfPlotLayout   layout; /* of the node */
  gboolean       high_contrast;

  HfLayerItem cursor;
  GtkWidget  *tip;
  guint       tip_timeout;
  double      tip_y;
  double      pointer_x; /* where the pointer was last told to be */
  double      pointer_y;
};

G_DEFINE_FINAL_TYPE (HfChartCanvas, hf_chart_canvas, GTK_TYPE_WIDGET)

enum
{
  CURSOR_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
invalidate (HfChartCanvas *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint_node (HfChartCanvas *self, int width, int height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t     *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  HfChartTheme theme;

  hf_chart_canvas_init_theme (self, &theme);
  hf_plot_layout (self->plot, width, height, &theme, &self->layout);
  hf_plot_paint (self->plot, cr, width, height, &theme);
  cairo_destroy (cr);
  self->node = gtk_snapshot_free_to_node (snapshot);
  self->node_width = width;
  self->node_height = height;
}

static void
ensure_node (HfChartCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->node != NULL && self->node_width == width && self->node_height == height)
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->plot != NULL && width > 0 && height > 0)
    paint_node (self, width, height);
}

static gboolean
has_cursor (HfChartCanvas *self)
{
  return self->plot != NULL && self->cursor.index != HF_CHART_NO_INDEX && self->layout.n_panels > 0;
}

static void
cancel_tip (HfChartCanvas *self)
{
  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  gtk_widget_set_visible (self->tip, FALSE);
}

static void
show_tip (HfChartCanvas *self)
{
  g_autoptr (HfReadout) readout = NULL;

  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  if (!has_cursor (self))
    return;

  readout = hf_plot_describe (self->plot, self->cursor.index);
  hf_chart_tip_set_readout (HF_CHART_TIP (self->tip), readout);
  gtk_widget_set_visible (self->tip, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
tip_delay_passed_cb (gpointer data)
{
  HfChartCanvas *self = data;

  self->tip_timeout = 0;
  show_tip (self);

  return G_SOURCE_REMOVE;
}

static void
move_cursor (HfChartCanvas *self, guint index, guint entry)
{
  if (self->cursor.index == index && self->cursor.entry == entry)
    return;

  self->cursor = (HfLayerItem){ .entry = entry, .index = index };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

static void
forget_pointer (HfChartCanvas *self)
{
  cancel_tip (self);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    move_cursor (self, HF_CHART_NO_INDEX, HF_CHART_NO_INDEX);
}

static void
pointer_moved_cb (HfChartCanvas *self, double x, double y)
{
  guint index;

  /* GTK repeats the last motion after every layout; that must not undo what a key has done. */
  if (self->plot == NULL || (x == self->pointer_x && y == self->pointer_y))
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  ensure_node (self);
  index = hf_plot_lookup_category (self->plot, &self->layout, x, y);
  if (index == HF_CHART_NO_INDEX)
    {
      forget_pointer (self);
      return;
    }

  self->tip_y = y;
  move_cursor (self, index, HF_CHART_NO_INDEX);
  if (gtk_widget_get_visible (self->tip))
    show_tip (self);
  else if (self->tip_timeout == 0)
    self->tip_timeout = g_timeout_add (TIP_DELAY_MS, tip_delay_passed_cb, self);
}

static void
pointer_left_cb (HfChartCanvas *self)
{
  self->pointer_x = self->pointer_y = -1;
  forget_pointer (self);
}

static void
chart_clicked_cb (HfChartCanvas *self, int n_press, double x, double y)
{
  guint index;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->plot == NULL)
    return;

  ensure_node (self);
  index = hf_plot_lookup_category (self->plot, &self->layout, x, y);
  if (index == HF_CHART_NO_INDEX)
    return;

  move_cursor (self, index, HF_CHART_NO_INDEX);
  g_signal_emit (self, signals[ACTIVATED], 0, index);
}

static guint
count_categories (HfChartCanvas *self)
{
  return self->plot == NULL ? 0 : hf_chart_data_get_n_categories (hf_plot_get_data (self->plot));
}

static guint
step_index (HfChartCanvas *self, int step)
{
  int n_categories = (int) count_categories (self);

  /* The newest category is what people ask about first. */
  if (self->cursor.index == HF_CHART_NO_INDEX)
    return (guint) n_categories - 1;

  return (guint) CLAMP ((int) self->cursor.index + step, 0, n_categories - 1);
}

static void
place_keyboard_cursor (HfChartCanvas *self, guint index, guint entry)
{
  ensure_node (self);
  self->tip_y = self->layout.plot.y;
  move_cursor (self, index, entry);
  show_tip (self);
}

static gboolean
step_pressed_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);

  if (count_categories (self) == 0)
    return FALSE;

  place_keyboard_cursor (self, step_index (self, g_variant_get_int32 (args)), self->cursor.entry);

  return TRUE;
}

static gboolean
end_pressed_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);
  guint          n_categories = count_categories (self);

  if (n_categories == 0)
    return FALSE;

  place_keyboard_cursor (self, g_variant_get_boolean (args) ? n_categories - 1 : 0,
                         self->cursor.entry);

  return TRUE;
}

static gboolean
series_pressed_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);
  int            n_choices, choice;

  if (count_categories (self) == 0)
    return FALSE;

  /* One choice more than series: all of them together. */
  n_choices = (int) hf_chart_data_get_n_series (hf_plot_get_data (self->plot)) + 1;
  choice = self->cursor.entry == HF_CHART_NO_INDEX ? n_choices - 1 : (int) self->cursor.entry;
  choice = (choice + n_choices + g_variant_get_int32 (args)) % n_choices;
  place_keyboard_cursor (self, step_index (self, 0),
                         choice == n_choices - 1 ? HF_CHART_NO_INDEX : (guint) choice);

  return TRUE;
}

static gboolean
enter_pressed_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);

  if (self->cursor.index >= count_categories (self))
    return FALSE;

  g_signal_emit (self, signals[ACTIVATED], 0, self->cursor.index);

  return TRUE;
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);

  if (!gtk_widget_get_visible (self->tip))
    return FALSE;

  cancel_tip (self);

  return TRUE;
}

static void
snapshot_overlay (HfChartCanvas *self, GtkSnapshot *snapshot)
{
  HfChartTheme theme;

  hf_chart_canvas_init_theme (self, &theme);
  if (has_cursor (self))
    hf_chart_overlay_append_cursor (snapshot, &theme, self->plot, &self->layout, &self->cursor);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    hf_chart_overlay_append_ring (snapshot, &theme,
                                  &(HfRect){ 0, 0, self->node_width, self->node_height });
  hf_chart_overlay_append_tip (snapshot, &theme, GTK_WIDGET (self), self->tip);
}

static void
hf_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);

  ensure_node (self);
  if (self->node == NULL)
    return;

  gtk_snapshot_append_node (snapshot, self->node);
  snapshot_overlay (self, snapshot);
}

static void
hf_chart_canvas_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_width ? MIN_WIDTH : MIN_HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
hf_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfChartCanvas *self = HF_CHART_CANVAS (widget);
  GtkAllocation  place = { 0 };
  HfRect         band;

  if (!gtk_widget_should_layout (self->tip) || !has_cursor (self))
    return;

  ensure_node (self);
  hf_plot_get_band_rect (self->plot, &self->layout, self->cursor.index, &band);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  place.x = (int) (band.x + band.width) + TIP_GAP;
  if (place.x + place.width > width)
    place.x = (int) band.x - TIP_GAP - place.width;
  place.x = MAX (place.x, 0);
  place.y = MAX (MIN ((int) self->tip_y, height - place.height), 0);
  gtk_widget_size_allocate (self->tip, &place, -1);
}

static void
hf_chart_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hf_chart_canvas_parent_class)->css_changed (widget, change);
  invalidate (HF_CHART_CANVAS (widget));
}

static void
hf_chart_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hf_chart_canvas_parent_class)->system_setting_changed (widget, setting);
  invalidate (HF_CHART_CANVAS (widget));
}

static void
hf_chart_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (hf_chart_canvas_parent_class)->direction_changed (widget, previous);
  invalidate (HF_CHART_CANVAS (widget));
}

static void
hf_chart_canvas_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (hf_chart_canvas_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static void
hf_chart_canvas_dispose (GObject *object)
{
  HfChartCanvas *self = HF_CHART_CANVAS (object);

  g_clear_handle_id (&self->tip_timeout, g_source_remove);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->plot, hf_plot_unref);

  G_OBJECT_CLASS (hf_chart_canvas_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_pressed_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_pressed_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_pressed_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_pressed_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, series_pressed_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, series_pressed_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
}

static void
hf_chart_canvas_class_init (HfChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_chart_canvas_dispose;
  widget_class->snapshot = hf_chart_canvas_snapshot;
  widget_class->measure = hf_chart_canvas_measure;
  widget_class->size_allocate = hf_chart_canvas_size_allocate;
  widget_class->css_changed = hf_chart_canvas_css_changed;
  widget_class->system_setting_changed = hf_chart_canvas_system_setting_changed;
  widget_class->direction_changed = hf_chart_canvas_direction_changed;
  widget_class->state_flags_changed = hf_chart_canvas_state_flags_changed;

  signals[CURSOR_CHANGED] = g_signal_new ("cursor-changed", HF_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_chart_canvas_init (HfChartCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1;
  self->cursor = (HfLayerItem){ HF_CHART_NO_INDEX, HF_CHART_NO_INDEX };
  self->tip = hf_chart_tip_new ();
  gtk_widget_set_visible (self->tip, FALSE);
  gtk_widget_set_can_target (self->tip, FALSE);
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (chart_clicked_cb), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (invalidate), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
hf_chart_canvas_set_plot (HfChartCanvas *self, HfPlot *plot)
{
  g_return_if_fail (HF_IS_CHART_CANVAS (self));

  g_clear_pointer (&self->plot, hf_plot_unref);
  self->plot = plot ? hf_plot_ref (plot) : NULL;
  self->layout.n_panels = 0;
  cancel_tip (self);
  invalidate (self);
  move_cursor (self, HF_CHART_NO_INDEX, HF_CHART_NO_INDEX);
}

void
hf_chart_canvas_set_high_contrast (HfChartCanvas *self, gboolean high_contrast)
{
  g_return_if_fail (HF_IS_CHART_CANVAS (self));

  self->high_contrast = high_contrast;
  invalidate (self);
}

void
hf_chart_canvas_get_cursor (HfChartCanvas *self, HfLayerItem *item)
{
  g_return_if_fail (HF_IS_CHART_CANVAS (self));

  *item = self->cursor;
}

void
hf_chart_canvas_init_theme (HfChartCanvas *self, HfChartTheme *theme)
{
  g_return_if_fail (HF_IS_CHART_CANVAS (self));

  hf_chart_look_init_theme (GTK_WIDGET (self), self->high_contrast, theme);
}
