/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_file_trouble_show:
 * @stack: has a page named "trouble"
 * @label: what says why, on that page
 * @picture: what showed the page before
 * @error: why there is none to see
 *
 * Says in the place of a picture why it cannot be seen.
 */
void
hf_file_trouble_show (GtkWidget *stack, GtkWidget *label, GtkWidget *picture, const GError *error);

G_END_DECLS
