/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-selected.h"
#include "store/hf-store.h"
#include "transfer/hf-import-kind.h"

G_BEGIN_DECLS

/**
 * hf_export_log_async:
 * @store: the store
 * @kind: what is exported
 * @selected: (nullable): which rows, %NULL for all that are not put away
 * @callback: called when it is in the book
 * @user_data: for @callback, whose source is @store
 *
 * Enters in the history who takes what is known of customers out in full, before it is there. What
 * is masked, and what is of no customer, leaves no entry.
 */
void hf_export_log_async (HfStore            *store,
                          HfImportKind        kind,
                          const HfSelected   *selected,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

/**
 * hf_export_log_finish:
 * @store: the store
 * @result: what the callback was called with
 * @error: return location for an error
 *
 * Returns: whether it may be exported; what was not entered may not, unless the book cannot be
 *   written to at all
 */
gboolean hf_export_log_finish (HfStore *store, GAsyncResult *result, GError **error);

/**
 * hf_export_log_sync:
 * @store: the store
 * @kind: what is exported, all that is not put away
 * @error: return location for an error
 *
 * Does the same for the command line, which waits.
 *
 * Returns: whether it may be exported
 */
gboolean hf_export_log_sync (HfStore *store, HfImportKind kind, GError **error);

G_END_DECLS
