/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules of an own field, in the order in which they count. They are kept together, so editing
 * one writes all of them. */

#include "gui/common/card/hf-own-rule-list.h"

#include "core/hf-custom-field.h"
#include "core/hf-own-rules.h"
#include "gui/common/card/hf-own-rule-row.h"
#include "gui/common/hf-children.h"

struct _HfOwnRuleList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GListModel *choices;
  HfRow      *definition; /* NULL before the first */

  /* template children */
  GtkWidget *box;
  GtkWidget *offer;
  GtkWidget *refuse;
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnRuleList, hf_own_rule_list, GTK_TYPE_WIDGET)

static gboolean
is_complete (GtkWidget *row)
{
  return hf_own_rules_is_complete (hf_own_rule_row_get_rule (HF_OWN_RULE_ROW (row)));
}

static void
row_edited_cb (HfOwnRuleList *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static guint
count_stored (HfOwnRuleList *self)
{
  g_autoptr (GPtrArray) rules =
    hf_own_rules_read (hf_row_text (self->definition, HF_CUSTOM_FIELD_OPTIONS));

  return rules->len;
}

/* One that was only begun was never stored. */
static void
row_put_away_cb (HfOwnRuleList *self, GtkWidget *row)
{
  gboolean was_stored = is_complete (row) ||
                        hf_own_rule_row_get_rule (HF_OWN_RULE_ROW (row))->id <= count_stored (self);

  gtk_widget_grab_focus (self->refuse);
  gtk_box_remove (GTK_BOX (self->box), row);
  hf_children_show_any (self->box);
  if (was_stored)
    g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
add_row (HfOwnRuleList *self)
{
  GtkWidget *row = hf_own_rule_row_new (self->context, self->choices);

  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "put-away", G_CALLBACK (row_put_away_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), row);
  return row;
}

static guint
count_rows (HfOwnRuleList *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/* Its number is the place it will have, so that what was typed in it goes on when it is stored: one
 * is begun at a time. */
static void
begin_rule (HfOwnRuleList *self, const char *kind)
{
  g_autoptr (HfRow) rule = hf_row_new (&hf_own_rule_def);
  GtkWidget *row = gtk_widget_get_last_child (self->box);

  if (row != NULL && !is_complete (row))
    {
      gtk_widget_grab_focus (row);
      return;
    }

  rule->id = count_rows (self) + 1;
  hf_row_set_text (rule, HF_OWN_RULE_KIND, kind);
  hf_row_seal (rule);
  row = add_row (self);
  hf_own_rule_row_set_rule (HF_OWN_RULE_ROW (row), rule, self->definition);
  hf_children_show_any (self->box);
  gtk_widget_grab_focus (row);
}

static void
offer_clicked_cb (HfOwnRuleList *self)
{
  begin_rule (self, HF_OWN_RULE_OFFER);
}

static void
refuse_clicked_cb (HfOwnRuleList *self)
{
  begin_rule (self, HF_OWN_RULE_REFUSE);
}

/* Only a choice can be limited, and only by another one. */
static void
show_buttons (HfOwnRuleList *self)
{
  const char *kind = self->definition ? hf_row_text (self->definition, HF_CUSTOM_FIELD_KIND) : NULL;
  gboolean    is_choice = g_strcmp0 (kind, HF_CUSTOM_FIELD_CHOICE) == 0;
  guint       n_others = g_list_model_get_n_items (self->choices);

  gtk_widget_set_visible (self->offer, is_choice && n_others > 1);
}

static void
hf_own_rule_list_dispose (GObject *object)
{
  HfOwnRuleList *self = HF_OWN_RULE_LIST (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_OWN_RULE_LIST);
  g_clear_pointer (&self->definition, hf_row_unref);
  g_clear_object (&self->choices);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_own_rule_list_parent_class)->dispose (object);
}

static void
hf_own_rule_list_class_init (HfOwnRuleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_own_rule_list_dispose;

  signals[EDITED] = g_signal_new ("edited", HF_TYPE_OWN_RULE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-own-rule-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleList, box);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleList, offer);
  gtk_widget_class_bind_template_child (widget_class, HfOwnRuleList, refuse);
  gtk_widget_class_bind_template_callback (widget_class, offer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, refuse_clicked_cb);
}

static void
hf_own_rule_list_init (HfOwnRuleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_own_rule_list_set_up (HfOwnRuleList *self, HfContext *context, GListModel *choices)
{
  g_return_if_fail (HF_IS_OWN_RULE_LIST (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->choices = g_object_ref (choices);
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (show_buttons), self,
                           G_CONNECT_SWAPPED);
}

void
hf_own_rule_list_set_definition (HfOwnRuleList *self, const HfRow *definition)
{
  g_return_if_fail (HF_IS_OWN_RULE_LIST (self));

  g_autoptr (GPtrArray) rules =
    hf_own_rules_read (hf_row_text (definition, HF_CUSTOM_FIELD_OPTIONS));
  guint      n_before = self->definition ? count_stored (self) : 0;
  HfRow     *old = self->definition;
  GtkWidget *row = gtk_widget_get_first_child (self->box);

  self->definition = hf_row_ref (definition);
  g_clear_pointer (&old, hf_row_unref);
  for (guint i = 0; i < rules->len; i++)
    {
      if (row == NULL)
        row = add_row (self);
      hf_own_rule_row_set_rule (HF_OWN_RULE_ROW (row), g_ptr_array_index (rules, i), definition);
      row = gtk_widget_get_next_sibling (row);
    }
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (is_complete (row) || hf_own_rule_row_get_rule (HF_OWN_RULE_ROW (row))->id <= n_before)
        gtk_box_remove (GTK_BOX (self->box), row);
      row = next;
    }
  hf_children_show_any (self->box);
  show_buttons (self);
}

/* One that was emptied half stays as it is stored, until it is complete again or removed. */
static gpointer
get_kept (GPtrArray *stored, GtkWidget *row)
{
  const HfRow *rule = hf_own_rule_row_get_rule (HF_OWN_RULE_ROW (row));

  if (!is_complete (row) && rule->id <= stored->len)
    return g_ptr_array_index (stored, rule->id - 1);
  return (gpointer) rule;
}

char *
hf_own_rule_list_dup_options (HfOwnRuleList *self, const char *choices)
{
  g_return_val_if_fail (HF_IS_OWN_RULE_LIST (self), NULL);

  const char *before = hf_row_text (self->definition, HF_CUSTOM_FIELD_OPTIONS);
  g_autoptr (GPtrArray) stored = hf_own_rules_read (before);
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (rules, get_kept (stored, row));
  return hf_own_rules_write (choices, rules, before);
}

void
hf_own_rule_list_end_saving (HfOwnRuleList *self, gboolean restores)
{
  g_return_if_fail (HF_IS_OWN_RULE_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    hf_own_rule_row_end_saving (HF_OWN_RULE_ROW (row), restores);
}
