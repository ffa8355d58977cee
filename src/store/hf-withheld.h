/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-consent.h"
#include "core/hf-customer-choices.h"
#include "store/hf-follow-up-rollup.h"

G_BEGIN_DECLS

/**
 * HF_WITHHELD_SQL_REFUSES_CALLS:
 * @customer: a customer's id in SQL
 *
 * A question in SQL: whether the customer answered last that nobody is to call, be it to look after
 * the person. What was said of marketing withholds nothing.
 */
#define HF_WITHHELD_SQL_REFUSES_CALLS(customer)                             \
  "coalesce((SELECT n.answer = '" HF_CONSENT_REFUSED "' FROM consent AS n " \
  "WHERE n.customer = " customer " AND n.channel = '" HF_CONSENT_PHONE      \
  "' AND n.purpose = '" HF_CONSENT_CARE "' ORDER BY n.day DESC, n.id DESC LIMIT 1), 0)"

/**
 * HF_WITHHELD_SQL:
 *
 * Why the follow-up `f` of the customer `c` is withheld, in SQL, or null: for what holds of the
 * customer altogether, and a call for what holds of calls.
 */
#define HF_WITHHELD_SQL                                                                     \
  "coalesce(c.withheld, CASE WHEN f.channel = 'phone' AND " HF_WITHHELD_SQL_REFUSES_CALLS ( \
    "c.id") " THEN '" HF_CUSTOMER_WITHHELD_REFUSES_CALLS "' END)"

gboolean
hf_withheld_refresh (HfDatabase *db, HfFollowUpRollup *rollup, gint64 customer, GError **error);

G_END_DECLS
