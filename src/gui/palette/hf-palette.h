/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/search/hf-finder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PALETTE (hf_palette_get_type ())

/**
 * HfPalette:
 *
 * One entry for everything: people, organisations, views and commands, chosen by the keyboard
 * without leaving it. Its parent must present it in its size_allocate().
 */
G_DECLARE_FINAL_TYPE (HfPalette, hf_palette, HF, PALETTE, GtkPopover)

/**
 * HfPalette::chosen:
 * @self: the palette
 * @finding: what was chosen
 *
 * A line was chosen; whoever has the palette activates its action. The palette is closed by then.
 */

/**
 * hf_palette_new:
 * @finder: what looks things up
 * @context: the book
 *
 * Returns: (transfer floating): a closed palette
 */
GtkWidget *hf_palette_new (HfFinder *finder, HfContext *context);

/**
 * hf_palette_toggle:
 * @view: (nullable): the view that is shown
 *
 * Opens the palette without a text, or closes it.
 */
void hf_palette_toggle (HfPalette *self, const char *view);

/**
 * hf_palette_close:
 *
 * Closes the palette, and gives the focus back to where it was.
 */
void hf_palette_close (HfPalette *self);

G_END_DECLS
