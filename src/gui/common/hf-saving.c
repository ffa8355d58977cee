/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving from a widget: nobody is told "saved" before the store said so, who closes a page is told
 * all the same when it fails, and a form keeps what was typed until it is in the book. */

#include "gui/common/hf-saving-private.h"

#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-toast.h"
#include "session/hf-error-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TOAST_OF  "hf-toast"  /* object data of a dialog’s toasts: the one that is shown */
#define SAVING_OF "hf-saving" /* object data of a form: set while what it has is being saved */

typedef struct
{
  GtkWidget   *widget;  /* owned */
  GtkWidget   *form;    /* owned; NULL where nothing was typed that could be lost */
  HfWeak      *focus;   /* what in the form had the focus */
  HfContext   *context; /* owned */
  HfChangeSet *changes; /* owned */
  char        *message;
  HfSavingDone done;
  gpointer     user_data;
  gboolean     asks; /* about a conflict, which is @done's to tell of */
} Saving;

static GtkWidget *
take_focus (Saving *self)
{
  return self->focus != NULL ? hf_weak_take (g_steal_pointer (&self->focus)) : NULL;
}

static void
saving_free (Saving *self)
{
  g_autoptr (GtkWidget) focus = take_focus (self);

  g_object_unref (self->widget);
  g_clear_object (&self->form);
  g_object_unref (self->context);
  hf_change_set_unref (self->changes);
  g_free (self->message);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
toast_dismissed_cb (GObject *toasts)
{
  g_object_set_data (toasts, TOAST_OF, NULL);
}

/* It stays until somebody closes it; there is one at a time, which tells the newest. */
static void
word_toast (GObject *toasts, const char *text)
{
  AdwToast *toast = g_object_get_data (toasts, TOAST_OF);

  if (toast != NULL)
    {
      hf_toast_set_text (toast, text);
      return;
    }
  toast = hf_toast_new (text);
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (toasts, TOAST_OF, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), toasts,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

/* A dialog hides the bar of the window behind it. */
static gboolean
tell_in_dialog (GtkWidget *widget, const GError *error)
{
  GtkWidget       *toasts = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *text = hf_error_text (error);

  if (toasts == NULL || !gtk_widget_is_visible (toasts) || text == NULL)
    return FALSE;
  word_toast (G_OBJECT (toasts), text);
  return TRUE;
}

/* The page of a widget, NULL where there is none or where nobody sees it any more. */
static HfPage *
find_page (GtkWidget *widget)
{
  return hf_page_is_seen_of (widget) ? HF_PAGE (gtk_widget_get_ancestor (widget, HF_TYPE_PAGE)) :
                                       NULL;
}

/* Where nobody sees the question it is told like any other failure. */
static gboolean
is_left_to_done (const Saving *self, const GError *error)
{
  if (self->done == NULL || !hf_store_error_is_conflict (error))
    return FALSE;
  return self->asks ? hf_page_is_seen_of (self->form ? self->form : self->widget) :
                      find_page (self->widget) != NULL;
}

static void
tell (Saving *self, HfCommitted *committed, const GError *error)
{
  HfPage *page = find_page (self->widget);

  if (committed == NULL && !is_left_to_done (self, error))
    hf_saving_tell_failure (self->widget, self->context, hf_change_set_get_label (self->changes),
                            error);
  else if (committed != NULL && page != NULL)
    hf_page_toast (page, self->message, committed->step);
}

/* A closed window lives on while somebody holds it, as does a popover that was taken away. */
static gboolean
is_there (GtkWidget *form)
{
  GtkRoot *root = gtk_widget_get_root (form);

  return GTK_IS_WINDOW (root) && hf_dialogs_is_open (GTK_WINDOW (root));
}

/* What is typed while it is being saved would go with the form. A window can still be closed. */
static void
set_form_busy (GtkWidget *form, gboolean is_busy)
{
  GtkWidget *typed = ADW_IS_WINDOW (form) ? adw_window_get_content (ADW_WINDOW (form)) : form;

  g_object_set_data (G_OBJECT (form), SAVING_OF, GINT_TO_POINTER (is_busy));
  if (typed != NULL)
    gtk_widget_set_sensitive (typed, !is_busy);
}

static void
close_form (GtkWidget *form)
{
  if (GTK_IS_WINDOW (form))
    gtk_window_destroy (GTK_WINDOW (form));
  else if (GTK_IS_POPOVER (form))
    gtk_popover_popdown (GTK_POPOVER (form));
}

/* A dialog covers the page; what a popover or a part of a page could not save stands in its bar. */
static void
tell_in_form (Saving *self, const GError *error)
{
  const char      *what = hf_change_set_get_label (self->changes);
  g_autofree char *text = hf_error_text (error);

  if (!is_there (self->form))
    hf_saving_tell_failure (self->widget, self->context, what, error);
  else if (!GTK_IS_WINDOW (self->form))
    hf_saving_tell_failure (self->form, self->context, what, error);
  else if (text != NULL)
    hf_dialogs_tell (GTK_WINDOW (self->form), _ ("Not Saved"), text);
}

static void
give_back_focus (Saving *self)
{
  g_autoptr (GtkWidget) focus = take_focus (self);

  if (focus != NULL && gtk_widget_get_root (focus) != NULL)
    gtk_widget_grab_focus (focus);
}

static void
end_form (Saving *self, HfCommitted *committed, GError *error)
{
  set_form_busy (self->form, FALSE);
  if (self->done != NULL && is_there (self->form))
    self->done (self->form, committed, error, self->user_data);
  if (committed == NULL)
    {
      give_back_focus (self);
      if (!self->asks || !is_left_to_done (self, error))
        tell_in_form (self, error);
      return;
    }
  if (is_there (self->form))
    close_form (self->form);
  tell (self, committed, NULL);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  if (self->form != NULL)
    {
      end_form (self, committed, error);
      return;
    }
  tell (self, committed, error);
  if (self->done != NULL)
    self->done (self->widget, committed, error, self->user_data);
}

static Saving *
saving_new (GtkWidget   *widget,
            HfContext   *context,
            HfChangeSet *changes,
            char        *message,
            HfSavingDone done,
            gpointer     user_data)
{
  Saving *self = g_new0 (Saving, 1);

  self->widget = g_object_ref (widget);
  self->context = g_object_ref (context);
  self->changes = changes;
  self->message = message;
  self->done = done;
  self->user_data = user_data;
  return self;
}

void
hf_saving_commit (GtkWidget   *widget,
                  HfContext   *context,
                  HfChangeSet *changes,
                  char        *message,
                  HfSavingDone done,
                  gpointer     user_data)
{
  hf_store_commit_async (hf_context_get_store (context), changes, NULL, committed_cb,
                         saving_new (widget, context, changes, message, done, user_data));
}

/* Takes what is to be saved. */
static void
commit_form (Saving *saving, GtkWidget *form)
{
  g_autoptr (Saving) self = saving;
  HfStore   *store = hf_context_get_store (self->context);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (form));

  if (g_object_get_data (G_OBJECT (form), SAVING_OF) != NULL) /* a key pressed twice */
    return;
  self->form = g_object_ref (form);
  self->focus = focus != NULL ? hf_weak_new (focus) : NULL;
  /* GTK 4.8 takes it from what becomes insensitive without telling a text, which blinks on. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, form))
    gtk_root_set_focus (gtk_widget_get_root (form), NULL);
  set_form_busy (form, TRUE);
  g_steal_pointer (&self); /* by its callback */
  hf_store_commit_async (store, saving->changes, NULL, committed_cb, saving);
}

void
hf_saving_commit_form (GtkWidget   *form,
                       GtkWidget   *asker,
                       HfContext   *context,
                       HfChangeSet *changes,
                       char        *message,
                       HfSavingDone done,
                       gpointer     user_data)
{
  commit_form (saving_new (asker, context, changes, message, done, user_data), form);
}

void
hf_saving_commit_asking (GtkWidget   *form,
                         GtkWidget   *widget,
                         HfContext   *context,
                         HfChangeSet *changes,
                         char        *message,
                         HfSavingDone done,
                         gpointer     user_data)
{
  Saving *self = saving_new (widget, context, changes, message, done, user_data);

  self->asks = TRUE;
  if (form != NULL)
    commit_form (self, form);
  else
    hf_store_commit_async (hf_context_get_store (context), changes, NULL, committed_cb, self);
}

void
hf_saving_tell_failure (GtkWidget    *widget,
                        HfContext    *context,
                        const char   *what,
                        const GError *error)
{
  HfPage *page = find_page (widget);

  if (page != NULL)
    hf_page_show_error (page, error);
  else if (!tell_in_dialog (widget, error))
    hf_context_tell_unsaved (context, what, NULL, error);
}

gboolean
hf_saving_tell_closed (GtkWidget *dialog, HfContext *context, const char *what, const GError *error)
{
  if (hf_dialogs_is_open (GTK_WINDOW (dialog)))
    return FALSE;
  hf_context_tell_unsaved (context, what, NULL, error);
  return TRUE;
}

gboolean
hf_saving_tell_conflict (GtkWidget *widget, const GError *error)
{
  HfPage *page = find_page (widget);

  if (!hf_store_error_is_conflict (error))
    return FALSE;
  if (page != NULL)
    hf_page_show_error (page, error);
  return TRUE;
}
