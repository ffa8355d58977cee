/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done with the photo of a customer. Keeping it is HfAttachJob's, as with other files.
 */

#include "gui/common/card/hf-photo-button.h"

#include "core/hf-attachment.h"
#include "gui/common/card/hf-photo.h"
#include "gui/common/files/hf-file-input.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/files/hf-attach-job.h"
#include "store/hf-keeping.h"

#include <glib/gi18n.h>

struct _HfPhotoButton
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;

  gint64 customer;

  /* template children */
  GtkWidget *button;
  HfPhoto   *photo;
};

G_DEFINE_FINAL_TYPE (HfPhotoButton, hf_photo_button, GTK_TYPE_WIDGET)

static gboolean
may_set (HfPhotoButton *self)
{
  return self->customer != 0 && !hf_context_get_viewer (self->context)->masked;
}

static void
show_actions (HfPhotoButton *self)
{
  GtkWidget   *widget = GTK_WIDGET (self);
  const HfRow *row = may_set (self) ? hf_photo_get_row (self->photo) : NULL;

  gtk_widget_set_sensitive (self->button, may_set (self));
  gtk_widget_action_set_enabled (widget, "photo.show", row != NULL);
  gtk_widget_action_set_enabled (widget, "photo.remove", row != NULL);
}

typedef struct
{
  HfPhotoButton *button; /* owned */
  HfAttachJob   *job;    /* owned */
} Setting;

static void
tell_refusal (HfPhotoButton *self, const GError *error)
{
  if (g_error_matches (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PICTURE))
    hf_page_toast_of (GTK_WIDGET (self),
                      _ ("Only a picture can be a photo, such as a JPEG or PNG file."), 0);
  else
    hf_page_show_error_of (GTK_WIDGET (self), error);
}

static void
set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Setting *setting = user_data;
  g_autoptr (HfPhotoButton) self = setting->button;
  g_autoptr (HfAttachJob) job = setting->job;
  g_autoptr (GError) error = NULL;

  if (!hf_attach_job_run_finish (job, result, &error))
    hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Set photo"), error);
  else if (hf_attach_job_get_refusals (job)->len == 0)
    hf_page_toast_of (GTK_WIDGET (self), _ ("Photo saved"), hf_attach_job_get_step (job));
  else
    tell_refusal (self,
                  ((const HfAttachRefusal *) hf_attach_job_get_refusals (job)->pdata[0])->error);
}

static HfAttachJob *
new_job (HfPhotoButton *self)
{
  HfStore     *store = may_set (self) ? hf_context_get_store (self->context) : NULL;
  HfAttachJob *job = NULL;

  if (store == NULL)
    return NULL;
  job = hf_attach_job_new (store, HF_ATTACHMENT_CUSTOMER, self->customer);
  hf_attach_job_make_photo (job, hf_photo_get_rows (self->photo));
  return job;
}

static void
run (HfPhotoButton *self, HfAttachJob *job)
{
  Setting *setting = g_new (Setting, 1);

  *setting = (Setting){ g_object_ref (self), job };
  hf_attach_job_run_async (job, NULL, set_cb, setting);
}

/* Of several there is no telling which is meant. */
static void
take_files (GtkWidget *widget, const GSList *files)
{
  HfPhotoButton *self = HF_PHOTO_BUTTON (widget);
  HfAttachJob   *job = files != NULL && files->next == NULL ? new_job (self) : NULL;

  if (files != NULL && files->next != NULL)
    hf_page_toast_of (GTK_WIDGET (self), _ ("A customer has one photo. Choose one picture."), 0);
  if (job == NULL)
    return;
  hf_attach_job_add_file (job, files->data);
  run (self, job);
}

static void
take_bytes (GtkWidget *widget, const char *name, GBytes *bytes)
{
  HfAttachJob *job = new_job (HF_PHOTO_BUTTON (widget));

  if (job == NULL)
    return;
  hf_attach_job_add_bytes (job, name, bytes);
  run (HF_PHOTO_BUTTON (widget), job);
}

static const HfFileTaker taker = { take_files, take_bytes };

typedef struct
{
  HfPhotoButton *button; /* owned */
  gint64         customer;
} Choice;

/* Another card may be shown by then. */
static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (HfPhotoButton) self = choice->button;
  GSList files = { file, NULL };

  if (file != NULL && self->context != NULL && self->customer == choice->customer)
    take_files (GTK_WIDGET (self), &files);
}

static void
choose_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){ g_object_ref (HF_PHOTO_BUTTON (widget)), HF_PHOTO_BUTTON (widget)->customer };
  hf_dialogs_open_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Choose Photo"), chosen_cb,
                        choice);
}

static void
paste_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPhotoButton *self = HF_PHOTO_BUTTON (widget);

  if (may_set (self) &&
      !hf_file_input_take_pasted (widget, &taker, hf_context_get_clock (self->context)))
    hf_page_toast_of (GTK_WIDGET (self), _ ("There is no picture on the clipboard."), 0);
}

static void
show_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const HfRow *row = hf_photo_get_row (HF_PHOTO_BUTTON (widget)->photo);

  if (row != NULL)
    gtk_widget_activate_action (widget, "card.show-file", "x", row->id);
}

/* The older ones of merged cards too: none of them is to come forth in its place. */
static void
remove_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPhotoButton *self = HF_PHOTO_BUTTON (widget);
  GListModel    *rows = hf_photo_get_rows (self->photo);
  HfChangeSet   *changes = hf_change_set_new (N_ ("Remove photo"));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (rows, i);

      if (hf_record_get_row (record) != NULL)
        hf_change_set_delete (changes, hf_record_get_row (record));
    }
  hf_saving_commit (widget, self->context, changes, g_strdup (_ ("Photo removed")), NULL, NULL);
}

static void
hf_photo_button_dispose (GObject *object)
{
  HfPhotoButton *self = HF_PHOTO_BUTTON (object);

  self->customer = 0;
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PHOTO_BUTTON);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_photo_button_parent_class)->dispose (object);
}

static void
hf_photo_button_class_init (HfPhotoButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_photo_button_dispose;

  g_type_ensure (HF_TYPE_PHOTO);
  gtk_widget_class_install_action (widget_class, "photo.choose", NULL, choose_activated_cb);
  gtk_widget_class_install_action (widget_class, "photo.paste", NULL, paste_activated_cb);
  gtk_widget_class_install_action (widget_class, "photo.show", NULL, show_activated_cb);
  gtk_widget_class_install_action (widget_class, "photo.remove", NULL, remove_activated_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-photo-button.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPhotoButton, button);
  gtk_widget_class_bind_template_child (widget_class, HfPhotoButton, photo);
  gtk_widget_class_bind_template_callback (widget_class, show_actions);
}

static void
hf_photo_button_init (HfPhotoButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_file_input_take_drops (GTK_WIDGET (self), GTK_WIDGET (self), &taker);
  show_actions (self);
}

void
hf_photo_button_set_customer (HfPhotoButton *self, HfContext *context, const HfRow *customer)
{
  g_return_if_fail (HF_IS_PHOTO_BUTTON (self));
  g_return_if_fail (customer != NULL);

  g_set_object (&self->context, context);
  self->customer = customer->id;
  hf_photo_set_customer (self->photo, context, customer);
  show_actions (self);
}
