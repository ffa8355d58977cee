/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What makes a file a book: looked at byte by byte before the engine may touch it, and brought up
 * to date by the numbered scripts of data/schema, each in one transaction. */

#include "store/hf-book.h"

#include "core/hf-entity.h"
#include "store/hf-backup.h"
#include "store/hf-database-private.h"
#include "store/hf-derived.h"
#include "hf-schema-resources.h"
#include "store/hf-search-doc.h"
#include "store/hf-special-days.h"
#include "store/hf-statement.h"
#include "store/sqlite/hf-said-index.h"
#include "store/sqlite/hf-search-index.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SCHEMA_PATH "/org/huifang/Huifang/schema/"
#define HEADER_SIZE 100

/* The script from which on a customer knows what follows from the visits beside their number. */
#define VISIT_FIGURES_SCHEMA 3

/* The last script that writes every customer anew, three times. What those before it need is a
 * measured share of the book, in hundredths: the log holds each page it writes, before the book
 * does. Those behind it write most customers once, and some of the search texts. */
#define REWRITING_SCHEMA 8
#define REWRITING_ROOM   100
#define ADDING_ROOM      60

/* The script from which on a special day knows when it comes back. */
#define RECURRING_DAYS_SCHEMA 4

static gboolean
refuse (GError **error, HfStoreError code, const char *what)
{
  g_set_error (error, HF_STORE_ERROR, code, "book: %s", what);
  return FALSE;
}

