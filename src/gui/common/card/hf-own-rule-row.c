/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A rule of an own field. It stores nothing itself, and knows no other rule. */

#include "gui/common/card/hf-own-rule-row.h"

#include "core/hf-custom-field.h"
#include "core/hf-entity.h"
#include "core/hf-own-fields.h"
#include "core/hf-own-rules.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-style.h"

#include <glib/gi18n.h>

struct _HfOwnRuleRow
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  HfRow     *rule;
  HfRow     *definition;

  /* template children */
  GtkLabel      *kind;
  HfEditableRow *by;
  HfEditableRow *holds_for;
  HfEditableRow *values;
  HfEditableRow *message;
  GtkWidget     *message_box;
  GtkLabel      *values_label;
  GtkLabel      *hint;
};

enum
{
  EDITED,
  PUT_AWAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnRuleRow, hf_own_rule_row, GTK_TYPE_WIDGET)

#define N_EDITS 4

static HfEditableRow *
nth_edit (HfOwnRuleRow *self, guint i)
{
  HfEditableRow *const edits[N_EDITS] = { self->by, self->holds_for, self->values, self->message };

  return edits[i];
}

static gboolean
is_offer (HfOwnRuleRow *self)
{
  return g_str_equal (hf_row_text (self->rule, HF_OWN_RULE_KIND), HF_OWN_RULE_OFFER);
}

static char *
find_unreadable (HfOwnRuleRow *self)
{
  g_autoptr (GPtrArray) definitions = g_ptr_array_new ();
  g_autoptr (HfOwnFields) fields = NULL;

  g_ptr_array_add (definitions, self->definition);
  fields = hf_own_fields_new (definitions, NULL);
  return hf_own_rules_find_unreadable (self->rule, hf_own_fields_get_def (fields)->fields,
                                       hf_clock_today (hf_context_get_clock (self->context)));
}

static const char *
describe_values (HfOwnRuleRow *self)
{
  const char *kind = hf_row_text (self->definition, HF_CUSTOM_FIELD_KIND);

  if (is_offer (self))
    return _ ("What can be chosen then, with commas between");
  if (g_strcmp0 (kind, HF_CUSTOM_FIELD_NUMBER) == 0)
    return _ ("What is refused, such as <30, >250; empty: everything");
  if (g_strcmp0 (kind, HF_CUSTOM_FIELD_DATE) == 0)
    return _ ("What is refused, such as <1990-1-1, >today; empty: everything");
  return _ ("What is refused, with commas between; empty: everything");
}

static const char *
describe_incomplete (HfOwnRuleRow *self)
{
  return is_offer (self) ? _ ("Say on which field it depends and what can be chosen then.") :
                           _ ("Say what is refused, or when, and the words in which that is told.");
}

static void
show_hint (HfOwnRuleRow *self)
{
  g_autofree char *unreadable = find_unreadable (self);
  g_autofree char *problem = NULL;
  gboolean         is_complete = hf_own_rules_is_complete (self->rule);

  if (unreadable != NULL)
    /* Translators: %s is what somebody typed */
    problem = g_strdup_printf (_ ("“%s” is nothing this field can hold."), unreadable);
  else if (!is_complete)
    problem = g_strdup (describe_incomplete (self));
  gtk_label_set_text (self->hint, problem ? problem : describe_values (self));
  hf_style_set_class (GTK_WIDGET (self->hint), "warning", unreadable != NULL);
  hf_style_set_class (GTK_WIDGET (self->hint), "dim-label", unreadable == NULL);
}

static void
show_rule (HfOwnRuleRow *self)
{
  const char *values = is_offer (self) ? C_ ("rule", "Offers") : C_ ("rule", "Refuses");

  gtk_label_set_text (self->kind, hf_choice_label (hf_own_rule_kinds,
                                                   hf_row_text (self->rule, HF_OWN_RULE_KIND)));
  gtk_label_set_text (self->values_label, values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (hf_editable_row_get_editor (self->values)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, values, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->holds_for),
                          !hf_row_is_null (self->rule, HF_OWN_RULE_BY));
  gtk_widget_set_visible (self->message_box, !is_offer (self));
  show_hint (self);
}

