/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who looks after health in an organisation: a customer, chosen among all of them. */

#include "gui/organisation/hf-liaison-row.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfLiaisonRow
{
  GtkWidget parent_instance;

  HfContext                 *context; /* owned */
  const HfOrganisationSheet *sheet;   /* the card's */

  /* template children */
  GtkWidget      *name;
  HfAlertMark    *alert;
  GtkWidget      *nobody;
  GtkWidget      *change;
  HfRecordPicker *picker;
};

static const char *
get_label (HfFieldRow *row)
{
  return _ (hf_organisation_def.fields[HF_ORGANISATION_LIAISON].label);
}

static gboolean
is_empty (HfFieldRow *row)
{
  HfLiaisonRow *self = (HfLiaisonRow *) row;

  return self->sheet == NULL || self->sheet->liaison == NULL;
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfLiaisonRow,
                               hf_liaison_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static void
picked_cb (HfLiaisonRow *self, gint64 customer)
{
  hf_liaison_row_choose (self, customer);
}

static void
nobody_clicked_cb (HfLiaisonRow *self)
{
  gtk_widget_grab_focus (self->change); /* the button that has the focus goes */
  hf_liaison_row_choose (self, 0);
}

static gboolean
hf_liaison_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_LIAISON_ROW (widget)->change);
}

static void
hf_liaison_row_dispose (GObject *object)
{
  HfLiaisonRow *self = HF_LIAISON_ROW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_LIAISON_ROW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_liaison_row_parent_class)->dispose (object);
}

static void
hf_liaison_row_class_init (HfLiaisonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_liaison_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_liaison_row_grab_focus);

  g_type_ensure (HF_TYPE_ALERT_MARK);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-liaison-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfLiaisonRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfLiaisonRow, alert);
  gtk_widget_class_bind_template_child (widget_class, HfLiaisonRow, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfLiaisonRow, change);
  gtk_widget_class_bind_template_child (widget_class, HfLiaisonRow, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, nobody_clicked_cb);
}

static void
hf_liaison_row_init (HfLiaisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_liaison_row_set_up (HfLiaisonRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_LIAISON_ROW (self) && self->context == NULL);

  self->context = g_object_ref (context);
  hf_record_picker_set_context (self->picker, context);
}

void
hf_liaison_row_show (HfLiaisonRow *self, const HfOrganisationSheet *sheet)
{
  g_return_if_fail (HF_IS_LIAISON_ROW (self));

  const HfRow     *customer = sheet ? sheet->liaison : NULL;
  const char      *raw = customer ? hf_row_text (customer, HF_CUSTOMER_NAME) : NULL;
  g_autofree char *name = hf_str_visible_controls (raw ? raw : "");

  self->sheet = sheet;
  gtk_button_set_label (GTK_BUTTON (self->name), name);
  gtk_widget_set_visible (self->name, customer != NULL);
  hf_alert_mark_set_row (self->alert, customer);
  gtk_widget_set_visible (self->nobody, customer != NULL);
  gtk_widget_set_sensitive (self->change, sheet != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name), "x", customer ? customer->id : 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name), "win.show-customer");
}

void
hf_liaison_row_choose (HfLiaisonRow *self, gint64 customer)
{
  g_return_if_fail (HF_IS_LIAISON_ROW (self));

  HfChangeSet *changes;
  HfRow       *draft;

  if (self->sheet == NULL)
    return;
  changes = hf_change_set_new (N_ ("Edit organisation"));
  draft = hf_row_copy (self->sheet->organisation);
  hf_row_set (draft, HF_ORGANISATION_LIAISON, customer != 0 ? HF_INT (customer) : HF_NULL);
  hf_change_set_update (changes, self->sheet->organisation, draft);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Saved")), NULL, NULL);
}
