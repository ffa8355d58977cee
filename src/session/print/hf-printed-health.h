/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/health/hf-health-table.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/**
 * HfPrintedHealth:
 * @customer: (owned): whose they are
 * @table: (owned): the check-ups, year by year
 *
 * The check-ups of a customer beside each other.
 */
typedef struct
{
  HfRow         *customer;
  HfHealthTable *table;
} HfPrintedHealth;

/**
 * hf_printed_health_source: Check-ups as an #HfPrintedHealth; the question is a #GVariant of type
 * `(xb)` with the customer, and whether there is a column for each check-up instead of each year.
 */
extern const HfPrintSource hf_printed_health_source;

G_END_DECLS
