/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of an organisation. Which fields there are, and in which groups, stands in the .ui.
 */

#include "gui/organisation/hf-organisation-details.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-finder.h"

#include <glib/gi18n.h>

struct _HfOrganisationDetails
{
  GtkWidget parent_instance;

  gint64 shown; /* the organisation, 0 for none */

  /* template children */
  HfFieldFinder      *finder;
  HfLiaisonRow       *liaison;
  HfOrganisationForm *form;
};

G_DEFINE_FINAL_TYPE (HfOrganisationDetails, hf_organisation_details, GTK_TYPE_WIDGET)

static const HfFormKind form_kind = { &hf_organisation_def, N_ ("Edit organisation"), NULL };

static void
update (HfOrganisationDetails *self, gboolean keep)
{
  HfFieldGroupShow show = hf_field_finder_get_show (self->finder, keep);

  hf_field_finder_set_found (self->finder, hf_organisation_form_update (self->form, &show));
}

static void
update_tidied (HfOrganisationDetails *self)
{
  update (self, FALSE);
}

/* Coming back to the form is a good moment to tidy it: nobody is looking at what goes. */
static void
hf_organisation_details_map (GtkWidget *widget)
{
  update_tidied (HF_ORGANISATION_DETAILS (widget));

  GTK_WIDGET_CLASS (hf_organisation_details_parent_class)->map (widget);
}

static gboolean
hf_organisation_details_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_ORGANISATION_DETAILS (widget)->form));
}

static void
hf_organisation_details_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_DETAILS);

  G_OBJECT_CLASS (hf_organisation_details_parent_class)->dispose (object);
}

static void
hf_organisation_details_class_init (HfOrganisationDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_details_dispose;
  widget_class->map = hf_organisation_details_map;
  hf_children_hand_on_focus (widget_class, hf_organisation_details_grab_focus);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_FIELD_FINDER);
  g_type_ensure (HF_TYPE_FIELD_GROUP);
  g_type_ensure (HF_TYPE_LIAISON_ROW);
  g_type_ensure (HF_TYPE_ORGANISATION_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, finder);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, liaison);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationDetails, form);
  gtk_widget_class_bind_template_callback (widget_class, update_tidied);
}

static void
hf_organisation_details_init (HfOrganisationDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_details_set_up (HfOrganisationDetails *self, HfContext *context, GListModel *staff)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  hf_organisation_form_set_up (self->form, context, &form_kind, staff);
  hf_person_row_set_context (HF_PERSON_ROW (self->liaison), context);
  hf_field_finder_set_up (self->finder, context);
}

void
hf_organisation_details_show (HfOrganisationDetails *self, const HfOrganisationSheet *sheet)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  gint64   id = sheet ? sheet->organisation->id : 0;
  gboolean is_same = id == self->shown;

  self->shown = id;
  hf_liaison_row_show (self->liaison, sheet);
  hf_organisation_form_set_row (self->form, sheet ? sheet->organisation : NULL);
  if (is_same)
    update (self, TRUE);
  else
    hf_field_finder_reset (self->finder);
}

void
hf_organisation_details_edit (HfOrganisationDetails *self, const char *field)
{
  g_return_if_fail (HF_IS_ORGANISATION_DETAILS (self));

  hf_field_finder_show_all (self->finder);
  hf_organisation_form_focus (self->form, field);
}
