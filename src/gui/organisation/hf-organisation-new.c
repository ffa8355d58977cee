/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new organisation. A name that is there already is a hint, never an obstacle. */

#include "gui/organisation/hf-organisation-new.h"

#include "base/hf-cancellable.h"
#include "base/hf-short-name.h"
#include "base/hf-space-name.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-organisation.h"
#include "session/organisation/hf-organisation-draft.h"

#include <glib/gi18n.h>

struct _HfOrganisationNew
{
  HfNewForm parent_instance;

  GCancellable *lookup; /* owned */

  /* template children */
  GtkWidget *kind;
  GtkWidget *phone;
  GtkWidget *hint;
  GtkWidget *hint_text;
  GtkWidget *open_same;
};

G_DEFINE_FINAL_TYPE (HfOrganisationNew, hf_organisation_new, HF_TYPE_NEW_FORM)

static void
show_hint (HfOrganisationNew *self, const HfRow *same)
{
  g_autofree char *name = NULL, *text = NULL;

  gtk_widget_set_visible (self->hint, same != NULL);
  if (same == NULL)
    return;
  name = hf_str_visible_controls (hf_row_text (same, HF_ORGANISATION_NAME));
  /* Translators: %s is an organisation's name */
  text = hf_space_name (g_strdup_printf (_ ("%s is in the book already."), name), name);
  gtk_label_set_text (GTK_LABEL (self->hint_text), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_same), "x", same->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_same), "win.show-organisation");
}

static void
same_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOrganisationNew) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) same = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  same = hf_organisation_draft_find_same_finish (hf_new_form_get_context (HF_NEW_FORM (self)),
                                                 result, &error);
  if (error == NULL)
    show_hint (self, same);
}

static void
name_changed_cb (HfOrganisationNew *self)
{
  HfContext  *context = hf_new_form_get_context (HF_NEW_FORM (self));
  const char *name = hf_new_form_get_name (HF_NEW_FORM (self));

  hf_cancellable_drop (&self->lookup);
  show_hint (self, NULL);
  if (context == NULL || hf_str_is_blank (name))
    return;
  self->lookup = g_cancellable_new ();
  hf_organisation_draft_find_same_async (context, name, self->lookup, same_found_cb,
                                         hf_weak_new (self));
}

static HfChangeSet *
hf_organisation_new_make_changes (HfNewForm *form, char **message)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (form);
  HfChangeSet       *changes = hf_change_set_new (N_ ("New organisation"));
  guint              kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  const char        *phone = gtk_editable_get_text (GTK_EDITABLE (self->phone));
  g_autofree char   *name = hf_short_name (hf_new_form_get_name (form));
  HfRow             *draft =
    hf_organisation_draft_new (hf_new_form_get_name (form), hf_organisation_kinds[kind].key, phone);

  hf_row_set_text (draft, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_POTENTIAL);
  hf_change_set_insert (changes, draft);
  /* Translators: %s is a name */
  *message = g_strdup_printf (_ ("%s is in the book"), name);
  return changes;
}

static void
hf_organisation_new_clear (HfNewForm *form)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (form);

  gtk_editable_set_text (GTK_EDITABLE (self->phone), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
}

static void
hf_organisation_new_dispose (GObject *object)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (object);

  hf_cancellable_drop (&self->lookup);

  G_OBJECT_CLASS (hf_organisation_new_parent_class)->dispose (object);
}

static void
hf_organisation_new_class_init (HfOrganisationNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_new_dispose;
  HF_NEW_FORM_CLASS (klass)->make_changes = hf_organisation_new_make_changes;
  HF_NEW_FORM_CLASS (klass)->clear = hf_organisation_new_clear;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, kind);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, phone);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, hint);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, hint_text);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, open_same);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_new_form_create);
}

static void
hf_organisation_new_init (HfOrganisationNew *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *kind = hf_organisation_kinds; kind->key != NULL; kind++)
    gtk_string_list_append (kinds, _ (kind->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (kinds));
}
