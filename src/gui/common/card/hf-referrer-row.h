/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-person-row.h"

G_BEGIN_DECLS

#define HF_TYPE_REFERRER_ROW (hf_referrer_row_get_type ())

/**
 * HfReferrerRow:
 *
 * An #HfFieldRow: who referred a customer. It opens that person's card, and lets another one be
 * searched for and chosen, but nobody who was referred by the customer, however far on.
 */
G_DECLARE_FINAL_TYPE (HfReferrerRow, hf_referrer_row, HF, REFERRER_ROW, HfPersonRow)

/**
 * hf_referrer_row_set_up:
 * @context: what to work with
 *
 * Makes the line ready.
 */
void hf_referrer_row_set_up (HfReferrerRow *self, HfContext *context);

/**
 * hf_referrer_row_set_customer:
 * @row: (nullable): the customer as stored
 *
 * Shows a customer's referrer.
 */
void hf_referrer_row_set_customer (HfReferrerRow *self, const HfRow *row);

/**
 * hf_referrer_row_choose:
 * @referrer: a customer, 0 for nobody
 *
 * Stores who referred the customer, unless that would be a circle; then it says so.
 */
void hf_referrer_row_choose (HfReferrerRow *self, gint64 referrer);

G_END_DECLS
