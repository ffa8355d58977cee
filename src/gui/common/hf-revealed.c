/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number and its eye. Whether there is something to keep back, and what has to be done before it
 * is shown, is hf-revealing's; what is typed into the editor that may stand in its place is its
 * owner's. */

#include "gui/common/hf-revealed.h"

#include "base/hf-text-mask.h"
#include "core/hf-phone.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-revealing.h"

#include <glib/gi18n.h>

#define SECONDS 10

struct _HfRevealed
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  char      *number;

  gint64 customer;
  guint  round;    /* which number it is: an answer about another one comes too late */
  guint  duration; /* milliseconds */
  guint  timeout;  /* 0 while it is not shown */

  gboolean is_asking; /* a key that is held asks once */
  gboolean is_held;   /* shown, and not to go while somebody works in the editor */
  gboolean is_wanted; /* by who will type as soon as it is shown */

  const HfFieldDef *field; /* what it is */

  /* children */
  GtkWidget *label;
  GtkWidget *editor; /* (nullable) */
  GtkWidget *eye;
};

G_DEFINE_FINAL_TYPE (HfRevealed, hf_revealed, GTK_TYPE_WIDGET)

static gboolean
is_hidden (HfRevealed *self)
{
  return self->context != NULL &&
         hf_revealing_is_field_hidden (self->context, self->field, self->number);
}

static gboolean
is_open (HfRevealed *self)
{
  return self->timeout != 0 || self->is_held;
}

static void
name_eye (HfRevealed *self, const char *icon, const char *tooltip)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->eye), icon);
  gtk_widget_set_tooltip_text (self->eye, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->eye), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
}

/* What the row itself has masked cannot be worked on either. */
static void
show_editor (HfRevealed *self)
{
  gboolean is_masked = self->number != NULL && hf_phone_is_masked (self->number);
  gboolean is_shown = !is_masked && (!is_hidden (self) || is_open (self));

  if (self->editor == NULL)
    return;
  gtk_widget_set_visible (self->editor, is_shown);
  gtk_widget_set_visible (self->label, !is_shown);
}

static void
show_number (HfRevealed *self)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->eye, is_hidden (self));
  if (is_open (self))
    name_eye (self, "view-conceal-symbolic", _ ("Hide the number"));
  else
    name_eye (self, "view-reveal-symbolic", _ ("Show the number for 10 seconds"));
  show_editor (self);
  if (self->number == NULL)
    return;
  text = is_open (self) ? hf_revealing_format_whole (self->field, self->number) :
                          hf_revealing_format_field (self->context, self->field, self->number);
  gtk_label_set_text (GTK_LABEL (self->label), text);
}

static void
hide_number (HfRevealed *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->is_wanted = FALSE;
  self->round++;
  show_number (self);
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  HfRevealed *self = user_data;

  self->timeout = 0;
  hide_number (self);
  return G_SOURCE_REMOVE;
}

static void
asked_cb (GtkWidget *widget, gboolean is_agreed, gpointer round)
{
  HfRevealed *self = HF_REVEALED (widget);
  gboolean    is_wanted = self->is_wanted && gtk_widget_is_focus (self->eye);

  self->is_asking = FALSE;
  self->is_wanted = FALSE;
  if (!is_agreed || self->round != GPOINTER_TO_UINT (round) || !is_hidden (self))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (self->duration, time_is_up_cb, self);
  show_number (self);
  if (is_wanted)
    gtk_widget_grab_focus (self->editor);
}

static void
eye_clicked_cb (HfRevealed *self)
{
  if (!is_open (self))
    {
      hf_revealed_ask (self);
      return;
    }
  self->is_held = FALSE;
  hide_number (self);
}

/* What nobody looks at any more is not to be open when they come back. */
static void
hf_revealed_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_revealed_parent_class)->unmap (widget);

  hide_number (HF_REVEALED (widget));
}

