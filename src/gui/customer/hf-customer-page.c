/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers: list, card and the form for a new one, and which of them is to be seen. What a
 * search does to them stands in hf-customer-page-search.c, what is done to a customer in
 * hf-customer-page-actions.c. */

#include "gui/customer/hf-customer-page.h"

#include "core/hf-customer.h"
#include "gui/common/hf-single-keys.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page-private.h"
#include "session/search/hf-filter-words.h"
#include "session/search/hf-recent.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define STATE         "(xsbis)" /* customer, column, descending, divider, filter */
#define COMPACT_BELOW 520       /* pixels of the list */

G_DEFINE_FINAL_TYPE (HfCustomerPage, hf_customer_page, HF_TYPE_PAGE)

/* One of the two sides is enough for a narrow window; GtkPaned gives a lone child everything. */
static void
arrange (HfCustomerPage *self)
{
  gboolean is_narrow = hf_page_is_narrow (HF_PAGE (self));

  gtk_widget_set_visible (self->list_side, !is_narrow || !self->is_in_detail);
  gtk_widget_set_visible (self->detail, !is_narrow || self->is_in_detail);
  hf_page_set_can_go_back (HF_PAGE (self), is_narrow && self->is_in_detail);
  hf_customer_list_set_room (self->list, is_narrow,
                             !is_narrow &&
                               gtk_paned_get_position (GTK_PANED (self->paned)) < COMPACT_BELOW);
}

static gboolean
arrange_later_cb (gpointer user_data)
{
  HfCustomerPage *self = user_data;

  self->arrange_id = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

/* The divider also moves while sizes are being allocated, when no column may come or go. */
static void
divider_moved_cb (HfCustomerPage *self)
{
  if (self->arrange_id == 0)
    self->arrange_id = g_idle_add (arrange_later_cb, self);
}

void
hf_customer_page_show_detail (HfCustomerPage *self, const char *what)
{
  self->is_in_detail = TRUE;
  self->follows_hits = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), what);
  arrange (self);
}

void
hf_customer_page_show_list (HfCustomerPage *self)
{
  gboolean has_customer = hf_customer_list_get_selected (self->list) != 0;

  self->is_in_detail = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), has_customer ? "card" : "none");
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* While rows are being read the old ones stay, so nothing flashes. */
static void
show_state (HfCustomerPage *self)
{
  HfLiveList   *model = hf_customer_list_get_model (self->list);
  const GError *error = hf_live_list_get_error (model);
  gboolean      is_searching = hf_customer_page_is_searching (self);
  gboolean      has_items = g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
  gboolean      is_asking = is_searching || hf_customer_page_is_filtered (self);
  gboolean      is_known = has_items || !hf_live_list_is_loading (model);

  hf_customer_page_show_hits (self);
  hf_read_error_show (self->trouble, error, !has_items);
  gtk_widget_set_visible (self->list_stack, error == NULL || has_items);
  if (is_known)
    gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack),
                                      has_items || !is_asking ? "list" : "nobody");
  if (is_known)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), has_items || error != NULL ||
                                                                   is_asking || self->is_in_detail ?
                                                                 "customers" :
                                                                 "empty");
}

static void
open_customer (HfCustomerPage *self, gint64 id)
{
  hf_recent_note (hf_page_get_context (HF_PAGE (self)), &hf_customer_def, id);
  hf_customer_card_set_customer (self->card, id);
  hf_customer_page_show_detail (self, "card");
}

static void
open_first (HfCustomerPage *self)
{
  HfLiveList *model = hf_customer_list_get_model (self->list);
  gint64      id = hf_live_list_get_id (model, 0);

  self->opens_first = FALSE;
  if (id != 0)
    {
      hf_customer_list_select (self->list, id);
      open_customer (self, id);
      gtk_widget_grab_focus (GTK_WIDGET (
        hf_page_is_narrow (HF_PAGE (self)) ? GTK_WIDGET (self->card) : GTK_WIDGET (self->list)));
    }
  else if (hf_customer_page_is_searching (self) && hf_live_list_get_error (model) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "customer.create-searched", NULL);
}

