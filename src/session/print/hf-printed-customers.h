/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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
 *
 * What is printed of one customer.
 */
typedef struct
{
  HfRow     *row;
  GPtrArray *visits;
  GPtrArray *phones;
  GPtrArray *consents;
} HfPrintedCustomer;

/**
 * HfPrintedCustomers:
 * @customers: (element-type HfPrintedCustomer): in the order of the list
 * @n_selected: how many there were, of whom at most %HF_PRINTED_MOST are here
 *
 * Customers for paper.
 */
typedef struct
{
  GPtrArray *customers;
  guint      n_selected;
} HfPrintedCustomers;

/**
 * hf_printed_customers_source: Customers; the question is a #HfSelected. Those who left the book
 * meanwhile are left out.
 */
extern const HfPrintSource hf_printed_customers_source;

G_END_DECLS
