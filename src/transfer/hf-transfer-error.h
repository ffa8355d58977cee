/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-column-trouble.h"

G_BEGIN_DECLS

/**
 * HfTransferError:
 * @HF_TRANSFER_ERROR_MAP: the map file is wrong; the user corrects the map
 * @HF_TRANSFER_ERROR_UNKNOWN_FIELD: the map names a field this program does not have
 * @HF_TRANSFER_ERROR_UNKNOWN_COLUMN: the map names a column the file does not have
 * @HF_TRANSFER_ERROR_NO_COLUMN: no column fills a field without which the rows make no sense
 * @HF_TRANSFER_ERROR_CHARSET: the wanted character set is not known here
 * @HF_TRANSFER_ERROR_UNREADABLE: the input is not text, or not in the character set it claims
 * @HF_TRANSFER_ERROR_WORKBOOK: the input is a workbook of Excel, WPS or the like
 * @HF_TRANSFER_ERROR_ARCHIVE: the input is an archive, in which a table may be
 * @HF_TRANSFER_ERROR_NO_TABLE: the input is a document, a picture or a database
 * @HF_TRANSFER_ERROR_LIMIT: the input as a whole exceeds a limit, such as too many columns
 * @HF_TRANSFER_ERROR_STALLED: no row of the input came in time
 * @HF_TRANSFER_ERROR_EXISTS: the target exists already and is left alone
 * @HF_TRANSFER_ERROR_FULL: no space is left for the target
 * @HF_TRANSFER_ERROR_IO: reading or writing failed for another reason
 * @HF_TRANSFER_ERROR_NOT_ALLOWED: whoever works may not write such a table
 *
 * What the caller can do about a failed import or export.
 *
 * The first five and the last are wrong use (exit status 2), the others unreadable input or an
 * impossible target (exit status 4).
 */
typedef enum
{
  HF_TRANSFER_ERROR_MAP,
  HF_TRANSFER_ERROR_UNKNOWN_FIELD,
  HF_TRANSFER_ERROR_UNKNOWN_COLUMN,
  HF_TRANSFER_ERROR_NO_COLUMN,
  HF_TRANSFER_ERROR_CHARSET,
  HF_TRANSFER_ERROR_UNREADABLE,
  HF_TRANSFER_ERROR_WORKBOOK,
  HF_TRANSFER_ERROR_ARCHIVE,
  HF_TRANSFER_ERROR_NO_TABLE,
  HF_TRANSFER_ERROR_LIMIT,
  HF_TRANSFER_ERROR_STALLED,
  HF_TRANSFER_ERROR_EXISTS,
  HF_TRANSFER_ERROR_FULL,
  HF_TRANSFER_ERROR_IO,
  HF_TRANSFER_ERROR_NOT_ALLOWED,
} HfTransferError;

#define HF_TRANSFER_ERROR (hf_transfer_error_quark ())
GQuark hf_transfer_error_quark (void);

/**
 * hf_transfer_error_get_trouble:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): what more is known of it, to be read or, by whoever makes
 *   the error, filled in; %NULL unless the columns of a table are the trouble
 */
HfColumnTrouble *hf_transfer_error_get_trouble (const GError *error);

/**
 * hf_transfer_error_set_from_errno:
 * @error: (nullable): where to put the error
 * @saved_errno: the `errno` of the failed call
 * @failed: what failed, in lower case, without personal data
 *
 * Sets the error that fits a failed system call.
 */
void hf_transfer_error_set_from_errno (GError **error, int saved_errno, const char *failed);

/**
 * hf_transfer_error_take_io:
 * @error: (nullable): where to put the error
 * @cause: (transfer full): the error a GIO call gave
 * @failed: what failed, in lower case, without personal data
 *
 * Turns a GIO error into the transfer error that fits; cancellation is passed on as it is.
 */
void hf_transfer_error_take_io (GError **error, GError *cause, const char *failed);

G_END_DECLS
