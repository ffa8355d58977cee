/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes the letter. Whoever leaves it empty gets the one it began with. */

#include "gui/print/hf-letter-dialog.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-letter.h"
#include "session/hf-error-text.h"
#include "session/hf-hospital.h"

#include <glib/gi18n.h>

struct _HfLetterDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext *context;
  char      *was; /* the letter of the book when this began */

  /* template children */
  GtkTextView *view;
  GtkLabel    *placeholders;
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfLetterDialog, hf_letter_dialog, ADW_TYPE_WINDOW)

/* One may take it back, which set_text() would not let one: it is a change of the text like any
 * other. */
static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (HF_LETTER_DIALOG (widget)->view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, hf_letter_default (), -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
replace_agreed_cb (HfLetterDialog *self)
{
  g_clear_pointer (&self->was, g_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "letter.save", NULL);
}

/* Two who write the letter at once: what is written here is neither saved nor lost unasked. */
static void
ask_to_replace (HfLetterDialog *self)
{
  GtkWidget *dialog =
    hf_dialogs_ask (GTK_WINDOW (self), _ ("Save your letter instead?"),
                    _ (
                      "Somebody else saved another letter meanwhile. Nothing was overwritten; what "
                      "you wrote is still here."),
                    _ ("_Save Mine"));

  g_signal_connect_object (dialog, "response::agree", G_CALLBACK (replace_agreed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfLetterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (hf_hospital_set_finish (HF_STORE (source), result, &error))
    {
      g_signal_emit (self, signals[SAVED], 0);
      if (hf_dialogs_is_open (GTK_WINDOW (self))) /* not closed meanwhile */
        gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Letter to Customers"), error))
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.save", TRUE);
  if (hf_store_error_is_conflict (error))
    {
      ask_to_replace (self);
      return;
    }
  text = hf_error_text (error);
  hf_dialogs_tell (GTK_WINDOW (self), _ ("Not Saved"), text);
}

/* What nobody changed is not kept: it goes on being what the program's language has for it. */
static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfLetterDialog  *self = HF_LETTER_DIALOG (widget);
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  gtk_widget_action_set_enabled (widget, "letter.save", FALSE);
  hf_hospital_set_async (self->context, HF_HOSPITAL_LETTER, self->was,
                         g_str_equal (text, hf_letter_default ()) ? "" : text, saved_cb,
                         g_object_ref (self));
}

static void
hf_letter_dialog_dispose (GObject *object)
{
  g_clear_object (&HF_LETTER_DIALOG (object)->context);

  G_OBJECT_CLASS (hf_letter_dialog_parent_class)->dispose (object);
}

static void
hf_letter_dialog_finalize (GObject *object)
{
  g_free (HF_LETTER_DIALOG (object)->was);

  G_OBJECT_CLASS (hf_letter_dialog_parent_class)->finalize (object);
}

static void
hf_letter_dialog_class_init (HfLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_letter_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_letter_dialog_finalize;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/print/hf-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfLetterDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HfLetterDialog, placeholders);
  gtk_widget_class_install_action (widget_class, "letter.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "letter.reset", NULL, reset_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "letter.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "letter.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_letter_dialog_init (HfLetterDialog *self)
{
  g_autofree char *placeholders = hf_letter_placeholders ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->placeholders, placeholders);
}

HfLetterDialog *
hf_letter_dialog_show (GtkWindow *parent, HfContext *context, const char *text)
{
  HfLetterDialog *self = hf_dialogs_new (HF_TYPE_LETTER_DIALOG, parent);

  self->context = g_object_ref (context);
  self->was = g_strdup (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view),
                            *text != '\0' ? text : hf_letter_default (), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
