/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of keys. It is made when it is asked for: hundreds of labels would be made at every
 * start otherwise. What it lists is in its .ui file. */

#include "app/hf-help-overlay.h"

#define PATH "/org/huifang/Huifang/help-overlay.ui"

/* GTK translates the names of keys, but where the program speaks English it shows "Page_Up" as the
 * key is called in the code. */
static void
name_key (GtkLabel *label)
{
  g_auto (GStrv) words = g_strsplit (gtk_label_get_text (label), "_", 0);
  g_autofree char *name = g_strjoinv (" ", words);

  gtk_label_set_text (label, name);
}

static void
name_keys (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "keycap"))
    name_key (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_keys (child);
}

/* The window looks up the keys of its actions as it takes the list over. */
static void
make (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (PATH);
  GtkShortcutsWindow *overlay =
    GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_modal (GTK_WINDOW (overlay), TRUE);
  gtk_application_window_set_help_overlay (window, overlay);
  name_keys (GTK_WIDGET (overlay));
}

void
hf_help_overlay_show (GtkApplicationWindow *window)
{
  if (gtk_application_window_get_help_overlay (window) == NULL)
    make (window);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
