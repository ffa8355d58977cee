/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers: list, card and the form for a new one, and which of them is to be seen. What a
 * search does to them stands in hf-customer-page-search.c, what is done to a customer in
 * hf-customer-page-actions.c. */

#include "gui/customer/hf-customer-page.h"

#include "core/hf-customer.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-list-page-rest.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/list/hf-list-page-marks.h"
#include "gui/customer/hf-customer-column.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page-private.h"
#include "session/search/hf-filter-words.h"
#include "session/search/hf-recent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE         "(xsbis)" /* customer, column, descending, divider, filter */
#define COMPACT_BELOW 576       /* pixels of the list, which its usual columns need */

G_DEFINE_FINAL_TYPE (HfCustomerPage, hf_customer_page, HF_TYPE_LIST_PAGE)

void
hf_customer_page_show_detail (HfCustomerPage *self, const char *what)
{
  self->follows_hits = FALSE;
  hf_list_page_show_detail (HF_LIST_PAGE (self), what);
}

/* Who selects somebody, or works in the card, has chosen its customer. */
static void
customer_chosen_cb (HfCustomerPage *self)
{
  self->follows_hits = FALSE;
}

/* Whoever was just made is to be seen in the list too, whatever had been searched for; a filter is
 * somebody's work and stays. */
static void
created_cb (HfCustomerPage *self, gint64 id)
{
  hf_page_search (HF_PAGE (self), "");
  hf_list_page_row_activated (HF_LIST_PAGE (self), id);
  hf_customer_page_tell_if_hidden (self, id);
}

static void
columns_changed_cb (HfCustomerPage *self)
{
  hf_customer_list_show_columns (self->list, hf_column_chooser_get_ids (self->columns));
}

static void
hf_customer_page_show_row (HfListPage *page, gint64 id)
{
  hf_customer_card_set_customer (HF_CUSTOMER_PAGE (page)->card, id);
}

static void
hf_customer_page_opened (HfListPage *page, gint64 id)
{
  HF_CUSTOMER_PAGE (page)->follows_hits = FALSE;
  hf_recent_note (hf_page_get_context (HF_PAGE (page)), &hf_customer_def, id,
                  hf_list_page_get_search (page));
}

static void
hf_customer_page_open_first (HfListPage *page, gint64 id)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (id != 0)
    {
      hf_list_page_open (page, id);
      gtk_widget_grab_focus (hf_page_is_narrow (HF_PAGE (page)) ? GTK_WIDGET (self->card) :
                                                                  GTK_WIDGET (self->list));
    }
  else if (hf_list_page_is_searching (page))
    gtk_widget_activate_action (GTK_WIDGET (self), "customer.create-searched", NULL);
}

static gboolean
hf_customer_page_is_limited (HfListPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  return hf_list_page_is_searching (HF_LIST_PAGE (self)) || hf_customer_page_is_filtered (self);
}

static void
show_hits (HfListPage *page, gboolean is_known)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  HfLiveList     *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));

  hf_customer_page_show_hits (self);
  if (is_known && g_list_model_get_n_items (G_LIST_MODEL (model)) == 0 &&
      !hf_customer_page_is_limited (page))
    hf_empty_book_look (self->empty_book, hf_page_get_context (HF_PAGE (self)));
}

static void
hf_customer_page_give_room (HfListPage *page, gboolean is_narrow, int width)
{
  hf_customer_list_set_room (HF_CUSTOMER_PAGE (page)->list, is_narrow,
                             !is_narrow && width < COMPACT_BELOW);
}

static void
hf_customer_page_search (HfPage *page, const char *text)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (!hf_list_page_is_searching (HF_LIST_PAGE (self)))
    self->before_search = hf_record_list_get_selected (HF_RECORD_LIST (self->list));
  HF_PAGE_CLASS (hf_customer_page_parent_class)->search (page, text);
}

