/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A backup: a consistent copy made while others go on writing, opened again and verified before
 * anybody hears of it. */

#include "store/hf-backup.h"

#include "store/hf-book.h"
#include "store/hf-statement.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/**
 * hf_backup_verify:
 * @path: (type filename): a backup
 * @error: return location for a #HfStoreError
 *
 * Reads the whole file; nothing is written, nor left beside it.
 *
 * Returns: whether it is a book in good order
 */
gboolean
hf_backup_verify (const char *path, GError **error)
{
  g_autoptr (HfDatabase) db =
    hf_book_recognise (path, FALSE, error) ? hf_database_open (path, HF_OPEN_READER, error) : NULL;
  g_autoptr (HfStatement) check =
    db ? hf_database_ask (db, error, "PRAGMA integrity_check", "") : NULL;
  HfStep step = check ? hf_statement_step (check, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ERROR)
    return FALSE;
  if (g_strcmp0 (hf_statement_text (check, 0), "ok") == 0)
    return TRUE;
  g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_CORRUPT,
                       "backup: the copy is damaged");
  return FALSE;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_safe = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  if (!is_safe)
    g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_IO,
                         "backup: the copy could not be written");
  return is_safe;
}

static gboolean
sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_file (folder, error);
}

static gboolean
copy_into (HfDatabase *db, const char *part, GError **error)
{
  int fd = g_open (part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_IO,
                           "backup: the folder cannot be written");
      return FALSE;
    }
  close (fd);
  return hf_database_run (db, error, "VACUUM INTO $1", "t", part) && sync_file (part, error) &&
         hf_backup_verify (part, error);
}

/**
 * hf_backup_make:
 * @db: a connection
 * @target: (type filename): where to; must not exist
 * @error: return location for a #HfStoreError
 *
 * Copies the book into one file, readable by its owner only, and verifies the copy. An unfinished
 * copy never bears the target's name.
 *
 * Returns: whether @target is a verified backup
 */
gboolean
hf_backup_make (HfDatabase *db, const char *target, GError **error)
{
  g_autofree char *part = g_strconcat (target, ".part", NULL);

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_EXISTS,
                           "backup: the target exists");
      return FALSE;
    }
  if (copy_into (db, part, error))
    {
      if (g_rename (part, target) == 0)
        return sync_folder_of (target, error);
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_IO,
                           "backup: the copy could not be named");
    }
  g_unlink (part);
  return FALSE;
}
