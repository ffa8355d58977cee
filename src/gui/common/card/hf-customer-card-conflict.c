/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both versions of a field that two people changed at once. It decides nothing by itself. */

#include "gui/common/card/hf-customer-card-conflict.h"

#include "gui/common/hf-children.h"

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
                                const HfBothVersions   *versions)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_CONFLICT (self));

  g_autofree char *text =
    name ? g_strconcat (name, "\n", versions->text, NULL) : g_strdup (versions->text);

  forget (self);
  self->current = hf_row_ref (versions->current);
  self->wanted = hf_row_ref (versions->wanted);
  gtk_label_set_text (GTK_LABEL (self->versions), text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
hf_customer_card_conflict_hide (HfCustomerCardConflict *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_CONFLICT (self));

  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
