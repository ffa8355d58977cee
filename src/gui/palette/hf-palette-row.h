/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/search/hf-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PALETTE_ROW (hf_palette_row_get_type ())

/**
 * HfPaletteRow:
 *
 * A line of the palette: an icon, what it is called, what tells it from its like, and its key.
 */
G_DECLARE_FINAL_TYPE (HfPaletteRow, hf_palette_row, HF, PALETTE_ROW, GtkWidget)

/**
 * hf_palette_row_show:
 * @context: the book
 * @finding: what to show
 * @typed: what was looked for
 *
 * Shows a line, with what matches in bold.
 */
void
hf_palette_row_show (HfPaletteRow *self, HfContext *context, HfFinding *finding, const char *typed);

G_END_DECLS
