/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_GIVEN_SECTION (hf_given_section_get_type ())

/**
 * HfGivenSection:
 *
 * The section of a card with the service packages the customer has.
 */
G_DECLARE_FINAL_TYPE (HfGivenSection, hf_given_section, HF, GIVEN_SECTION, GtkWidget)

/**
 * hf_given_section_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows a customer.
 */
void hf_given_section_set_customer (HfGivenSection *self, HfContext *context, gint64 customer);

G_END_DECLS
