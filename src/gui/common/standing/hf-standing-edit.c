/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A popover with the values of one field. The first of them is none: the rule's, or not asked. */

#include "gui/common/standing/hf-standing-edit.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"

#include <glib/gi18n.h>

#define NO_FIELD HF_CUSTOMER_N_FIELDS

struct _HfStandingEdit
{
  GtkPopover parent_instance;

  /* owned */
  HfRow *customer;

  guint field;
  guint reason; /* the field for it, or NO_FIELD */

  /* template children */
  GtkWidget *title;
  GtkWidget *choice;
  GtkWidget *reason_entry;
  GtkWidget *save;
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStandingEdit, hf_standing_edit, GTK_TYPE_POPOVER)

/* A flag is a choice of two. */
static const HfChoice flags[] = {
  { "1", N_ ("Yes") },
  { "0", N_ ("No") },
  { NULL, NULL },
};

static const HfChoice *
get_choices (HfStandingEdit *self)
{
  const HfFieldDef *field = &hf_customer_def.fields[self->field];

  return field->type == HF_FIELD_BOOL ? flags : field->choices;
}

static const char *
describe_none (guint field)
{
  if (field == HF_CUSTOMER_STAGE || field == HF_CUSTOMER_VALUE || field == HF_CUSTOMER_IS_VIP)
    return _ ("By rule");
  return field == HF_CUSTOMER_NEED ? _ ("Not known") : _ ("Not asked yet");
}

static void
fill_choices (HfStandingEdit *self)
{
  const HfChoice *choices = get_choices (self);
  GtkStringList  *names = gtk_string_list_new (NULL);
  HfValue        *value = &self->customer->values[self->field];
  guint           selected = 0;

  gtk_string_list_append (names, describe_none (self->field));
  for (guint i = 0; choices[i].key != NULL; i++)
    {
      gtk_string_list_append (names, _ (choices[i].label));
      if (value->kind == HF_VALUE_TEXT ?
            g_str_equal (value->s, choices[i].key) :
            value->kind == HF_VALUE_INT && value->i == g_ascii_strtoll (choices[i].key, NULL, 10))
        selected = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), selected);
  g_object_unref (names);
}

static HfRow *
make_draft (HfStandingEdit *self)
{
  HfRow      *draft = hf_row_copy (self->customer);
  guint       selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  const char *key = selected > 0 ? get_choices (self)[selected - 1].key : NULL;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_entry));

  if (key == NULL)
    hf_row_set_null (draft, self->field);
  else if (hf_customer_def.fields[self->field].type == HF_FIELD_BOOL)
    hf_row_set_int (draft, self->field, g_ascii_strtoll (key, NULL, 10));
  else
    hf_row_set_text (draft, self->field, key);
  if (self->reason != NO_FIELD)
    hf_row_set_text (draft, self->reason, key && *reason ? reason : NULL);
  return draft;
}

/* What the rule says needs no reason. */
static void
update_cb (HfStandingEdit *self)
{
  gboolean         is_by_hand = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)) > 0;
  gboolean         has_reason = self->reason != NO_FIELD;
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry))));

  gtk_widget_set_visible (self->reason_entry, has_reason);
  gtk_widget_set_sensitive (self->reason_entry, is_by_hand);
  gtk_widget_set_sensitive (self->save, !has_reason || !is_by_hand || *reason != '\0');
}

static void
save_cb (HfStandingEdit *self)
{
  g_autoptr (HfRow) draft = NULL;

  if (!gtk_widget_get_sensitive (self->save))
    return;
  draft = make_draft (self);
  g_signal_emit (self, signals[EDITED], 0, self->customer, draft);
}

static void
hf_standing_edit_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_STANDING_EDIT);
  g_clear_pointer (&HF_STANDING_EDIT (object)->customer, hf_row_unref);

  G_OBJECT_CLASS (hf_standing_edit_parent_class)->dispose (object);
}

static void
hf_standing_edit_class_init (HfStandingEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_standing_edit_dispose;
  signals[EDITED] = g_signal_new ("edited", HF_TYPE_STANDING_EDIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, HF_TYPE_ROW, HF_TYPE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-standing-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStandingEdit, title);
  gtk_widget_class_bind_template_child (widget_class, HfStandingEdit, choice);
  gtk_widget_class_bind_template_child (widget_class, HfStandingEdit, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, HfStandingEdit, save);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
hf_standing_edit_init (HfStandingEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_standing_edit_new (const HfRow *customer, guint field)
{
  HfStandingEdit *self = g_object_new (HF_TYPE_STANDING_EDIT, NULL);
  const char     *label = _ (hf_customer_def.fields[field].label);
  const char     *reason = NULL;

  self->customer = hf_row_ref (customer);
  self->field = field;
  self->reason = field == HF_CUSTOMER_STAGE ? HF_CUSTOMER_STAGE_REASON : NO_FIELD;
  gtk_label_set_text (GTK_LABEL (self->title), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  if (self->reason != NO_FIELD)
    reason = hf_row_text (customer, self->reason);
  gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), reason ? reason : "");
  fill_choices (self);
  update_cb (self);
  return GTK_WIDGET (self);
}

guint
hf_standing_edit_get_field (HfStandingEdit *self)
{
  g_return_val_if_fail (HF_IS_STANDING_EDIT (self), HF_CUSTOMER_N_FIELDS);

  return self->field;
}
