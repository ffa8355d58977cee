/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-new-form.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_NEW (hf_customer_new_get_type ())

/**
 * HfCustomerNew:
 *
 * The form for a new customer: a name and one telephone number. While the number is typed it shows
 * who has it already. What was typed stays until it is saved or given up.
 */
G_DECLARE_FINAL_TYPE (HfCustomerNew, hf_customer_new, HF, CUSTOMER_NEW, HfNewForm)

/**
 * HfCustomerNew::same-person:
 * @self: the form
 * @id: the customer who is meant
 *
 * The person is in the book already.
 */

/**
 * hf_customer_new_start:
 * @context: what to work with
 * @text: (nullable): what was searched for, of which a name and a whole number are taken over
 *
 * Begins a new customer and takes the focus.
 */
void hf_customer_new_start (HfCustomerNew *self, HfContext *context, const char *text);

G_END_DECLS
