/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_GIVEN_HINT (hf_given_hint_get_type ())

/**
 * HfGivenHint:
 *
 * Says what a customer is granted, as a member and as one of an organisation with an agreement, and
 * which service packages end soon with something left of them.
 */
G_DECLARE_FINAL_TYPE (HfGivenHint, hf_given_hint, HF, GIVEN_HINT, GtkWidget)

/**
 * hf_given_hint_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows what is to be said of a customer.
 */
void hf_given_hint_set_customer (HfGivenHint *self, HfContext *context, gint64 customer);

G_END_DECLS