/* From the list there is still the selecting of several to leave. */
static gboolean
hf_customer_page_go_back (HfPage *page)
{
  return HF_PAGE_CLASS (hf_customer_page_parent_class)->go_back (page) ||
         hf_list_page_end_marks (HF_LIST_PAGE (page));
}

static void
create (HfCustomerPage *self, const char *text)
{
  hf_customer_page_show_detail (self, "new");
  hf_customer_new_start (self->form, hf_page_get_context (HF_PAGE (self)), text);
}

static void
show_entry (HfCustomerPage *self, GVariant *item)
{
  gint64      customer, id;
  const char *entity;
  g_autoptr (GVariant) who = NULL;

  g_variant_get (item, "(x&sx)", &customer, &entity, &id);
  who = g_variant_ref_sink (g_variant_new_int64 (customer));
  HF_PAGE_CLASS (hf_customer_page_parent_class)->show_item (HF_PAGE (self), who);
  gtk_widget_activate_action (GTK_WIDGET (self->card), "card.show-entry", "(sx)", entity, id);
}

/* Those whom something elsewhere counts, all of them and nobody else, whatever was looked for. */
static void
list_customers (HfCustomerPage *self, GVariant *item)
{
  const char *text;
  g_autoptr (HfFilter) filter = NULL;

  g_variant_get (item, "(&s)", &text);
  filter = hf_filter_from_text (text, NULL);
  if (filter == NULL || !hf_filter_words_may_ask (filter, hf_context_get_viewer (
                                                            hf_page_get_context (HF_PAGE (self)))))
    return;
  hf_page_search (HF_PAGE (self), "");
  hf_scope_switch_choose (self->scope, FALSE);
  hf_customer_page_set_filter (self, g_steal_pointer (&filter));
  hf_list_page_show_list (HF_LIST_PAGE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* A text is what to make a new customer from, one in a tuple a filter, a longer tuple what to show
 * on the card of a customer. */
static void
hf_customer_page_show_item (HfPage *page, GVariant *item)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (g_variant_is_of_type (item, G_VARIANT_TYPE_STRING))
    create (self, g_variant_get_string (item, NULL));
  else if (g_variant_is_of_type (item, G_VARIANT_TYPE ("(xsx)")))
    show_entry (self, item);
  else if (g_variant_is_of_type (item, G_VARIANT_TYPE ("(s)")))
    list_customers (self, item);
  else
    HF_PAGE_CLASS (hf_customer_page_parent_class)->show_item (page, item);
}

static void
hf_customer_page_create (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  HfLiveList     *hits = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  gboolean        is_unknown =
    g_list_model_get_n_items (G_LIST_MODEL (hits)) == hf_live_list_count_similar (hits);

  create (self, is_unknown ? hf_list_page_get_search (HF_LIST_PAGE (page)) : NULL);
}

static GVariant *
hf_customer_page_save_state (HfPage *page)
{
  HfCustomerPage  *self = HF_CUSTOMER_PAGE (page);
  HfListOrder      order = hf_customer_list_get_order (self->list);
  g_autofree char *filter = hf_filter_bar_save (self->filter_bar);
  gint64           id = self->follows_hits ? self->before_search :
                                             hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  return g_variant_new (STATE, id, order.column, order.descending,
                        hf_list_page_get_divider (HF_LIST_PAGE (self)), filter);
}

static void
hf_customer_page_restore_state (HfPage *page, GVariant *state)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  HfListOrder     order;
  gint64          id;
  int             divider;
  const char     *text;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE)))
    return;
  g_variant_get (state, "(x&sbi&s)", &id, &order.column, &order.descending, &divider, &text);
  hf_filter_bar_restore (self->filter_bar, text);
  hf_customer_list_set_order (self->list, order);
  hf_list_page_restore (HF_LIST_PAGE (self), id, divider);
}

