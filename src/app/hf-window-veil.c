/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window in privacy mode. It has two desks: the views of the book as it is, and those of the
 * book masked, made when they are first needed. Only one is shown; nothing on the other is touched,
 * so that what is being typed there stands there still when it comes back. Windows in front of this
 * one are not shown either, nor are those that come for the hidden views later. */

#include "app/hf-window-private.h"

#include "app/hf-application.h"
#include "app/hf-privacy.h"
#include "session/hf-veil.h"

#include <glib/gi18n.h>

static void
swap_desks (HfWindow *self)
{
  HfDesk shown = { self->context, self->stack, self->palette, self->quick_entry, self->visited };

  self->context = self->aside.context;
  self->stack = self->aside.stack;
  self->palette = self->aside.palette;
  self->quick_entry = self->aside.quick_entry;
  self->visited = self->aside.visited;
  self->aside = shown;
}

static void
add_desk (HfWindow *self)
{
  self->visited = g_ptr_array_new_with_free_func (g_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  hf_window_follow_stack (self, self->stack);
  gtk_stack_add_child (self->desks, GTK_WIDGET (self->stack));
}

static gboolean
stands_before (GtkWindow *window, GtkWindow *self)
{
  GtkWindow *below = gtk_window_get_transient_for (window);

  while (below != NULL && below != self)
    below = gtk_window_get_transient_for (below);
  return below != NULL;
}

/**
 * hf_window_has_dialogs:
 * @self: a window
 *
 * Returns: whether other windows stand before it, be they shown or, in privacy mode, hidden
 */
gboolean
hf_window_has_dialogs (HfWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean    has_some = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !has_some; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      has_some = stands_before (window, GTK_WINDOW (self));
    }
  return has_some;
}

static gboolean
is_hidden (HfWindow *self, GtkWindow *window)
{
  return g_ptr_array_find (self->hidden, window, NULL);
}

/* Nobody has asked for a window of the masked views who has not touched the program since; and what
 * a hidden window asks is hidden with it. */
static gboolean
is_of_hidden_desk (HfWindow *self, GtkWindow *window)
{
  if (!stands_before (window, GTK_WINDOW (self)))
    return FALSE;
  for (GtkWindow *each = window; each != NULL; each = gtk_window_get_transient_for (each))
    if (is_hidden (self, each))
      return TRUE;
  return !self->is_touched;
}

static void
hide_window (HfWindow *self, GtkWindow *window)
{
  if (!is_hidden (self, window))
    g_ptr_array_add (self->hidden, g_object_ref (window));
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
}

static void
window_shown_cb (HfWindow *self, GParamSpec *pspec, GtkWindow *window)
{
  if (self->is_veiled && gtk_widget_get_visible (GTK_WIDGET (window)) &&
      is_of_hidden_desk (self, window))
    hide_window (self, window);
}

static void
windows_changed_cb (HfWindow *self, guint position, guint n_removed, guint n_added, GListModel *all)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, position + i);

      g_signal_connect_object (window, "notify::visible", G_CALLBACK (window_shown_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static gboolean
event_cb (HfWindow *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    self->is_touched = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
watch_windows (HfWindow *self)
{
  GListModel         *windows = gtk_window_get_toplevels ();
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
}

/* Only those that are there: one that was closed meanwhile stays so. */
static void
hide_windows (HfWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window)) && stands_before (window, GTK_WINDOW (self)))
        g_ptr_array_add (self->hidden, g_object_ref (window));
    }
  for (guint i = 0; i < self->hidden->len; i++)
    gtk_widget_set_visible (self->hidden->pdata[i], FALSE);
}

static void
show_windows (HfWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (is_hidden (self, GTK_WINDOW (window)))
        gtk_widget_set_visible (window, TRUE);
    }
  g_ptr_array_set_size (self->hidden, 0);
}

/* One that is still flying in must not go; what it says must, and what it offers. */
static void
take_toast_back (HfWindow *self)
{
  if (!hf_window_has_flying_toast (self))
    adw_toast_dismiss (self->toast);
  else if (self->is_veiled)
    hf_window_toast (self, _ ("Privacy mode"), NULL, NULL);
  else
    adw_toast_set_button_label (self->toast, NULL);
}

static void
close_popovers (HfWindow *self)
{
  hf_window_close_search_history (self);
  if (self->palette != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->palette));
  if (self->quick_entry != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->quick_entry));
  if (self->toast != NULL)
    take_toast_back (self);
}

