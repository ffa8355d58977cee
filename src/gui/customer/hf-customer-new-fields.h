/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_NEW_FIELDS (hf_customer_new_fields_get_type ())

/**
 * HfCustomerNewFields:
 *
 * What may be said of a new customer besides name and telephone: the identity card and the own
 * fields of the book. Folded away until somebody asks for it.
 */
G_DECLARE_FINAL_TYPE (HfCustomerNewFields,
                      hf_customer_new_fields,
                      HF,
                      CUSTOMER_NEW_FIELDS,
                      GtkWidget)

/**
 * HfCustomerNewFields::changed:
 * @self: the fields
 *
 * The card says something else.
 */

/**
 * HfCustomerNewFields::create:
 * @self: the fields
 *
 * Somebody pressed the key by which a form is saved.
 */

/**
 * hf_customer_new_fields_set_up:
 * @context: what to work with
 *
 * Makes them ready; not to be seen by who may not see them on a card either.
 */
void hf_customer_new_fields_set_up (HfCustomerNewFields *self, HfContext *context);

/**
 * hf_customer_new_fields_check:
 *
 * Takes what is still being typed.
 *
 * Returns: (transfer none) (nullable): the first field that cannot be stored, which says so; %NULL
 *   for none
 */
GtkWidget *hf_customer_new_fields_check (HfCustomerNewFields *self);

/**
 * hf_customer_new_fields_clear:
 *
 * Empties all of them.
 */
void hf_customer_new_fields_clear (HfCustomerNewFields *self);

/**
 * hf_customer_new_fields_get_card:
 *
 * Returns: (transfer none): what the card of the new customer says, without name and telephone
 */
const HfRow *hf_customer_new_fields_get_card (HfCustomerNewFields *self);

/**
 * hf_customer_new_fields_get_own:
 * @fields: (out) (transfer none) (nullable): the own fields, %NULL before they were read
 *
 * Returns: (transfer none) (nullable): what is said in them, a row of @fields
 */
const HfRow *hf_customer_new_fields_get_own (HfCustomerNewFields *self, HfOwnFields **fields);

G_END_DECLS
