/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fields edited in place. They decide when they are to be saved; here each becomes one change set.
 */

#include "gui/organisation/hf-organisation-form.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-conflict.h"
#include "session/organisation/hf-organisation-draft.h"
#include "session/customer/hf-region.h"

#include <glib/gi18n.h>

struct _HfOrganisationForm
{
  GtkWidget parent_instance;

  HfContext        *context; /* owned */
  const HfFormKind *kind;
};

G_DEFINE_FINAL_TYPE (HfOrganisationForm, hf_organisation_form, GTK_TYPE_WIDGET)

#define FOR_EACH_FIELD(self, field)                                                      \
  for (GtkWidget *field = gtk_widget_get_first_child (GTK_WIDGET (self)); field != NULL; \
       field = gtk_widget_get_next_sibling (field))

/* The spelling follows the name, unless somebody has written one of their own. */
static void
follow_name (const HfRow *before, HfRow *draft)
{
  g_autofree char *usual =
    hf_organisation_draft_pinyin (hf_row_text (before, HF_ORGANISATION_NAME));
  g_autofree char *now = hf_organisation_draft_pinyin (hf_row_text (draft, HF_ORGANISATION_NAME));

  if (hf_row_differs (before, draft, HF_ORGANISATION_NAME) &&
      (hf_row_is_null (before, HF_ORGANISATION_PINYIN) ||
       g_strcmp0 (hf_row_text (before, HF_ORGANISATION_PINYIN), usual) == 0))
    hf_row_set_text (draft, HF_ORGANISATION_PINYIN, now);
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfOrganisationForm *self)
{
  HfRow *copy = hf_row_copy (draft);

  if (self->kind->def == &hf_organisation_def)
    follow_name (before, copy);
  hf_conflict_commit_field (field, self->context, self->kind->label, before, copy,
                            /* Translators: %s is a field */
                            g_strdup_printf (_ ("Saved: %s"),
                                             hf_field_row_get_label (HF_FIELD_ROW (field))));
}

static void
hf_organisation_form_dispose (GObject *object)
{
  HfOrganisationForm *self = HF_ORGANISATION_FORM (object);

  hf_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisation_form_parent_class)->dispose (object);
}

static gboolean
hf_organisation_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
hf_organisation_form_class_init (HfOrganisationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_form_dispose;
  hf_children_hand_on_focus (widget_class, hf_organisation_form_grab_focus);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
hf_organisation_form_init (HfOrganisationForm *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);
}

void
hf_organisation_form_set_up (HfOrganisationForm *self,
                             HfContext          *context,
                             const HfFormKind   *kind,
                             GListModel         *staff)
{
  g_return_if_fail (HF_IS_ORGANISATION_FORM (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  for (guint i = 0; kind->fields[i] != NULL; i++)
    {
      gboolean   is_multiline = *kind->fields[i] == '*';
      GtkWidget *field =
        g_object_new (HF_TYPE_EDITABLE_ROW, "field", kind->fields[i] + is_multiline, "multiline",
                      is_multiline, NULL);

      hf_editable_row_set_up (HF_EDITABLE_ROW (field), kind->def, hf_context_get_clock (context),
                              staff);
      hf_editable_row_guard (HF_EDITABLE_ROW (field), context);
      if (hf_region_is_field (hf_editable_row_get_field (HF_EDITABLE_ROW (field))))
        hf_editable_row_set_suggestions (HF_EDITABLE_ROW (field),
                                         hf_suggestions_new (context, hf_region_find));
      g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
      gtk_widget_set_parent (field, GTK_WIDGET (self));
    }
}

void
hf_organisation_form_set_row (HfOrganisationForm *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_ORGANISATION_FORM (self));

  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_row (HF_EDITABLE_ROW (field), row);
}

void
hf_organisation_form_focus (HfOrganisationForm *self, const char *field)
{
  g_return_if_fail (HF_IS_ORGANISATION_FORM (self));

  FOR_EACH_FIELD (self, row)
  if (g_str_equal (hf_editable_row_get_field (HF_EDITABLE_ROW (row)), field))
    gtk_widget_grab_focus (row);
}
