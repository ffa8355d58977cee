/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window asks before it closes. A field of a card is saved on leaving it, and an outcome
 * is kept as a draft; a form for somebody new is all that would go with the window. */

#include "app/hf-window-private.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-new-form.h"
#include "gui/common/hf-written.h"

#include <glib/gi18n.h>

/* The views that are not seen hold forms as well, those of the other desk included. */
static void
list_begun (GtkWidget *widget, GPtrArray *forms)
{
  if (HF_IS_NEW_FORM (widget))
    {
      if (hf_written_is_in (widget))
        g_ptr_array_add (forms, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_begun (child, forms);
}

static GPtrArray *
find_begun (HfWindow *self)
{
  GPtrArray *forms = g_ptr_array_new ();

  list_begun (GTK_WIDGET (self), forms);
  return forms;
}

static void
discard_agreed_cb (HfWindow *self)
{
  g_autoptr (GPtrArray) forms = find_begun (self);

  for (guint i = 0; i < forms->len; i++)
    hf_new_form_clear (forms->pdata[i]);
  gtk_window_close (GTK_WINDOW (self));
}

/* Asks once, whoever closes the window; what was begun stays unless somebody says otherwise. */
gboolean
hf_window_asks_before_closing (HfWindow *self)
{
  g_autoptr (GPtrArray) forms = find_begun (self);
  GtkWidget *question;

  if (forms->len == 0)
    return FALSE;
  if (self->closing_question != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->closing_question));
      return TRUE;
    }
  question = hf_dialogs_ask_which (
    GTK_WINDOW (self), _ ("Discard What Was Begun?"),
    _ ("Something new was begun and is not saved yet. It goes when the window is closed."),
    _ ("_Keep"), _ ("_Discard"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "agree",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_set_weak_pointer (&self->closing_question, question);
  g_signal_connect_object (question, "response::agree", G_CALLBACK (discard_agreed_cb), self,
                           G_CONNECT_SWAPPED);
  return TRUE;
}
