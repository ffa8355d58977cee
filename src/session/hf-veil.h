/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The same book for the same person, with everything personal masked: what privacy mode shows. */

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_veil_open_async:
 * @context: a book
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Opens the same file once more. Whoever comes to work with @context works with the result too.
 */
void hf_veil_open_async (HfContext          *context,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);

/**
 * hf_veil_open_finish:
 * @context: the book
 * @result: the result
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Ends hf_veil_open_async().
 *
 * Returns: (transfer full) (nullable): the book, masked
 */
HfContext *hf_veil_open_finish (HfContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
