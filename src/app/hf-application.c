/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one process of a user: it holds the open books and hands each window its context. Started a
 * second time it is told the command line and opens another window. */

#include "config.h"

#include "app/hf-application-private.h"

#include "app/hf-accels.h"
#include "app/hf-book-tidy.h"
#include "app/hf-command-answer.h"
#include "app/hf-privacy.h"
#include "app/hf-reminder-actions.h"
#include "app/hf-window.h"
#include "base/hf-strings.h"
#include "gui/common/hf-style.h"
#include "gui/common/hf-tooltip-hush.h"
#include "gui/common/hf-tooltip-width.h"
#include "session/standing/hf-tag-keeper.h"
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
  { "json", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the result as JSON"), NULL },
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
refuse_without_display (HfApplication *self)
{
  const char      *message = _ ("there is no display to show windows or reminders on");
  g_autofree char *document = hf_command_answer_error ("no-display", message);

  if (self->answers_json)
    g_print ("%s", document);
  else
    g_printerr ("huifang: %s\n", message);
}

/* Before anything is known to work. */
static int
hf_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  HF_APPLICATION (application)->answers_json = g_variant_dict_contains (given, "json");
  return -1; /* go on */
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
      refuse_without_display (self);
      exit (NO_DISPLAY);
    }
  G_APPLICATION_CLASS (hf_application_parent_class)->startup (application);
  display = gdk_display_get_default ();
  if (display != NULL)
    {
      gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                        "/org/huifang/Huifang/icons");
      hf_style_load (display);
      hf_tooltip_hush ();
      hf_tooltip_width_mend ();
    }
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (follow_color_scheme_cb), self, G_CONNECT_SWAPPED);
  follow_color_scheme_cb (self);
  hf_application_add_actions (self);
  hf_privacy_begin (GTK_APPLICATION (self), self->settings);
  hf_reminder_actions_add (self);
  hf_accels_install (GTK_APPLICATION (self));
}

static void
hf_application_activate (GApplication *application)
{
  HfApplication   *self = HF_APPLICATION (application);
  g_autofree char *path = hf_start_book_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    hf_application_show_book (self, path, 0);
  else
    hf_application_welcome (self, path);
}

/* `huifang background`: no window, see hf-background.h. */
static gboolean
is_background (GApplicationCommandLine *command_line)
{
  int argc;
  g_auto (GStrv) argv = g_application_command_line_get_arguments (command_line, &argc);

  return argc > 1 && g_str_equal (argv[1], "background");
}

static void
phase_begun_cb (HfApplication *self, const char *path, int phase)
{
  HfWindow *window = hf_application_find_window (self, path);

  if (window != NULL)
    hf_window_set_phase (window, (HfOpenPhase) phase);
}

static void
book_opened_to_tidy_cb (HfBooks *books, HfContext *context)
{
  hf_book_tidy_later (context);
}

static void
book_opened_for_all_cb (HfBooks *books, HfContext *context)
{
  HfStore       *store = hf_context_get_store (context);
  HfScoreKeeper *scores = hf_score_keeper_new (store);

  g_object_set_data_full (G_OBJECT (context), "hf-score-keeper", scores, g_object_unref);
  g_object_set_data_full (G_OBJECT (context), "hf-tag-keeper", hf_tag_keeper_new (scores, store),
                          g_object_unref);
}

/* Whoever closes the last window has seen what was saved: it must lie in the book before the
 * process ends. */
static void
saving_changed_cb (HfApplication *self, gboolean is_saving)
{
  if (is_saving)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

/* What needs the time: the first command line may have set it. */
static void
begin_work (HfApplication *self)
{
  hf_clock_start (self->clock);
  if (self->books != NULL)
    return;
  self->books = hf_books_new (self->clock, self->settings);
  g_signal_connect_object (self->books, "phase-begun", G_CALLBACK (phase_begun_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->books, "opened", G_CALLBACK (hf_application_wait_for_saves), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self->books, "opened", G_CALLBACK (book_opened_for_all_cb), NULL);
  g_signal_connect (self->books, "opened", G_CALLBACK (book_opened_to_tidy_cb), NULL);
  self->background = hf_background_new (self);
}

static void
serve (HfApplication *self, GApplicationCommandLine *command_line, const char *path)
{
  g_autofree char *own = hf_start_book_path ();

  hf_background_serve (self->background, path);
  hf_command_answer_serving (command_line, (const char *[]){ own, path, NULL });
}

static int
hf_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  HfApplication *self = HF_APPLICATION (application);
  GVariantDict  *given = g_application_command_line_get_options_dict (command_line);
  const char    *staff = NULL, *book = NULL, *now = NULL;
  g_autoptr (GFile) file = NULL;

  g_variant_dict_lookup (given, "now", "&s", &now);
  if (self->clock == NULL)
    self->clock = hf_start_running_clock (now);
  if (self->clock == NULL)
    return hf_command_answer_refuse (command_line, _ ("--now is not an instant"));
  begin_work (self);
  g_variant_dict_lookup (given, "as-staff", "&s", &staff);
  if (staff != NULL && is_background (command_line))
    return hf_command_answer_refuse (command_line, _ ("background takes no --as-staff"));
  hf_set_str (&self->staff, staff);
  if (g_variant_dict_lookup (given, "book", "^&ay", &book))
    file = g_application_command_line_create_file_for_arg (command_line, book);
  if (is_background (command_line))
    serve (self, command_line, file ? g_file_peek_path (file) : NULL);
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
  g_clear_object (&self->books);
  g_free (self->staff);

  G_OBJECT_CLASS (hf_application_parent_class)->finalize (object);
}

static void
hf_application_class_init (HfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_application_finalize;
  application_class->handle_local_options = hf_application_handle_local_options;
  application_class->startup = hf_application_startup;
  application_class->activate = hf_application_activate;
  application_class->command_line = hf_application_command_line;
}

static void
hf_application_init (HfApplication *self)
{
  self->settings = g_settings_new (APP_ID);
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

/**
 * hf_application_get_books:
 * @self: the application
 *
 * Returns: (transfer none): the books of the process
 */
HfBooks *
hf_application_get_books (HfApplication *self)
{
  return self->books;
}

/**
 * hf_application_wait_for_saves:
 * @self: the application
 * @context: a book
 *
 * Has the process end only once all that somebody asked to be saved in the book has been.
 */
void
hf_application_wait_for_saves (HfApplication *self, HfContext *context)
{
  g_signal_connect_object (hf_context_get_store (context), "saving", G_CALLBACK (saving_changed_cb),
                           self, G_CONNECT_SWAPPED);
}
