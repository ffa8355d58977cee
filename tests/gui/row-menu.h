/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a menu about a row offers, and choosing from it as somebody does who sees it. */

#include "gui/common/hf-row-menu.h"

/* The line with a label in a menu, its sections or its submenus; untouched where there is none. */
static inline gboolean
find_line (GMenuModel *menu, const char *label, char **action, GVariant **target)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if ((section != NULL && find_line (section, label, action, target)) ||
          (below != NULL && find_line (below, label, action, target)))
        return TRUE;
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text);
      if (g_strcmp0 (text, label) != 0)
        continue;
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", action);
      *target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      return TRUE;
    }
  return FALSE;
}

/** offers: Returns: whether @menu has a line with this label */
static inline gboolean
offers (GtkWidget *menu, const char *label)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  return find_line (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), label, &action,
                    &target);
}

/** assert_leads: the line with this label shows something of the id @id in the window */
static inline void
assert_leads (GtkWidget *menu, const char *label, const char *expected, gint64 id)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (
    find_line (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), label, &action, &target));
  g_assert_cmpstr (action, ==, expected);
  g_assert_cmpint (g_variant_get_int64 (target), ==, id);
}

/** close_menu: closes a menu that was only looked at */
static inline void
close_menu (GtkWidget *menu)
{
  gtk_popover_popdown (GTK_POPOVER (menu));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/** choose_line: closes @menu and does what the line with this label does */
static inline void
choose_line (GtkWidget *menu, const char *label)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (
    find_line (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), label, &action, &target));
  gtk_popover_popdown (GTK_POPOVER (menu));
  g_assert_true (gtk_widget_activate_action_variant (menu, action, target));
}
