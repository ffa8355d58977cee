/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Direct labels. They are pushed apart downwards in order of height, then the whole pile is moved
 * up if it left the panel. It must not know where the heights come from. */

#include "chart/hf-end-labels.h"

#include "chart/hf-pattern.h"

#include <math.h>

#define AREA_GAP        8.0
#define SAMPLE_SIZE     11.0
#define SAMPLE_GAP      6.0
#define UNFINISHED_SLOT HF_CHART_SLOT_TEXT

typedef struct
{
  char       *text;
  double      y; /* middle */
  gboolean    has_sample;
  gboolean    is_unfinished;
  guint       slot;
  HfLayerKind kind;
} EndLabel;

struct _HfEndLabels
{
  GArray *labels; /* EndLabel */
};

static void
clear_label (gpointer data)
{
  g_free (((EndLabel *) data)->text);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  double first = ((const EndLabel *) a)->y;
  double second = ((const EndLabel *) b)->y;

  return (first > second) - (first < second);
}

static double
get_sample_width (const EndLabel *label)
{
  return label->has_sample ? SAMPLE_SIZE + SAMPLE_GAP : 0;
}

static void
move_apart (GArray *labels, double height, const HfRect *bounds)
{
  double lowest = bounds->y + bounds->height - height / 2;
  double limit;

  g_array_sort (labels, compare_labels);
  limit = bounds->y + height / 2;
  for (guint i = 0; i < labels->len; i++)
    {
      EndLabel *label = &g_array_index (labels, EndLabel, i);

      label->y = MAX (label->y, limit);
      limit = label->y + height;
    }

  limit = lowest;
  for (guint i = labels->len; i-- > 0;)
    {
      EndLabel *label = &g_array_index (labels, EndLabel, i);

      label->y = MIN (label->y, limit);
      limit = label->y - height;
    }
}

static void
paint_sample (cairo_t *cr, const HfChartTheme *theme, const EndLabel *label, double x)
{
  HfRect rect = { x, round (label->y - SAMPLE_SIZE / 2), SAMPLE_SIZE, SAMPLE_SIZE };

  if (label->kind == HF_LAYER_KIND_BAR)
    {
      hf_pattern_fill (cr, theme, label->slot, label->is_unfinished, &rect);
      return;
    }

  hf_color_set_source (hf_chart_theme_get_slot (theme, label->slot), cr);
  cairo_set_line_width (cr, theme->line_width + 0.5);
  cairo_move_to (cr, rect.x, label->y);
  cairo_rel_line_to (cr, rect.width, 0);
  cairo_stroke (cr);
  cairo_arc (cr, rect.x + rect.width / 2, label->y, 3, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
paint_label (cairo_t            *cr,
             const HfChartTheme *theme,
             const EndLabel     *label,
             double              height,
             const HfRect       *bounds)
{
  double         x = bounds->x + AREA_GAP;
  double         indent = get_sample_width (label);
  const HfColor *color = label->has_sample ? &theme->text : &theme->dim;
  HfRect rect = { x + indent, round (label->y - height / 2), bounds->width - AREA_GAP - indent,
                  height };

  if (label->has_sample)
    paint_sample (cr, theme, label, x);
  if (rect.width > 0)
    hf_chart_text_draw (cr, theme, HF_TEXT_SMALL, color, label->text, &rect);
}

HfEndLabels *
hf_end_labels_new (void)
{
  HfEndLabels *self = g_new0 (HfEndLabels, 1);

  self->labels = g_array_new (FALSE, TRUE, sizeof (EndLabel));
  g_array_set_clear_func (self->labels, clear_label);

  return self;
}

void
hf_end_labels_free (HfEndLabels *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->labels);
  g_free (self);
}

void
hf_end_labels_add_target (HfEndLabels *self, double y, const char *text)
{
  EndLabel label = { .text = g_strdup (text), .y = y };

  g_array_append_val (self->labels, label);
}

void
hf_end_labels_add_series (HfEndLabels *self,
                          double       y,
                          const char  *text,
                          guint        slot,
                          HfLayerKind  kind)
{
  EndLabel label = {
    .text = g_strdup (text), .y = y, .has_sample = TRUE, .slot = slot, .kind = kind
  };

  g_array_append_val (self->labels, label);
}

void
hf_end_labels_add_unfinished (HfEndLabels *self, double y, const char *text)
{
  EndLabel label = { .text = g_strdup (text),
                     .y = y,
                     .has_sample = TRUE,
                     .is_unfinished = TRUE,
                     .slot = UNFINISHED_SLOT,
                     .kind = HF_LAYER_KIND_BAR };

  g_array_append_val (self->labels, label);
}

double
hf_end_labels_measure (const HfEndLabels *self, const HfChartTheme *theme)
{
  double widest = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const EndLabel *label = &g_array_index (self->labels, EndLabel, i);
      double          width;

      hf_chart_text_measure (theme, HF_TEXT_SMALL, label->text, &width, NULL);
      widest = MAX (widest, AREA_GAP + get_sample_width (label) + width);
    }

  return ceil (widest);
}

void
hf_end_labels_paint (HfEndLabels        *self,
                     cairo_t            *cr,
                     const HfChartTheme *theme,
                     const HfRect       *bounds)
{
  double height;

  hf_chart_text_measure (theme, HF_TEXT_SMALL, "0", NULL, &height);
  move_apart (self->labels, height, bounds);
  for (guint i = 0; i < self->labels->len; i++)
    paint_label (cr, theme, &g_array_index (self->labels, EndLabel, i), height, bounds);
}
