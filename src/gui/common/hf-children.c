/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Children that change. */

#include "gui/common/hf-children.h"

void
hf_children_remove (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

void
hf_children_show_any (GtkWidget *widget)
{
  gtk_widget_set_visible (widget, gtk_widget_get_first_child (widget) != NULL);
  gtk_widget_queue_resize (widget);
}

void
hf_children_dispose (GtkWidget *widget, GType type)
{
  gtk_widget_dispose_template (widget, type);
  hf_children_remove (widget);
}
