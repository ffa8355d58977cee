/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The toasts of a dialog, of which one is shown at a time. */

#include "find-widget.h"

static inline gboolean
is_toast (GtkWidget *widget, gconstpointer data)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget");
}

static inline gboolean
is_close_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0;
}

/** let_toasts_stand: has none fly in: libadwaita 1.2 falls over one that is closed meanwhile */
static inline void
let_toasts_stand (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/** find_toast: Returns: (nullable): the toast that is shown in @toasts, which may be going */
static inline gpointer
find_toast (gpointer toasts)
{
  return find_where (toasts, is_toast, NULL);
}

/** close_toast: closes the one that is shown and stands, after which the next one is */
static inline void
close_toast (gpointer toasts)
{
  g_signal_emit_by_name (find_where (find_toast (toasts), is_close_button, NULL), "clicked");
}