/* A desk without a view yet has no title either, and nothing that was searched for. */
static void
show_desk (HfWindow *self)
{
  gtk_stack_set_visible_child (self->desks, GTK_WIDGET (self->stack));
  gtk_widget_set_visible (self->veil_bar, self->is_veiled);
  hf_bell_set_private (self->bell, self->is_veiled);
  hf_job_bar_hide_reports_of (self->jobs, self->is_veiled ? self->aside.context : NULL);
  hf_window_enable_actions (self, self->context != NULL);
  if (hf_window_get_page (self) != NULL)
    {
      self->is_going_back = TRUE;
      g_object_notify (G_OBJECT (self->stack), "visible-child");
      self->is_going_back = FALSE;
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  adw_window_title_set_title (self->title, "");
  adw_window_title_set_subtitle (self->title, "");
  gtk_window_set_title (GTK_WINDOW (self), _ ("Huifang"));
  hf_window_want_view (self);
}

static void
veil_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfContext) context = hf_veil_open_finish (HF_CONTEXT (source), result, &error);
  GtkApplication *application;

  g_clear_object (&self->veiling);
  if (self->desks == NULL) /* closed meanwhile */
    return;
  if (context == NULL)
    {
      hf_unsaved_bar_show (self->unsaved, NULL, NULL, error);
      return;
    }
  application = gtk_window_get_application (GTK_WINDOW (self));
  if (application != NULL)
    hf_application_wait_for_saves (HF_APPLICATION (application), context);
  hf_window_listen (self, context);
  if (!self->is_veiled)
    {
      self->aside.context = g_steal_pointer (&context);
      return;
    }
  self->context = g_steal_pointer (&context);
  show_desk (self);
}

static void
veil (HfWindow *self)
{
  HfContext *book = self->context;

  hf_window_remember_views (self); /* the other desk begins where this one is */
  close_popovers (self);
  hide_windows (self);
  self->is_touched = FALSE;
  swap_desks (self);
  if (self->stack == NULL)
    {
      add_desk (self);
      watch_windows (self);
    }
  if (self->context != NULL || self->veiling != NULL)
    return;
  self->veiling = g_cancellable_new ();
  hf_veil_open_async (book, self->veiling, veil_opened_cb, g_object_ref (self));
}

static void
unveil (HfWindow *self)
{
  close_popovers (self);
  swap_desks (self);
  show_windows (self);
}

/**
 * hf_window_set_veiled:
 * @self: a window
 * @is_veiled: whether privacy mode is on
 *
 * Shows the one desk or the other. A window without its book has nothing to hide.
 */
void
hf_window_set_veiled (HfWindow *self, gboolean is_veiled)
{
  if (self->is_veiled == is_veiled || (is_veiled && self->context == NULL))
    return;
  self->is_veiled = is_veiled;
  if (is_veiled)
    veil (self);
  else
    unveil (self);
  show_desk (self);
}

/**
 * hf_window_forget_veil:
 * @self: a window that goes
 *
 * Leaves the one desk that the window's template knows. Windows that are hidden would never be seen
 * again.
 */
void
hf_window_forget_veil (HfWindow *self)
{
  g_cancellable_cancel (self->veiling);
  if (self->is_veiled)
    swap_desks (self);
  self->is_veiled = FALSE;
  self->aside.stack = NULL;
  g_clear_object (&self->aside.context);
  g_clear_pointer (&self->aside.visited, g_ptr_array_unref);
  for (guint i = 0; self->hidden != NULL && i < self->hidden->len; i++)
    gtk_window_destroy (self->hidden->pdata[i]);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
}

static void
privacy_changed_cb (HfWindow *self, const char *name, GVariant *state)
{
  hf_window_set_veiled (self, g_variant_get_boolean (state));
}

/**
 * hf_window_follow_privacy:
 * @self: a window that has just got its book
 *
 * Has the window be in privacy mode whenever the program is.
 */
void
hf_window_follow_privacy (HfWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (application == NULL)
    return;
  g_signal_connect_object (application, "action-state-changed::" HF_PRIVACY_ACTION,
                           G_CALLBACK (privacy_changed_cb), self, G_CONNECT_SWAPPED);
  hf_window_set_veiled (self, hf_privacy_is_on (application));
}