static guint32
read_big_endian (const guint8 *header, gsize offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

static guint32
read_page_size (const guint8 *header)
{
  guint32 stored = (guint32) header[16] << 8 | header[17];

  return stored == 1 ? 65536 : stored;
}

/* Offsets by the SQLite file format, section 1.3: page size 16, pages 28, user version 60,
 * application id 68. Before the first checkpoint everything may still lie in the log, so after a
 * power cut a new book can be one page that says nothing yet. */
static gboolean
probe_header (const guint8 *header,
              goffset       size,
              gboolean      has_log,
              gboolean      may_create,
              GError      **error)
{
  guint32  page_size = read_page_size (header);
  goffset  full_size = (goffset) read_big_endian (header, 28) * page_size;
  guint32  application = read_big_endian (header, 68);
  gboolean is_unborn = (has_log || may_create) && application == 0 && size <= page_size;

  if (memcmp (header, "SQLite format 3", 16) != 0 ||
      (application != HF_APPLICATION_ID && !is_unborn))
    return refuse (error, HF_STORE_ERROR_FOREIGN, "the file is not a book");
  if (read_big_endian (header, 60) > hf_book_newest_schema ())
    return refuse (error, HF_STORE_ERROR_SCHEMA_NEWER, "written by a newer program");
  if (size < full_size && !has_log)
    return refuse (error, HF_STORE_ERROR_CORRUPT, "the file is shorter than it should be");
  return TRUE;
}

/* Measured last: another program may be writing, and the file only grows. */
static gboolean
probe_file (const char *path, gboolean may_create, GError **error)
{
  guint8           header[HEADER_SIZE] = { 0 };
  struct stat      info = { 0 };
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf         wal_info;
  gboolean         has_log = g_stat (wal, &wal_info) == 0 && wal_info.st_size > 0;
  int              fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize           n_read = fd >= 0 ? read (fd, header, sizeof header) : -1;
  gboolean         is_measured = n_read >= 0 && fstat (fd, &info) == 0;

  if (fd >= 0)
    close (fd);
  if (!is_measured)
    return refuse (error, HF_STORE_ERROR_IO, "the file cannot be read");
  if (n_read < HEADER_SIZE)
    return refuse (error, HF_STORE_ERROR_FOREIGN, "the file is not a book");
  return probe_header (header, info.st_size, has_log, may_create, error);
}

/**
 * hf_book_recognise:
 * @path: (type filename): a path
 * @may_create: whether a missing or empty file will do
 * @error: return location for a #HfStoreError
 *
 * Looks at a file without touching it.
 *
 * Returns: whether @path is a book that this program can read
 */
gboolean
hf_book_recognise (const char *path, gboolean may_create, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf         info;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return refuse (error, HF_STORE_ERROR_NOT_FOUND, "its folder is missing");
  if (g_stat (path, &info) != 0)
    return (may_create && errno == ENOENT) ||
           refuse (error, HF_STORE_ERROR_NOT_FOUND, "there is no such file");
  if (S_ISDIR (info.st_mode))
    return refuse (error, HF_STORE_ERROR_IS_FOLDER, "the path is a folder");
  return (info.st_size == 0 && may_create) || probe_file (path, may_create, error);
}

/**
 * hf_book_probe:
 * @path: (type filename): a path
 * @may_create: whether a missing or empty file will do
 * @error: return location for a #HfStoreError
 *
 * Looks at a file without touching it.
 *
 * Returns: whether the program may open @path for writing
 */
gboolean
hf_book_probe (const char *path, gboolean may_create, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf         info;

  if (!hf_book_recognise (path, may_create, error))
    return FALSE;
  /* The mode counts even for root, who could write anyway: whoever set it meant it. */
  if (g_stat (path, &info) == 0 && ((info.st_mode & 0222) == 0 || g_access (path, W_OK) != 0))
    return refuse (error, HF_STORE_ERROR_READ_ONLY, "the file may not be written");
  if (g_access (folder, W_OK) != 0)
    return refuse (error, HF_STORE_ERROR_READ_ONLY, "the folder may not be written");
  return TRUE;
}

/**
 * hf_book_newest_schema:
 *
 * Returns: the number of the newest script, which is the version this program writes
 */
guint
hf_book_newest_schema (void)
{
  g_auto (GStrv) names = g_resource_enumerate_children (hf_schema_get_resource (), SCHEMA_PATH,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint newest = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    newest = MAX (newest, (guint) g_ascii_strtoull (names[i], NULL, 10));
  return newest;
}

static GBytes *
load_script (guint version)
{
  g_auto (GStrv) names = g_resource_enumerate_children (hf_schema_get_resource (), SCHEMA_PATH,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SCHEMA_PATH, names[i], NULL);

      if (g_ascii_strtoull (names[i], NULL, 10) == version)
        return g_resource_lookup_data (hf_schema_get_resource (), path,
                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    }
  g_assert_not_reached ();
}

static gboolean
run_script (HfDatabase *db, guint version, GError **error)
{
  g_autoptr (GBytes) script = load_script (version);
  g_autofree char *number = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                             HF_APPLICATION_ID, version);

  return hf_database_script (db, g_bytes_get_data (script, NULL), error) &&
         hf_database_script (db, number, error) &&
         (version != VISIT_FIGURES_SCHEMA || hf_derived_work_out_visits (db, error)) &&
         (version != RECURRING_DAYS_SCHEMA || hf_special_days_work_out (db, error));
}

/* With the last script, as only then the tables are those that this program knows. */
static gboolean
make_search (HfDatabase *db, GError **error)
{
  return hf_search_index_create (db, error) && hf_search_doc_write_missing (db, error) &&
         hf_said_index_create (db, error);
}

/* Another process may have been faster: what counts is what the book says inside the transaction.
 */
static gboolean
migrate_to (HfDatabase *db, guint version, GError **error)
{
  gint64 found;

  if (!hf_database_begin (db, error))
    return FALSE;
  if (hf_database_number (db, &found, error, "PRAGMA user_version", "") &&
      (found >= version || (run_script (db, version, error) &&
                            (version < hf_book_newest_schema () || make_search (db, error)))))
    return hf_database_commit (db, error);
  hf_database_rollback (db);
  return FALSE;
}

/**
 * hf_book_find_schema:
 * @db: a writing connection
 * @version: (out): the script that was run on the book last, 0 for a new book
 * @error: return location for a #HfStoreError
 *
 * Asks the engine what hf_book_probe() could only guess from the file.
 *
 * Returns: whether it is a book that this program can read
 */
gboolean
hf_book_find_schema (HfDatabase *db, guint *version, GError **error)
{
  static const char strange[] =
    "SELECT count(*) FROM sqlite_schema WHERE (SELECT user_version FROM pragma_user_version) = 0";
  gint64 found, n_strange;

  if (!hf_database_number (db, &found, error, "PRAGMA user_version", "") ||
      !hf_database_number (db, &n_strange, error, strange, ""))
    return FALSE;
  if (n_strange > 0)
    return refuse (error, HF_STORE_ERROR_FOREIGN, "the file is not a book");
  if (found > hf_book_newest_schema ())
    return refuse (error, HF_STORE_ERROR_SCHEMA_NEWER, "written by a newer program");
  *version = (guint) found;
  return TRUE;
}

static GHashTable *
read_columns (HfDatabase *db, GError **error)
{
  static const char sql[] =
    "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_xinfo (t.name) AS c "
    "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL %'";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_add (columns, g_strdup (hf_statement_text (rows, 0)));
  return step == HF_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

static gboolean
has_columns (GHashTable *columns, const HfEntityDef *def)
{
  for (guint i = 0; i < def->n_fields; i++)
    {
      g_autofree char *column = g_strconcat (def->name, ".", def->fields[i].name, NULL);

      if (HF_FIELD_IS_STORED (&def->fields[i]) && !g_hash_table_contains (columns, column))
        return FALSE;
    }
  return TRUE;
}

/**
 * hf_book_has_tables:
 * @db: a connection to a book of the newest schema
 * @error: return location for an error; %HF_STORE_ERROR_TRIAL when a table or column is missing
 *
 * A script was not always what it is now: who tried it before it was finished has a book of the
 * same number that lacks something, which would only show in the middle of some later work.
 *
 * Returns: whether the book has every table and column that this program works with
 */
gboolean
hf_book_has_tables (HfDatabase *db, GError **error)
{
  g_autoptr (GHashTable) columns = read_columns (db, error);

  if (columns == NULL)
    return FALSE;
  for (guint i = 0; hf_entities[i] != NULL; i++)
    if (!has_columns (columns, hf_entities[i]))
      return refuse (error, HF_STORE_ERROR_TRIAL, "made by a trial version");
  return TRUE;
}

/* Two steps may be of the same second, and a backup that was put back may have gone on otherwise.
 */
typedef struct
{
  gint64 id, at;
} LastStep;

static gboolean
read_last_step (HfDatabase *db, LastStep *last, GError **error)
{
  return hf_database_number (db, &last->id, error, "SELECT coalesce (max (id), 0) FROM step", "") &&
         hf_database_number (db, &last->at, error,
                             "SELECT coalesce ((SELECT at FROM step WHERE id = $1), 0)", "i",
                             last->id);
}

/* Whether a file is a copy of a book whose last step was @step. */
static gboolean
is_backup (const char *path, const LastStep *step)
{
  g_autoptr (HfDatabase) copy = hf_database_open (path, HF_OPEN_READER, NULL);
  LastStep last;

  return copy != NULL && read_last_step (copy, &last, NULL) && last.id == step->id &&
         last.at == step->at;
}

/* Without room an update would fail as surely, only after minutes and with a full disk. A disk that
 * does not tell is given the chance. */
static gboolean
check_room (const char *path, guint version, gboolean has_backup, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) book =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GFileInfo) disk =
    g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  goffset share = version < REWRITING_SCHEMA ? REWRITING_ROOM : ADDING_ROOM;
  goffset size;

  if (book == NULL || disk == NULL ||
      !g_file_info_has_attribute (disk, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    return TRUE;
  size = g_file_info_get_size (book);
  if ((guint64) (size / 100 * share + (has_backup ? 0 : size)) <=
      g_file_info_get_attribute_uint64 (disk, G_FILE_ATTRIBUTE_FILESYSTEM_FREE))
    return TRUE;
  return refuse (error, HF_STORE_ERROR_NO_ROOM, "too little room to bring it up to date");
}

/**
 * hf_book_back_up:
 * @db: a writing connection
 * @path: (type filename): the book, beside which the backup goes
 * @version: the schema of the book
 * @error: return location for a #HfStoreError
 *
 * Keeps a verified copy of a book as it is before it is brought up to date. One that an earlier
 * attempt left is kept; if somebody worked on with the older program since, or it cannot be read,
 * there is another one beside it. Attached files stay where they are: no update touches them.
 * Nothing is begun for which there is no room.
 *
 * Returns: whether there is a backup
 */
gboolean
hf_book_back_up (HfDatabase *db, const char *path, guint version, GError **error)
{
  LastStep last;

  if (!read_last_step (db, &last, error))
    return FALSE;
  for (guint n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup_printf ("%s.before-%u", path, version) :
                                       g_strdup_printf ("%s.before-%u-%u", path, version, n);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return check_room (path, version, FALSE, error) && hf_backup_make_bare (db, name, error);
      if (is_backup (name, &last))
        return check_room (path, version, TRUE, error);
    }
}

/**
 * hf_book_update:
 * @db: a writing connection
 * @version: the schema of the book
 * @error: return location for a #HfStoreError
 *
 * Brings a book up to the newest schema, or makes a new one. Each step is one transaction.
 *
 * Returns: whether the book is up to date
 */
gboolean
hf_book_update (HfDatabase *db, guint version, GError **error)
{
  guint  newest = hf_book_newest_schema ();
  gint64 ignored;

  while (version < newest)
    if (!migrate_to (db, ++version, error))
      return FALSE;
  /* The header of the file itself shall say what it is, whatever happens to the log. */
  return hf_database_number (db, &ignored, error, "PRAGMA wal_checkpoint (TRUNCATE)", "");
}
