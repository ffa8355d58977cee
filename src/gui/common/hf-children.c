/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Getting rid of children. */

#include "gui/common/hf-children.h"

void
hf_children_remove (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

void
hf_children_dispose (GtkWidget *widget, GType type)
{
  gtk_widget_dispose_template (widget, type);
  hf_children_remove (widget);
}
