/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The books opened lately, as a menu that follows the setting. */

#include "app/hf-recent-menu.h"

#include "session/hf-book-key.h"

/* Two books may bear the same name; the folder tells them apart. */
static char *
make_label (const char *key)
{
  g_autofree char *path = hf_book_key_get_path (key);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *place = g_filename_display_basename (folder);
  g_autofree char *text = g_strdup_printf ("%s — %s", name, place);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts); /* an underscore in a menu is an access key */
}

static void
fill (GMenu *menu, GSettings *settings)
{
  g_auto (GStrv) books = g_settings_get_strv (settings, "recent-books");

  g_menu_remove_all (menu);
  for (guint i = 0; books[i] != NULL; i++)
    {
      g_autofree char *label = make_label (books[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", books[i]);
      g_menu_append_item (menu, item);
    }
}

static void
changed_cb (GSettings *settings, const char *key, GMenu *menu)
{
  fill (menu, settings);
}

/**
 * hf_recent_menu_follow:
 * @menu: the menu to fill
 * @settings: the settings
 *
 * Fills @menu now and whenever a book is opened.
 */
void
hf_recent_menu_follow (GMenu *menu, GSettings *settings)
{
  fill (menu, settings);
  g_signal_connect_object (settings, "changed::recent-books", G_CALLBACK (changed_cb), menu, 0);
}
