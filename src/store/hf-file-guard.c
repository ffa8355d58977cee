/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An attachment that comes back needs what it was of: a row without it would name nothing. */

#include "store/hf-file-guard.h"

#include "core/hf-attachment.h"

#include <glib/gstdio.h>

static gboolean
look (HfKeeping *keeping, const HfRow *row, GError **error)
{
  HfKept kept = { "", hf_row_int (row, HF_ATTACHMENT_SIZE) };
  int    fd;

  hf_keeping_set_hash (&kept,
                       hf_row_text (row, HF_ATTACHMENT_HASH)); /* what is none is not there */
  fd = hf_keeping_open (keeping, &kept, error);
  return fd >= 0 && g_close (fd, NULL);
}

/**
 * hf_file_guard_is_kept:
 * @db: a connection
 * @row: an attachment, which may have been removed
 *
 * Returns: whether what it was of is there still
 */
gboolean
hf_file_guard_is_kept (HfDatabase *db, const HfRow *row)
{
  g_autoptr (HfKeeping) keeping = hf_keeping_new (hf_database_get_path (db));

  return look (keeping, row, NULL);
}

/**
 * hf_file_guard_hold:
 * @keeping: (inout) (nullable): what holds files, once there are some; to be freed when the row is
 *   in the book
 * @db: the writer
 * @row: a row that comes back, of any entity
 * @error: return location for a #HfKeepingError or a #HfStoreError
 *
 * Sees to it that nobody tidies a file away before the row that names it is in the book.
 *
 * Returns: whether the row may come back
 */
gboolean
hf_file_guard_hold (HfKeeping **keeping, HfDatabase *db, const HfRow *row, GError **error)
{
  if (row->def != &hf_attachment_def)
    return TRUE;
  if (*keeping == NULL)
    {
      *keeping = hf_keeping_new (hf_database_get_path (db));
      if (!hf_keeping_begin (*keeping, error))
        return FALSE;
    }
  return look (*keeping, row, error);
}
