/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"
#include "session/print/hf-printed-customers.h"

G_BEGIN_DECLS

/**
 * hf_print_customers: What a page lists of customers: row by row, as cards or labels.
 */
extern const HfPrintThing hf_print_customers;

/**
 * hf_print_customers_lay_out:
 * @sheet: a new sheet of customers
 * @per_page: how many are on a page
 * @draw: paints a customer; the block's @n is the place on the page, from 0
 *
 * Gives each customer a place, all being of one size. Of what is sent, those are left out to whom
 * nothing is to be sent.
 */
void hf_print_customers_lay_out (HfPrintSheet *sheet, guint per_page, HfPrintDraw draw);

G_END_DECLS
