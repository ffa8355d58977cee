/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/health/hf-health.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_HEALTH_BOOK (hf_health_book_get_type ())

/**
 * HfHealthBook:
 *
 * One customer's health indicators, which stay fresh.
 */
G_DECLARE_FINAL_TYPE (HfHealthBook, hf_health_book, HF, HEALTH_BOOK, GObject)

/**
 * HfHealthBook::changed:
 * @self: the book
 *
 * There are other values, or another error.
 */

/**
 * hf_health_book_new:
 * @store: a store
 *
 * Returns: (transfer full): one without a customer
 */
HfHealthBook *hf_health_book_new (HfStore *store);

/**
 * hf_health_book_set_customer:
 * @customer: a customer, 0 for none
 *
 * Reads another customer's values. There are none until they are read.
 */
void hf_health_book_set_customer (HfHealthBook *self, gint64 customer);

/**
 * hf_health_book_set_sex:
 * @sex: (nullable): the customer's sex
 *
 * Says by which ranges to judge.
 */
void hf_health_book_set_sex (HfHealthBook *self, const char *sex);

/**
 * hf_health_book_get_customer:
 *
 * Returns: the customer, 0 for none
 */
gint64 hf_health_book_get_customer (HfHealthBook *self);

/**
 * hf_health_book_get_series:
 *
 * Returns: (transfer none) (element-type HfHealthSeries): what was measured
 */
GPtrArray *hf_health_book_get_series (HfHealthBook *self);

/**
 * hf_health_book_find:
 * @code: an indicator
 *
 * Returns: (transfer none) (nullable): its series, %NULL when it was not measured
 */
const HfHealthSeries *hf_health_book_find (HfHealthBook *self, const char *code);

/**
 * hf_health_book_get_error:
 *
 * Returns: (transfer none) (nullable): why the values could not be read
 */
const GError *hf_health_book_get_error (HfHealthBook *self);

/**
 * hf_health_book_retry:
 *
 * Reads again what could not be read.
 */
void hf_health_book_retry (HfHealthBook *self);

G_END_DECLS