static void
model_notified_cb (HfCustomerPage *self)
{
  show_state (self);
  hf_customer_page_follow_hits (self);
  if (self->enters_first && !hf_live_list_is_loading (hf_customer_list_get_model (self->list)))
    hf_customer_page_enter_first (self);
  if (self->opens_first && !hf_live_list_is_loading (hf_customer_list_get_model (self->list)))
    open_first (self);
}

static void
retry_cb (HfCustomerPage *self)
{
  hf_live_list_retry (hf_customer_list_get_model (self->list));
}

/* Who works in the card has chosen its customer. */
static void
detail_entered_cb (HfCustomerPage *self)
{
  self->follows_hits = FALSE;
}

static void
customer_selected_cb (HfCustomerPage *self, gint64 id)
{
  self->follows_hits = FALSE;
  hf_customer_card_set_customer (self->card, id);
  if (!self->is_in_detail)
    gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "card");
}

static void
customer_activated_cb (HfCustomerPage *self, gint64 id)
{
  open_customer (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

static void
customer_gone_cb (HfCustomerPage *self)
{
  hf_customer_card_set_customer (self->card, 0);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->detail)), "card") != 0)
    return;
  if (self->is_in_detail)
    hf_customer_page_show_list (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "none");
}

static void
columns_changed_cb (HfCustomerPage *self)
{
  hf_customer_list_show_columns (self->list, hf_column_chooser_get_ids (self->columns));
}

static void
created_cb (HfCustomerPage *self, gint64 id)
{
  hf_customer_list_select (self->list, id);
  open_customer (self, id);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

static void
hf_customer_page_search (HfPage *page, const char *text)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (g_strcmp0 (self->search, text) == 0)
    return;
  self->opens_first = self->enters_first = FALSE;
  if (hf_page_is_narrow (page) && self->is_in_detail)
    {
      self->is_in_detail = FALSE;
      arrange (self);
    }
  hf_customer_page_set_search (self, text);
  show_state (self);
}

static void
hf_customer_page_activate_search (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (hf_live_list_is_loading (hf_customer_list_get_model (self->list)))
    self->opens_first = TRUE;
  else
    open_first (self);
}

static void
hf_customer_page_enter_hits (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (hf_live_list_is_loading (hf_customer_list_get_model (self->list)))
    self->enters_first = TRUE;
  else
    hf_customer_page_enter_first (self);
}

static void
hf_customer_page_shown (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Where both sides are seen, going back is going back to the list with the keyboard. */
static gboolean
hf_customer_page_go_back (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean        has_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->detail);

  if (hf_page_is_narrow (page) ? !self->is_in_detail : !has_focus)
    return hf_customer_page_end_selection (self);
  hf_customer_page_show_list (self);
  show_state (self);
  return TRUE;
}

static void
create (HfCustomerPage *self, const char *text)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "customers");
  hf_customer_page_show_detail (self, "new");
  hf_customer_new_start (self->form, hf_page_get_context (HF_PAGE (self)), text);
}

/* A text is what to make a new customer from. */
static void
hf_customer_page_show_item (HfPage *page, GVariant *item)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  if (g_variant_is_of_type (item, G_VARIANT_TYPE_STRING))
    create (self, g_variant_get_string (item, NULL));
  if (!g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    return;
  hf_customer_list_select (self->list, g_variant_get_int64 (item));
  open_customer (self, g_variant_get_int64 (item));
}

static void
hf_customer_page_create (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  HfLiveList     *hits = hf_customer_list_get_model (self->list);
  gboolean        is_unknown =
    g_list_model_get_n_items (G_LIST_MODEL (hits)) == hf_live_list_count_similar (hits);

  create (self, is_unknown ? self->search : NULL);
}

