/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one process of a user: it holds the open books and hands each window its context. Started a
 * second time it is told the command line and opens another window. */

#include "config.h"

#include "app/hf-application-private.h"

#include "app/hf-accels.h"
#include "app/hf-reminder-actions.h"
#include "app/hf-welcome.h"
#include "app/hf-window.h"
#include "base/hf-strings.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-error-text.h"
#include "gui/common/hf-style.h"
#include "session/hf-start.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* The exit status of a program that cannot show anything. */
#define NO_DISPLAY 4

G_DEFINE_FINAL_TYPE (HfApplication, hf_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "book", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("The book to open"), N_ ("FILE") },
  { "as-staff", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Whose history to write"), N_ ("NAME") },
  { "now", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take this instant for now"), N_ ("INSTANT") },
  { NULL },
};

static void
follow_color_scheme_cb (HfApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  AdwStyleManager            *manager = adw_application_get_style_manager (ADW_APPLICATION (self));

  adw_style_manager_set_color_scheme (
    manager, schemes[g_settings_get_enum (self->settings, "color-scheme")]);
}

static void
hf_application_startup (GApplication *application)
{
  HfApplication *self = HF_APPLICATION (application);
  GdkDisplay    *display;

  /* GTK would say less and end with 1. Whoever hands over to a running process does not get here.
   */
  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _ ("huifang: there is no display to show windows or reminders on"));
      exit (NO_DISPLAY);
    }
  G_APPLICATION_CLASS (hf_application_parent_class)->startup (application);
  display = gdk_display_get_default ();
  if (display != NULL)
    {
      gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                        "/org/huifang/Huifang/icons");
      hf_style_load (display);
    }
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (follow_color_scheme_cb), self, G_CONNECT_SWAPPED);
  follow_color_scheme_cb (self);
  hf_application_add_actions (self);
  hf_reminder_actions_add (self);
  hf_accels_install (GTK_APPLICATION (self));
}

static void
welcomed_cb (const char *path, HfWelcomeChoice choice, gpointer user_data)
{
  HfApplication *self = user_data;

  hf_application_show_book (self, path, HF_OPEN_CREATE);
  if (choice == HF_WELCOME_IMPORT)
    gtk_widget_activate_action (GTK_WIDGET (
                                  gtk_application_get_active_window (GTK_APPLICATION (self))),
                                "win.import", NULL);
}

static void
hf_application_activate (GApplication *application)
{
  HfApplication   *self = HF_APPLICATION (application);
  g_autofree char *path = hf_start_book_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    hf_application_show_book (self, path, 0);
  else
    hf_welcome_show (self, path, welcomed_cb, self);
}

/* `huifang background`: no window, see hf-background.h. */
static gboolean
is_background (GApplicationCommandLine *command_line)
{
  int argc;
  g_auto (GStrv) argv = g_application_command_line_get_arguments (command_line, &argc);

  return argc > 1 && g_str_equal (argv[1], "background");
}

static int
hf_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  HfApplication *self = HF_APPLICATION (application);
  GVariantDict  *given = g_application_command_line_get_options_dict (command_line);
  const char    *name = NULL, *book = NULL, *now = NULL;
  g_autoptr (GFile) file = NULL;

  g_variant_dict_lookup (given, "now", "&s", &now);
  if (self->clock == NULL)
    self->clock = hf_start_running_clock (now);
  if (self->clock == NULL)
    {
      g_application_command_line_printerr (command_line, _ ("huifang: “%s” is not an instant\n"),
                                           now);
      return 2;
    }
  hf_clock_start (self->clock);
  if (self->background == NULL)
    self->background = hf_background_new (self);
  if (g_variant_dict_lookup (given, "as-staff", "&s", &name))
    hf_set_str (&self->staff, name);
  if (g_variant_dict_lookup (given, "book", "^&ay", &book))
    file = g_application_command_line_create_file_for_arg (command_line, book);
  if (is_background (command_line))
    hf_background_serve (self->background, file ? g_file_peek_path (file) : NULL);
  else if (file != NULL)
    hf_application_show_book (self, g_file_peek_path (file), 0);
  else
    g_application_activate (application);
  return 0;
}

