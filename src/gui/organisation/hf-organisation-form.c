/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fields edited in place. They decide when they are to be saved; here each becomes one change set.
 */

#include "gui/organisation/hf-organisation-form.h"

#include "core/hf-entity.h"
#include "core/hf-organisation.h"
#include "core/hf-validate.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-editable-row-rule.h"
#include "gui/common/hf-field-group.h"
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
  GPtrArray        *fields; /* of HfEditableRow, which belong to the form or its groups */
};

G_DEFINE_FINAL_TYPE (HfOrganisationForm, hf_organisation_form, GTK_TYPE_WIDGET)

static HfEditableRow *
nth_field (HfOrganisationForm *self, guint i)
{
  return g_ptr_array_index (self->fields, i);
}

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

static void
hf_organisation_form_finalize (GObject *object)
{
  g_ptr_array_unref (HF_ORGANISATION_FORM (object)->fields);

  G_OBJECT_CLASS (hf_organisation_form_parent_class)->finalize (object);
}

static gboolean
hf_organisation_form_grab_focus (GtkWidget *widget)
{
  HfOrganisationForm *self = HF_ORGANISATION_FORM (widget);

  return self->fields->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (nth_field (self, 0)));
}

static void
hf_organisation_form_class_init (HfOrganisationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_organisation_form_finalize;
  hf_children_hand_on_focus (widget_class, hf_organisation_form_grab_focus);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
hf_organisation_form_init (HfOrganisationForm *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 3);
  self->fields = g_ptr_array_new ();
}

/* Those of a .ui, in their groups. */
static void
collect_fields (HfOrganisationForm *self, GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (HF_IS_EDITABLE_ROW (child))
      g_ptr_array_add (self->fields, child);
    else if (HF_IS_FIELD_GROUP (child))
      collect_fields (self, child);
}

static void
make_fields (HfOrganisationForm *self, const char *const *names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean   is_multiline = *names[i] == '*';
      GtkWidget *field = g_object_new (HF_TYPE_EDITABLE_ROW, "field", names[i] + is_multiline,
                                       "multiline", is_multiline, NULL);

      gtk_widget_set_parent (field, GTK_WIDGET (self));
    }
}

static char *
explain_reversed (const HfRow *draft, gpointer data)
{
  return hf_row_find_reversed (NULL, draft) >= 0 ? g_strdup (_ ("It would end before it begins.")) :
                                                   NULL;
}

static void
set_up_field (HfOrganisationForm *self, HfEditableRow *field, GListModel *staff)
{
  hf_editable_row_set_up (field, self->kind->def, hf_context_get_clock (self->context), staff);
  hf_editable_row_guard (field, self->context);
  if (self->kind->def->fields[hf_entity_field (self->kind->def, hf_editable_row_get_field (field))]
        .type == HF_FIELD_DATE)
    hf_editable_row_set_check (field, explain_reversed, NULL);
  if (hf_region_is_field (hf_editable_row_get_field (field)))
    hf_editable_row_set_suggestions (field, hf_suggestions_new (self->context, hf_region_find));
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
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
  make_fields (self, kind->fields);
  collect_fields (self, GTK_WIDGET (self));
  for (guint i = 0; i < self->fields->len; i++)
    set_up_field (self, nth_field (self, i), staff);
}

void
hf_organisation_form_set_row (HfOrganisationForm *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_ORGANISATION_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    hf_editable_row_set_row (nth_field (self, i), row);
}

gboolean
hf_organisation_form_update (HfOrganisationForm *self, const HfFieldGroupShow *show)
{
  g_return_val_if_fail (HF_IS_ORGANISATION_FORM (self), FALSE);

  gboolean is_any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (HF_IS_FIELD_GROUP (child))
      is_any |= hf_field_group_update (HF_FIELD_GROUP (child), show);
  return is_any;
}

void
hf_organisation_form_focus (HfOrganisationForm *self, const char *field)
{
  g_return_if_fail (HF_IS_ORGANISATION_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (hf_editable_row_get_field (nth_field (self, i)), field))
      gtk_widget_grab_focus (GTK_WIDGET (nth_field (self, i)));
}
