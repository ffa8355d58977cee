/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The manners of what opens from the header bar, the main menu and the bell: while it is open its
 * button says nothing, and what had the focus before gets it back. GTK leaves it on the button, or
 * in the closed menu once a submenu was entered, and the keys of the view are dead in both. Who
 * went to the button to press it is left there. */

#include "app/hf-window-private.h"

/* What a menu that hangs from the header bar has above and below its rows, in pixels. */
#define MENU_RIM 24

static gboolean
is_lost (HfWindow *self, GtkWidget *focus)
{
  return focus == NULL || !gtk_widget_get_mapped (focus) ||
         gtk_widget_get_native (focus) != GTK_NATIVE (self);
}

static gboolean
is_in_menu (HfWindow *self, GtkWidget *widget)
{
  return gtk_widget_is_ancestor (widget, GTK_WIDGET (self->bell)) ||
         gtk_widget_is_ancestor (widget, GTK_WIDGET (self->menu_button)) ||
         widget == GTK_WIDGET (self->menu_button);
}

static gboolean
menu_gone_cb (gpointer user_data)
{
  HfWindow  *self = user_data;
  HfPage    *page = hf_window_get_page (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean   was_pressed = self->is_menu_pressed;

  self->is_menu_pressed = FALSE;
  if (!is_lost (self, focus) && (was_pressed || !is_in_menu (self, focus)))
    return G_SOURCE_REMOVE;
  /* Not grab_focus(): an empty list would not take it. */
  gtk_window_set_focus (GTK_WINDOW (self),
                        is_lost (self, self->before_menu) ? NULL : self->before_menu);
  if (page != NULL && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
menu_toggled_cb (HfWindow *self, GParamSpec *pspec, GtkWidget *menu)
{
  gboolean is_open = gtk_widget_get_visible (menu);

  gtk_widget_set_has_tooltip (gtk_widget_get_parent (menu), !is_open);
  if (!is_open)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, menu_gone_cb, g_object_ref (self), g_object_unref);
}

/* What is not seen yet may be by the time it matters. */
static void
focus_moved_cb (HfWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || gtk_widget_get_native (focus) != GTK_NATIVE (self) ||
      is_in_menu (self, focus))
    return;
  g_set_weak_pointer (&self->before_menu, focus);
  self->is_menu_pressed = FALSE;
}

/* GTK 4.8 opens a menu at its full height even where the screen ends before. */
static void
main_menu_asked_cb (GtkMenuButton *button, gpointer user_data)
{
  HfWindow  *self = user_data;
  GtkWidget *content = GTK_WIDGET (self->stack);
  GtkWidget *scroller = gtk_popover_get_child (gtk_menu_button_get_popover (button));

  if (GTK_IS_SCROLLED_WINDOW (scroller) && gtk_widget_get_height (content) > MENU_RIM)
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                                gtk_widget_get_height (content) - MENU_RIM);
}

/* F10 is heard by the window, whatever has the focus; only keys of the button itself come here. */
static gboolean
button_key_pressed_cb (HfWindow *self)
{
  self->is_menu_pressed = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
mind (HfWindow *self, GtkMenuButton *button)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (button_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (button), keys);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "notify::visible",
                           G_CALLBACK (menu_toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hf_window_mind_menus:
 * @self: a window
 *
 * Watches its main menu and its bell open and close.
 */
void
hf_window_mind_menus (HfWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (gtk_menu_button_get_popover (self->menu_button)),
                            "main-menu");
  gtk_menu_button_set_create_popup_func (self->menu_button, main_menu_asked_cb, self, NULL);
  mind (self, self->menu_button);
  mind (self, hf_bell_get_button (self->bell));
}
