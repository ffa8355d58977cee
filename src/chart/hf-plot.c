/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The picture of one chart. Panels share the category axis and its margins, so that a month is at
 * the same place in all of them. It must not know who looks at it, nor whether on screen. */

#include "chart/hf-plot.h"

#include "chart/hf-category-axis.h"
#include "chart/hf-layer-space.h"

#include <glib/gi18n.h>
#include <math.h>

#define PADDING      16.0
#define SUBTITLE_GAP 2.0
#define PLOT_GAP     12.0
#define PANEL_GAP    14.0
/* Heading included; the low panel grows a little with the chart. */
#define MIN_LOW_HEIGHT  120.0
#define MAX_LOW_HEIGHT  140.0
#define LOW_SHARE       0.26
#define MIN_MAIN_HEIGHT 80.0
#define MIN_AREA_HEIGHT 24.0
#define MAX_RIGHT_SHARE 0.3
#define FEW_POINTS      3
#define FOOTER_LINES    4

struct _HfPlot
{
  gatomicrefcount ref_count;

  HfChartData *data;
  GPtrArray   *panels; /* HfPanel, top to bottom */
};

static void
free_panel (gpointer data)
{
  hf_panel_free (data);
}

static HfPanel *
get_panel (HfPlot *self, guint index)
{
  return g_ptr_array_index (self->panels, index);
}

static double
measure_lines (const HfChartTheme *theme,
               HfTextRole          role,
               const char         *text,
               double              width,
               int                 max_lines)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (text == NULL || text[0] == '\0')
    return 0;

  layout = hf_chart_text_layout (theme, role, text, width, max_lines);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
paint_lines (cairo_t            *cr,
             const HfChartTheme *theme,
             HfTextRole          role,
             const HfColor      *color,
             const char         *text,
             const HfRect       *bounds,
             int                 max_lines)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || bounds->height <= 0)
    return;

  layout = hf_chart_text_layout (theme, role, text, bounds->width, max_lines);
  hf_color_set_source (color, cr);
  cairo_move_to (cr, bounds->x, bounds->y);
  pango_cairo_show_layout (cr, layout);
}

/* Takes a strip off the top of @rest. */
static void
cut_top (HfRect *rest, double height, double gap, HfRect *strip)
{
  *strip = (HfRect){ rest->x, rest->y, rest->width, height };
  if (height <= 0)
    return;

  rest->y += height + gap;
  rest->height -= height + gap;
}

/* A file has nothing below the picture that could explain it. */
static char *
make_footer (HfPlot *self, const HfChartTheme *theme)
{
  const char *notes = hf_chart_data_get_notes (self->data);
  const char *footer = hf_chart_data_get_footer (self->data);

  if (!theme->is_export)
    return NULL;
  return notes != NULL && footer != NULL ? g_strdup_printf ("%s\n%s", notes, footer) :
                                           g_strdup (notes != NULL ? notes : footer);
}

static void
layout_words (HfPlot *self, const HfChartTheme *theme, HfRect *rest, HfPlotLayout *layout)
{
  g_autofree char *note = hf_plot_get_note (self);
  const char      *title = hf_chart_data_get_title (self->data);
  const char      *subtitle = hf_chart_data_get_subtitle (self->data);
  g_autofree char *footer = make_footer (self, theme);

  cut_top (rest, measure_lines (theme, HF_TEXT_TITLE, title, rest->width, 2), SUBTITLE_GAP,
           &layout->title);
  cut_top (rest, measure_lines (theme, HF_TEXT_SMALL, subtitle, rest->width, 2), SUBTITLE_GAP,
           &layout->subtitle);
  cut_top (rest, measure_lines (theme, HF_TEXT_BODY, note, rest->width, 2), SUBTITLE_GAP,
           &layout->note);
  rest->y += PLOT_GAP;
  rest->height -= PLOT_GAP;

  layout->footer =
    (HfRect){ rest->x, 0, rest->width,
              measure_lines (theme, HF_TEXT_SMALL, footer, rest->width, FOOTER_LINES) };
  layout->footer.y = rest->y + rest->height - layout->footer.height;
  if (layout->footer.height > 0)
    rest->height -= layout->footer.height + PLOT_GAP;
}

static void
measure_margins (HfPlot *self, const HfChartTheme *theme, double width, double *left, double *right)
{
  *left = *right = 0;
  for (guint i = 0; i < self->panels->len; i++)
    {
      *left = MAX (*left, hf_panel_measure_left (get_panel (self, i), theme));
      *right = MAX (*right, hf_panel_measure_right (get_panel (self, i), theme));
    }
  *right = MIN (*right, width * MAX_RIGHT_SHARE);
}

