/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first start: language, role, how to begin, and who one is where the book has people. It makes
 * the book and hands it over; nothing is written before a choice is made. */

#include "app/hf-welcome.h"

#include "base/hf-language.h"
#include "gui/preferences/hf-who-row.h"
#include "session/demo/hf-demo.h"
#include "session/hf-error-text.h"
#include "session/hf-start.h"

#include <glib/gi18n.h>

struct _HfWelcome
{
  AdwApplicationWindow parent_instance;

  /* owned */
  char *path;

  HfWelcomed welcomed;
  gpointer   user_data;

  /* template children */
  GtkStack    *stack;
  GtkDropDown *language;
  GtkDropDown *role;
  GtkLabel    *failure;
  HfWhoRow    *who;
  GtkWidget   *begin;
};

G_DEFINE_FINAL_TYPE (HfWelcome, hf_welcome, ADW_TYPE_APPLICATION_WINDOW)

#define SAMPLE_CUSTOMERS 200
#define SAMPLE_YEARS     3
#define SAMPLE_SEED      1

static HfApplication *
get_application (HfWelcome *self)
{
  return HF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static GSettings *
get_settings (HfWelcome *self)
{
  return hf_application_get_settings (get_application (self));
}

static void
finish (HfWelcome *self, HfWelcomeChoice choice)
{
  HfWelcomed       welcomed = self->welcomed;
  gpointer         user_data = self->user_data;
  g_autofree char *path = g_strdup (self->path);

  welcomed (path, choice, user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fail (HfWelcome *self, const GError *error)
{
  g_autofree char *text = hf_error_text_of_file (error, self->path);

  gtk_label_set_label (self->failure, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), text != NULL);
  gtk_stack_set_visible_child_name (self->stack, "choices");
}

static gboolean
ensure_folder (HfWelcome *self)
{
  g_autoptr (GError) error = NULL;

  if (hf_start_make_folder (self->path, &error))
    return TRUE;
  fail (self, error);
  return FALSE;
}

static void
empty_clicked_cb (HfWelcome *self)
{
  if (ensure_folder (self))
    finish (self, HF_WELCOME_EMPTY);
}

static void
import_clicked_cb (HfWelcome *self)
{
  if (ensure_folder (self))
    finish (self, HF_WELCOME_IMPORT);
}

typedef struct
{
  HfDemoOptions options;
  char         *who;
} Sample;

static void
sample_free (gpointer data)
{
  Sample *sample = data;

  g_free (sample->who);
  g_free (sample);
}

static gpointer
sample_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Sample      *sample = data;
  HfDemoResult result;

  return GINT_TO_POINTER (hf_demo_fill (db, &sample->options, &result, cancellable, error));
}

static void
begin_clicked_cb (HfWelcome *self)
{
  finish (self, HF_WELCOME_SAMPLE);
}

/* The one of these books that has people already. */
static void
ask_who (HfWelcome *self)
{
  HfContext *context =
    hf_books_find (hf_application_get_books (get_application (self)), self->path);

  hf_who_row_set_context (self->who, context);
  gtk_stack_set_visible_child_name (self->stack, "person");
  gtk_widget_grab_focus (self->begin);
}

static void
sample_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWelcome) self = user_data;
  g_autoptr (GError) error = NULL;

  if (get_application (self) == NULL)
    return; /* closed meanwhile */
  if (hf_store_run_finish (HF_STORE (source), result, &error))
    ask_who (self);
  else
    fail (self, error);
}

static void
make_sample (HfWelcome *self, HfContext *context)
{
  Sample  *sample = g_new0 (Sample, 1);
  HfClock *clock = hf_context_get_clock (context);

  sample->who = g_strdup (hf_context_get_viewer (context)->who);
  sample->options = (HfDemoOptions){ .customers = SAMPLE_CUSTOMERS,
                                     .years = SAMPLE_YEARS,
                                     .returns = HF_DEMO_RETURNS,
                                     .seed = SAMPLE_SEED,
                                     .until = hf_clock_today (clock),
                                     .who = sample->who,
                                     .now = hf_clock_now (clock) };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, sample_work, sample,
                      sample_free, NULL, NULL, sample_made_cb, g_object_ref (self));
}

static void
book_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWelcome) self = user_data;
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_books_open_finish (HF_BOOKS (source), result, &error);

  if (get_application (self) == NULL)
    return; /* closed meanwhile */
  if (context != NULL)
    make_sample (self, context);
  else
    fail (self, error);
}

static void
sample_clicked_cb (HfWelcome *self)
{
  if (!ensure_folder (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "working");
  hf_books_open_async (hf_application_get_books (get_application (self)), self->path,
                       HF_OPEN_CREATE, NULL, book_made_cb, g_object_ref (self));
}

static void
language_selected_cb (HfWelcome *self)
{
  const char      *code = hf_languages[gtk_drop_down_get_selected (self->language)];
  g_autofree char *before = g_settings_get_string (get_settings (self), "language");

  if (g_str_equal (before, code))
    return;
  g_settings_set_string (get_settings (self), "language", code);
  hf_language_use (code);
  /* Everything on this window is worded when it is made. */
  hf_welcome_show (get_application (self), self->path, self->welcomed, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
role_selected_cb (HfWelcome *self)
{
  g_settings_set_enum (get_settings (self), "role", (int) gtk_drop_down_get_selected (self->role));
}

static void
hf_welcome_finalize (GObject *object)
{
  g_free (HF_WELCOME (object)->path);

  G_OBJECT_CLASS (hf_welcome_parent_class)->finalize (object);
}

static void
hf_welcome_class_init (HfWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_welcome_finalize;

  g_type_ensure (HF_TYPE_WHO_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, stack);
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, language);
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, role);
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, failure);
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, who);
  gtk_widget_class_bind_template_child (widget_class, HfWelcome, begin);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sample_clicked_cb);
}

static void
hf_welcome_init (HfWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_language (const char *code)
{
  for (guint i = 0; hf_languages[i] != NULL; i++)
    if (g_str_equal (hf_languages[i], code))
      return i;
  return 0;
}

/**
 * hf_welcome_show:
 * @application: the application
 * @path: (type filename) (nullable): where the book shall lie, %NULL for the default place
 * @welcomed: called once the book is ready
 * @user_data: given to @welcomed
 *
 * Shows the first start.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
hf_welcome_show (HfApplication *application,
                 const char    *path,
                 HfWelcomed     welcomed,
                 gpointer       user_data)
{
  HfWelcome       *self = g_object_new (HF_TYPE_WELCOME, "application", application, NULL);
  GSettings       *settings = hf_application_get_settings (application);
  g_autofree char *code = g_settings_get_string (settings, "language");

  self->path = path ? g_strdup (path) : hf_start_book_path ();
  self->welcomed = welcomed;
  self->user_data = user_data;
  gtk_drop_down_set_selected (self->language, find_language (code));
  gtk_drop_down_set_selected (self->role, (guint) g_settings_get_enum (settings, "role"));
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role, "notify::selected", G_CALLBACK (role_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

/**
 * hf_welcome_leave:
 * @self: the first start
 *
 * Goes, because there is a book to work with, unless it is just making one.
 */
void
hf_welcome_leave (HfWelcome *self)
{
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "working"))
    gtk_window_destroy (GTK_WINDOW (self));
}
