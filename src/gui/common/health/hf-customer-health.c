/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tab with health indicators. It shows what the book says; judging is the session's. */

#include "gui/common/health/hf-customer-health.h"

#include "gui/common/hf-children.h"
#include "gui/common/health/hf-health-detail.h"
#include "gui/common/health/hf-health-form.h"
#include "gui/common/health/hf-health-row.h"
#include "gui/common/health/hf-health-table-view.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfCustomerHealth
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  HfHealthBook *book;
  char         *code; /* what is shown in full, NULL for the list */

  gint64   customer;
  gboolean is_compared; /* as a table, while no indicator is shown in full */

  /* template children */
  HfHealthForm      *form;
  HfReadError       *trouble;
  GtkWidget         *stack;
  GtkWidget         *list;
  GtkWidget         *back;
  HfHealthTableView *table;
  HfHealthDetail    *detail;
};

G_DEFINE_FINAL_TYPE (HfCustomerHealth, hf_customer_health, GTK_TYPE_WIDGET)

static void
show_list (HfCustomerHealth *self)
{
  GPtrArray *series = hf_health_book_get_series (self->book);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < series->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         hf_health_row_new (g_ptr_array_index (series, i)));
}

/* Another customer's indicator may not have been measured, and the last value can be removed. */
static void
show (HfCustomerHealth *self)
{
  gint64                customer = hf_health_book_get_customer (self->book);
  const HfHealthSeries *series;
  const char           *page = hf_health_book_get_series (self->book)->len > 0 ? "list" : "empty";
  const GError         *error = hf_health_book_get_error (self->book);

  if (self->customer != customer)
    {
      g_clear_pointer (&self->code, g_free);
      self->is_compared = FALSE;
    }
  self->customer = customer;
  series = hf_health_book_find (self->book, self->code);
  hf_health_form_set_customer (self->form, self->context, customer);
  hf_read_error_show (self->trouble, error, *page == 'e');
  gtk_widget_set_visible (self->stack, error == NULL || *page == 'l');
  show_list (self);
  if (series != NULL)
    hf_health_detail_set_series (self->detail, series);
  if (*page == 'l' && self->is_compared)
    page = "table";
  if (*page == 't')
    hf_health_table_view_show (self->table, customer, hf_health_book_get_series (self->book));
  if (series != NULL)
    page = "detail";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  gtk_widget_set_visible (GTK_WIDGET (self->form), *page != 't'); /* all its room is the table's */
}

static void
row_activated_cb (HfCustomerHealth *self, GtkListBoxRow *row)
{
  hf_customer_health_open (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* From an indicator to where it was opened, from the table to the list. */
static void
back_clicked_cb (HfCustomerHealth *self)
{
  self->is_compared = self->is_compared && self->code != NULL;
  g_clear_pointer (&self->code, g_free);
  show (self);
  gtk_widget_child_focus (self->is_compared ? GTK_WIDGET (self->table) : self->list,
                          GTK_DIR_TAB_FORWARD);
}

static void
compare_clicked_cb (HfCustomerHealth *self)
{
  self->is_compared = TRUE;
  show (self);
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfCustomerHealth *self = HF_CUSTOMER_HEALTH (widget);

  if (self->code == NULL && !self->is_compared)
    return FALSE;
  back_clicked_cb (self);
  return TRUE;
}

static void
value_edit_cb (HfCustomerHealth *self, const HfRow *measurement)
{
  hf_health_form_edit (self->form, measurement);
}

static void
value_remove_cb (HfCustomerHealth *self, const HfRow *measurement)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Remove measurement"));

  hf_change_set_delete (changes, measurement);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Measurement removed")),
                    NULL, NULL);
}

static void
retry_cb (HfCustomerHealth *self)
{
  hf_health_book_retry (self->book);
}

static void
hf_customer_health_dispose (GObject *object)
{
  HfCustomerHealth *self = HF_CUSTOMER_HEALTH (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_HEALTH);
  g_clear_object (&self->book);
  g_clear_object (&self->context);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (hf_customer_health_parent_class)->dispose (object);
}

static void
hf_customer_health_class_init (HfCustomerHealthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_health_dispose;
  g_type_ensure (HF_TYPE_HEALTH_DETAIL);
  g_type_ensure (HF_TYPE_HEALTH_FORM);
  g_type_ensure (HF_TYPE_HEALTH_TABLE_VIEW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/health/hf-customer-health.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, form);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, stack);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, back);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, table);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerHealth, detail);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
}

static void
hf_customer_health_init (HfCustomerHealth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_health_set_up (HfCustomerHealth *self, HfContext *context, HfHealthBook *book)
{
  g_return_if_fail (HF_IS_CUSTOMER_HEALTH (self));
  g_return_if_fail (self->book == NULL);

  self->context = g_object_ref (context);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

void
hf_customer_health_open (HfCustomerHealth *self, const char *code)
{
  g_return_if_fail (HF_IS_CUSTOMER_HEALTH (self));

  if (hf_health_book_find (self->book, code) == NULL)
    return;
  g_free (self->code);
  self->code = g_strdup (code);
  hf_health_form_choose (self->form, code);
  show (self);
  gtk_widget_grab_focus (self->back);
}
