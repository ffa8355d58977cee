/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Style sheets: every .css resource below ui/ is loaded once, so that a feature brings its own. */

#include "gui/common/hf-style.h"

#define UI_PATH "/org/huifang/Huifang/ui/"

static void
load_file (GdkDisplay *display, const char *path)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Folders lie in folders, and end with a slash. */
static void
load_folder (GdkDisplay *display, const char *folder)
{
  g_auto (GStrv) names =
    g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        load_folder (display, path);
      else if (g_str_has_suffix (path, ".css"))
        load_file (display, path);
    }
}

/**
 * hf_style_load:
 * @display: the display
 *
 * Loads the style sheets of all features.
 */
void
hf_style_load (GdkDisplay *display)
{
  load_folder (display, UI_PATH);
}

/**
 * hf_style_set_class:
 * @widget: a widget
 * @name: a class of the style sheet
 * @is_set: whether it looks like that
 *
 * Gives a widget a class, or takes it away.
 */
void
hf_style_set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
