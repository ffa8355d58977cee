/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Looks for widgets inside others, as somebody looks at a window: from its beginning on. */

#include <gtk/gtk.h>

typedef gboolean (*IsWanted) (GtkWidget *widget, gconstpointer data);

/** find_where: Returns: (nullable): the first widget in @widget, or itself, that is wanted */
static inline gpointer
find_where (gpointer widget, IsWanted is_wanted, gconstpointer data)
{
  gpointer found = is_wanted (widget, data) ? widget : NULL;

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL && found == NULL;
       part = gtk_widget_get_next_sibling (part))
    found = find_where (part, is_wanted, data);
  return found;
}

static inline gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

/** find_widget: Returns: (nullable): the first widget of a type in @widget, or itself */
static inline gpointer
find_widget (gpointer widget, GType type)
{
  return find_where (widget, is_of_type, GSIZE_TO_POINTER (type));
}

static inline gboolean
is_label_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/** find_label: Returns: (nullable): the first label in @widget, or itself, with this text */
static inline gpointer
find_label (gpointer widget, const char *text)
{
  return find_where (widget, is_label_with, text);
}

static inline gboolean
is_button_for (GtkWidget *widget, gconstpointer action)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/** find_button_for: Returns: (nullable): the first button in @widget that runs this action */
static inline gpointer
find_button_for (gpointer widget, const char *action)
{
  return find_where (widget, is_button_for, action);
}

/** find_window: Returns: (nullable): a window of a type that is open; not one that is being closed
 */
static inline gpointer
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (is_of_type (item->data, GSIZE_TO_POINTER (type)) && gtk_widget_get_visible (item->data))
      return item->data;
  return NULL;
}