/* How the hits of one search are listed is no part of what is remembered. */
static GVariant *
hf_customer_page_rest (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (hf_customer_list_is_sorted_search (self->list) ||
      hf_customer_list_shows_archived (self->list))
    return NULL;
  return hf_list_page_rest (page);
}

static void
hf_customer_page_constructed (GObject *object)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (object);
  HfContext      *context = hf_page_get_context (HF_PAGE (self));

  G_OBJECT_CLASS (hf_customer_page_parent_class)->constructed (object);

  g_object_set (self->card, "context", context, NULL);
  hf_customer_list_set_up (self->list, context);
  hf_customer_page_set_up_filter (self);
  hf_customer_page_set_up_selection (self);
  hf_customer_page_set_up_undo_merge (self);
  hf_column_chooser_set_up (self->columns, context, &hf_customer_column_offers,
                            hf_customer_list_get_own_values (self->list));
  hf_column_chooser_follow (self->columns,
                            hf_record_list_get_columns (HF_RECORD_LIST (self->list)));
  g_signal_connect_object (hf_record_list_get_model (HF_RECORD_LIST (self->list)), "notify",
                           G_CALLBACK (hf_customer_page_follow_hits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_customer_list_get_archived (self->list), "changed",
                           G_CALLBACK (hf_customer_page_show_archived), self, G_CONNECT_SWAPPED);
  hf_single_keys_follow (self->single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Customers"), NULL);
  hf_list_page_set_up (HF_LIST_PAGE (self), HF_RECORD_LIST (self->list), self->create_row);
}

static void
hf_customer_page_dispose (GObject *object)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (hf_record_list_get_model (HF_RECORD_LIST (self->list)),
                                          self);

  G_OBJECT_CLASS (hf_customer_page_parent_class)->dispose (object);
}

static void
hf_customer_page_edit (HfPage *page)
{
  hf_list_page_edit (HF_LIST_PAGE (page), "customer.edit");
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_COLUMN_CHOOSER);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD);
  g_type_ensure (HF_TYPE_CUSTOMER_LIST);
  g_type_ensure (HF_TYPE_CUSTOMER_NEW);
  g_type_ensure (HF_TYPE_EMPTY_BOOK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-page.ui");
  hf_list_page_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, best_first);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, too_many);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, archived_row);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, card);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, form);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, empty_book);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, single_keys);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_customer_page_offer_archive);
}

static void
hf_customer_page_class_init (HfCustomerPageClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  HfPageClass     *page_class = HF_PAGE_CLASS (klass);
  HfListPageClass *list_class = HF_LIST_PAGE_CLASS (klass);

  object_class->constructed = hf_customer_page_constructed;
  object_class->dispose = hf_customer_page_dispose;

  page_class->search = hf_customer_page_search;
  page_class->go_back = hf_customer_page_go_back;
  page_class->show_item = hf_customer_page_show_item;
  page_class->create = hf_customer_page_create;
  page_class->edit = hf_customer_page_edit;
  page_class->get_customer = hf_customer_page_get_customer;
  page_class->list_printed = hf_customer_page_list_printed;
  page_class->export_shown = hf_customer_page_export;
  page_class->save_state = hf_customer_page_save_state;
  page_class->restore_state = hf_customer_page_restore_state;
  page_class->rest = hf_customer_page_rest;
  page_class->wake = hf_list_page_wake;

  list_class->show_row = hf_customer_page_show_row;
  list_class->opened = hf_customer_page_opened;
  list_class->open_first = hf_customer_page_open_first;
  list_class->find = hf_customer_page_find;
  list_class->is_limited = hf_customer_page_is_limited;
  list_class->show_hits = show_hits;
  list_class->give_room = hf_customer_page_give_room;

  hf_customer_page_install_actions (GTK_WIDGET_CLASS (klass));
  bind_children (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_filter (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_selection (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_follow_up (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_undo_merge (GTK_WIDGET_CLASS (klass));
}

static void
hf_customer_page_init (HfCustomerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
