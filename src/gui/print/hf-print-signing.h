/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/** HF_PRINT_SIGNING_HEIGHT: How much room signatures need. */
#define HF_PRINT_SIGNING_HEIGHT 66.0

/**
 * hf_print_signing:
 * @cr: where to paint
 * @y: the upper edge
 * @names: (array zero-terminated=1): who signs, untranslated msgids; at most three
 *
 * Paints a place for each to sign and to write the day, side by side.
 */
void hf_print_signing (cairo_t *cr, double y, const char *const *names);

G_END_DECLS
