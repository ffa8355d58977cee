/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One connection to a book: opening with the settings that make a save durable, transactions, and
 * the translation of the engine's results into ours. Knows no table. */

#include "store/hf-database-private.h"
#include "store/hf-statement-private.h"
#include "store/sqlite/hf-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 5000
#define PROGRESS_STEPS  20000 /* of the engine, far less than a millisecond */

static gboolean
is_no_room (int system)
{
  return system == ENOSPC || system == EDQUOT;
}

/* What the book's file, or its log, failed of last. */
static int
file_errno (HfDatabase *db, int which)
{
  sqlite3_file *file = NULL;
  int           system = 0;

  sqlite3_file_control (db->handle, "main", which, &file);
  if (file != NULL && file->pMethods != NULL)
    file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &system);
  return system;
}

/* Some kinds of a full disk come as failures of the disk: a quota, or no room for the log's index.
 * The engine rolls back before it says why, which may lose the reason; the file keeps it. */
static gboolean
is_disk_full (HfDatabase *db, int result)
{
  return result == SQLITE_IOERR_SHMSIZE || is_no_room (sqlite3_system_errno (db->handle)) ||
         (result == SQLITE_IOERR_WRITE &&
          (is_no_room (file_errno (db, SQLITE_FCNTL_JOURNAL_POINTER)) ||
           is_no_room (file_errno (db, SQLITE_FCNTL_FILE_POINTER))));
}

static HfStoreError
error_code (HfDatabase *db, int result)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HF_STORE_ERROR_BUSY;
    case SQLITE_FULL:
      return HF_STORE_ERROR_FULL;
    case SQLITE_IOERR:
      return is_disk_full (db, result) ? HF_STORE_ERROR_FULL : HF_STORE_ERROR_IO;
    case SQLITE_CORRUPT:
      return HF_STORE_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return HF_STORE_ERROR_FOREIGN;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return HF_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
      return HF_STORE_ERROR_NOT_FOUND;
    case SQLITE_CONSTRAINT:
      return HF_STORE_ERROR_CONSTRAINT;
    default:
      return HF_STORE_ERROR_SQL;
    }
}

/**
 * hf_database_check_result:
 * @db: a connection
 * @result: what the engine returned
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Turns the engine's result into an error. The message names the kind of fault only: the engine's
 * own text may quote what was searched for.
 *
 * Returns: whether @result means success
 */
gboolean
hf_database_check_result (HfDatabase *db, int result, GError **error)
{
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW)
    return TRUE;
  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "reading was cancelled");
  else
    g_set_error (error, HF_STORE_ERROR, error_code (db, result), "book: %s",
                 sqlite3_errstr (result));
  if ((result & 0xff) == SQLITE_ERROR)
    g_debug ("fault in a statement, code %d", result);
  return FALSE;
}

/**
 * hf_database_script:
 * @db: a connection
 * @sql: statements that return nothing
 * @error: return location for an error
 *
 * Runs fixed statements, such as those of a migration.
 *
 * Returns: whether all succeeded
 */
gboolean
hf_database_script (HfDatabase *db, const char *sql, GError **error)
{
  g_assert (db->owner == g_thread_self ());

  return hf_database_check_result (db, sqlite3_exec (db->handle, sql, NULL, NULL, NULL), error);
}

/* Where the engine cannot keep a log, as on some network folders, it would go on with a journal
 * that loses acknowledged saves in a power cut. */
static gboolean
begin_log (HfDatabase *db, GError **error)
{
  g_autoptr (HfStatement) mode = hf_database_prepare (db, "PRAGMA journal_mode = WAL", error);

  if (mode == NULL || hf_statement_step (mode, error) == HF_STEP_ERROR)
    return FALSE;
  if (g_strcmp0 (hf_statement_text (mode, 0), "wal") == 0)
    return TRUE;
  g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_IO,
                       "book: the folder does not let saves be made safely");
  return FALSE;
}

/* FULL makes an acknowledged save survive a power cut; memory for temporary tables keeps personal
 * data off the disk. */
