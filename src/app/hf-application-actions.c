/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the application's actions do: books, preferences, About, quitting. */

#include "app/hf-application-private.h"

#include "app/hf-window.h"
#include "gui/common/hf-dialogs.h"
#include "gui/preferences/hf-preferences.h"
#include "session/hf-book-key.h"

#include <glib/gi18n.h>

static GtkWindow *
get_parent (HfApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static void
book_to_make_chosen_cb (GFile *file, gpointer user_data)
{
  if (file != NULL)
    hf_application_show_book (user_data, g_file_peek_path (file), HF_OPEN_CREATE);
}

static void
book_to_open_chosen_cb (GFile *file, gpointer user_data)
{
  if (file != NULL)
    hf_application_show_book (user_data, g_file_peek_path (file), 0);
}

static void
new_book_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hf_dialogs_save_file (get_parent (user_data), _ ("New Book"), "book.huifang",
                        book_to_make_chosen_cb, user_data);
}

static void
open_book_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hf_dialogs_open_file (get_parent (user_data), _ ("Open Book"), book_to_open_chosen_cb, user_data);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *path = hf_book_key_get_path (g_variant_get_string (parameter, NULL));

  hf_application_show_book (user_data, path, 0);
}

static HfContext *
get_context (GtkWindow *window)
{
  return HF_IS_WINDOW (window) ? hf_window_get_context (HF_WINDOW (window)) : NULL;
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = get_parent (user_data);

  hf_preferences_show (parent, hf_application_get_settings (user_data), get_context (parent));
}

static void
choose_who_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = get_parent (user_data);

  hf_preferences_choose_who (parent, hf_application_get_settings (user_data), get_context (parent));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hf_dialogs_about (get_parent (user_data), hf_database_engine ());
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  GList          *windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

/**
 * hf_application_add_actions:
 * @self: the application
 *
 * Adds the application's actions.
 */
void
hf_application_add_actions (HfApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "new-book", .activate = new_book_cb },
    { .name = "open-book", .activate = open_book_cb },
    { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "choose-who", .activate = choose_who_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
