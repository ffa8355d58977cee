/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "session/customer/hf-selected.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/** HF_PRINTED_MOST: So many customers are printed at once; a larger book is for the screen. */
#define HF_PRINTED_MOST 2000

/**
 * HfPrintedCustomer:
 * @row: the card, masked for the viewer
 * @visits: (element-type HfRow): the last visits, newest first
 * @phones: (element-type HfRow): all numbers, masked likewise
 * @consents: (element-type HfRow): what the customer answered to being reached
 * @own: (nullable): what the card says in own fields that it has, masked likewise
 *
 * What is printed of one customer.
 */
typedef struct
{
  HfRow     *row;
  GPtrArray *visits;
  GPtrArray *phones;
  GPtrArray *consents;
  HfRow     *own;
} HfPrintedCustomer;

/**
 * HfPrintedCustomers:
 * @customers: (element-type HfPrintedCustomer): in the order of the list
 * @n_selected: how many there were, of whom at most %HF_PRINTED_MOST are here
 * @own: (nullable): the own fields of the book, which the rows of customers are of
 * @listed: (nullable) (element-type guint): those of them that a list has as columns, in order
 *
 * Customers for paper.
 */
typedef struct
{
  GPtrArray   *customers;
  guint        n_selected;
  HfOwnFields *own;
  GArray      *listed;
} HfPrintedCustomers;

/**
 * hf_printed_customers_source: Customers; what is asked is made by hf_printed_customers_ask().
 * Those who left the book meanwhile are left out.
 */
extern const HfPrintSource hf_printed_customers_source;

HfPrintScope *hf_printed_customers_ask (HfSelected *whom, const char *const *columns, char *title);
const HfSelected *hf_printed_customers_whom (const HfPrintScope *scope);

G_END_DECLS