static gboolean
apply_settings (HfDatabase *db, gboolean is_reader, GError **error)
{
  static const char common[] =
    "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -8192;";
  /* The writer's cache is larger: an import dirties pages all over the book. */
  static const char writer[] =
    "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768;";

  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_extended_result_codes (db->handle, 1);
  return hf_tokenizer_register (db, error) && hf_name_match_register (db, error) &&
         hf_database_script (db, common, error) &&
         (is_reader || (begin_log (db, error) && hf_database_script (db, writer, error))) &&
         hf_database_check_result (db,
                                   sqlite3_prepare_v3 (db->handle, "ROLLBACK", -1,
                                                       SQLITE_PREPARE_PERSISTENT, &db->rollback,
                                                       NULL),
                                   error);
}

/* The engine would make a book that others may read. */
static void
make_private (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd >= 0)
    close (fd);
}

/* An interrupt that comes just before the engine begins is forgotten when it begins; what then
 * works for long before its first row, such as a count, asks for itself. */
static int
progress_cb (void *data)
{
  HfDatabase *db = data;

  return g_atomic_int_get (&db->is_interrupted);
}

static HfDatabase *
open_connection (const char *path, int mode, const char *vfs, GError **error)
{
  g_autoptr (HfDatabase) db = g_new0 (HfDatabase, 1);
  int result;

  db->owner = g_thread_self ();
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, hf_statement_destroy);
  db->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  result =
    sqlite3_open_v2 (path, &db->handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs);
  if (!hf_database_check_result (db, result, error) ||
      !apply_settings (db, (mode & SQLITE_OPEN_READONLY) != 0, error))
    return NULL;
  sqlite3_progress_handler (db->handle, PROGRESS_STEPS, progress_cb, db);
  return g_steal_pointer (&db);
}

/* The index of the log needs some room beside the book. Where there is none it is kept in memory,
 * so that a book can be read, and saved elsewhere, though the disk is full; the process then has
 * the book to itself, and its later connections share that index. */
