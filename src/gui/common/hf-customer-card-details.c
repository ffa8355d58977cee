/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of a card. The fields themselves decide when they are to be saved; here each becomes
 * one change set, and a conflict is put before the person. */

#include "gui/common/hf-customer-card-details.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-staff.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-customer-card-conflict.h"
#include "gui/common/hf-customer-card-phone-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfCustomerCardDetails
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GListModel *phones;
  HfLiveList *staff;
  HfRow      *customer; /* as it is stored */
  HfRow      *before;   /* of the last edit, for a conflict */
  HfRow      *draft;

  /* template children */
  GtkWidget              *form;
  GtkWidget              *phone_list;
  GtkWidget              *new_phones;
  GtkWidget              *add_phone;
  HfCustomerCardConflict *conflict;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardDetails, hf_customer_card_details, GTK_TYPE_WIDGET)

static void
keep (HfRow **place, const HfRow *row)
{
  HfRow *old = *place;

  *place = row ? hf_row_ref (row) : NULL;
  g_clear_pointer (&old, hf_row_unref);
}

static GtkWidget *
next_field (GtkWidget *child)
{
  while (child != NULL && !HF_IS_EDITABLE_ROW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define FOR_EACH_FIELD(self, field)                                                              \
  for (GtkWidget *field = next_field (gtk_widget_get_first_child ((self)->form)); field != NULL; \
       field = next_field (gtk_widget_get_next_sibling (field)))

static void
current_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerCardDetails) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HF_TYPE_PAGE);

  if (self->draft == NULL) /* closed meanwhile */
    return;
  if (rows != NULL && rows->len == 0)
    g_set_error (&error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
                 "customer/%" G_GINT64_FORMAT " is gone", self->draft->id);
  if (error != NULL && page != NULL)
    hf_page_show_error (HF_PAGE (page), error);
  else if (error == NULL)
    hf_customer_card_conflict_show (self->conflict, self->before, self->draft,
                                    g_ptr_array_index (rows, 0));
}

static void
read_current (HfCustomerCardDetails *self)
{
  HfStore *store = hf_context_get_store (self->context);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, hf_store_get_viewer (store));

  hf_query_where_id (query, &self->draft->id, 1);
  hf_store_query_async (store, query, NULL, current_read_cb, g_object_ref (self));
}

static void
field_saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (widget);

  if (self->context == NULL) /* closed meanwhile */
    return;
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_failed (HF_EDITABLE_ROW (field));
  if (g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT))
    read_current (self);
}

static void
save (HfCustomerCardDetails *self, const HfRow *before, const HfRow *draft)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("Edit customer"));
  const char      *raw_name = hf_row_text (draft, HF_CUSTOMER_NAME);
  g_autofree char *name = hf_str_visible_controls (raw_name ? raw_name : "");

  keep (&self->before, before);
  keep (&self->draft, draft);
  hf_change_set_update (changes, before, hf_row_copy (draft));
  /* Leaving a field by choosing another customer saves it too, so the message says whose it was.
   * Translators: %s is a customer's name */
  hf_saving_commit (GTK_WIDGET (self), self->context, changes,
                    g_strdup_printf (_ ("Saved: %s"), name), field_saved_cb, NULL);
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfCustomerCardDetails *self)
{
  save (self, before, draft);
}

static void
conflict_resolved_cb (HfCustomerCardDetails *self, HfRow *current, HfRow *wanted)
{
  FOR_EACH_FIELD (self, field)
  {
    hf_editable_row_restore (HF_EDITABLE_ROW (field));
    hf_editable_row_set_row (HF_EDITABLE_ROW (field), current);
  }
  if (wanted != current)
    save (self, current, wanted);
}

static GtkWidget *
make_phone_row (gpointer record, gpointer user_data)
{
  HfCustomerCardDetails *self = user_data;
  GtkWidget             *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              hf_customer_card_phone_row_new (self->context, record));
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
drop_new_phones (HfCustomerCardDetails *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->new_phones)) != NULL)
    gtk_box_remove (GTK_BOX (self->new_phones), child);
}

static void
add_phone_clicked_cb (HfCustomerCardDetails *self)
{
  GtkWidget *row;

  if (self->customer == NULL)
    return;
  row = hf_customer_card_phone_row_new_empty (self->context, self->customer->id,
                                              g_list_model_get_n_items (self->phones));
  gtk_box_append (GTK_BOX (self->new_phones), row);
  gtk_widget_grab_focus (row);
}

static void
hf_customer_card_details_dispose (GObject *object)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_DETAILS);
  keep (&self->customer, NULL);
  keep (&self->before, NULL);
  keep (&self->draft, NULL);
  g_clear_object (&self->staff);
  g_clear_object (&self->phones);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_card_details_parent_class)->dispose (object);
}

static void
hf_customer_card_details_class_init (HfCustomerCardDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_details_dispose;

  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_CONFLICT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/hf-customer-card-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, form);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, phone_list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, new_phones);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, add_phone);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, conflict);
  gtk_widget_class_bind_template_callback (widget_class, add_phone_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, conflict_resolved_cb);
}

static void
hf_customer_card_details_init (HfCustomerCardDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_up_staff (HfCustomerCardDetails *self)
{
  HfStore *store = hf_context_get_store (self->context);
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, hf_store_get_viewer (store));

  hf_query_order (query, HF_STAFF_NAME, FALSE);
  self->staff = hf_live_list_new (store);
  hf_live_list_set_query (self->staff, query);
}

void
hf_customer_card_details_set_up (HfCustomerCardDetails *self,
                                 HfContext             *context,
                                 GListModel            *phones)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->phones = g_object_ref (phones);
  set_up_staff (self);
  FOR_EACH_FIELD (self, field)
  {
    hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_customer_def,
                            hf_context_get_clock (context), G_LIST_MODEL (self->staff));
    g_signal_connect (field, "edited", G_CALLBACK (field_edited_cb), self);
  }
  gtk_list_box_bind_model (GTK_LIST_BOX (self->phone_list), phones, make_phone_row, self, NULL);
}

void
hf_customer_card_details_set_customer (HfCustomerCardDetails *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self));

  if (self->customer != NULL && (row == NULL || row->id != self->customer->id))
    {
      drop_new_phones (self);
      hf_customer_card_conflict_hide (self->conflict);
    }
  keep (&self->customer, row);
  gtk_widget_set_sensitive (self->add_phone, row != NULL);
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_row (HF_EDITABLE_ROW (field), row);
}

void
hf_customer_card_details_edit (HfCustomerCardDetails *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self));

  gtk_widget_grab_focus (next_field (gtk_widget_get_first_child (self->form)));
}

GtkWidget *
hf_customer_card_details_find (HfCustomerCardDetails *self, const char *name)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self), NULL);

  FOR_EACH_FIELD (self, field)
  if (g_str_equal (hf_editable_row_get_field (HF_EDITABLE_ROW (field)), name))
    return field;
  return NULL;
}
