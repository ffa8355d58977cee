/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a card names, chosen among all customers. What that means, and where it is stored, is known
 * to who derives from it. */

#include "gui/common/hf-person-row.h"

#include "base/hf-strings.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-record-picker.h"

typedef struct
{
  HfContext *context; /* owned */
  gint64     customer;

  /* template children */
  GtkLabel       *label;
  GtkWidget      *name;
  HfAlertMark    *alert;
  GtkWidget      *change;
  HfRecordPicker *picker;
  GtkWidget      *nobody;
} HfPersonRowPrivate;

static void field_row_init (HfFieldRowInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (HfPersonRow,
                                  hf_person_row,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (HfPersonRow)
                                    G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static HfPersonRowPrivate *
get_private (gpointer self)
{
  return hf_person_row_get_instance_private (HF_PERSON_ROW (self));
}

static const char *
get_label (HfFieldRow *row)
{
  return gtk_label_get_text (get_private (row)->label);
}

static gboolean
is_empty (HfFieldRow *row)
{
  return get_private (row)->customer == 0;
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
}

static void
picked_cb (HfPersonRow *self, gint64 customer)
{
  HF_PERSON_ROW_GET_CLASS (self)->choose (self, customer);
}

static void
nobody_clicked_cb (HfPersonRow *self)
{
  gtk_widget_grab_focus (get_private (self)->change); /* the button that has the focus goes */
  HF_PERSON_ROW_GET_CLASS (self)->choose (self, 0);
}

static gboolean
hf_person_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (widget)->change);
}

static void
hf_person_row_dispose (GObject *object)
{
  /* GTK 4.8 disposes of the template of the class that an object has, never of its parent's. */
  hf_children_remove (GTK_WIDGET (object));
  g_clear_object (&get_private (object)->context);

  G_OBJECT_CLASS (hf_person_row_parent_class)->dispose (object);
}

static void
hf_person_row_class_init (HfPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_person_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_person_row_grab_focus);

  g_type_ensure (HF_TYPE_ALERT_MARK);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-person-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, label);
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, name);
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, alert);
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, change);
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, picker);
  gtk_widget_class_bind_template_child_private (widget_class, HfPersonRow, nobody);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, nobody_clicked_cb);
}

static void
hf_person_row_init (HfPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_person_row_set_label:
 * @self: a row
 * @label: what it says of the card, translated
 *
 * Says what it is about.
 */
void
hf_person_row_set_label (HfPersonRow *self, const char *label)
{
  gtk_label_set_text (get_private (self)->label, label);
}

/**
 * hf_person_row_set_context:
 * @self: a row
 * @context: the book whose customers are offered
 *
 * Lets somebody be chosen.
 */
void
hf_person_row_set_context (HfPersonRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_PERSON_ROW (self) && get_private (self)->context == NULL);

  get_private (self)->context = g_object_ref (context);
  hf_record_picker_set_context (get_private (self)->picker, context);
}

/**
 * hf_person_row_get_context:
 * @self: a row
 *
 * Returns: (transfer none): what hf_person_row_set_context() gave it
 */
HfContext *
hf_person_row_get_context (HfPersonRow *self)
{
  return get_private (self)->context;
}

/**
 * hf_person_row_show:
 * @self: a row
 * @customer: whom the card names, 0 for nobody
 * @name: (nullable): their name
 * @may_choose: whether there is a card to choose somebody for
 *
 * Shows whom a card names.
 */
void
hf_person_row_show (HfPersonRow *self, gint64 customer, const char *name, gboolean may_choose)
{
  HfPersonRowPrivate *priv = get_private (self);
  g_autofree char    *shown = hf_str_visible_controls (name ? name : "");

  priv->customer = customer;
  gtk_button_set_label (GTK_BUTTON (priv->name), shown);
  gtk_widget_set_visible (priv->name, customer != 0);
  gtk_widget_set_sensitive (priv->change, may_choose);
  gtk_widget_set_visible (priv->nobody, customer != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->name), "x", customer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->name), "win.show-customer");
}

/**
 * hf_person_row_show_alerts:
 * @self: a row
 * @customer: (nullable): whom the card names, as the book has them
 *
 * Shows beside the name what one has to know of them.
 */
void
hf_person_row_show_alerts (HfPersonRow *self, const HfRow *customer)
{
  hf_alert_mark_set_row (get_private (self)->alert, customer);
}
