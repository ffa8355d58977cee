/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why a table could not be brought in, worded for the person who chose it. */

#include "session/hf-import-error.h"

#include "transfer/hf-transfer-error.h"

#include <glib/gi18n.h>

/**
 * hf_import_error_get_text:
 * @error: an error
 *
 * Words an error of reading a table or its map. The book is as it was in each of these cases.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for an error of another kind
 */
char *
hf_import_error_get_text (const GError *error)
{
  if (error->domain != HF_TRANSFER_ERROR)
    return NULL;
  switch ((HfTransferError) error->code)
    {
    case HF_TRANSFER_ERROR_MAP:
    case HF_TRANSFER_ERROR_UNKNOWN_FIELD:
      return g_strdup (
        _ ("The column map has a mistake. Correct it, or choose the table without one."));
    case HF_TRANSFER_ERROR_UNKNOWN_COLUMN:
      return g_strdup (_ ("The column map names a column that the table does not have. Choose the "
                          "map that belongs to the table."));
    case HF_TRANSFER_ERROR_CHARSET:
    case HF_TRANSFER_ERROR_UNREADABLE:
      return g_strdup (_ ("The file is no text table. Save it as CSV and choose that."));
    case HF_TRANSFER_ERROR_LIMIT:
      return g_strdup (_ ("The first line of the table cannot be column names: it is too long, or "
                          "has too many columns."));
    case HF_TRANSFER_ERROR_STALLED:
      return g_strdup (_ ("The table stopped coming before its end. Nothing was changed; try again "
                          "once all of it is there."));
    case HF_TRANSFER_ERROR_EXISTS:
      return g_strdup (
        _ ("A file of that name exists already. It was left as it is; choose another name."));
    case HF_TRANSFER_ERROR_FULL:
      return g_strdup (_ ("The disk is full. Nothing was changed and nothing is lost; make some "
                          "room, then save again."));
    case HF_TRANSFER_ERROR_IO:
    default:
      return g_strdup (_ ("The file could not be read or written. The book was not changed."));
    }
}
