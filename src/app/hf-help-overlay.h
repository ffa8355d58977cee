/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_help_overlay_show:
 * @window: the window whose actions' keys are listed, and which keeps the list
 *
 * Shows the list of keys.
 */
void hf_help_overlay_show (GtkApplicationWindow *window);

G_END_DECLS
