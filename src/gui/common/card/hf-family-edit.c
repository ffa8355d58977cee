/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Correcting a relation. It is seen from the end of the customer whose card it is on, whichever end
 * it is kept from. It outlives the line that opened it, which any change makes anew. */

#include "gui/common/card/hf-family-edit.h"

#include "base/hf-strings.h"
#include "core/hf-relation.h"
#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-kin.h"

#include <glib/gi18n.h>

struct _HfFamilyEdit
{
  GtkPopover parent_instance;

  /* owned */
  HfContext *context;
  HfRow     *relation; /* NULL until it is opened */

  gint64 customer;

  /* template children */
  GtkDropDown *kind;
  GtkWidget   *note;
};

G_DEFINE_FINAL_TYPE (HfFamilyEdit, hf_family_edit, GTK_TYPE_POPOVER)

static void
save_cb (HfFamilyEdit *self)
{
  g_autofree char *note = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->note)));
  const char      *kind = hf_relation_kinds[gtk_drop_down_get_selected (self->kind)].key;
  HfChangeSet     *changes = hf_kin_changes_edit (self->relation, self->customer, kind, note);

  if (changes == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    hf_saving_commit_form (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)),
                           self->context, changes, g_strdup (_ ("Relation changed")), NULL, NULL);
}

static void
hf_family_edit_dispose (GObject *object)
{
  HfFamilyEdit *self = HF_FAMILY_EDIT (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_FAMILY_EDIT);
  g_clear_pointer (&self->relation, hf_row_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_family_edit_parent_class)->dispose (object);
}

static void
hf_family_edit_class_init (HfFamilyEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_family_edit_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-family-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFamilyEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, HfFamilyEdit, note);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
hf_family_edit_init (HfFamilyEdit *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; hf_relation_kinds[i].key != NULL; i++)
    gtk_string_list_append (kinds, _ (hf_relation_kinds[i].label));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
}

static void
point_to (HfFamilyEdit *self, GtkWidget *at)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (at, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

void
hf_family_edit_open (HfFamilyEdit *self,
                     HfContext    *context,
                     gint64        customer,
                     const HfRow  *relation,
                     GtkWidget    *at)
{
  g_return_if_fail (HF_IS_FAMILY_EDIT (self));

  const char *kind = hf_kin_kind_for (relation, customer);
  const char *note = hf_row_text (relation, HF_RELATION_NOTE);

  g_set_object (&self->context, context);
  g_clear_pointer (&self->relation, hf_row_unref);
  self->relation = hf_row_ref (relation);
  self->customer = customer;
  for (guint i = 0; hf_relation_kinds[i].key != NULL; i++)
    if (g_strcmp0 (hf_relation_kinds[i].key, kind) == 0)
      gtk_drop_down_set_selected (self->kind, i);
  gtk_editable_set_text (GTK_EDITABLE (self->note), note ? note : "");
  point_to (self, at);
  gtk_widget_grab_focus (at); /* from the menu of a row, which goes */
  hf_focus_before_popup (GTK_POPOVER (self));
}
