/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's photo is one of the attached files, painted like those by another program: nothing
 * of a stranger's file is read here. */

#include "gui/common/card/hf-photo.h"

#include "base/hf-cancellable.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-attachment.h"
#include "core/hf-customer.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/hf-records-watch.h"
#include "session/files/hf-preview-reader.h"
#include "store/hf-live-list.h"

#include <adwaita.h>

#define SIZE 48

struct _HfPhoto
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget      *avatar; /* child */
  HfStore        *store;
  HfLiveList     *rows;
  HfRecordsWatch *watch;
  GCancellable   *reading;

  gint64 customer;
  gint64 shown; /* the attachment, 0 for none */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPhoto, hf_photo, GTK_TYPE_WIDGET)

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPhoto) self = hf_weak_take (user_data);
  g_autoptr (HfPicture) picture = hf_preview_read_finish (result, NULL);
  g_autoptr (GdkTexture) texture = NULL;

  /* What was damaged since it was set, the files tell; here the surname says enough. */
  if (self == NULL || picture == NULL || self->avatar == NULL)
    return;
  texture = hf_file_words_texture (picture);
  adw_avatar_set_custom_image (ADW_AVATAR (self->avatar), GDK_PAINTABLE (texture));
}

static void
stop_reading (HfPhoto *self)
{
  hf_cancellable_drop (&self->reading);
}

/* The face of one customer must not stand beside the name of another, not even until the next one
 * is painted. */
static void
show_photo (HfPhoto *self)
{
  const HfRow *row = hf_photo_get_row (self);

  if (self->shown == (row ? row->id : 0))
    return;
  self->shown = row ? row->id : 0;
  stop_reading (self);
  adw_avatar_set_custom_image (ADW_AVATAR (self->avatar), NULL);
  if (row != NULL)
    {
      self->reading = g_cancellable_new ();
      hf_preview_read_async (self->store, row, 0, HF_PICTURE_SMALL, self->reading, picture_read_cb,
                             hf_weak_new (self));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_photo_dispose (GObject *object)
{
  HfPhoto *self = HF_PHOTO (object);

  stop_reading (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);
  g_clear_pointer (&self->avatar, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_photo_parent_class)->dispose (object);
}

static void
hf_photo_class_init (HfPhotoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_photo_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", HF_TYPE_PHOTO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hf_photo_init (HfPhoto *self)
{
  self->avatar = g_object_new (ADW_TYPE_AVATAR, "size", SIZE, "show-initials", TRUE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->avatar, GTK_WIDGET (self));
}

static void
read_photo (HfPhoto *self, HfContext *context, gint64 customer)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_attachment_def, hf_context_get_viewer (context));

  self->customer = customer;
  if (self->rows == NULL)
    {
      self->store = g_object_ref (hf_context_get_store (context));
      self->rows = hf_live_list_new (self->store);
      self->watch = hf_records_watch_new (G_LIST_MODEL (self->rows));
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_photo), self,
                               G_CONNECT_SWAPPED);
    }
  hf_query_where (query, HF_ATTACHMENT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_ATTACHMENT_PHOTO, HF_OP_EQ, HF_INT (TRUE));
  hf_query_order (query, HF_ATTACHMENT_AT, TRUE);
  hf_live_list_set_query (self->rows, query);
}

void
hf_photo_set_customer (HfPhoto *self, HfContext *context, const HfRow *customer)
{
  g_return_if_fail (HF_IS_PHOTO (self));
  g_return_if_fail (customer != NULL);

  g_autofree char *name = hf_str_visible_controls (hf_row_text (customer, HF_CUSTOMER_NAME));

  adw_avatar_set_text (ADW_AVATAR (self->avatar), name);
  if (hf_context_get_viewer (context)->masked)
    self->customer = 0; /* whatever was shown to who worked here before */
  else if (self->customer != customer->id)
    read_photo (self, context, customer->id);
  show_photo (self);
}

const HfRow *
hf_photo_get_row (HfPhoto *self)
{
  g_return_val_if_fail (HF_IS_PHOTO (self), NULL);

  g_autoptr (HfRecord) record =
    self->rows ? g_list_model_get_item (G_LIST_MODEL (self->rows), 0) : NULL;
  const HfRow *row = record ? hf_record_get_row (record) : NULL;

  return row != NULL && hf_row_int (row, HF_ATTACHMENT_CUSTOMER) == self->customer ? row : NULL;
}

GListModel *
hf_photo_get_rows (HfPhoto *self)
{
  g_return_val_if_fail (HF_IS_PHOTO (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GdkPaintable *
hf_photo_get_picture (HfPhoto *self)
{
  g_return_val_if_fail (HF_IS_PHOTO (self), NULL);

  return adw_avatar_get_custom_image (ADW_AVATAR (self->avatar));
}
