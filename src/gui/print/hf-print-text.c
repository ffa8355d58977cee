/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text on paper: one family, four properties. */

#include "gui/print/hf-print-text.h"

#include "base/hf-strings.h"

/* Without this the Japanese shapes of Chinese characters may be taken. */
#define FAMILY "Noto Sans CJK SC, Noto Sans, Sans"

#define MOST_MARKS 6              /* upon a letter: no language has as many */
#define BREAK      "\xe2\x80\x8b" /* a blank of no width, at which a line may end */

#define HAIRLINE 0.5
#define SMALLER  0.95
#define SMALLEST 3.5 /* points: somebody with good eyes reads it */

/* All marks upon a letter are one with it, and no line ends within. Where no font has them they are
 * boxes beside each other, seventy of which would reach beyond the paper. */
static char *
part_marks (const char *text)
{
  g_autoptr (GString) parted = g_string_new (NULL);
  guint n_marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_marks = g_unichar_ismark (g_utf8_get_char (p)) ? n_marks + 1 : 0;
      if (n_marks > MOST_MARKS)
        g_string_append (parted, BREAK);
      n_marks = n_marks > MOST_MARKS ? 1 : n_marks;
      g_string_append_len (parted, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (g_steal_pointer (&parted), FALSE);
}

static void
set_up (PangoLayout *layout, const HfPrintText *look, const char *text)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);
  g_autofree char      *visible = hf_str_visible_controls (text);
  g_autofree char      *shown = part_marks (visible);

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (font, look->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, shown, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -MAX (look->lines, 1));
  if (look->width > 0)
    pango_layout_set_width (layout, (int) (look->width * PANGO_SCALE));
  pango_layout_set_alignment (layout, look->align);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static PangoLayout *
make_layout (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout  *layout = pango_layout_new (context);

  g_object_unref (context);
  return layout;
}

PangoLayout *
hf_print_text_break (const HfPrintText *look, const char *text)
{
  PangoLayout *layout = make_layout ();

  set_up (layout, look, "");
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  return layout;
}

double
hf_print_text_measure (const HfPrintText *look, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = make_layout ();
  set_up (layout, look, text);
  return get_height (layout);
}

/* In steps small enough that a word is hardly smaller than it has to be. */
static void
shrink (PangoLayout *layout, const HfPrintText *look, const char *text)
{
  HfPrintText smaller = *look;

  while (pango_layout_is_ellipsized (layout) && smaller.size > SMALLEST)
    {
      smaller.size *= SMALLER;
      set_up (layout, &smaller, text);
    }
}

gboolean
hf_print_text_fits (const HfPrintText *look, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout ();

  set_up (layout, look, text);
  return !pango_layout_is_ellipsized (layout);
}

double
hf_print_text (cairo_t *cr, double x, double y, const HfPrintText *look, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = pango_cairo_create_layout (cr);
  set_up (layout, look, text);
  if (look->is_whole)
    shrink (layout, look, text);
  cairo_set_source_rgb (cr, look->grey, look->grey, look->grey);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return get_height (layout);
}

static PangoLayout *
make_block (const HfPrintText *look, double height, const char *text)
{
  g_autofree char *visible = hf_str_visible_lines (text);
  g_autofree char *shown = part_marks (visible);
  PangoLayout     *layout = hf_print_text_break (look, shown);

  pango_layout_set_height (layout, (int) (height * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

void
hf_print_text_block (cairo_t           *cr,
                     double             x,
                     double             y,
                     const HfPrintText *look,
                     double             height,
                     const char        *text)
{
  HfPrintText  smaller = *look;
  PangoLayout *layout = make_block (look, height, text);

  while (look->is_whole && pango_layout_is_ellipsized (layout) && smaller.size > SMALLEST)
    {
      smaller.size *= SMALLER;
      g_object_unref (layout);
      layout = make_block (&smaller, height, text);
    }
  cairo_set_source_rgb (cr, look->grey, look->grey, look->grey);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

void
hf_print_line (cairo_t *cr, double x, double y, double width, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}