static void
hf_revealed_dispose (GObject *object)
{
  HfRevealed *self = HF_REVEALED (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  hf_children_remove (GTK_WIDGET (object));
  g_clear_object (&self->context);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (hf_revealed_parent_class)->dispose (object);
}

static void
hf_revealed_class_init (HfRevealedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_revealed_dispose;
  widget_class->unmap = hf_revealed_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
hf_revealed_init (HfRevealed *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  self->duration = SECONDS * 1000;
  self->field = &hf_phone_def.fields[HF_PHONE_NUMBER];
  self->label = gtk_label_new (NULL);
  self->eye = gtk_button_new ();
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_add_css_class (self->eye, "flat");
  gtk_widget_set_valign (self->eye, GTK_ALIGN_CENTER);
  gtk_button_set_icon_name (GTK_BUTTON (self->eye), "view-reveal-symbolic");
  gtk_widget_set_visible (self->eye, FALSE);
  gtk_widget_set_focus_on_click (self->eye, FALSE);
  g_signal_connect_object (self->eye, "clicked", G_CALLBACK (eye_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->eye, GTK_WIDGET (self));
}

/* Who works, and what they chose to be shown, may change under the number. */
static void
follow (HfRevealed *self, HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "viewer-changed",
                           G_CALLBACK (hide_number), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" HF_REVEALING_SETTING, G_CALLBACK (hide_number),
                             self, G_CONNECT_SWAPPED);
}

GtkWidget *
hf_revealed_new (void)
{
  return g_object_new (HF_TYPE_REVEALED, NULL);
}

GtkWidget *
hf_revealed_new_of (const HfFieldDef *field, GtkWidget *editor)
{
  HfRevealed *self = g_object_new (HF_TYPE_REVEALED, NULL);

  self->field = field;
  self->editor = editor;
  gtk_widget_add_css_class (self->label, "resting");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_insert_after (editor, GTK_WIDGET (self), self->label);
  return GTK_WIDGET (self);
}

void
hf_revealed_set_number (HfRevealed *self, HfContext *context, gint64 customer, const char *number)
{
  g_return_if_fail (HF_IS_REVEALED (self));
  g_return_if_fail (HF_IS_CONTEXT (context));

  if (self->context == NULL)
    follow (self, context);
  if (number != NULL && self->customer == customer && g_strcmp0 (self->number, number) == 0)
    return;
  self->is_held = self->is_held && self->customer == customer;
  self->customer = customer;
  g_free (self->number);
  self->number = g_strdup (number);
  hide_number (self);
}

const char *
hf_revealed_get_number (HfRevealed *self)
{
  g_return_val_if_fail (HF_IS_REVEALED (self), NULL);

  return self->number;
}

GtkWidget *
hf_revealed_get_label (HfRevealed *self)
{
  g_return_val_if_fail (HF_IS_REVEALED (self), NULL);

  return self->label;
}

void
hf_revealed_ask (HfRevealed *self)
{
  g_return_if_fail (HF_IS_REVEALED (self));

  if (is_open (self) || self->is_asking || !is_hidden (self))
    return;
  self->is_asking = TRUE;
  hf_revealing_ask (GTK_WIDGET (self), self->context, self->field, self->customer, HF_REVEAL_SHOWN,
                    asked_cb, GUINT_TO_POINTER (self->round), NULL);
}

gboolean
hf_revealed_edit (HfRevealed *self)
{
  g_return_val_if_fail (HF_IS_REVEALED (self) && self->editor != NULL, FALSE);

  if (gtk_widget_get_visible (self->editor))
    return gtk_widget_grab_focus (self->editor);
  self->is_wanted = TRUE;
  hf_revealed_ask (self);
  return gtk_widget_get_visible (self->eye) && gtk_widget_grab_focus (self->eye);
}

void
hf_revealed_hold (HfRevealed *self, gboolean is_held)
{
  g_return_if_fail (HF_IS_REVEALED (self));

  if (self->is_held == is_held)
    return;
  self->is_held = is_held;
  show_number (self);
}

void
hf_revealed_set_duration (HfRevealed *self, guint milliseconds)
{
  g_return_if_fail (HF_IS_REVEALED (self));

  self->duration = milliseconds;
}
