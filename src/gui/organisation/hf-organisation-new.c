/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new organisation. A name that is there already is a hint, never an obstacle. */

#include "gui/organisation/hf-organisation-new.h"

#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-saving.h"
#include "session/organisation/hf-organisation-draft.h"

#include <glib/gi18n.h>

struct _HfOrganisationNew
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *lookup;

  /* template children */
  GtkWidget *name;
  GtkWidget *name_problem;
  GtkWidget *kind;
  GtkWidget *phone;
  GtkWidget *hint;
  GtkWidget *hint_text;
  GtkWidget *open_same;
  GtkWidget *create;
};

enum
{
  CREATED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationNew, hf_organisation_new, GTK_TYPE_WIDGET)

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
show_problem (HfOrganisationNew *self, gboolean is_missing)
{
  gtk_widget_set_visible (self->name_problem, is_missing);
  hf_invalid_mark (self->name, is_missing);
}

static void
show_hint (HfOrganisationNew *self, const HfRow *same)
{
  g_autofree char *name = NULL, *text = NULL;

  gtk_widget_set_visible (self->hint, same != NULL);
  if (same == NULL)
    return;
  name = hf_str_visible_controls (hf_row_text (same, HF_ORGANISATION_NAME));
  /* Translators: %s is an organisation's name */
  text = g_strdup_printf (_ ("%s is in the book already."), name);
  gtk_label_set_text (GTK_LABEL (self->hint_text), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_same), "x", same->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_same), "win.show-organisation");
}

static void
same_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfOrganisationNew) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) same = NULL;

  if (self->context == NULL) /* closed meanwhile */
    return;
  same = hf_organisation_draft_find_same_finish (self->context, result, &error);
  if (error == NULL)
    show_hint (self, same);
}

static void
name_changed_cb (HfOrganisationNew *self)
{
  g_cancellable_cancel (self->lookup);
  g_clear_object (&self->lookup);
  show_hint (self, NULL);
  if (self->context == NULL || hf_str_is_blank (get_text (self->name)))
    return;
  self->lookup = g_cancellable_new ();
  hf_organisation_draft_find_same_async (self->context, get_text (self->name), self->lookup,
                                         same_found_cb, g_object_ref (self));
}

static void
name_left_cb (HfOrganisationNew *self)
{
  if (!hf_str_is_blank (get_text (self->name)))
    show_problem (self, FALSE);
}

static void
clear (HfOrganisationNew *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->phone), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  show_problem (self, FALSE);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (widget);

  if (self->context == NULL) /* closed meanwhile */
    return;
  gtk_widget_set_sensitive (self->create, TRUE);
  if (committed == NULL)
    return;
  clear (self);
  g_signal_emit (self, signals[CREATED], 0, hf_committed_get_id (committed, HF_FIRST_NEW));
}

static void
create_cb (HfOrganisationNew *self)
{
  gboolean         has_name = !hf_str_is_blank (get_text (self->name));
  guint            kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  g_autofree char *name = hf_short_name (get_text (self->name));
  HfChangeSet     *changes;

  show_problem (self, !has_name);
  if (!has_name)
    {
      gtk_widget_grab_focus (self->name);
      return;
    }
  changes = hf_change_set_new (N_ ("New organisation"));
  hf_change_set_insert (changes, hf_organisation_draft_new (get_text (self->name),
                                                            hf_organisation_kinds[kind].key,
                                                            get_text (self->phone)));
  gtk_widget_set_sensitive (self->create, FALSE);
  /* Translators: %s is a name */
  hf_saving_commit (GTK_WIDGET (self), self->context, changes,
                    g_strdup_printf (_ ("%s is in the book"), name), saved_cb, NULL);
}

static void
cancel_cb (HfOrganisationNew *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  cancel_cb (HF_ORGANISATION_NEW (widget));
  return TRUE;
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (widget);

  if (gtk_widget_get_sensitive (self->create))
    create_cb (self);
  return TRUE;
}

static void
hf_organisation_new_dispose (GObject *object)
{
  HfOrganisationNew *self = HF_ORGANISATION_NEW (object);

  g_cancellable_cancel (self->lookup);
  g_clear_object (&self->lookup);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_NEW);

  G_OBJECT_CLASS (hf_organisation_new_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, name);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, name_problem);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, kind);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, phone);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, hint);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, hint_text);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, open_same);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationNew, create);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
hf_organisation_new_class_init (HfOrganisationNewClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_new_dispose;
  signals[CREATED] = g_signal_new ("created", HF_TYPE_ORGANISATION_NEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CANCELLED] = g_signal_new ("cancelled", HF_TYPE_ORGANISATION_NEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_pressed_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_CONTROL_MASK, save_pressed_cb, NULL);
  bind_children (widget_class);
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

void
hf_organisation_new_start (HfOrganisationNew *self, HfContext *context, const char *text)
{
  g_return_if_fail (HF_IS_ORGANISATION_NEW (self));

  g_set_object (&self->context, context);
  if (text != NULL && *text != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name), text);
  gtk_widget_grab_focus (self->name);
}
