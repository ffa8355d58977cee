/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of customers. */

#include "gui/customer/hf-customer-list.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/card/hf-customer-drag.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/hf-single-keys.h"
#include "gui/customer/hf-customer-column.h"
#include "gui/common/list/hf-jump-bar.h"
#include "session/customer/hf-customer-scope.h"
#include "store/hf-search.h"

struct _HfCustomerList
{
  HfRecordList parent_instance;

  /* owned */
  HfPhoneMatches *matches;
  HfSaidMatches  *said;
  HfStars        *stars;
  HfOwnValues    *own;
  HfOtherHits    *archived;
  char           *search; /* NULL when everybody is listed */
  HfFilter       *filter; /* NULL for none */

  HfListOrder order;          /* of everybody */
  gboolean    shows_archived; /* those a search finds */
  HfListOrder hits_order;     /* of what a search finds; best match first when it has no column */

  /* template children */
  GtkColumnView      *view;
  HfJumpBar          *jump_bar;
  GtkEventController *single_keys;
};

G_DEFINE_FINAL_TYPE (HfCustomerList, hf_customer_list, HF_TYPE_RECORD_LIST)

static HfContext *
get_context (HfCustomerList *self)
{
  return hf_record_list_get_context (HF_RECORD_LIST (self));
}

static HfLiveList *
get_model (HfCustomerList *self)
{
  return hf_record_list_get_model (HF_RECORD_LIST (self));
}

/* The best match is to be seen, whoever was selected before. */
static gboolean
hf_customer_list_begins_at_top (HfRecordList *list)
{
  return HF_CUSTOMER_LIST (list)->search != NULL;
}

static HfQuery *
make_query (HfCustomerList *self, const HfFilter *filter)
{
  HfContext *context = get_context (self);
  HfQuery   *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (context));

  hf_customer_scope (query, filter, hf_clock_today (hf_context_get_clock (context)));
  if (self->shows_archived)
    hf_query_search_among (query, HF_SEARCH_ALL);
  return query;
}

static HfQuery *
hf_customer_list_make_query (HfRecordList *list)
{
  HfCustomerList *self = HF_CUSTOMER_LIST (list);
  HfQuery        *query = make_query (self, self->filter);

  hf_customer_columns_order_query (query, self->search ? self->hits_order : self->order);
  return query;
}

static const char *
hf_customer_list_get_search (HfRecordList *list)
{
  return HF_CUSTOMER_LIST (list)->search;
}

/* A filter that is about the archived lists them anyway. */
static void
count_archived (HfCustomerList *self, const HfQuery *query)
{
  g_autoptr (HfQuery) archived = NULL;

  if (self->search != NULL &&
      !hf_filter_asks_for (self->filter, &hf_customer_def, HF_CUSTOMER_ARCHIVED))
    {
      archived = hf_query_copy (query);
      hf_query_search_among (archived, HF_SEARCH_ARCHIVED);
    }
  hf_other_hits_look (self->archived, archived, self->search, HF_SEARCH_MOST);
}

static void
read_list (HfCustomerList *self)
{
  g_autoptr (HfQuery) query = hf_customer_list_make_query (HF_RECORD_LIST (self));
  HfListOrder order = self->search ? self->hits_order : self->order;

  hf_jump_bar_set_sorted (self->jump_bar, g_strcmp0 (order.column, "name") == 0, order.descending);
  if (self->search != NULL)
    hf_live_list_search (get_model (self), query, self->search);
  else
    hf_live_list_set_query (get_model (self), query);
  count_archived (self, query);
}

static void
order_changed_cb (HfCustomerList *self)
{
  HfListOrder order = hf_list_order_get (self->view);

  if (self->search != NULL)
    self->hits_order = order;
  else
    self->order = order;
  read_list (self);
}

/* The headers show the order that applies; nobody has clicked them. */
static void
show_order (HfCustomerList *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  g_signal_handlers_block_by_func (sorter, order_changed_cb, self);
  hf_list_order_set (self->view, self->search ? self->hits_order : self->order);
  g_signal_handlers_unblock_by_func (sorter, order_changed_cb, self);
}

/* An order by a column that is not there any more ends with it. */
static HfListOrder
find_order (HfListOrder order, const char *const *ids, const char *otherwise)
{
  if (order.column != NULL && !g_str_equal (order.column, HF_CUSTOMER_COLUMN_NAME) &&
      !g_strv_contains (ids, order.column))
    return (HfListOrder){ otherwise, FALSE };
  return order;
}

static GdkContentProvider *
make_content (const HfRow *customer, gpointer user_data)
{
  return hf_customer_drag_content (get_context (user_data), customer);
}

static void
hf_customer_list_dispose (GObject *object)
{
  HfCustomerList *self = HF_CUSTOMER_LIST (object);

  if (self->view != NULL) /* a view that goes changes its order once more */
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);

  G_OBJECT_CLASS (hf_customer_list_parent_class)->dispose (object);

  g_clear_object (&self->matches);
  g_clear_object (&self->said);
  g_clear_object (&self->stars);
  g_clear_object (&self->own);
  g_clear_object (&self->archived);
}

static void
hf_customer_list_finalize (GObject *object)
{
  g_free (HF_CUSTOMER_LIST (object)->search);
  g_clear_pointer (&HF_CUSTOMER_LIST (object)->filter, hf_filter_free);

  G_OBJECT_CLASS (hf_customer_list_parent_class)->finalize (object);
}

static void
hf_customer_list_class_init (HfCustomerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_customer_list_finalize;
  HF_RECORD_LIST_CLASS (klass)->begins_at_top = hf_customer_list_begins_at_top;
  HF_RECORD_LIST_CLASS (klass)->make_query = hf_customer_list_make_query;
  HF_RECORD_LIST_CLASS (klass)->get_search = hf_customer_list_get_search;

  g_type_ensure (HF_TYPE_JUMP_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerList, view);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerList, jump_bar);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerList, single_keys);
  hf_record_list_bind_view (widget_class);
}