static void
init_space (HfPlot *self, HfPanel *panel, const HfRect *area, HfLayerSpace *space)
{
  space->area = *area;
  space->n_categories = hf_chart_data_get_n_categories (self->data);
  space->unfinished = hf_chart_data_get_unfinished (self->data);
  space->unfinished_label = hf_chart_data_get_unfinished_label (self->data);
  hf_panel_init_axis (panel, &space->axis);
}

static void
layout_panels (HfPlot *self, const HfChartTheme *theme, const HfRect *rest, HfPlotLayout *layout)
{
  double   low = CLAMP (rest->height * LOW_SHARE, MIN_LOW_HEIGHT, MAX_LOW_HEIGHT);
  double   y = rest->y;
  double   left, right;
  gboolean fits;

  measure_margins (self, theme, rest->width, &left, &right);
  fits = rest->height >= MIN_MAIN_HEIGHT + PANEL_GAP + low;
  layout->n_panels = fits ? self->panels->len : MIN (self->panels->len, 1);

  for (guint i = 0; i < layout->n_panels; i++)
    {
      HfPanel *panel = get_panel (self, i);
      gboolean is_main = i == 0;
      double   height = is_main ? rest->height - (layout->n_panels - 1) * (low + PANEL_GAP) : low;
      double   heading = hf_panel_measure_heading (panel, theme);
      HfRect   area = { rest->x + left, y + heading, rest->width - left - right,
                        MAX (height - heading, MIN_AREA_HEIGHT) };

      layout->frames[i] = (HfRect){ rest->x, y, rest->width, heading + area.height };
      init_space (self, panel, &area, &layout->spaces[i]);
      y += height + PANEL_GAP;
    }
}

static void
set_plot_rect (HfPlotLayout *layout)
{
  const HfRect *first = &layout->spaces[0].area;
  const HfRect *last = &layout->spaces[layout->n_panels - 1].area;

  layout->plot = *first;
  layout->plot.height = last->y + last->height - first->y;
}

static void
describe_panels (HfPlot *self, guint index, HfReadout *readout)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      GPtrArray *layers = hf_panel_get_layers (get_panel (self, i));

      for (guint l = 0; l < layers->len; l++)
        hf_layer_describe (g_ptr_array_index (layers, l), index, readout);
    }
}

static char *
make_heading (HfPlot *self, guint index)
{
  const char *label = hf_chart_data_get_category (self->data, index)->full_label;
  const char *part = hf_chart_data_get_unfinished_label (self->data);

  if (index != hf_chart_data_get_unfinished (self->data) || part == NULL)
    return g_strdup (label);

  /* Translators: a period and how much of it is over, such as "November 2023 (to 21 Nov)" */
  return g_strdup_printf (C_ ("period and what of it is over", "%s (%s)"), label, part);
}

/**
 * hf_plot_new:
 * @data: what to show
 *
 * Returns: (transfer full): its picture
 */
