/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Runs what a key is bound to on a widget, as if the key had come up to it. */

#include <gtk/gtk.h>

/* One of several keys that do the same is as good as the only one. */
static inline gboolean
is_trigger (GtkShortcutTrigger *trigger, GtkShortcutTrigger *wanted)
{
  GtkAlternativeTrigger *either;

  if (!GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return gtk_shortcut_trigger_equal (trigger, wanted);
  either = GTK_ALTERNATIVE_TRIGGER (trigger);
  return is_trigger (gtk_alternative_trigger_get_first (either), wanted) ||
         is_trigger (gtk_alternative_trigger_get_second (either), wanted);
}

static inline gboolean
run_shortcut_of (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType state)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, state);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_trigger (gtk_shortcut_get_trigger (shortcut), trigger) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/** press_shortcut: Returns: whether the key is bound on @widget, and did something */
static inline gboolean
press_shortcut (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          run_shortcut_of (widget, G_LIST_MODEL (controller), key, state))
        return TRUE;
    }
  return FALSE;
}
