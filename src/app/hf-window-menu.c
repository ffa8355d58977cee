/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The main menu's manners: while it is open its button says nothing, and what had the focus before
 * gets it back. GTK forgets that once a submenu was entered, and a window whose focus is in
 * a closed menu hears no key any more. */

#include "app/hf-window-private.h"

static gboolean
is_lost (HfWindow *self, GtkWidget *focus)
{
  return focus == NULL || !gtk_widget_get_mapped (focus) ||
         gtk_widget_get_native (focus) != GTK_NATIVE (self);
}

static gboolean
menu_gone_cb (gpointer user_data)
{
  HfWindow *self = user_data;
  HfPage   *page = hf_window_get_page (self);

  if (!is_lost (self, gtk_window_get_focus (GTK_WINDOW (self))))
    return G_SOURCE_REMOVE;
  if (!is_lost (self, self->before_menu) && gtk_widget_grab_focus (self->before_menu))
    return G_SOURCE_REMOVE;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (page != NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
menu_toggled_cb (HfWindow *self, GParamSpec *pspec, GtkWidget *menu)
{
  gboolean is_open = gtk_widget_get_visible (menu);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self->menu_button), !is_open);
  if (is_open)
    g_set_weak_pointer (&self->before_menu, gtk_window_get_focus (GTK_WINDOW (self)));
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, menu_gone_cb, g_object_ref (self), g_object_unref);
}

/**
 * hf_window_mind_menu:
 * @self: a window
 *
 * Watches its main menu open and close.
 */
void
hf_window_mind_menu (HfWindow *self)
{
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "notify::visible",
                           G_CALLBACK (menu_toggled_cb), self, G_CONNECT_SWAPPED);
}
