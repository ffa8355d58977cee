/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A backup: a consistent copy made while others go on writing, opened again and verified before
 * anybody hears of it, with the files it names beside it. */

#include "store/hf-backup.h"

#include "store/hf-book.h"
#include "store/hf-keeping.h"
#include "store/hf-statement.h"

#include <errno.h>
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

/* What may not be written is where to, not the book. */
static gboolean
fail (GError **error, int number, const char *what)
{
  HfStoreError code = hf_store_error_from_errno (number);

  g_set_error (error, HF_STORE_ERROR, code == HF_STORE_ERROR_FULL ? code : HF_STORE_ERROR_IO,
               "backup: %s", what);
  return FALSE;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_safe = fd >= 0 && fsync (fd) == 0;
  int      number = errno;

  if (fd >= 0)
    close (fd);
  return is_safe || fail (error, number, "the copy could not be written");
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
    return fail (error, errno, "the folder cannot be written");
  close (fd);
  return hf_database_run (db, error, "VACUUM INTO $1", "t", part) && sync_file (part, error) &&
         hf_backup_verify (part, error);
}

/* What is not there, or not what it was, cannot be backed up; everything else still must be. */
static gboolean
copy_file (HfKeeping    *to,
           HfKeeping    *from,
           const HfKept *kept,
           guint        *n_lost,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GError) failure = NULL;

  if (hf_keeping_copy_from (to, from, kept, cancellable, &failure))
    return TRUE;
  if (failure->domain == HF_KEEPING_ERROR)
    {
      (*n_lost)++;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The copy, not the book, tells which files belong to it: the book goes on changing. */
static gboolean
copy_files (HfDatabase   *copy,
            HfKeeping    *from,
            HfKeeping    *to,
            guint        *n_lost,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (copy, error, "SELECT DISTINCT hash, size FROM attachment ORDER BY hash", "");
  HfStep   step = HF_STEP_ERROR;
  gboolean is_begun = FALSE;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfKept kept = { "", hf_statement_int (rows, 1) };

      hf_keeping_set_hash (&kept, hf_statement_text (rows, 0)); /* what is none is lost */
      if (!is_begun && !hf_keeping_begin (to, error))
        return FALSE;
      is_begun = TRUE;
      if (!copy_file (to, from, &kept, n_lost, cancellable, error))
        return FALSE;
    }
  return step == HF_STEP_DONE;
}

static gboolean
copy_keeping (HfDatabase   *db,
              const char   *part,
              HfKeeping    *to,
              guint        *n_lost,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (HfKeeping) from = hf_keeping_new (hf_database_get_path (db));
  g_autoptr (HfDatabase) copy = hf_database_open (part, HF_OPEN_READER, error);

  return copy != NULL && copy_files (copy, from, to, n_lost, cancellable, error);
}

/* The book comes last: where it is, its files are. Where it cannot be, they may not be either, for
 * they would be in the way of the next try. */
static gboolean
name_copies (const char *part, const char *target, HfKeeping *keeping, const char *files)
{
  const char *folder = hf_keeping_get_folder (keeping);
  gboolean    has_files = g_file_test (folder, G_FILE_TEST_IS_DIR);
  int         number;

  if (has_files && g_rename (folder, files) != 0)
    return FALSE;
  if (g_rename (part, target) == 0)
    return TRUE;
  number = errno;
  if (has_files)
    g_rename (files, folder); /* to be discarded there */
  errno = number;
  return FALSE;
}

static gboolean
make (HfDatabase *db, const char *target, guint *n_lost, GCancellable *cancellable, GError **error)
{
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *files = g_strconcat (target, ".files", NULL);
  g_autofree char *files_part = g_strconcat (files, ".part", NULL);
  g_autoptr (HfKeeping) keeping = hf_keeping_new_in (files_part);

  if (g_file_test (target, G_FILE_TEST_EXISTS) ||
      (n_lost != NULL && g_file_test (files, G_FILE_TEST_EXISTS)))
    {
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_EXISTS,
                           "backup: the target exists");
      return FALSE;
    }
  hf_keeping_discard (keeping); /* what a backup left that was killed */
  if (copy_into (db, part, error) &&
      (n_lost == NULL || copy_keeping (db, part, keeping, n_lost, cancellable, error)))
    {
      if (name_copies (part, target, keeping, files))
        return sync_folder_of (target, error);
      fail (error, errno, "the copy could not be named");
    }
  hf_keeping_discard (keeping);
  g_unlink (part);
  return FALSE;
}

/**
 * hf_backup_make:
 * @db: a connection
 * @target: (type filename): where to; must not exist
 * @n_lost: (out): how many attached files could not be copied, for they are missing or damaged
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Copies the book into one file, and the files it names into a folder beside that, all readable by
 * their owner only, and verifies the copies. An unfinished copy never bears the target's name.
 *
 * Returns: whether @target is a verified backup
 */
gboolean
hf_backup_make (HfDatabase   *db,
                const char   *target,
                guint        *n_lost,
                GCancellable *cancellable,
                GError      **error)
{
  *n_lost = 0;
  return make (db, target, n_lost, cancellable, error);
}

/**
 * hf_backup_make_bare:
 * @db: a connection
 * @target: (type filename): where to; must not exist
 * @error: return location for a #HfStoreError
 *
 * Like hf_backup_make(), without the files: what is done to a book's rows does not touch these.
 *
 * Returns: whether @target is a verified backup
 */
gboolean
hf_backup_make_bare (HfDatabase *db, const char *target, GError **error)
{
  return make (db, target, NULL, NULL, error);
}
