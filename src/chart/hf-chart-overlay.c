/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Overlays are plain render nodes: moving the cursor costs no painting of the picture. It must not
 * know why something is marked. */

#include "chart/hf-chart-overlay.h"

#define RING_WIDTH  2
#define RING_RADIUS 3
#define MARK_MARGIN 3
#define SHADE_ALPHA 0.08f
#define TIP_RADIUS  9

static GdkRGBA
to_rgba (const HfColor *color, float alpha)
{
  return (GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue, alpha };
}

static graphene_rect_t
to_graphene (const HfRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width,
                             (float) rect->height);
}

void
hf_chart_overlay_append_ring (GtkSnapshot *snapshot, const HfChartTheme *theme, const HfRect *rect)
{
  GdkRGBA         color = to_rgba (&theme->focus, 1);
  graphene_rect_t bounds = to_graphene (rect);
  GskRoundedRect  outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, RING_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[]){ RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH },
                              (GdkRGBA[]){ color, color, color, color });
}

void
hf_chart_overlay_append_cursor (GtkSnapshot        *snapshot,
                                const HfChartTheme *theme,
                                HfPlot             *plot,
                                const HfPlotLayout *layout,
                                const HfLayerItem  *cursor)
{
  GdkRGBA         shade = to_rgba (&theme->text, SHADE_ALPHA);
  graphene_rect_t bounds;
  HfRect          band, mark;

  hf_plot_get_band_rect (plot, layout, cursor->index, &band);
  bounds = to_graphene (&band);
  if (theme->high_contrast)
    hf_chart_overlay_append_ring (snapshot, theme, &band);
  else
    gtk_snapshot_append_color (snapshot, &shade, &bounds);
  if (!hf_plot_get_item_rect (plot, layout, cursor, &mark))
    return;

  mark.x -= MARK_MARGIN;
  mark.y -= MARK_MARGIN;
  mark.width += 2 * MARK_MARGIN;
  mark.height += 2 * MARK_MARGIN;
  hf_chart_overlay_append_ring (snapshot, theme, &mark);
}

void
hf_chart_overlay_append_tip (GtkSnapshot        *snapshot,
                             const HfChartTheme *theme,
                             GtkWidget          *parent,
                             GtkWidget          *tip)
{
  GdkRGBA         base = to_rgba (&theme->base, 1);
  graphene_rect_t bounds;
  GskRoundedRect  outline;

  if (!gtk_widget_get_visible (tip) || !gtk_widget_compute_bounds (tip, parent, &bounds))
    return;

  /* Themes make tooltips see-through, which over a chart mixes two sets of numbers. */
  gsk_rounded_rect_init_from_rect (&outline, &bounds, TIP_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &base, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (parent, tip, snapshot);
}
