/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_owners_read_async:
 * @context: the book
 * @cancellable: (nullable): stops it
 * @callback: called with them; its source is the store
 * @user_data: for @callback
 *
 * Reads who may have customers or work: whoever works here, then whoever left and has some still.
 */
void hf_owners_read_async (HfContext          *context,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

/**
 * hf_owners_read_finish:
 * @store: the store
 * @result: what the callback was called with
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): the staff, by name; after them those
 * who left and are archived, the newest first
 */
GPtrArray *hf_owners_read_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
