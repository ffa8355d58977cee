/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A disk that fails on demand: a file system for the engine that stands before the real one. It
 * refuses the n-th operation, and it remembers which bytes were synced, so that it can show what a
 * power cut at this very moment would leave: everything synced, and of the rest whichever sectors
 * chance has written. */

#include "hf-fault-vfs.h"

#include "store/hf-database-private.h"

#include <errno.h>
#include <string.h>

#define SECTOR 512

typedef struct
{
  gint64  offset;
  GBytes *bytes; /* NULL: the file is cut off at @offset */
} Pending;

/* One file on the disk, whoever has it open. */
typedef struct
{
  GByteArray *synced;
  GArray     *pending; /* of Pending */
} Track;

typedef struct
{
  sqlite3_file  base;
  Track        *track; /* NULL for files that do not outlive a power cut */
  sqlite3_file *real;
  int           system; /* what the last fault would have been called by the system, 0: none */
} FaultFile;

static struct
{
  GRecMutex    lock;
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  GHashTable  *tracks; /* path → Track */
  HfFault      fault;
  gboolean     is_persistent;
  gboolean     ignores_syncs;
  guint        at;
  guint        n_operations;
  HfFaultFunc  func;
  gpointer     user_data;
  GRand       *chance;
} disk;

static void
clear_pending (gpointer pending)
{
  g_clear_pointer (&((Pending *) pending)->bytes, g_bytes_unref);
}

/* What a file held before it was first opened has been on the disk for long. */
static Track *
ensure_track (const char *path)
{
  Track *track = g_hash_table_lookup (disk.tracks, path);
  char  *before = NULL;
  gsize  length = 0;

  if (track == NULL)
    {
      g_file_get_contents (path, &before, &length, NULL);
      track = g_new0 (Track, 1);
      track->synced = g_byte_array_new_take ((guint8 *) before, length);
      track->pending = g_array_new (FALSE, TRUE, sizeof (Pending));
      g_array_set_clear_func (track->pending, clear_pending);
      g_hash_table_insert (disk.tracks, g_strdup (path), track);
    }
  return track;
}

static void
ensure_size (GByteArray *content, gsize size)
{
  guint old = content->len;

  if (size <= old)
    return;
  g_byte_array_set_size (content, (guint) size);
  memset (content->data + old, 0, size - old);
}

static void
apply_bytes (GByteArray *content, const Pending *pending, gsize from, gsize length)
{
  const guint8 *bytes = g_bytes_get_data (pending->bytes, NULL);

  ensure_size (content, (gsize) pending->offset + from + length);
  memcpy (content->data + pending->offset + from, bytes + from, length);
}

static void
apply_whole (GByteArray *content, const Pending *pending)
{
  if (pending->bytes != NULL)
    apply_bytes (content, pending, 0, g_bytes_get_size (pending->bytes));
  else if (content->len > pending->offset)
    g_byte_array_set_size (content, (guint) pending->offset);
}

/* A disk writes sectors, in any order it likes. */
static void
apply_by_chance (GByteArray *content, const Pending *pending)
{
  gsize size = pending->bytes ? g_bytes_get_size (pending->bytes) : 0;

  if (pending->bytes == NULL && g_rand_boolean (disk.chance))
    apply_whole (content, pending);
  for (gsize from = 0; from < size; from += SECTOR)
    if (g_rand_boolean (disk.chance))
      apply_bytes (content, pending, from, MIN (SECTOR, size - from));
}

/* Counts an operation. */
static gboolean
has_come (void)
{
  disk.n_operations++;
  return disk.n_operations == disk.at || (disk.n_operations > disk.at && disk.is_persistent);
}

static int
operate (FaultFile *file, gboolean is_sync)
{
  int result = SQLITE_OK;

  if (disk.func != NULL)
    disk.func (disk.user_data);
  if (disk.fault == HF_FAULT_READ || !has_come () || disk.fault == HF_FAULT_NONE)
    return SQLITE_OK;
  if (disk.fault == HF_FAULT_IO)
    result = is_sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
  else if (!is_sync)
    result = disk.fault == HF_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  if (result != SQLITE_OK)
    file->system = disk.fault == HF_FAULT_IO ? EIO : disk.fault == HF_FAULT_FULL ? ENOSPC : EDQUOT;
  return result;
}

static void
remember (FaultFile *file, gint64 offset, GBytes *bytes)
{
  Pending pending = { offset, bytes };

  if (file->track != NULL)
    g_array_append_val (file->track->pending, pending);
  else
    clear_pending (&pending);
}

