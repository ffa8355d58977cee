/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mark of those one has starred, in lists. Few are: a line gets one when it first needs it. */

#include "gui/common/hf-star-mark.h"

#include <glib/gi18n.h>

#define KEY "hf-star-mark" /* kept with the name */

static GtkWidget *
make_mark (GtkWidget *name)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("starred-symbolic");

  gtk_widget_set_tooltip_text (mark, _ ("Starred"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Starred"), -1);
  gtk_widget_add_css_class (mark, "star");
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (name)), mark, name);
  g_object_set_data (G_OBJECT (name), KEY, mark);
  return mark;
}

void
hf_star_mark_show (GtkWidget *name, gboolean is_starred)
{
  g_return_if_fail (GTK_IS_BOX (gtk_widget_get_parent (name)));

  GtkWidget *mark = g_object_get_data (G_OBJECT (name), KEY);

  if (mark == NULL && is_starred)
    mark = make_mark (name);
  if (mark != NULL)
    gtk_widget_set_visible (mark, is_starred);
}