static GVariant *
hf_customer_page_save_state (HfPage *page)
{
  HfCustomerPage  *self = HF_CUSTOMER_PAGE (page);
  HfListOrder      order = hf_customer_list_get_order (self->list);
  g_autofree char *filter = hf_filter_to_text (hf_filter_bar_get_filter (self->filter_bar));
  gint64 id = self->follows_hits ? self->before_search : hf_customer_list_get_selected (self->list);

  return g_variant_new (STATE, id, order.column, order.descending,
                        gtk_paned_get_position (GTK_PANED (self->paned)), filter);
}

static void
hf_customer_page_restore_state (HfPage *page, GVariant *state)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  HfListOrder     order;
  gint64          id;
  int             position;
  const char     *text;
  g_autoptr (HfFilter) filter = NULL;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE)))
    return;
  g_variant_get (state, "(x&sbi&s)", &id, &order.column, &order.descending, &position, &text);
  filter = hf_filter_from_text (text, NULL);
  if (filter != NULL &&
      hf_filter_words_may_ask (filter, hf_context_get_viewer (hf_page_get_context (page))))
    hf_customer_page_set_filter (self, g_steal_pointer (&filter));
  gtk_paned_set_position (GTK_PANED (self->paned), position);
  hf_customer_list_set_order (self->list, order);
  if (id == 0)
    return;
  hf_customer_list_select (self->list, id);
  hf_customer_card_set_customer (self->card, id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->detail), "card");
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
  hf_column_chooser_set_up (self->columns, context);
  g_signal_connect_object (hf_customer_list_get_model (self->list), "notify",
                           G_CALLBACK (model_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (arrange), NULL);
  hf_single_keys_follow (self->single_keys, context);
  hf_page_set_title (HF_PAGE (self), _ ("Customers"), NULL);
  arrange (self);
  show_state (self);
}

static void
hf_customer_page_dispose (GObject *object)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (object);
  HfLiveList     *model = self->list ? hf_customer_list_get_model (self->list) : NULL;

  if (model != NULL)
    g_signal_handlers_disconnect_by_data (model, self);
  g_clear_handle_id (&self->arrange_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CUSTOMER_PAGE);

  G_OBJECT_CLASS (hf_customer_page_parent_class)->dispose (object);
}

static void
hf_customer_page_finalize (GObject *object)
{
  g_free (HF_CUSTOMER_PAGE (object)->search);

  G_OBJECT_CLASS (hf_customer_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_COLUMN_CHOOSER);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD);
  g_type_ensure (HF_TYPE_CUSTOMER_LIST);
  g_type_ensure (HF_TYPE_CUSTOMER_NEW);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, paned);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, count);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, best_first);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, too_many);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, create_row);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, detail);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, card);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, form);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerPage, single_keys);
  gtk_widget_class_bind_template_callback (widget_class, divider_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, detail_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_gone_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_customer_page_go_back);
}

static void
hf_customer_page_class_init (HfCustomerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_customer_page_constructed;
  object_class->dispose = hf_customer_page_dispose;
  object_class->finalize = hf_customer_page_finalize;

  page_class->search = hf_customer_page_search;
  page_class->activate_search = hf_customer_page_activate_search;
  page_class->enter_hits = hf_customer_page_enter_hits;
  page_class->shown = hf_customer_page_shown;
  page_class->go_back = hf_customer_page_go_back;
  page_class->show_item = hf_customer_page_show_item;
  page_class->create = hf_customer_page_create;
  page_class->edit = hf_customer_page_edit;
  page_class->list_printed = hf_customer_page_list_printed;
  page_class->save_state = hf_customer_page_save_state;
  page_class->restore_state = hf_customer_page_restore_state;

  hf_customer_page_install_actions (GTK_WIDGET_CLASS (klass));
  bind_children (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_filter (GTK_WIDGET_CLASS (klass));
  hf_customer_page_install_selection (GTK_WIDGET_CLASS (klass));
}

static void
hf_customer_page_init (HfCustomerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