static void
hf_customer_list_init (HfCustomerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_customer_list_set_up (HfCustomerList *self, HfContext *context)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);

  hf_record_list_set_up (list, context);
  hf_single_keys_follow (self->single_keys, context);
  hf_row_drag_offer (GTK_WIDGET (self->view), GDK_ACTION_COPY, make_content, self);
  hf_jump_bar_serve (self->jump_bar, &hf_customer_def, list);
  hf_record_list_let_mark (list);
  self->matches = hf_phone_matches_new (context);
  g_signal_connect_object (self->matches, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  self->said = hf_said_matches_new (context);
  self->stars = hf_stars_new (context);
  g_signal_connect_object (self->said, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  self->own = hf_own_values_new (context);
  g_signal_connect_object (self->own, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  self->archived = hf_other_hits_new (context);
  g_signal_connect_object (self->archived, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (read_list),
                           self, G_CONNECT_SWAPPED); /* a filter counts days */
  self->order.column = HF_CUSTOMER_COLUMN_NAME;
  hf_customer_list_show_columns (self, hf_customer_column_defaults);
}

void
hf_customer_list_show_columns (HfCustomerList *self, const char *const *ids)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  GtkSorter        *sorter = gtk_column_view_get_sorter (self->view);
  HfCustomerSources sources = { get_context (self),
                                hf_context_get_clock (get_context (self)),
                                hf_record_list_get_highlight (HF_RECORD_LIST (self)),
                                self->matches,
                                self->said,
                                self->own,
                                self->stars };

  g_signal_handlers_block_by_func (sorter, order_changed_cb, self);
  hf_customer_columns_show (self->view, ids, &sources);
  g_signal_handlers_unblock_by_func (sorter, order_changed_cb, self);
  self->order = find_order (self->order, ids, HF_CUSTOMER_COLUMN_NAME);
  self->hits_order = find_order (self->hits_order, ids, NULL);
  show_order (self);
  read_list (self);
}

HfOwnValues *
hf_customer_list_get_own_values (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), NULL);

  return self->own;
}

void
hf_customer_list_search (HfCustomerList *self, const char *text)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  HfRecordList *list = HF_RECORD_LIST (self);
  const char   *search = hf_str_is_blank (text) ? NULL : text;
  gboolean      is_other_kind = (search == NULL) != (self->search == NULL);

  hf_set_str (&self->search, search);
  hf_highlight_set_text (hf_record_list_get_highlight (list), search);
  hf_said_matches_set_search (self->said, search);
  hf_customer_columns_show_match (self->view, hf_phone_matches_set_search (self->matches, search));
  /* Each search begins with the best match: an order chosen for another purpose would hide it. */
  self->hits_order = is_other_kind ? (HfListOrder){ NULL, FALSE } : self->hits_order;
  self->shows_archived = search != NULL && self->shows_archived;
  if (is_other_kind)
    show_order (self);
  hf_marks_ask_again (hf_record_list_get_marks (HF_RECORD_LIST (self)));
  /* Who was found is to be seen among all the others too. */
  if (search != NULL || hf_record_list_get_selected (list) != 0)
    hf_record_list_find_selected (list);
  read_list (self);
}

void
hf_customer_list_set_filter (HfCustomerList *self, const HfFilter *filter)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  g_clear_pointer (&self->filter, hf_filter_free);
  self->filter = hf_filter_copy (filter);
  hf_marks_ask_again (hf_record_list_get_marks (HF_RECORD_LIST (self)));
  hf_record_list_find_selected (HF_RECORD_LIST (self));
  read_list (self);
}

/* Of a filter that is about the archived nobody is among those listed without it. */
HfQuery *
hf_customer_list_make_outside_query (HfRecordList *list, const char **text)
{
  HfCustomerList *self = HF_CUSTOMER_LIST (list);

  *text = self->search;
  if (self->search == NULL || self->filter == NULL || hf_filter_get_n (self->filter) == 0 ||
      hf_filter_asks_for (self->filter, &hf_customer_def, HF_CUSTOMER_ARCHIVED))
    return NULL;
  return make_query (self, NULL);
}

HfOtherHits *
hf_customer_list_get_archived (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), NULL);

  return self->archived;
}

void
hf_customer_list_show_archived (HfCustomerList *self, gboolean are_shown)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  self->shows_archived = are_shown && self->search != NULL;
  hf_marks_ask_again (hf_record_list_get_marks (HF_RECORD_LIST (self)));
  read_list (self);
}

gboolean
hf_customer_list_shows_archived (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), FALSE);

  return self->shows_archived;
}

gboolean
hf_customer_list_is_sorted_search (HfCustomerList *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_LIST (self), FALSE);

  return self->search != NULL && self->hits_order.column != NULL;
}

void
hf_customer_list_show_best_first (HfCustomerList *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  if (!hf_customer_list_is_sorted_search (self))
    return;
  self->hits_order.column = NULL;
  show_order (self);
  read_list (self);
}

HfListOrder
hf_customer_list_get_order (HfCustomerList *self)
{
  return self->order;
}

void
hf_customer_list_set_order (HfCustomerList *self, HfListOrder order)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  hf_list_order_set (self->view, order);
}

void
hf_customer_list_set_room (HfCustomerList *self, gboolean is_narrow, gboolean is_compact)
{
  g_return_if_fail (HF_IS_CUSTOMER_LIST (self));

  hf_record_list_set_click_opens (HF_RECORD_LIST (self), is_narrow);
  hf_customer_columns_set_compact (self->view, is_compact);
}
