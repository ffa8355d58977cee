/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * hf_customer_draft_changes:
 * @name: the name as typed, not blank
 * @phone: the telephone number as typed, not blank
 * @similar_to: a customer it may be a duplicate of, 0 for none
 *
 * Makes a new customer with one telephone number. The customer's row is the first of the set.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_customer_draft_changes (const char *name, const char *phone, gint64 similar_to);

/**
 * hf_customer_draft_find_same_phone_async:
 * @store: a store
 * @phone: a telephone number, as far as it is typed
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Looks for customers who have this very number; too short a one belongs to nobody.
 */
void hf_customer_draft_find_same_phone_async (HfStore            *store,
                                              const char         *phone,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

/**
 * hf_customer_draft_find_same_phone_finish:
 * @store: a store
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): their rows, possibly none
 */
GPtrArray *
hf_customer_draft_find_same_phone_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