static void
hf_application_finalize (GObject *object)
{
  HfApplication *self = HF_APPLICATION (object);

  g_clear_object (&self->background);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_hash_table_unref (self->books);
  g_free (self->staff);

  G_OBJECT_CLASS (hf_application_parent_class)->finalize (object);
}

static void
hf_application_class_init (HfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_application_finalize;
  application_class->startup = hf_application_startup;
  application_class->activate = hf_application_activate;
  application_class->command_line = hf_application_command_line;
}

static void
hf_application_init (HfApplication *self)
{
  self->settings = g_settings_new (APP_ID);
  self->books = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * hf_application_new:
 *
 * Returns: (transfer full): the application
 */
HfApplication *
hf_application_new (void)
{
  return g_object_new (HF_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/org/huifang/Huifang", NULL);
}

/**
 * hf_application_get_settings:
 * @self: the application
 *
 * Returns: (transfer none): the settings
 */
GSettings *
hf_application_get_settings (HfApplication *self)
{
  return self->settings;
}

/**
 * hf_application_get_clock:
 * @self: the application
 *
 * Returns: (transfer none): the clock of all books
 */
HfClock *
hf_application_get_clock (HfApplication *self)
{
  return self->clock;
}

static void
remember_recent (HfApplication *self, const char *path)
{
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "recent-books");
  g_autoptr (GStrvBuilder) books = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  g_strv_builder_add (books, path);
  for (guint i = 0, kept = 1; before[i] != NULL && kept < 5; i++)
    if (!g_str_equal (before[i], path))
      {
        g_strv_builder_add (books, before[i]);
        kept++;
      }
  after = g_strv_builder_end (books);
  g_settings_set_strv (self->settings, "recent-books", (const char *const *) after);
}

/**
 * hf_application_open_book:
 * @self: the application
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @error: return location for a #HfStoreError
 *
 * Opens a book, once for all windows.
 *
 * Returns: (transfer none) (nullable): its context
 */
HfContext *
hf_application_open_book (HfApplication *self, const char *path, HfOpenFlags flags, GError **error)
{
  HfContext *context = g_hash_table_lookup (self->books, path);
  g_autoptr (HfViewer) viewer = NULL;
  g_autoptr (HfStore) store = NULL;

  if (context != NULL)
    return context;
  viewer = hf_start_viewer ();
  store = hf_store_open (path, flags, self->clock, viewer, error);
  if (store == NULL || (self->staff != NULL && !hf_start_as_staff (store, self->staff, error)))
    return NULL;
  context = hf_context_new (store, self->settings);
  g_hash_table_insert (self->books, g_strdup (path), context);
  hf_background_watch (self->background, context);
  remember_recent (self, path);
  return context;
}

static void
tell_unopened (HfApplication *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);
  GtkWindow       *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (parent == NULL)
    parent = hf_welcome_show (self, NULL, welcomed_cb, self);
  hf_dialogs_tell (parent, _ ("The Book Cannot Be Opened"), text);
}

/**
 * hf_application_find_window:
 * @self: the application
 * @context: an open book
 *
 * Returns: (transfer none) (nullable): the window of that book
 */
HfWindow *
hf_application_find_window (HfApplication *self, HfContext *context)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HF_IS_WINDOW (l->data) && hf_window_get_context (l->data) == context)
      return l->data;
  return NULL;
}

/**
 * hf_application_show_book:
 * @self: the application
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 *
 * Shows the window of a book, or says why it cannot be opened.
 */
void
hf_application_show_book (HfApplication *self, const char *path, HfOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_application_open_book (self, path, flags, &error);
  HfWindow  *window;

  if (context == NULL)
    {
      tell_unopened (self, error);
      return;
    }
  window = hf_application_find_window (self, context);
  if (window == NULL)
    {
      window = hf_window_new (ADW_APPLICATION (self), context);
      hf_background_attach (self->background, window);
    }
  gtk_window_present (GTK_WINDOW (window));
}
