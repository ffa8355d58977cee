/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving from a widget: nobody is told "saved" before the store said so, and who closes a page is
 * told all the same when it fails. */

#include "gui/common/hf-saving.h"

#include "gui/common/hf-page.h"
#include "session/hf-error-text.h"

#include <adwaita.h>

#define TOAST_OF "hf-toast" /* object data of a dialog’s toasts: the one that is shown */

typedef struct
{
  GtkWidget   *widget;  /* owned */
  HfContext   *context; /* owned */
  HfChangeSet *changes; /* owned */
  char        *message;
  HfSavingDone done;
  gpointer     user_data;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->widget);
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
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = g_object_get_data (toasts, TOAST_OF);

  if (toast != NULL)
    {
      adw_toast_set_title (toast, escaped);
      return;
    }
  toast = adw_toast_new (escaped);
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

/* The page of a widget, NULL where there is none or where nobody sees it any more: a window that
 * was closed lives on while somebody holds it, and what is in it with it. */
static HfPage *
find_page (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || !gtk_widget_get_visible (GTK_WIDGET (root)))
    return NULL;
  return HF_PAGE (gtk_widget_get_ancestor (widget, HF_TYPE_PAGE));
}

static void
tell (Saving *self, HfCommitted *committed, const GError *error)
{
  HfPage *page = find_page (self->widget);

  if (committed == NULL &&
      (page == NULL || self->done == NULL || !hf_store_error_is_conflict (error)))
    hf_saving_tell_failure (self->widget, self->context, hf_change_set_get_label (self->changes),
                            error);
  else if (committed != NULL && page != NULL)
    hf_page_toast (page, self->message, TRUE);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  tell (self, committed, error);
  if (self->done != NULL)
    self->done (self->widget, committed, error, self->user_data);
}

void
hf_saving_commit (GtkWidget   *widget,
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
  hf_store_commit_async (hf_context_get_store (context), changes, NULL, committed_cb, self);
}

static void
field_saved_cb (GtkWidget *field, HfCommitted *committed, GError *error, gpointer user_data)
{
  hf_editable_row_end_saving (HF_EDITABLE_ROW (field), hf_saving_tell_conflict (field, error));
}

void
hf_saving_commit_field (HfEditableRow *field,
                        HfContext     *context,
                        HfChangeSet   *changes,
                        char          *message)
{
  hf_saving_commit (GTK_WIDGET (field), context, changes, message, field_saved_cb, NULL);
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
  if (gtk_widget_get_visible (dialog))
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
