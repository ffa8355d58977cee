/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody is listed: the book is new, or all are archived. Whoever archived everybody is not to be
 * told that the book is ready for its first customer; nor is anybody where it cannot be read. */

#include "gui/customer/hf-empty-book.h"

#include "base/hf-log.h"
#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-style.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfEmptyBook
{
  GtkWidget parent_instance;

  GCancellable *cancellable; /* owned; of the look under way, NULL without one */

  /* template children */
  AdwStatusPage *status;
  GtkWidget     *show_archived;
  GtkWidget     *create;
};

G_DEFINE_FINAL_TYPE (HfEmptyBook, hf_empty_book, GTK_TYPE_WIDGET)

static void
show (HfEmptyBook *self, gboolean has_archived)
{
  adw_status_page_set_title (self->status, has_archived ? _ ("All Customers Are Archived") :
                                                          _ ("Your Book Is Ready"));
  adw_status_page_set_description (
    self->status, has_archived ?
                    _ ("They are still in the book, with everything that was said and agreed. "
                       "Whoever is restored stands here again, follow-ups included.") :
                    _ ("Customers you add stand here, with everything that was said and agreed."));
  gtk_widget_set_visible (self->show_archived, has_archived);
  hf_style_set_class (self->create, "suggested-action", !has_archived);
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfEmptyBook) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows != NULL)
    {
      show (self, rows->len > 0);
      return;
    }
  hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not look for archived customers", error);
  gtk_widget_set_visible (GTK_WIDGET (self->status), FALSE);
}

static void
stop (HfEmptyBook *self)
{
  hf_cancellable_drop (&self->cancellable);
}

static void
hf_empty_book_dispose (GObject *object)
{
  stop (HF_EMPTY_BOOK (object));
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_EMPTY_BOOK);

  G_OBJECT_CLASS (hf_empty_book_parent_class)->dispose (object);
}

static void
hf_empty_book_class_init (HfEmptyBookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_empty_book_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/customer/hf-empty-book.ui");
  gtk_widget_class_bind_template_child (widget_class, HfEmptyBook, status);
  gtk_widget_class_bind_template_child (widget_class, HfEmptyBook, show_archived);
  gtk_widget_class_bind_template_child (widget_class, HfEmptyBook, create);
}

static void
hf_empty_book_init (HfEmptyBook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* One row is enough to know, and the query finds the archived like everybody else. */
void
hf_empty_book_look (HfEmptyBook *self, HfContext *context)
{
  g_return_if_fail (HF_IS_EMPTY_BOOK (self));

  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, hf_context_get_viewer (context));

  hf_query_limit (query, 1);
  stop (self);
  self->cancellable = g_cancellable_new ();
  hf_store_query_async (hf_context_get_store (context), query, self->cancellable, looked_cb,
                        hf_weak_new (self));
}
