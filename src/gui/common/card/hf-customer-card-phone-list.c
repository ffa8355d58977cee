/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The numbers in the details. A new one stands below the list until it is stored. */

#include "gui/common/card/hf-customer-card-phone-list.h"

#include "core/hf-phone.h"
#include "gui/common/card/hf-customer-card-phone-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-records-watch.h"

struct _HfCustomerCardPhoneList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  GListModel     *phones;
  HfRecordsWatch *watch;

  gint64 customer;

  /* template children */
  GtkWidget *label;
  GtkWidget *list;
  GtkWidget *new_phones;
  GtkWidget *add;
};

static const char *
get_label (HfFieldRow *row)
{
  return gtk_label_get_text (GTK_LABEL (HF_CUSTOMER_CARD_PHONE_LIST (row)->label));
}

/* A number is what one looks for first: where there is none, one sees how to add it. */
static gboolean
is_empty (HfFieldRow *row)
{
  return FALSE;
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfCustomerCardPhoneList,
                               hf_customer_card_phone_list,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  HfCustomerCardPhoneList *self = user_data;
  GtkWidget               *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              hf_customer_card_phone_row_new (self->context, record));
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static gboolean
is_right (HfCustomerCardPhoneList *self, guint position)
{
  g_autoptr (HfRecord) phone = g_list_model_get_item (self->phones, position);
  const HfRow *row = phone ? hf_record_get_row (phone) : NULL;

  return row != NULL && hf_row_int (row, HF_PHONE_INVALID) == 0;
}

/* Of a single number there is nothing to choose, and a wrong one is not called. */
static void
show_order (HfCustomerCardPhoneList *self)
{
  guint n_items = g_list_model_get_n_items (self->phones), called = 0;
  g_autoptr (HfRecord) first = g_list_model_get_item (self->phones, 0);

  while (called < n_items && !is_right (self, called))
    called++;
  for (guint i = 0; i < n_items; i++)
    {
      GtkListBoxRow *line = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i);
      gboolean       is_called = n_items > 1 && i == called;
      gboolean       may_be_called = i > called && is_right (self, i);

      if (line != NULL) /* the list has yet to hear of it */
        hf_customer_card_phone_row_set_order (HF_CUSTOMER_CARD_PHONE_ROW (
                                                gtk_list_box_row_get_child (line)),
                                              is_called, may_be_called, first);
    }
}

static void
add_clicked_cb (HfCustomerCardPhoneList *self)
{
  GtkWidget *row;

  if (self->customer == 0)
    return;
  row = hf_customer_card_phone_row_new_empty (self->context, self->customer,
                                              g_list_model_get_n_items (self->phones));
  gtk_box_append (GTK_BOX (self->new_phones), row);
  gtk_widget_grab_focus (row);
}

static void
hf_customer_card_phone_list_dispose (GObject *object)
{
  HfCustomerCardPhoneList *self = HF_CUSTOMER_CARD_PHONE_LIST (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_PHONE_LIST);
  g_clear_object (&self->watch);
  g_clear_object (&self->phones);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_card_phone_list_parent_class)->dispose (object);
}

static void
hf_customer_card_phone_list_class_init (HfCustomerCardPhoneListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_phone_list_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-phone-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneList, label);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneList, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneList, new_phones);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardPhoneList, add);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
hf_customer_card_phone_list_init (HfCustomerCardPhoneList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_card_phone_list_set_up (HfCustomerCardPhoneList *self,
                                    HfContext               *context,
                                    GListModel              *phones)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONE_LIST (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->phones = g_object_ref (phones);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), phones, make_row, self, NULL);
  g_signal_connect_object (phones, "items-changed", G_CALLBACK (show_order), self,
                           G_CONNECT_SWAPPED);
  self->watch = hf_records_watch_new (phones);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_order), self,
                           G_CONNECT_SWAPPED);
  show_order (self);
}

void
hf_customer_card_phone_list_set_customer (HfCustomerCardPhoneList *self, gint64 customer)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_PHONE_LIST (self));

  GtkWidget *child;

  if (customer != self->customer)
    while ((child = gtk_widget_get_first_child (self->new_phones)) != NULL)
      gtk_box_remove (GTK_BOX (self->new_phones), child);
  self->customer = customer;
  gtk_widget_set_sensitive (self->add, customer != 0);
}
