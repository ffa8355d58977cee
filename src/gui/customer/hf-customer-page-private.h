/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/card/hf-customer-card.h"
#include "gui/common/list/hf-column-chooser.h"
#include "gui/customer/hf-customer-list.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/customer/hf-scope-switch.h"
#include "gui/common/list/hf-outside-row.h"
#include "gui/common/list/hf-segment-bar.h"
#include "gui/customer/hf-empty-book.h"

G_BEGIN_DECLS

struct _HfCustomerPage
{
  HfListPage parent_instance;

  gint64   before_search; /* whose card was shown before */
  gint64   merged;        /* which was last merged into the card in front, 0 for none */
  gboolean awaits_hits;   /* another text was typed, or order chosen, and what stands first is not
                             known yet */
  gboolean follows_hits;  /* the card shows the best match, which nobody has chosen */

  /* template children */
  HfScopeSwitch      *scope;
  GtkWidget          *count;
  GtkWidget          *best_first;
  GtkWidget          *filter_button;
  HfFilterBar        *filter_bar;
  HfSegmentBar       *segment_bar;
  GtkWidget          *too_many;
  HfCustomerList     *list;
  HfColumnChooser    *columns;
  GtkWidget          *nobody;
  GtkWidget          *clear_filter;
  HfOutsideRow       *outside_row;
  GtkWidget          *archived_row;
  GtkWidget          *create_row;
  HfCustomerCard     *card;
  HfCustomerNew      *form;
  HfEmptyBook        *empty_book;
  GtkEventController *single_keys;
};

/* Shows "card" or "new" beside the list, or in its place. */
void hf_customer_page_show_detail (HfCustomerPage *self, const char *what);

/* What a search does to the list and to the card beside it. */
void hf_customer_page_find (HfListPage *page, const char *text);
void hf_customer_page_show_hits (HfCustomerPage *self);
void hf_customer_page_show_archived (HfCustomerPage *self);
void hf_customer_page_follow_hits (HfCustomerPage *self);

/* Which customers are listed. */
gboolean hf_customer_page_is_filtered (HfCustomerPage *self);
gboolean hf_customer_page_is_archive (HfCustomerPage *self);
void     hf_customer_page_set_filter (HfCustomerPage *self, HfFilter *filter);
void     hf_customer_page_tell_if_hidden (HfCustomerPage *self, gint64 id);
void     hf_customer_page_install_filter (GtkWidgetClass *widget_class);
void     hf_customer_page_set_up_filter (HfCustomerPage *self);

/* What can be done to many. */
void hf_customer_page_install_selection (GtkWidgetClass *widget_class);
void hf_customer_page_set_up_selection (HfCustomerPage *self);

gint64 hf_customer_page_get_customer (HfPage *page);

/* Whom one may print, and who that is in words. */
char      *hf_customer_page_describe_listed (HfCustomerPage *self);
GPtrArray *hf_customer_page_list_printed (HfPage *page);
void       hf_customer_page_export (HfPage *page);

/* What can be done to the selected customer. */
void hf_customer_page_install_actions (GtkWidgetClass *widget_class);
void hf_customer_page_offer_archive (HfCustomerPage *self);

/* Taking its latest merge back. */
void hf_customer_page_install_undo_merge (GtkWidgetClass *widget_class);
void hf_customer_page_set_up_undo_merge (HfCustomerPage *self);
void hf_customer_page_offer_undo_merge (HfCustomerPage *self);

/* What can be done to the next follow-up of the selected customer. */
void hf_customer_page_install_follow_up (GtkWidgetClass *widget_class);

G_END_DECLS
