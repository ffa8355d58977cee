/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_customer_drag_content:
 * @context: the book
 * @customer: a customer
 *
 * What a customer is when dragged: within the program the row, elsewhere a vCard, which is read
 * when somebody takes it and has the numbers as the screen shows them, or the name where that takes
 * text only.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *hf_customer_drag_content (HfContext *context, const HfRow *customer);

/**
 * hf_customer_drag_get:
 * @value: what was let go
 *
 * Returns: (transfer none) (nullable): the customer that was dragged, %NULL when it is something
 * else
 */
const HfRow *hf_customer_drag_get (const GValue *value);

G_END_DECLS