static HfDatabase *
open_writer (const char *path, int mode, GError **error)
{
  g_autoptr (GError) fault = NULL;
  HfDatabase *db = open_connection (path, mode, NULL, &fault);

  if (db == NULL && g_error_matches (fault, HF_STORE_ERROR, HF_STORE_ERROR_FULL))
    db = open_connection (path, mode, "unix-excl", NULL);
  if (db == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return db;
}

/**
 * hf_database_open:
 * @path: (type filename): the book
 * @flags: how
 * @error: return location for a #HfStoreError
 *
 * Opens a connection on the calling thread, which from then on owns it. It does not look at what
 * the file is: hf_book_probe() does, before.
 *
 * Returns: (transfer full) (nullable): the connection
 */
HfDatabase *
hf_database_open (const char *path, HfOpenFlags flags, GError **error)
{
  hf_locks_install ();
  if (flags & HF_OPEN_CREATE)
    make_private (path);
  if (flags & HF_OPEN_READER)
    return open_connection (path, SQLITE_OPEN_READONLY, NULL, error);
  return open_writer (path,
                      SQLITE_OPEN_READWRITE | (flags & HF_OPEN_CREATE ? SQLITE_OPEN_CREATE : 0),
                      error);
}

/**
 * hf_database_close:
 * @db: (transfer full): a connection
 *
 * Closes the connection. Every statement has been given back by then.
 */
void
hf_database_close (HfDatabase *db)
{
  g_assert (db->owner == g_thread_self ());

  g_hash_table_unref (db->statements);
  g_hash_table_unref (db->texts);
  sqlite3_finalize (db->rollback);
  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("a statement was still on loan when the book was closed");
  g_free (db);
}

/**
 * hf_database_begin:
 * @db: a connection
 * @error: return location for an error
 *
 * Begins a transaction that may write, waiting for other writers.
 *
 * Returns: whether it began
 */
gboolean
hf_database_begin (HfDatabase *db, GError **error)
{
  return hf_database_script (db, "BEGIN IMMEDIATE", error);
}

/**
 * hf_database_begin_reading:
 * @db: a connection
 * @error: return location for an error
 *
 * Begins a transaction, to be ended by hf_database_rollback(), in which all that is read is of one
 * moment whatever others write. The file is locked once for it, not for each statement.
 *
 * Returns: whether it began
 */
gboolean
hf_database_begin_reading (HfDatabase *db, GError **error)
{
  g_autoptr (HfStatement) begin = hf_database_prepare (db, "BEGIN", error);

  return begin != NULL && hf_statement_step (begin, error) == HF_STEP_DONE;
}

/**
 * hf_database_commit:
 * @db: a connection
 * @error: return location for an error
 *
 * Ends the transaction; when that fails it is rolled back. Only after %TRUE may anybody be told
 * that it is saved.
 *
 * Returns: whether everything is on disk
 */
gboolean
hf_database_commit (HfDatabase *db, GError **error)
{
  if (hf_database_script (db, "COMMIT", error))
    return TRUE;
  hf_database_rollback (db);
  return FALSE;
}

/**
 * hf_database_rollback:
 * @db: a connection
 *
 * Takes back the transaction, if there is one. Uses a statement prepared beforehand, so it works
 * without memory.
 */
void
hf_database_rollback (HfDatabase *db)
{
  g_assert (db->owner == g_thread_self ());

  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_step (db->rollback);
  sqlite3_reset (db->rollback);
}

/**
 * hf_database_last_id:
 * @db: a connection
 *
 * Returns: the id of the row inserted last
 */
gint64
hf_database_last_id (HfDatabase *db)
{
  return sqlite3_last_insert_rowid (db->handle);
}

/**
 * hf_database_changed_rows:
 * @db: a connection
 *
 * Returns: how many rows the last statement changed
 */
gint64
hf_database_changed_rows (HfDatabase *db)
{
  return sqlite3_changes64 (db->handle);
}

/**
 * hf_database_version:
 * @db: a connection
 *
 * Changes whenever another connection has written; cheap enough to ask often.
 *
 * Returns: a number to compare with an earlier one, -1 when it could not be read
 */
gint64
hf_database_version (HfDatabase *db)
{
  g_autoptr (HfStatement) statement = hf_database_prepare (db, "PRAGMA data_version", NULL);

  if (statement == NULL || hf_statement_step (statement, NULL) != HF_STEP_ROW)
    return -1;
  return hf_statement_int (statement, 0);
}

/**
 * hf_database_interrupt:
 * @db: a connection
 *
 * Makes whatever runs now, in the owner's thread, and all that is asked until hf_database_resume(),
 * end with %G_IO_ERROR_CANCELLED. The one function that other threads may call.
 */
void
hf_database_interrupt (HfDatabase *db)
{
  g_atomic_int_set (&db->is_interrupted, TRUE);
  sqlite3_interrupt (db->handle);
}

/**
 * hf_database_resume:
 * @db: a connection
 *
 * Lets it work again after an interrupt, if there was one.
 */
void
hf_database_resume (HfDatabase *db)
{
  g_atomic_int_set (&db->is_interrupted, FALSE);
}

/**
 * hf_database_rest:
 * @db: a connection
 *
 * Gives back the pages it keeps in memory; the system has them still, as long as it has room.
 */
void
hf_database_rest (HfDatabase *db)
{
  sqlite3_db_release_memory (db->handle);
}

/**
 * hf_database_kept_bytes:
 * @db: a connection
 *
 * Which tests alone ask: whether hf_database_rest() gave anything back shows in nothing else.
 *
 * Returns: how much memory the pages take that it keeps, in bytes
 */
gsize
hf_database_kept_bytes (HfDatabase *db)
{
  int now = 0, most = 0;

  sqlite3_db_status (db->handle, SQLITE_DBSTATUS_CACHE_USED, &now, &most, FALSE);
  return (gsize) now;
}

/**
 * hf_database_get_path:
 * @db: a connection
 *
 * Returns: (transfer none) (type filename): the book, "" for one in memory
 */
const char *
hf_database_get_path (HfDatabase *db)
{
  return sqlite3_db_filename (db->handle, "main");
}

/**
 * hf_database_get_texts:
 * @db: a connection
 *
 * A place for texts of statements that are the same for thousands of rows and take time to make.
 *
 * Returns: (transfer none) (element-type gpointer utf8): by what they were made for; freed with
 *   @db
 */
GHashTable *
hf_database_get_texts (HfDatabase *db)
{
  g_assert (db->owner == g_thread_self ());

  return db->texts;
}

/**
 * hf_database_engine:
 *
 * Returns: (transfer none): the engine's name and version, for About
 */
const char *
hf_database_engine (void)
{
  return ENGINE_IS_SQLCIPHER ? "SQLCipher, SQLite " SQLITE_VERSION : "SQLite " SQLITE_VERSION;
}
