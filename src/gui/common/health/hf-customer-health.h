/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/health/hf-health-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_HEALTH (hf_customer_health_get_type ())

/**
 * HfCustomerHealth:
 *
 * A customer's health indicators: the last value of each, and one of them in full.
 */
G_DECLARE_FINAL_TYPE (HfCustomerHealth, hf_customer_health, HF, CUSTOMER_HEALTH, GtkWidget)

/**
 * hf_customer_health_set_up:
 * @context: what to save with
 * @book: the values, which follow the customer by themselves
 *
 * Says what to show. Called once.
 */
void hf_customer_health_set_up (HfCustomerHealth *self, HfContext *context, HfHealthBook *book);

/**
 * hf_customer_health_open:
 * @code: an indicator
 *
 * Shows an indicator in full, if it was measured.
 */
void hf_customer_health_open (HfCustomerHealth *self, const char *code);

G_END_DECLS
