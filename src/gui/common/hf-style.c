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

static void
load_folder (GdkDisplay *display, const char *folder)
{
  g_autofree char *path = g_strconcat (UI_PATH, folder, NULL);
  g_auto (GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".css"))
      {
        g_autofree char *file = g_strconcat (path, names[i], NULL);
        load_file (display, file);
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
  g_auto (GStrv) folders =
    g_resources_enumerate_children (UI_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    load_folder (display, folders[i]);
}
