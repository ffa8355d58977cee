/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * HfPrintText:
 * @size: of the letters, in points
 * @is_bold: whether it stands out
 * @grey: 0 for black, up to 1
 * @width: where it ends, in points; 0 for nowhere
 * @lines: how many lines it may take before the rest becomes an ellipsis; 0 for one
 * @is_whole: whether it is made smaller, however small, before anything of it becomes an ellipsis
 * @align: where in @width it stands
 *
 * How a text is to look on paper.
 */
typedef struct
{
  double         size;
  gboolean       is_bold;
  double         grey;
  double         width;
  int            lines;
  gboolean       is_whole;
  PangoAlignment align;
} HfPrintText;

/**
 * hf_print_text:
 * @cr: where to paint
 * @x: left edge
 * @y: top edge
 * @look: how it looks
 * @text: (nullable): what it says
 *
 * Paints a text. Control characters are shown as symbols.
 *
 * Returns: how high it is, in points
 */
double hf_print_text (cairo_t *cr, double x, double y, const HfPrintText *look, const char *text);

/**
 * hf_print_text_fits:
 * @look: how it looks
 * @text: what it says
 *
 * Returns: whether nothing of it becomes an ellipsis in that size; on any thread
 */
gboolean hf_print_text_fits (const HfPrintText *look, const char *text);

/**
 * hf_print_text_measure:
 * @look: how it looks
 * @text: (nullable): what it says
 *
 * Returns: how high the text would be, in points; on any thread
 */
double hf_print_text_measure (const HfPrintText *look, const char *text);

/**
 * hf_print_text_break:
 * @look: how it looks
 * @text: what it says, of any length
 *
 * Returns: (transfer full): a layout of the text as it is, all its lines as wide as @look allows
 */
PangoLayout *hf_print_text_break (const HfPrintText *look, const char *text);

/**
 * hf_print_text_block:
 * @cr: where to paint
 * @x: left edge
 * @y: top edge
 * @look: how it looks
 * @height: what is left for it, in points; the rest becomes an ellipsis
 * @text: what it says, with its own lines
 *
 * Paints a text of several lines as it was written.
 */
void hf_print_text_block (cairo_t           *cr,
                          double             x,
                          double             y,
                          const HfPrintText *look,
                          double             height,
                          const char        *text);

/**
 * hf_print_line:
 * @cr: where to paint
 * @x: left end
 * @y: height on the page
 * @width: how long
 * @grey: 0 for black, up to 1
 *
 * Paints a hairline.
 */
void hf_print_line (cairo_t *cr, double x, double y, double width, double grey);

G_END_DECLS