static void
replace (HfRow **row, const HfRow *by)
{
  HfRow *old = *row;

  *row = hf_row_ref (by);
  g_clear_pointer (&old, hf_row_unref);
}

/* What is not all yet waits here for the rest. What else was typed may be on its way. */
static void
field_edited_cb (HfOwnRuleRow *self, HfRow *before, HfRow *draft, HfEditableRow *edited)
{
  guint field = (guint) hf_entity_field (&hf_own_rule_def, hf_editable_row_get_field (edited));
  g_autoptr (HfRow) rule = hf_row_copy (self->rule);

  hf_row_set (rule, field, draft->values[field]);
  hf_row_seal (rule);
  replace (&self->rule, rule);
  show_rule (self);
  if (hf_own_rules_is_complete (rule))
    {
      g_signal_emit (self, signals[EDITED], 0);
      return;
    }
  for (guint i = 0; i < N_EDITS; i++)
    {
      hf_editable_row_end_saving (nth_edit (self, i), FALSE);
      hf_editable_row_rebase (nth_edit (self, i), rule);
    }
}

static void
away_clicked_cb (HfOwnRuleRow *self)
{
  g_signal_emit (self, signals[PUT_AWAY], 0);
}

static gboolean
hf_own_rule_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_OWN_RULE_ROW (widget)->by)) ||
         gtk_widget_grab_focus (GTK_WIDGET (HF_OWN_RULE_ROW (widget)->values));
}

static void
hf_own_rule_row_dispose (GObject *object)
{
  HfOwnRuleRow *self = HF_OWN_RULE_ROW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_OWN_RULE_ROW);
  g_clear_pointer (&self->rule, hf_row_unref);
  g_clear_pointer (&self->definition, hf_row_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_own_rule_row_parent_class)->dispose (object);
}

static void
hf_own_rule_row_class_init (HfOwnRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_own_rule_row_dispose;
  hf_children_hand_on_focus (widget_class, hf_own_rule_row_grab_focus);

  signals[EDITED] = g_signal_new ("edited", HF_TYPE_OWN_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[PUT_AWAY] = g_signal_new ("put-away", HF_TYPE_OWN_RULE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-own-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, kind);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, by);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, holds_for);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, values);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, message);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, message_box);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, values_label);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, field_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, away_clicked_cb);
}

static void
hf_own_rule_row_init (HfOwnRuleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_own_rule_row_new (HfContext *context, GListModel *choices)
{
  HfOwnRuleRow *self = g_object_new (HF_TYPE_OWN_RULE_ROW, NULL);

  self->context = g_object_ref (context);
  for (guint i = 0; i < N_EDITS; i++)
    hf_editable_row_set_up (nth_edit (self, i), &hf_own_rule_def, hf_context_get_clock (context),
                            nth_edit (self, i) == self->by ? choices : NULL);
  return GTK_WIDGET (self);
}

void
hf_own_rule_row_set_rule (HfOwnRuleRow *self, const HfRow *rule, const HfRow *definition)
{
  g_return_if_fail (HF_IS_OWN_RULE_ROW (self));

  replace (&self->rule, rule);
  replace (&self->definition, definition);
  for (guint i = 0; i < N_EDITS; i++)
    hf_editable_row_set_row (nth_edit (self, i), rule);
  show_rule (self);
}

const HfRow *
hf_own_rule_row_get_rule (HfOwnRuleRow *self)
{
  g_return_val_if_fail (HF_IS_OWN_RULE_ROW (self), NULL);

  return self->rule;
}

void
hf_own_rule_row_end_saving (HfOwnRuleRow *self, gboolean restores)
{
  g_return_if_fail (HF_IS_OWN_RULE_ROW (self));

  for (guint i = 0; i < N_EDITS; i++)
    {
      hf_editable_row_end_saving (nth_edit (self, i), FALSE);
      if (restores)
        hf_editable_row_restore (nth_edit (self, i));
    }
}
