/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What could not be read, in words. It must not know what that was: a list, or whoever reads it,
 * tries again. */

#include "gui/common/hf-read-error.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-style.h"
#include "session/hf-error-text.h"

#define ICON_BESIDE 16 /* pixels */
#define ICON_ALONE  64

struct _HfReadError
{
  GtkWidget parent_instance;

  gboolean is_narrow; /* there is only the width of a field */

  /* template children */
  GtkWidget *box;
  GtkImage  *icon;
  GtkLabel  *title;
  GtkLabel  *text;
  GtkWidget *retry;
};

enum
{
  RETRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfReadError, hf_read_error, GTK_TYPE_WIDGET)

static void
retry_clicked_cb (HfReadError *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
align (GtkLabel *label, gboolean is_centred)
{
  gtk_label_set_xalign (label, is_centred ? 0.5f : 0.0f);
  gtk_label_set_justify (label, is_centred ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
}

/* In the middle and large, or a line above what is there, or as little as fits a field. */
static void
arrange (HfReadError *self, gboolean is_alone)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), is_alone || self->is_narrow ?
                                                                GTK_ORIENTATION_VERTICAL :
                                                                GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (self->box, is_alone ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_halign (self->retry, is_alone        ? GTK_ALIGN_CENTER :
                                      self->is_narrow ? GTK_ALIGN_START :
                                                        GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !self->is_narrow);
  gtk_widget_set_vexpand (GTK_WIDGET (self), is_alone);
  gtk_image_set_pixel_size (self->icon, is_alone ? ICON_ALONE : ICON_BESIDE);
  align (self->title, is_alone);
  align (self->text, is_alone);
  hf_style_set_class (self->box, "alert-line", !is_alone);
}

static void
hf_read_error_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_READ_ERROR);

  G_OBJECT_CLASS (hf_read_error_parent_class)->dispose (object);
}

static void
hf_read_error_class_init (HfReadErrorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_read_error_dispose;
  signals[RETRY] = g_signal_new ("retry", HF_TYPE_READ_ERROR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-read-error.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReadError, box);
  gtk_widget_class_bind_template_child (widget_class, HfReadError, icon);
  gtk_widget_class_bind_template_child (widget_class, HfReadError, title);
  gtk_widget_class_bind_template_child (widget_class, HfReadError, text);
  gtk_widget_class_bind_template_child (widget_class, HfReadError, retry);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
hf_read_error_init (HfReadError *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_read_error_show (HfReadError *self, const GError *error, gboolean is_alone)
{
  g_return_if_fail (HF_IS_READ_ERROR (self));

  g_autofree char *text = error ? hf_error_text (error) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (self->text, text);
  arrange (self, is_alone);
}

void
hf_read_error_show_instead (HfReadError  *self,
                            const GError *error,
                            GtkWidget    *body,
                            gboolean      is_read)
{
  hf_read_error_show (self, error, !is_read);
  gtk_widget_set_visible (body, is_read);
}

static void
list_error_changed_cb (HfReadError *self, GParamSpec *pspec, HfLiveList *list)
{
  hf_read_error_show (self, hf_live_list_get_error (list), FALSE);
}

void
hf_read_error_follow (HfReadError *self, HfLiveList *list)
{
  g_return_if_fail (HF_IS_READ_ERROR (self) && HF_IS_LIVE_LIST (list));

  g_signal_connect_object (list, "notify::error", G_CALLBACK (list_error_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "retry", G_CALLBACK (hf_live_list_retry), list, G_CONNECT_SWAPPED);
  list_error_changed_cb (self, NULL, list);
}

GtkWidget *
hf_read_error_stand_in (GtkWidget *widget, HfLiveList *list)
{
  GtkWidget *box = gtk_widget_get_parent (widget);

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  GtkWidget *self = g_object_new (HF_TYPE_READ_ERROR, NULL);

  gtk_box_insert_child_after (GTK_BOX (box), self, widget);
  HF_READ_ERROR (self)->is_narrow = TRUE;
  g_object_bind_property (self, "visible", widget, "visible", G_BINDING_INVERT_BOOLEAN);
  hf_read_error_follow (HF_READ_ERROR (self), list);
  return self;
}
