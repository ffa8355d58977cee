/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_star_mark_show:
 * @name: what names somebody, in a box
 * @is_starred: whether whoever looks has an eye on them
 *
 * Has a star stand behind the name, or no more.
 */
void hf_star_mark_show (GtkWidget *name, gboolean is_starred);

G_END_DECLS
