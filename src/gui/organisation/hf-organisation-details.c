/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of an organisation. */

#include "gui/organisation/hf-organisation-details.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfOrganisationDetails
{
  GtkWidget parent_instance;

  HfContext                 *context; /* owned */
  const HfOrganisationSheet *sheet;   /* the card's */

  /* template children */
  GtkWidget          *liaison;
  HfAlertMark        *alert;
  GtkWidget          *nobody;
  HfRecordPicker     *picker;
  HfOrganisationForm *form;
};

G_DEFINE_FINAL_TYPE (HfOrganisationDetails, hf_organisation_details, GTK_TYPE_WIDGET)

static const char *const fields[] = {
  "name",     "pinyin",   "kind",       "stage",   "value", "province", "city",     "district",
  "street",   "phone",    "fax",        "website", "email", "manager",  "business", "headcount",
  "enrolled", "relation", "complement", "owner",   "tags",  "*risks",   "*note",    NULL,
};

static const HfFormKind form_kind = { &hf_organisation_def, N_ ("Edit organisation"), fields };

static void
picked_cb (HfOrganisationDetails *self, gint64 customer)
{
  hf_organisation_details_set_liaison (self, customer);
}

static void
nobody_clicked_cb (HfOrganisationDetails *self)
{
  hf_organisation_details_set_liaison (self, 0);
}

static void
show_liaison (HfOrganisationDetails *self, const HfRow *customer)
{
  g_autofree char *name =
    hf_str_visible_controls (customer ? hf_row_text (customer, HF_CUSTOMER_NAME) : "—");

  gtk_button_set_label (GTK_BUTTON (self->liaison), name);
  hf_alert_mark_set_row (self->alert, customer);
  gtk_widget_set_visible (self->nobody, customer != NULL);
  gtk_widget_set_sensitive (self->liaison, customer != NULL);
  if (customer != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->liaison), "x", customer->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->liaison),
                                  customer ? "win.show-customer" : NULL);
}

static gboolean
hf_organisation_details_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_ORGANISATION_DETAILS (widget)->form));
}

static void
hf_organisation_details_dispose (GObject *object)
{
  HfOrganisationDetails *self = HF_ORGANISATION_DETAILS (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_DETAILS);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisation_details_parent_class)->dispose (object);
}

static void
hf_organisation_details_class_init (HfOrganisationDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_details_dispose;
  hf_children_hand_on_focus (widget_class, hf_organisation_details_grab_focus);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  g_type_ensure (HF_TYPE_ORGANISATION_FORM);
  g_type_ensure (HF_TYPE_ALERT_MARK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, liaison);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, alert);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, picker);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, form);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, nobody_clicked_cb);
}

static void
hf_organisation_details_init (HfOrganisationDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_details_set_up (HfOrganisationDetails *self, HfContext *context, GListModel *staff)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self) && self->context == NULL);

  self->context = g_object_ref (context);
  hf_organisation_form_set_up (self->form, context, &form_kind, staff);
  hf_record_picker_set_context (self->picker, context);
}

void
hf_organisation_details_show (HfOrganisationDetails *self, const HfOrganisationSheet *sheet)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  self->sheet = sheet;
  show_liaison (self, sheet ? sheet->liaison : NULL);
  hf_organisation_form_set_row (self->form, sheet ? sheet->organisation : NULL);
}

void
hf_organisation_details_set_liaison (HfOrganisationDetails *self, gint64 customer)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  HfChangeSet *changes;
  HfRow       *draft;

  if (self->sheet == NULL)
    return;
  changes = hf_change_set_new (form_kind.label);
  draft = hf_row_copy (self->sheet->organisation);
  hf_row_set (draft, HF_ORGANISATION_LIAISON, customer != 0 ? HF_INT (customer) : HF_NULL);
  hf_change_set_update (changes, self->sheet->organisation, draft);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Saved")), NULL, NULL);
}

void
hf_organisation_details_focus_owner (HfOrganisationDetails *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  hf_organisation_form_focus (self->form, hf_organisation_def.fields[HF_ORGANISATION_OWNER].name);
}

const char *const *
hf_organisation_details_list_fields (void)
{
  return fields;
}
