/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_FILE_LOANS (hf_file_loans_get_type ())

/**
 * HfFileLoans:
 *
 * Copies of attached files for other programs: in a private folder of the session that lies in
 * memory, and gone when this object is.
 */
G_DECLARE_FINAL_TYPE (HfFileLoans, hf_file_loans, HF, FILE_LOANS, GObject)

/**
 * hf_file_loans_new:
 *
 * Returns: (transfer full): no copies yet
 */
HfFileLoans *hf_file_loans_new (void);

/**
 * hf_file_loans_lend_async:
 * @store: the book
 * @row: an attachment
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Makes a copy, read-only, under the file's own name.
 */
void hf_file_loans_lend_async (HfFileLoans        *self,
                               HfStore            *store,
                               const HfRow        *row,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * hf_file_loans_lend_finish:
 * @result: the result
 * @error: return location for a #HfKeepingError, a #HfStoreError or a #GIOErrorEnum
 *
 * Ends hf_file_loans_lend_async().
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *hf_file_loans_lend_finish (HfFileLoans *self, GAsyncResult *result, GError **error);

/**
 * hf_file_loans_tidy:
 *
 * Removes the copies that processes left which were killed. Reads folders: not for the main thread.
 */
void hf_file_loans_tidy (void);

G_END_DECLS
