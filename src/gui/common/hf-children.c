/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Children that change, and those that take the focus of their parent. */

#include "gui/common/hf-children.h"

void
hf_children_remove (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/* Who was never measured since it was hidden is held to be queued already: then nobody learns that
 * it has lines that wrap now, and what comes below lies over them. */
void
hf_children_show_any (GtkWidget *widget)
{
  gtk_widget_set_visible (widget, gtk_widget_get_first_child (widget) != NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_queue_resize (widget);
}

void
hf_children_dispose (GtkWidget *widget, GType type)
{
  gtk_widget_dispose_template (widget, type);
  hf_children_remove (widget);
}

gboolean
hf_children_have_focus (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

gboolean
hf_children_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *child = root ? gtk_root_get_focus (root) : NULL;

  if (direction != GTK_DIR_TAB_BACKWARD || child == NULL || child == widget ||
      !gtk_widget_is_ancestor (child, widget))
    return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
  while (gtk_widget_get_parent (child) != widget)
    child = gtk_widget_get_parent (child);
  for (; child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

void
hf_children_hand_on_focus (GtkWidgetClass *klass, HfChildrenGrab grab_focus)
{
  klass->grab_focus = grab_focus;
  klass->focus = hf_children_focus;
}