static int
fault_close (sqlite3_file *base)
{
  FaultFile *file = (FaultFile *) base;

  return file->real->pMethods->xClose (file->real);
}

static int
fault_read (sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset)
{
  FaultFile *file = (FaultFile *) base;
  gboolean   fails;

  g_rec_mutex_lock (&disk.lock);
  fails = disk.fault == HF_FAULT_READ && has_come ();
  g_rec_mutex_unlock (&disk.lock);
  return fails ? SQLITE_IOERR_READ :
                 file->real->pMethods->xRead (file->real, buffer, amount, offset);
}

static int
fault_write (sqlite3_file *base, const void *bytes, int amount, sqlite3_int64 offset)
{
  FaultFile *file = (FaultFile *) base;
  int        result;

  g_rec_mutex_lock (&disk.lock);
  result = operate (file, FALSE);
  if (result == SQLITE_OK)
    result = file->real->pMethods->xWrite (file->real, bytes, amount, offset);
  if (result == SQLITE_OK)
    remember (file, offset, g_bytes_new (bytes, (gsize) amount));
  g_rec_mutex_unlock (&disk.lock);
  return result;
}

static int
fault_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  FaultFile *file = (FaultFile *) base;
  int        result;

  g_rec_mutex_lock (&disk.lock);
  result = operate (file, FALSE);
  if (result == SQLITE_OK)
    result = file->real->pMethods->xTruncate (file->real, size);
  if (result == SQLITE_OK)
    remember (file, size, NULL);
  g_rec_mutex_unlock (&disk.lock);
  return result;
}

static void
settle (Track *track)
{
  for (guint i = 0; i < track->pending->len; i++)
    apply_whole (track->synced, &g_array_index (track->pending, Pending, i));
  g_array_set_size (track->pending, 0);
}

static int
fault_sync (sqlite3_file *base, int flags)
{
  FaultFile *file = (FaultFile *) base;
  int        result;

  g_rec_mutex_lock (&disk.lock);
  result = operate (file, TRUE);
  if (result == SQLITE_OK && file->track != NULL && !disk.ignores_syncs)
    settle (file->track);
  g_rec_mutex_unlock (&disk.lock);
  return result;
}

/* What follows only passes on. */
#define PASS_ON(name, parameters, method, ...)                     \
  static int name parameters                                       \
  {                                                                \
    FaultFile *file = (FaultFile *) base;                          \
    return file->real->pMethods->method (file->real, __VA_ARGS__); \
  }

PASS_ON (fault_size, (sqlite3_file * base, sqlite3_int64 *size), xFileSize, size)
PASS_ON (fault_lock, (sqlite3_file * base, int level), xLock, level)
PASS_ON (fault_unlock, (sqlite3_file * base, int level), xUnlock, level)
PASS_ON (fault_reserved, (sqlite3_file * base, int *result), xCheckReservedLock, result)
PASS_ON (fault_shm_lock,
         (sqlite3_file * base, int offset, int n, int flags),
         xShmLock,
         offset,
         n,
         flags)
PASS_ON (fault_shm_unmap, (sqlite3_file * base, int remove), xShmUnmap, remove)
PASS_ON (fault_shm_map,
         (sqlite3_file * base, int page, int size, int extend, void volatile **memory),
         xShmMap,
         page,
         size,
         extend,
         memory)

static int
fault_control (sqlite3_file *base, int op, void *arg)
{
  FaultFile *file = (FaultFile *) base;

  if (op != SQLITE_FCNTL_LAST_ERRNO || file->system == 0)
    return file->real->pMethods->xFileControl (file->real, op, arg);
  *(int *) arg = file->system;
  return SQLITE_OK;
}

static int
fault_sector_size (sqlite3_file *base)
{
  return SECTOR;
}

/* No promise of atomic or ordered writes, whatever the real disk says. */
static int
fault_characteristics (sqlite3_file *base)
{
  return 0;
}

static void
fault_shm_barrier (sqlite3_file *base)
{
  FaultFile *file = (FaultFile *) base;

  file->real->pMethods->xShmBarrier (file->real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_reserved,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out_flags)
{
  FaultFile *file = (FaultFile *) base;
  int        result;

  memset (file, 0, sizeof *file);
  file->real = (sqlite3_file *) &file[1];
  result = disk.real->xOpen (disk.real, path, file->real, flags, out_flags);
  if (result != SQLITE_OK)
    return result;
  g_rec_mutex_lock (&disk.lock);
  if (path != NULL && flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))
    file->track = ensure_track (path);
  g_rec_mutex_unlock (&disk.lock);
  file->base.pMethods = &methods;
  return SQLITE_OK;
}

