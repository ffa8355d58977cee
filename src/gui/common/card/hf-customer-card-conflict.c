/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both versions of a field that two people changed at once. It decides nothing by itself. */

#include "gui/common/card/hf-customer-card-conflict.h"

#include "core/hf-entity.h"
#include "gui/common/hf-children.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

struct _HfCustomerCardConflict
{
  GtkWidget parent_instance;

  /* owned */
  HfRow *current;
  HfRow *wanted;

  /* template children */
  GtkWidget *versions;
};

enum
{
  RESOLVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerCardConflict, hf_customer_card_conflict, GTK_TYPE_WIDGET)

static char *
describe_value (const HfRow *row, guint field)
{
  g_autofree char *words = hf_field_words (row, field);

  return g_strdup (words ? words : "—");
}

static void
append_field (GString *text, const HfRow *draft, const HfRow *current, guint field)
{
  g_autofree char *mine = describe_value (draft, field);
  g_autofree char *theirs = describe_value (current, field);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: the field's name, what you typed, what somebody else saved */
  g_string_append_printf (text, _ ("%s: yours “%s”, saved meanwhile “%s”"),
                          _ (draft->def->fields[field].label), mine, theirs);
}

static void
resolve (HfCustomerCardConflict *self, gboolean keep_mine)
{
  g_autoptr (HfRow) current = g_steal_pointer (&self->current);
  g_autoptr (HfRow) wanted = g_steal_pointer (&self->wanted);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (current != NULL)
    g_signal_emit (self, signals[RESOLVED], 0, current, keep_mine ? wanted : current);
}

static void
mine_clicked_cb (HfCustomerCardConflict *self)
{
  resolve (self, TRUE);
}

static void
theirs_clicked_cb (HfCustomerCardConflict *self)
{
  resolve (self, FALSE);
}

static void
forget (HfCustomerCardConflict *self)
{
  g_clear_pointer (&self->current, hf_row_unref);
  g_clear_pointer (&self->wanted, hf_row_unref);
}

static void
hf_customer_card_conflict_dispose (GObject *object)
{
  forget (HF_CUSTOMER_CARD_CONFLICT (object));
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_CONFLICT);

  G_OBJECT_CLASS (hf_customer_card_conflict_parent_class)->dispose (object);
}

static void
hf_customer_card_conflict_class_init (HfCustomerCardConflictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_conflict_dispose;
  signals[RESOLVED] = g_signal_new ("resolved", HF_TYPE_CUSTOMER_CARD_CONFLICT, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 2, HF_TYPE_ROW, HF_TYPE_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-conflict.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardConflict, versions);
  gtk_widget_class_bind_template_callback (widget_class, mine_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_clicked_cb);
}

static void
hf_customer_card_conflict_init (HfCustomerCardConflict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_card_conflict_show (HfCustomerCardConflict *self,
                                const char             *name,
                                const HfRow            *before,
                                const HfRow            *draft,
                                const HfRow            *current)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_CONFLICT (self));

  g_autoptr (GString) text = g_string_new (name);

  forget (self);
  self->current = hf_row_ref (current);
  self->wanted = hf_row_copy (current);
  for (guint i = 0; i < draft->def->n_fields; i++)
    {
      if (!HF_FIELD_IS_OWN (&draft->def->fields[i]) || !hf_row_differs (before, draft, i))
        continue;
      hf_row_set (self->wanted, i, draft->values[i]);
      if (hf_row_differs (draft, current, i))
        append_field (text, draft, current, i);
    }
  hf_row_seal (self->wanted);
  gtk_label_set_text (GTK_LABEL (self->versions), text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
hf_customer_card_conflict_hide (HfCustomerCardConflict *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_CONFLICT (self));

  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
