/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The widget around a sparkline: its size, and the look of the desktop. */

#include "chart/hf-sparkline-view.h"

#include "chart/hf-chart-look.h"

struct _HfSparklineView
{
  GtkWidget parent_instance;

  HfSparkline sparkline;
};

G_DEFINE_FINAL_TYPE (HfSparklineView, hf_sparkline_view, GTK_TYPE_WIDGET)

static void
hf_sparkline_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? HF_SPARKLINE_WIDTH : HF_SPARKLINE_HEIGHT;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural / 2 : *natural;
}

static void
paint (gconstpointer sparkline, cairo_t *cr, const HfChartTheme *theme, int width, int height)
{
  hf_sparkline_paint (sparkline, cr, theme, width, height);
}

static void
hf_sparkline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  hf_chart_look_snapshot (widget, snapshot, paint, &HF_SPARKLINE_VIEW (widget)->sparkline);
}

static void
hf_sparkline_view_class_init (HfSparklineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = hf_sparkline_view_measure;
  widget_class->snapshot = hf_sparkline_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hf_sparkline_view_init (HfSparklineView *self)
{
}

GtkWidget *
hf_sparkline_view_new (void)
{
  return g_object_new (HF_TYPE_SPARKLINE_VIEW, NULL);
}

void
hf_sparkline_view_set (HfSparklineView *self, const HfSparkline *sparkline)
{
  g_return_if_fail (HF_IS_SPARKLINE_VIEW (self));

  self->sparkline = *sparkline;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
