/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The built-in looks. The series colours are those of Okabe and Ito that reach 3:1 on the base
 * colour; the sets are fixed, because two colours chosen freely soon meet for colour-blind eyes.
 * It must not know widgets: the desktop's own colours are put over these by hf-chart-look.c. */

#include "chart/hf-chart-theme.h"

#include <math.h>

#define RGB(hex)                                                                              \
  {                                                                                           \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0 \
  }

/* clang-format off */
static const HfChartTheme light_theme = {
  .base   = RGB (0xffffff),
  .text   = RGB (0x1e1e1e),
  .dim    = RGB (0x5e5c64),
  .grid   = RGB (0xdedde1),
  .focus  = RGB (0x1a5fb4),
  .series = { RGB (0x0072b2), RGB (0xd55e00), RGB (0x009e73), RGB (0xcc79a7), RGB (0x1e1e1e) },
  .line_width = 1.5,
};

static const HfChartTheme dark_theme = {
  .base   = RGB (0x1e1e1e),
  .text   = RGB (0xf6f5f4),
  .dim    = RGB (0xb8b6bb),
  .grid   = RGB (0x4d4d52),
  .focus  = RGB (0x99c1f1),
  .series = { RGB (0x56b4e9), RGB (0xe69f00), RGB (0x009e73), RGB (0xf0e442), RGB (0xcc79a7) },
  .line_width = 1.5,
};

static const HfColor white = RGB (0xffffff);
static const HfColor black = RGB (0x000000);
/* clang-format on */

static void
remove_tints (HfChartTheme *self, gboolean dark)
{
  const HfColor *ink = dark ? &white : &black;

  self->base = dark ? black : white;
  self->text = *ink;
  self->dim = *ink;
  self->grid = *ink;
  self->focus = *ink;
  for (guint i = 0; i < HF_CHART_MAX_SERIES; i++)
    self->series[i] = *ink;
  self->line_width = 2.0;
  self->high_contrast = TRUE;
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

void
hf_chart_theme_init (HfChartTheme *self, gboolean dark, gboolean high_contrast)
{
  *self = dark ? dark_theme : light_theme;
  if (high_contrast)
    remove_tints (self, dark);
}

const HfColor *
hf_chart_theme_get_slot (const HfChartTheme *self, guint slot)
{
  return slot == HF_CHART_SLOT_TEXT ? &self->text : &self->series[slot % HF_CHART_MAX_SERIES];
}

double
hf_color_luminance (const HfColor *self)
{
  return 0.2126 * linearize (self->red) + 0.7152 * linearize (self->green) +
         0.0722 * linearize (self->blue);
}

void
hf_color_set_source (const HfColor *self, cairo_t *cr)
{
  cairo_set_source_rgba (cr, self->red, self->green, self->blue, self->alpha);
}
