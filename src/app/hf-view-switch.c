/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The switch in the header bar between views that share a row of the navigation: People and
 * Organisations. It is only there while one of them is. */

#include "app/hf-view-switch.h"

#include "app/hf-view-spring.h"
#include "gui/common/hf-children.h"

#define VIEW_OF "hf-view" /* object data of a toggle: its view's name */

struct _HfViewSwitch
{
  GtkWidget parent_instance;

  gboolean is_showing; /* the program, not the person, presses a toggle */
};

G_DEFINE_FINAL_TYPE (HfViewSwitch, hf_view_switch, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *toggle, HfViewSwitch *self)
{
  if (gtk_toggle_button_get_active (toggle) && !self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s",
                                g_object_get_data (G_OBJECT (toggle), VIEW_OF));
}

static void
hf_view_switch_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_view_switch_parent_class)->dispose (object);
}

static void
hf_view_switch_class_init (HfViewSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_view_switch_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_view_switch_init (HfViewSwitch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * hf_view_switch_add:
 * @self: a switch
 * @view: a view's name, which lasts for ever
 * @label: what the toggle says, translated
 *
 * Adds a view.
 */
void
hf_view_switch_add (HfViewSwitch *self, const char *view, const char *label)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), GTK_TOGGLE_BUTTON (first));
  g_object_set_data (G_OBJECT (toggle), VIEW_OF, (gpointer) view);
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  hf_view_spring_add (toggle, view);
  gtk_widget_set_parent (toggle, GTK_WIDGET (self));
}

/**
 * hf_view_switch_show:
 * @self: a switch
 * @view: (nullable): the view on screen, or %NULL for no switch
 *
 * Presses the toggle of a view, or goes when it has none.
 */
void
hf_view_switch_show (HfViewSwitch *self, const char *view)
{
  gboolean has_one = FALSE;

  self->is_showing = TRUE;
  for (GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self)); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (toggle), VIEW_OF), view) == 0)
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
        has_one = TRUE;
      }
  self->is_showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), has_one);
}
