/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A QR code on paper. What is black stands in one path, each run of it a single rectangle: squares
 * painted one by one show hairlines between them. */

#include "gui/print/hf-print-qr.h"

#include <qrencode.h>

#define QUIET 4 /* modules of empty margin, which the standard asks for */

static gboolean
is_black (const QRcode *code, int row, int column)
{
  return column < code->width && (code->data[row * code->width + column] & 1) != 0;
}

static void
add_row (cairo_t *cr, const QRcode *code, int row)
{
  int start = 0;

  for (int column = 0; column <= code->width; column++)
    {
      if (is_black (code, row, column))
        continue;
      if (column > start)
        cairo_rectangle (cr, start, row, column - start, 1);
      start = column + 1;
    }
}

void
hf_print_qr (cairo_t *cr, double x, double y, double size, const char *text)
{
  QRcode *code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  double  module;

  g_return_if_fail (code != NULL);

  module = size / (code->width + 2 * QUIET);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, module, module);
  cairo_translate (cr, QUIET, QUIET);
  for (int row = 0; row < code->width; row++)
    add_row (cr, code, row);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);
  cairo_restore (cr);
  QRcode_free (code);
}
