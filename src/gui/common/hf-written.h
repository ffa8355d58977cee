/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_written_follow:
 * @window: a window
 *
 * Notes from now on where in it somebody begins to write.
 */
void hf_written_follow (GtkWindow *window);

/**
 * hf_written_is_in:
 * @widget: a part of a window that is followed
 *
 * Returns: whether it holds what somebody wrote and nobody has saved, be it seen or not. Of a text
 *   that belongs to no field it is not known whether it was saved: there it is enough that some is
 *   left
 */
gboolean hf_written_is_in (GtkWidget *widget);

G_END_DECLS
