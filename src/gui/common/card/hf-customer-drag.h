/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "store/hf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_customer_drag_content:
 * @store: where the customer is kept
 * @customer: a customer
 *
 * What a customer is when dragged or copied: within the program the row, elsewhere a vCard, which
 * is read when somebody takes it, or the name where that takes text only.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *hf_customer_drag_content (HfStore *store, const HfRow *customer);

/**
 * hf_customer_drag_get:
 * @value: what was let go
 *
 * Returns: (transfer none) (nullable): the customer that was dragged, %NULL when it is something
 * else
 */
const HfRow *hf_customer_drag_get (const GValue *value);

G_END_DECLS
