/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window while its book is being opened: empty for a moment, then with an explanation. */

#include "app/hf-window-private.h"

/* Whoever waits no longer than this needs no explanation, only to be disturbed by none. */
#define PATIENCE_MS 200

/* For as long as this page stands nothing else can be done here. */
static void
explain_opening (HfWindow *self)
{
  self->opening_page = HF_OPENING_PAGE (hf_opening_page_new ());
  hf_opening_page_set_phase (self->opening_page, self->phase);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->opening_page));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->nav), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bell), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search), FALSE);
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  HfWindow *self = user_data;

  self->patience_id = 0;
  explain_opening (self);
  return G_SOURCE_REMOVE;
}

/**
 * hf_window_begin_waiting:
 * @self: a window that is on screen without its book
 *
 * Explains why it is empty, should that last.
 */
void
hf_window_begin_waiting (HfWindow *self)
{
  self->patience_id = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
}

/**
 * hf_window_set_opening:
 * @self: a window without its book
 * @opening: gives up opening the book; cancelled when the window goes
 * @phase: how far it has come
 *
 * Tells the window how its book is opened.
 */
void
hf_window_set_opening (HfWindow *self, GCancellable *opening, HfOpenPhase phase)
{
  g_return_if_fail (self->opening == NULL);

  self->opening = g_object_ref (opening);
  self->phase = phase;
}

/**
 * hf_window_get_opening:
 * @self: a window
 *
 * Returns: (transfer none): what hf_window_set_opening() was given
 */
GCancellable *
hf_window_get_opening (HfWindow *self)
{
  return self->opening;
}

/**
 * hf_window_set_phase:
 * @self: a window without its book
 * @phase: what begins now
 *
 * Explains a longer wait.
 */
void
hf_window_set_phase (HfWindow *self, HfOpenPhase phase)
{
  self->phase = phase;
  if (self->opening_page != NULL)
    hf_opening_page_set_phase (self->opening_page, phase);
}

/**
 * hf_window_stop_explaining:
 * @self: a window
 *
 * Makes room for the views: the book is there.
 */
void
hf_window_stop_explaining (HfWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->opening_page == NULL)
    return;
  gtk_stack_remove (self->stack, GTK_WIDGET (g_steal_pointer (&self->opening_page)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->nav), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bell), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search), TRUE);
}