HfPlot *
hf_plot_new (HfChartData *data)
{
  HfPlot *self;

  g_return_val_if_fail (data != NULL, NULL);

  self = g_new0 (HfPlot, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->panels = g_ptr_array_new_with_free_func (free_panel);
  self->data = hf_chart_data_ref (data);
  for (guint role = 0; role < HF_N_PANELS; role++)
    {
      HfPanel *panel = hf_panel_new (data, role);

      if (panel != NULL)
        g_ptr_array_add (self->panels, panel);
    }

  return self;
}

/**
 * hf_plot_ref:
 * @self: a plot
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @self
 */
HfPlot *
hf_plot_ref (HfPlot *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_plot_unref:
 * @self: (transfer full): a plot
 *
 * Gives a reference back. Safe from any thread.
 */
void
hf_plot_unref (HfPlot *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->panels);
  hf_chart_data_unref (self->data);
  g_free (self);
}

/**
 * hf_plot_get_data:
 * @self: a plot
 *
 * Returns: (transfer none): what is shown
 */
HfChartData *
hf_plot_get_data (HfPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

void
hf_plot_layout (HfPlot             *self,
                double              width,
                double              height,
                const HfChartTheme *theme,
                HfPlotLayout       *layout)
{
  HfRect rest = { PADDING, PADDING, MAX (width - 2 * PADDING, 1), height - 2 * PADDING };

  g_return_if_fail (self != NULL);
  g_return_if_fail (theme->pango != NULL);

  *layout = (HfPlotLayout){ 0 };
  layout_words (self, theme, &rest, layout);
  rest.height -= hf_category_axis_measure (self->data, theme);
  if (hf_chart_data_count_points (self->data) == 0)
    return;

  layout_panels (self, theme, &rest, layout);
  if (layout->n_panels > 0)
    set_plot_rect (layout);
}

void
hf_plot_paint (HfPlot *self, cairo_t *cr, double width, double height, const HfChartTheme *theme)
{
  g_autofree char *note = hf_plot_get_note (self);
  g_autofree char *footer = make_footer (self, theme);
  HfPlotLayout     layout;

  hf_plot_layout (self, width, height, theme, &layout);

  hf_color_set_source (&theme->base, cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  paint_lines (cr, theme, HF_TEXT_TITLE, &theme->text, hf_chart_data_get_title (self->data),
               &layout.title, 2);
  paint_lines (cr, theme, HF_TEXT_SMALL, &theme->dim, hf_chart_data_get_subtitle (self->data),
               &layout.subtitle, 2);
  paint_lines (cr, theme, HF_TEXT_BODY, &theme->text, note, &layout.note, 2);
  paint_lines (cr, theme, HF_TEXT_SMALL, &theme->dim, footer, &layout.footer, FOOTER_LINES);

  for (guint i = 0; i < layout.n_panels; i++)
    hf_panel_paint (get_panel (self, i), cr, &layout.spaces[i], &layout.frames[i], theme);
  if (layout.n_panels > 0)
    hf_category_axis_paint (self->data, cr, &layout.spaces[layout.n_panels - 1], theme);
}

/**
 * hf_plot_lookup_category:
 * @self: a plot
 * @layout: where everything is
 * @x: a point
 * @y: a point
 *
 * Returns: the category at the point, or %HF_CHART_NO_INDEX
 */
guint
hf_plot_lookup_category (HfPlot *self, const HfPlotLayout *layout, double x, double y)
{
  if (layout->n_panels == 0 || y < layout->plot.y || y >= layout->plot.y + layout->plot.height)
    return HF_CHART_NO_INDEX;

  return hf_layer_space_lookup_category (&layout->spaces[0], x);
}

/**
 * hf_plot_get_item_rect:
 * @self: a plot
 * @layout: where everything is
 * @item: a mark
 * @rect: (out): where it lies
 *
 * Returns: whether there is such a mark
 */
gboolean
hf_plot_get_item_rect (HfPlot             *self,
                       const HfPlotLayout *layout,
                       const HfLayerItem  *item,
                       HfRect             *rect)
{
  for (guint i = 0; i < layout->n_panels; i++)
    {
      GPtrArray *layers = hf_panel_get_layers (get_panel (self, i));

      for (guint l = 0; l < layers->len; l++)
        if (hf_layer_get_item_rect (g_ptr_array_index (layers, l), &layout->spaces[i], item, rect))
          return TRUE;
    }

  return FALSE;
}

/**
 * hf_plot_get_band_rect:
 * @self: a plot
 * @layout: where everything is
 * @index: a category's index
 * @rect: (out): its full height
 *
 * Says where a category lies.
 */
void
hf_plot_get_band_rect (HfPlot *self, const HfPlotLayout *layout, guint index, HfRect *rect)
{
  double band = hf_layer_space_get_band (&layout->spaces[0]);

  *rect = layout->plot;
  rect->x += index * band;
  rect->width = band;
}

/**
 * hf_plot_describe:
 * @self: a plot
 * @index: a category's index
 *
 * Returns: (transfer full): all there is to say about the category
 */
HfReadout *
hf_plot_describe (HfPlot *self, guint index)
{
  const HfChartCategory *category = hf_chart_data_get_category (self->data, index);
  HfReadout             *readout;

  g_return_val_if_fail (category != NULL, NULL);

  readout = hf_readout_new (make_heading (self, index));
  describe_panels (self, index, readout);
  for (guint i = 0; i < category->rows->len; i++)
    {
      const HfChartRow *row = g_ptr_array_index (category->rows, i);

      hf_readout_add (readout, HF_CHART_NO_INDEX, row->label, g_strdup (row->value));
    }

  return readout;
}

/**
 * hf_plot_get_note:
 * @self: a plot
 *
 * Returns: (transfer full) (nullable): what to say where points are few or none
 */
char *
hf_plot_get_note (HfPlot *self)
{
  guint       n_points = hf_chart_data_count_points (self->data);
  const char *text = hf_chart_data_get_sparse_text (self->data);

  if (n_points >= FEW_POINTS)
    return NULL;
  if (text != NULL)
    return g_strdup (text);
  if (n_points == 0)
    return g_strdup (_ ("There is nothing to count in this period."));

  return g_strdup_printf (ngettext ("Only %u point so far: too early for a trend.",
                                    "Only %u points so far: too early for a trend.", n_points),
                          n_points);
}
