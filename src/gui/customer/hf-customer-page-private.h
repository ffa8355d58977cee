/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-customer-card.h"
#include "gui/customer/hf-customer-list.h"
#include "gui/customer/hf-customer-new.h"
#include "gui/customer/hf-customer-page.h"

G_BEGIN_DECLS

struct _HfCustomerPage
{
  HfPage parent_instance;

  char    *search;       /* owned; what was typed */
  gboolean is_in_detail; /* the card or the form has been opened; one pane shows only it */
  guint    arrange_id;   /* an idle source */
  gboolean opens_first;  /* Enter was pressed before the hits were there */

  /* template children */
  GtkWidget          *stack;
  GtkWidget          *paned;
  GtkWidget          *list_side;
  GtkWidget          *list_stack;
  HfCustomerList     *list;
  GtkWidget          *nobody;
  GtkWidget          *create_row;
  GtkWidget          *detail;
  HfCustomerCard     *card;
  HfCustomerNew      *form;
  GtkEventController *single_keys;
  GtkEventController *list_single_keys;
};

/* Shows "card" or "new" beside the list, or in its place. */
void hf_customer_page_show_detail (HfCustomerPage *self, const char *what);
void hf_customer_page_show_list (HfCustomerPage *self);

/* What can be done to the selected customer. */
void hf_customer_page_install_actions (GtkWidgetClass *widget_class);
void hf_customer_page_follow_single_keys (HfCustomerPage *self);

G_END_DECLS
