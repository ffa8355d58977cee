/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_divider_keep:
 * @paned: a pane whose end has the width it needs, whatever was chosen
 *
 * Has the divider come back to where somebody put it, as soon as there is room for that again.
 *
 * Returns: (transfer none): @paned
 */
GtkPaned *hf_divider_keep (GtkPaned *paned);

/**
 * hf_divider_get:
 * @paned: such a pane
 *
 * Returns: where somebody put its divider, in pixels, though it may stand elsewhere just now
 */
int hf_divider_get (GtkPaned *paned);

G_END_DECLS
