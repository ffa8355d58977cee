/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking back the latest merge of the card in front, from its own menu: which card that was is
 * asked of the book each time another card is shown, or any customer changed. */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/card/hf-merge-undo.h"

static void
offer (HfCustomerPage *self, gint64 merged)
{
  self->merged = merged;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "customer.undo-merge", merged != 0);
}

static gboolean
sees_names (HfCustomerPage *self)
{
  return !hf_context_get_viewer (hf_page_get_context (HF_PAGE (self)))->masked;
}

/* Who cannot be read is not offered; the card itself says that the disk fails. */
static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerPage) self = hf_weak_take (user_data);
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, NULL);
  const HfRow *shown = self ? hf_customer_card_get_customer (self->card) : NULL;
  const HfRow *merged = rows && rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;

  if (merged != NULL && shown != NULL && hf_row_int (merged, HF_CUSTOMER_MERGED_INTO) == shown->id)
    offer (self, merged->id);
}

void
hf_customer_page_offer_undo_merge (HfCustomerPage *self)
{
  HfContext   *context = hf_page_get_context (HF_PAGE (self));
  const HfRow *row = hf_customer_card_get_customer (self->card);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, hf_context_get_viewer (context));

  offer (self, 0);
  if (row == NULL || !sees_names (self))
    return;
  hf_query_where (query, HF_CUSTOMER_MERGED_INTO, HF_OP_EQ, HF_INT (row->id));
  hf_query_order (query, HF_CUSTOMER_ARCHIVED, TRUE); /* since it was merged */
  hf_query_limit (query, 1);
  hf_store_query_async (hf_page_get_store (HF_PAGE (self)), query,
                        hf_page_get_cancellable (HF_PAGE (self)), asked_cb, hf_weak_new (self));
}

static void
store_changed_cb (HfCustomerPage *self, HfChanged *changed)
{
  if (hf_changed_concerns (changed, &hf_customer_def))
    hf_customer_page_offer_undo_merge (self);
}

static void
undo_merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);
  const HfRow    *row = hf_customer_card_get_customer (self->card);

  if (row != NULL && self->merged != 0)
    hf_merge_undo_ask (widget, hf_page_get_context (HF_PAGE (self)), row->id, self->merged);
}

void
hf_customer_page_install_undo_merge (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "customer.undo-merge", NULL, undo_merge_cb);
}

void
hf_customer_page_set_up_undo_merge (HfCustomerPage *self)
{
  offer (self, 0);
  g_signal_connect_object (self->card, "shown", G_CALLBACK (hf_customer_page_offer_undo_merge),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_page_get_store (HF_PAGE (self)), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}
