/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text on a chart. Sizes follow the font of the theme, so that a larger text size of the desktop
 * enlarges the chart's words too. It must not know what the words mean. */

#include "chart/hf-chart-text.h"

#include <math.h>

#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define POP_ISOLATE           "\u2069"
#define TITLE_SCALE           1.15
#define SMALL_SCALE           0.85
#define MIN_POINTS            9.0
#define PIXELS_PER_POINT      (96.0 / 72.0)

static void
scale_font (PangoFontDescription *font, double factor)
{
  int    size = (int) round (pango_font_description_get_size (font) * factor);
  double least = MIN_POINTS * PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, MAX (size, least * PIXELS_PER_POINT));
  else
    pango_font_description_set_size (font, MAX (size, (int) least));
}

static PangoFontDescription *
make_font (const HfChartTheme *theme, HfTextRole role)
{
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (theme->pango));

  if (role == HF_TEXT_TITLE)
    scale_font (font, TITLE_SCALE);
  else if (role != HF_TEXT_BODY)
    scale_font (font, SMALL_SCALE);
  if (role == HF_TEXT_TITLE || role == HF_TEXT_VALUE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

static gboolean
has_letter_from_right (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (text));

      if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW)
        return TRUE;
    }
  return FALSE;
}

/* "1 : 0.92" in a paragraph that runs from the right would be read as another ratio, so what is not
 * written from the right itself is isolated from it. */
static void
set_text (PangoLayout *layout, const char *text)
{
  PangoDirection   around = pango_context_get_base_dir (pango_layout_get_context (layout));
  g_autofree char *isolated = NULL;

  if (around == PANGO_DIRECTION_RTL && !has_letter_from_right (text))
    isolated = g_strconcat (LEFT_TO_RIGHT_ISOLATE, text, POP_ISOLATE, NULL);
  pango_layout_set_text (layout, isolated ? isolated : text, -1);
}

PangoLayout *
hf_chart_text_layout (const HfChartTheme *theme,
                      HfTextRole          role,
                      const char         *text,
                      double              max_width,
                      int                 max_lines)
{
  PangoLayout          *layout = pango_layout_new (theme->pango);
  PangoFontDescription *font = make_font (theme, role);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  /* The paragraph starts on the reader's side whatever script the text itself is in. */
  pango_layout_set_auto_dir (layout, FALSE);
  if (pango_context_get_base_dir (theme->pango) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  set_text (layout, text);
  if (max_width > 0)
    {
      pango_layout_set_width (layout, (int) (max_width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -max_lines);
    }

  return layout;
}

void
hf_chart_text_measure (const HfChartTheme *theme,
                       HfTextRole          role,
                       const char         *text,
                       double             *width,
                       double             *height)
{
  g_autoptr (PangoLayout) layout = hf_chart_text_layout (theme, role, text, 0, 1);
  int layout_width, layout_height;

  pango_layout_get_pixel_size (layout, &layout_width, &layout_height);
  if (width != NULL)
    *width = layout_width;
  if (height != NULL)
    *height = layout_height;
}

void
hf_chart_text_place (const HfChartTheme *theme,
                     HfTextRole          role,
                     const char         *text,
                     double              x,
                     double              y,
                     double              xalign,
                     double              yalign,
                     HfRect             *bounds)
{
  hf_chart_text_measure (theme, role, text, &bounds->width, &bounds->height);
  bounds->x = round (x - xalign * bounds->width);
  bounds->y = round (y - yalign * bounds->height);
}

void
hf_chart_text_draw (cairo_t            *cr,
                    const HfChartTheme *theme,
                    HfTextRole          role,
                    const HfColor      *color,
                    const char         *text,
                    const HfRect       *bounds)
{
  g_autoptr (PangoLayout) layout = hf_chart_text_layout (theme, role, text, bounds->width, 1);

  hf_color_set_source (color, cr);
  cairo_move_to (cr, bounds->x, bounds->y);
  pango_cairo_show_layout (cr, layout);
}

void
hf_chart_text_draw_value (cairo_t            *cr,
                          const HfChartTheme *theme,
                          const char         *text,
                          const HfRect       *bounds)
{
  g_autoptr (PangoLayout) layout =
    hf_chart_text_layout (theme, HF_TEXT_VALUE, text, bounds->width, 1);

  cairo_save (cr);
  hf_color_set_source (&theme->base, cr);
  cairo_set_line_width (cr, 2 * HF_CHART_TEXT_HALO);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, bounds->x, bounds->y);
  pango_cairo_layout_path (cr, layout);
  cairo_stroke (cr);
  cairo_restore (cr);
  hf_chart_text_draw (cr, theme, HF_TEXT_VALUE, &theme->text, text, bounds);
}

gboolean
hf_rect_overlaps (const HfRect *a, const HfRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}