/* A file that is deleted takes what was synced with it. */
static int
fault_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  Track *track;

  g_rec_mutex_lock (&disk.lock);
  track = g_hash_table_lookup (disk.tracks, path);
  if (track != NULL)
    {
      g_byte_array_set_size (track->synced, 0);
      g_array_set_size (track->pending, 0);
    }
  g_rec_mutex_unlock (&disk.lock);
  return disk.real->xDelete (disk.real, path, sync_folder);
}

/**
 * hf_fault_vfs_install:
 *
 * From now on every book is opened on this disk. Once a process.
 */
void
hf_fault_vfs_install (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.tracks = g_hash_table_new (g_str_hash, g_str_equal);
  disk.chance = g_rand_new_with_seed (0);
  disk.vfs = *disk.real;
  disk.vfs.zName = "fault";
  disk.vfs.szOsFile = (int) sizeof (FaultFile) + disk.real->szOsFile;
  disk.vfs.xOpen = fault_open;
  disk.vfs.xDelete = fault_delete;
  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 1), ==, SQLITE_OK);
}

/**
 * hf_fault_vfs_plan:
 * @fault: what happens
 * @at: at which operation from now on, counted from 1
 * @is_persistent: whether it goes on happening
 *
 * Plans a fault.
 */
void
hf_fault_vfs_plan (HfFault fault, guint at, gboolean is_persistent)
{
  g_rec_mutex_lock (&disk.lock);
  disk.fault = fault;
  disk.at = at;
  disk.is_persistent = is_persistent;
  disk.n_operations = 0;
  g_rec_mutex_unlock (&disk.lock);
}

/**
 * hf_fault_vfs_clear:
 *
 * Repairs the disk.
 *
 * Returns: how many operations there were since the plan
 */
guint
hf_fault_vfs_clear (void)
{
  guint n_operations;

  g_rec_mutex_lock (&disk.lock);
  n_operations = disk.n_operations;
  disk.fault = HF_FAULT_NONE;
  g_rec_mutex_unlock (&disk.lock);
  return n_operations;
}

/**
 * hf_fault_vfs_seed:
 * @seed: of g_test_rand_int(), so that what failed once can be seen again
 *
 * Says what chance is from now on.
 */
void
hf_fault_vfs_seed (guint32 seed)
{
  g_rec_mutex_lock (&disk.lock);
  g_rand_set_seed (disk.chance, seed);
  g_rec_mutex_unlock (&disk.lock);
}

/**
 * hf_fault_vfs_ignore_syncs:
 * @ignore: whether the disk lies about having synced
 */
void
hf_fault_vfs_ignore_syncs (gboolean ignore)
{
  g_rec_mutex_lock (&disk.lock);
  disk.ignores_syncs = ignore;
  g_rec_mutex_unlock (&disk.lock);
}

/**
 * hf_fault_vfs_watch:
 * @func: (nullable): called before each operation; may write an image
 * @user_data: given to @func
 */
void
hf_fault_vfs_watch (HfFaultFunc func, gpointer user_data)
{
  g_rec_mutex_lock (&disk.lock);
  disk.func = func;
  disk.user_data = user_data;
  g_rec_mutex_unlock (&disk.lock);
}

static void
write_file_image (const char *path, const char *target)
{
  Track *track = ensure_track (path);
  g_autoptr (GByteArray) content = g_byte_array_new ();

  g_byte_array_append (content, track->synced->data, track->synced->len);
  for (guint i = 0; i < track->pending->len; i++)
    apply_by_chance (content, &g_array_index (track->pending, Pending, i));
  g_assert_true (g_file_set_contents_full (target, (const char *) content->data,
                                           (gssize) content->len, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}

/**
 * hf_fault_vfs_write_image:
 * @book: a book that is open
 * @target: where to
 *
 * Writes what a power cut would leave of a book now.
 */
void
hf_fault_vfs_write_image (const char *book, const char *target)
{
  g_autofree char *log = g_strconcat (book, "-wal", NULL);
  g_autofree char *target_log = g_strconcat (target, "-wal", NULL);

  g_rec_mutex_lock (&disk.lock);
  write_file_image (book, target);
  write_file_image (log, target_log);
  g_rec_mutex_unlock (&disk.lock);
}
