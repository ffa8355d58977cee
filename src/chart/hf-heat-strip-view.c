/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The widget around a heat strip: its size, and the look of the desktop. */

#include "chart/hf-heat-strip-view.h"

#include "chart/hf-chart-look.h"

struct _HfHeatStripView
{
  GtkWidget parent_instance;

  HfHeatStrip strip;
};

G_DEFINE_FINAL_TYPE (HfHeatStripView, hf_heat_strip_view, GTK_TYPE_WIDGET)

static void
hf_heat_strip_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ?
               hf_heat_strip_get_width (&HF_HEAT_STRIP_VIEW (widget)->strip) :
               HF_HEAT_STRIP_HEIGHT;
  *minimum = *natural;
}

static void
paint (gconstpointer strip, cairo_t *cr, const HfChartTheme *theme, int width, int height)
{
  hf_heat_strip_paint (strip, cr, theme, width, height);
}

static void
hf_heat_strip_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  hf_chart_look_snapshot (widget, snapshot, paint, &HF_HEAT_STRIP_VIEW (widget)->strip);
}

static void
hf_heat_strip_view_class_init (HfHeatStripViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = hf_heat_strip_view_measure;
  widget_class->snapshot = hf_heat_strip_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_heat_strip_view_init (HfHeatStripView *self)
{
}

void
hf_heat_strip_view_set (HfHeatStripView *self, const HfHeatStrip *strip)
{
  g_return_if_fail (HF_IS_HEAT_STRIP_VIEW (self));

  self->strip = *strip;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
