/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The filter of the page: chips, segments and list show the same one, whoever changed it. */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/list/hf-list-page-marks.h"
#include "session/customer/hf-customer-scope.h"

#include <glib/gi18n.h>

gboolean
hf_customer_page_is_filtered (HfCustomerPage *self)
{
  return hf_filter_bar_is_filtering (self->filter_bar) ||
         hf_scope_switch_get_whose (self->scope) != HF_WHOSE_ALL;
}

gboolean
hf_customer_page_is_archive (HfCustomerPage *self)
{
  return hf_filter_asks_for (hf_filter_bar_get_filter (self->filter_bar), &hf_customer_def,
                             HF_CUSTOMER_ARCHIVED);
}

/* Whose customers are shown is no part of a filter that is saved, but of everything that is done
 * with those listed. */
static void
apply (HfCustomerPage *self)
{
  const HfFilter *filter = hf_filter_bar_get_filter (self->filter_bar);
  HfWhose         whose = hf_scope_switch_get_whose (self->scope);
  g_autoptr (HfFilter) listed = hf_filter_copy (filter);

  hf_customer_scope_add (listed, hf_context_get_viewer (hf_page_get_context (HF_PAGE (self))),
                         whose);
  /* Of two that are pressed in it, the switch does not say whether both are meant or either. */
  hf_filter_bar_show_scope (self->filter_bar, whose == (HF_WHOSE_MINE | HF_WHOSE_STARRED) ?
                                                _ ("Mine or starred") :
                                                NULL);
  hf_segment_bar_set_whose (self->segment_bar, whose);
  hf_segment_bar_show_filter (self->segment_bar, filter);
  hf_customer_list_set_filter (self->list, listed);
  hf_list_page_offer_archive (HF_LIST_PAGE (self), hf_customer_page_is_archive (self));
}

/* Who asks for the customers of others does not mean only the own ones among them. */
static void
filter_changed_cb (HfCustomerPage *self)
{
  const HfFilter *filter = hf_filter_bar_get_filter (self->filter_bar);

  hf_scope_switch_lift (self->scope, hf_customer_scope_is_about_owner (filter));
  apply (self);
}

static void
scope_removed_cb (HfCustomerPage *self)
{
  hf_scope_switch_choose (self->scope, HF_WHOSE_ALL);
}

static void
segment_chosen_cb (HfCustomerPage *self, HfSegmentItem *item)
{
  hf_customer_page_set_filter (self, hf_filter_copy (hf_segment_item_get_filter (item)));
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (HF_CUSTOMER_PAGE (widget)->filter_button));
}

static void
clear_filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (widget);

  hf_scope_switch_choose (self->scope, HF_WHOSE_ALL);
  hf_customer_page_set_filter (self, hf_filter_new ());
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Where everybody is archived, they are all there is to see. */
static void
list_archived_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCondition archived = { &hf_customer_def, HF_CUSTOMER_ARCHIVED, 0, HF_FILTER_KNOWN, NULL };
  HfFilter   *filter = hf_filter_new ();

  hf_filter_add (filter, &archived);
  hf_customer_page_set_filter (HF_CUSTOMER_PAGE (widget), filter);
  gtk_widget_grab_focus (GTK_WIDGET (HF_CUSTOMER_PAGE (widget)->list));
}

void
hf_customer_page_set_filter (HfCustomerPage *self, HfFilter *filter)
{
  hf_filter_bar_set_filter (self->filter_bar, filter);
  filter_changed_cb (self);
}

/* It is told besides what was saved; a book that cannot be read says so in the list. */
static void
looked_for_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfCustomerPage) self = hf_weak_take (user_data);
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, NULL);

  if (self != NULL && rows != NULL && rows->len == 0)
    hf_page_offer (HF_PAGE (self), _ ("In the book, but hidden from this list by the filter"),
                   _ ("_Clear Filter"), "win.clear-filter");
}

/* Whoever was just made, and is not among those listed. */
void
hf_customer_page_tell_if_hidden (HfCustomerPage *self, gint64 id)
{
  g_autoptr (HfSelected) listed = hf_record_list_get_listed (HF_RECORD_LIST (self->list));
  g_autoptr (HfQuery) query = hf_query_copy (listed->query);

  if (!hf_customer_page_is_filtered (self))
    return;
  hf_query_where_id (query, &id, 1);
  hf_store_query_async (hf_page_get_store (HF_PAGE (self)), query,
                        hf_page_get_cancellable (HF_PAGE (self)), looked_for_cb,
                        hf_weak_new (self));
}

void
hf_customer_page_install_filter (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_OUTSIDE_ROW);
  g_type_ensure (HF_TYPE_SCOPE_SWITCH);
  g_type_ensure (HF_TYPE_SEGMENT_BAR);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, scope);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, segment_bar);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, clear_filter);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, outside_row);
  gtk_widget_class_install_action (widget_class, "customer.filter", NULL, filter_cb);
  gtk_widget_class_install_action (widget_class, "customer.clear-filter", NULL, clear_filter_cb);
  gtk_widget_class_install_action (widget_class, "customer.list-archived", NULL, list_archived_cb);
}

void
hf_customer_page_set_up_filter (HfCustomerPage *self)
{
  HfContext *context = hf_page_get_context (HF_PAGE (self));

  hf_filter_bar_set_up (self->filter_bar, GTK_MENU_BUTTON (self->filter_button), context,
                        &hf_customer_def);
  g_signal_connect_object (self->filter_bar, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_bar, "scope-removed", G_CALLBACK (scope_removed_cb), self,
                           G_CONNECT_SWAPPED);
  hf_segment_bar_set_up (self->segment_bar, context, &hf_customer_def);
  g_signal_connect_object (self->segment_bar, "chosen", G_CALLBACK (segment_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  hf_outside_row_serve (self->outside_row, HF_RECORD_LIST (self->list),
                        hf_customer_list_make_outside_query);
  hf_scope_switch_set_up (self->scope, context);
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  if (hf_scope_switch_get_whose (self->scope) != HF_WHOSE_ALL)
    filter_changed_cb (self);
}
