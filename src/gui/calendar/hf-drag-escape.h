/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_drag_escape_attach:
 * @source: where drags begin
 *
 * Makes Escape cancel the drags of @source on X11 too. Wayland's compositors do so of themselves.
 */
void hf_drag_escape_attach (GtkDragSource *source);

G_END_DECLS
