/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_print_qr:
 * @cr: where to paint
 * @x: left edge
 * @y: top edge
 * @size: how wide and high with the empty margin around it, in points
 * @text: what a scanner is to read, short
 *
 * Paints a QR code (ISO/IEC 18004), which can be read with a seventh of it spoilt.
 */
void hf_print_qr (cairo_t *cr, double x, double y, double size, const char *text);

G_END_DECLS
