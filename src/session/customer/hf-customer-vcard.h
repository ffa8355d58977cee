/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/** HF_CUSTOMER_VCARD_MEDIA_TYPE: What a vCard is called among programs. */
#define HF_CUSTOMER_VCARD_MEDIA_TYPE "text/vcard"

/**
 * hf_customer_vcard_file_name:
 * @customer: a customer
 *
 * Returns: (transfer full) (type filename): what the file of the customer's vCard is called
 */
char *hf_customer_vcard_file_name (const HfRow *customer);

/**
 * hf_customer_vcard_read_async:
 * @store: the book
 * @customer: whose vCard
 * @with_numbers: whether telephone numbers are in it in full
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Reads a customer's vCard. What the store's viewer may not see is masked, or not in it, whatever
 * @with_numbers says.
 */
void hf_customer_vcard_read_async (HfStore            *store,
                                   gint64              customer,
                                   gboolean            with_numbers,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * hf_customer_vcard_save_async:
 * @store: the book
 * @customer: whose vCard
 * @with_numbers: whether telephone numbers are in it in full
 * @path: where to; an old file there is replaced
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Reads a customer's vCard and saves it, readable by its owner only: whole, or not at all. The
 * process does not end before.
 */
void hf_customer_vcard_save_async (HfStore            *store,
                                   gint64              customer,
                                   gboolean            with_numbers,
                                   const char         *path,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * hf_customer_vcard_finish:
 * @store: the book
 * @result: the result
 * @error: return location for a #HfStoreError, a #HfTransferError or a #GIOErrorEnum of the file,
 * or %G_IO_ERROR_CANCELLED
 *
 * Ends hf_customer_vcard_read_async() and hf_customer_vcard_save_async().
 *
 * Returns: (transfer full) (nullable): the vCard
 */
char *hf_customer_vcard_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
