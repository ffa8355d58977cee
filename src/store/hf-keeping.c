/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attached files beside the book. The invariants:
 *
 *  1. A file that bears a hash for its name has been whole and on the disk since before it got that
 * name, and is never written again.
 *  2. Whoever adds holds the folder's lock with others until the rows that name the new files are
 * committed; whoever removes holds it alone. So nothing is removed that a row is about to name.
 *
 * It knows neither rows nor names of files: those are the book's. */

#include "store/hf-keeping.h"

#include "store/hf-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK      ((gsize) 64 * 1024)
#define UNFINISHED ".part"

struct _HfKeeping
{
  char *folder;
  int   lock; /* -1: not held */
};

G_DEFINE_QUARK (hf_keeping_error, hf_keeping_error)

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, HF_STORE_ERROR, hf_store_error_from_errno (errno), "files: %s", what);
  return FALSE;
}

static gboolean
refuse (GError **error, HfKeepingError code, const char *what)
{
  g_set_error (error, HF_KEEPING_ERROR, code, "files: %s", what);
  return FALSE;
}

static gboolean
sync_folder (const char *folder, GError **error)
{
  int      fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return is_synced || fail (error, "a folder could not be written");
}

/* A folder lasts only when the one above it does. */
static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *above = g_path_get_dirname (folder);

  if (g_mkdir (folder, 0700) == 0)
    return sync_folder (above, error);
  return errno == EEXIST || fail (error, "the folder could not be made");
}

/**
 * hf_keeping_new:
 * @book: (type filename): the book
 *
 * Finds the folder that belongs to a book: it lies beside the book itself, whatever links lead
 * there, and moves with it. Nothing is made yet.
 *
 * Returns: (transfer full): the keeping
 */
HfKeeping *
hf_keeping_new (const char *book)
{
  g_autofree char *place = realpath (book, NULL);
  g_autofree char *folder = g_strconcat (place ? place : book, ".files", NULL);

  return hf_keeping_new_in (folder);
}

/**
 * hf_keeping_new_in:
 * @folder: (type filename): where the files lie
 *
 * Returns: (transfer full): the keeping
 */
HfKeeping *
hf_keeping_new_in (const char *folder)
{
  HfKeeping *self = g_new0 (HfKeeping, 1);

  self->folder = g_strdup (folder);
  self->lock = -1;
  return self;
}

/**
 * hf_keeping_free:
 * @self: (transfer full): a keeping
 *
 * Frees it, and gives up its lock.
 */
void
hf_keeping_free (HfKeeping *self)
{
  hf_keeping_end (self);
  g_free (self->folder);
  g_free (self);
}

/**
 * hf_keeping_get_folder:
 * @self: a keeping
 *
 * Returns: (transfer none) (type filename): where the files lie
 */
const char *
hf_keeping_get_folder (HfKeeping *self)
{
  return self->folder;
}

/**
 * hf_keeping_begin:
 * @self: a keeping
 * @error: return location for a #HfStoreError
 *
 * To be called before files are added: makes the folder, and until hf_keeping_end() nobody removes
 * files from it. Waits for who is removing some, which takes moments.
 *
 * Returns: whether files can be added
 */
gboolean
hf_keeping_begin (HfKeeping *self, GError **error)
{
  g_return_val_if_fail (self->lock < 0, FALSE);

  if (!make_folder (self->folder, error))
    return FALSE;
  self->lock = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (self->lock >= 0 && flock (self->lock, LOCK_SH) == 0)
    return TRUE;
  fail (error, "the folder could not be opened");
  hf_keeping_end (self);
  return FALSE;
}

/**
 * hf_keeping_try_alone:
 * @self: a keeping
 *
 * To be called before files are removed.
 *
 * Returns: whether nobody adds files, and until hf_keeping_end() nobody will
 */
gboolean
hf_keeping_try_alone (HfKeeping *self)
{
  g_return_val_if_fail (self->lock < 0, FALSE);

  self->lock = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (self->lock >= 0 && flock (self->lock, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  hf_keeping_end (self);
  return FALSE;
}

/**
 * hf_keeping_end:
 * @self: a keeping
 *
 * Gives up the lock, if it is held.
 */
void
hf_keeping_end (HfKeeping *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/**
 * hf_keeping_set_hash:
 * @kept: (inout): some contents
 * @hash: (nullable): what a row says
 *
 * A book may come from anywhere: what is no hash must not become a path.
 *
 * Returns: whether @hash is one
 */
gboolean
hf_keeping_set_hash (HfKept *kept, const char *hash)
{
  if (hash == NULL || strlen (hash) != 64 || strspn (hash, "0123456789abcdef") != 64)
    return FALSE;
  memcpy (kept->hash, hash, sizeof kept->hash);
  return TRUE;
}

static char *
part_path (HfKeeping *self, const char *hash)
{
  return g_strdup_printf ("%s/%.2s", self->folder, hash);
}

static char *
file_path (HfKeeping *self, const char *hash)
{
  return g_strdup_printf ("%s/%.2s/%s", self->folder, hash, hash);
}

static gboolean
write_all (int fd, const guint8 *bytes, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize n_written = write (fd, bytes, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        return fail (error, "a file could not be written");
      bytes += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

static gssize
read_some (GInputStream *source, guint8 *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gssize n_read = g_cancellable_set_error_if_cancelled (cancellable, &failure) ?
                    -1 :
                    g_input_stream_read (source, bytes, CHUNK, cancellable, &failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    refuse (error, HF_KEEPING_ERROR_NOT_A_FILE, "a folder cannot be kept");
  else if (failure != NULL)
    refuse (error, HF_KEEPING_ERROR_UNREADABLE, "the file could not be read");
  return n_read;
}

static gboolean
fill (int                      fd,
      GInputStream            *source,
      HfKept                  *kept,
      const HfKeepingProgress *progress,
      GCancellable            *cancellable,
      GError                 **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  gssize             n_read;

  kept->size = 0;
  while ((n_read = read_some (source, bytes, cancellable, error)) > 0)
    {
      kept->size += n_read;
      if (kept->size > HF_KEEPING_LARGEST)
        return refuse (error, HF_KEEPING_ERROR_TOO_LARGE, "the file is too large");
      g_checksum_update (checksum, bytes, n_read);
      if (!write_all (fd, bytes, (gsize) n_read, error))
        return FALSE;
      if (progress != NULL && progress->func != NULL)
        progress->func ((gsize) n_read, progress->user_data);
    }
  g_strlcpy (kept->hash, g_checksum_get_string (checksum), sizeof kept->hash);
  return n_read == 0;
}

/* What is there under that name already has the same contents, or is damaged and healed by this. */
static gboolean
put_in_place (HfKeeping *self, int fd, const char *unfinished, const char *hash, GError **error)
{
  g_autofree char *part = part_path (self, hash);
  g_autofree char *path = file_path (self, hash);

  if (fchmod (fd, 0400) != 0 || fsync (fd) != 0)
    return fail (error, "a file could not be written to the disk");
  if (!make_folder (part, error))
    return FALSE;
  if (g_rename (unfinished, path) != 0)
    return fail (error, "a file could not be named");
  return sync_folder (part, error);
}

static gboolean
take (HfKeeping               *self,
      GInputStream            *source,
      const HfKept            *expected,
      HfKept                  *kept,
      const HfKeepingProgress *progress,
      GCancellable            *cancellable,
      GError                 **error)
{
  g_autofree char *unfinished = g_build_filename (self->folder, "XXXXXX" UNFINISHED, NULL);
  int              fd = g_mkstemp_full (unfinished, O_WRONLY | O_CLOEXEC, 0600);
  gboolean         is_kept;

  g_return_val_if_fail (self->lock >= 0, FALSE);

  if (fd < 0)
    return fail (error, "a file could not be made");
  is_kept = fill (fd, source, kept, progress, cancellable, error);
  if (is_kept && expected != NULL && !g_str_equal (expected->hash, kept->hash))
    is_kept = refuse (error, HF_KEEPING_ERROR_DAMAGED, "a kept file is not what it was");
  is_kept = is_kept && put_in_place (self, fd, unfinished, kept->hash, error);
  if (!is_kept)
    g_unlink (unfinished);
  close (fd);
  return is_kept;
}

/**
 * hf_keeping_take:
 * @self: a keeping, after hf_keeping_begin()
 * @source: what to keep
 * @kept: (out): what was kept
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfKeepingError, a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Copies a file into the keeping and returns once the copy is on the disk. Contents that are kept
 * already take no further room.
 *
 * Returns: whether it is kept
 */
gboolean
hf_keeping_take (HfKeeping               *self,
                 GInputStream            *source,
                 HfKept                  *kept,
                 const HfKeepingProgress *progress,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  return take (self, source, NULL, kept, progress, cancellable, error);
}

/**
 * hf_keeping_copy_from:
 * @self: a keeping, after hf_keeping_begin()
 * @other: another one
 * @kept: what @other keeps
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfKeepingError, a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Copies contents from one keeping to another, looking whether they are what they were.
 *
 * Returns: whether @self keeps them too
 */
gboolean
hf_keeping_copy_from (HfKeeping    *self,
                      HfKeeping    *other,
                      const HfKept *kept,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (GInputStream) source = NULL;
  HfKept copy;
  int    fd = hf_keeping_open (other, kept, error);

  if (fd < 0)
    return FALSE;
  source = g_unix_input_stream_new (fd, TRUE);
  return take (self, source, kept, &copy, NULL, cancellable, error);
}

/**
 * hf_keeping_open:
 * @self: a keeping
 * @kept: what to open
 * @error: return location for a #HfKeepingError or a #HfStoreError
 *
 * Opens contents for reading. Looks at their size only; hf_keeping_read() looks at all of them.
 *
 * Returns: a file descriptor, -1 on error
 */
int
hf_keeping_open (HfKeeping *self, const HfKept *kept, GError **error)
{
  g_autofree char *path = file_path (self, kept->hash);
  int              fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  struct stat      info;

  if (*kept->hash == '\0' || (fd < 0 && (errno == ENOENT || errno == ENOTDIR)))
    refuse (error, HF_KEEPING_ERROR_MISSING, "a kept file is not there");
  else if (fd < 0)
    fail (error, "a kept file could not be opened");
  else if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_size == kept->size)
    return fd;
  else
    refuse (error, HF_KEEPING_ERROR_DAMAGED, "a kept file is not what it was");
  if (fd >= 0)
    close (fd);
  return -1;
}

static gboolean
pour (GInputStream  *source,
      GOutputStream *target,
      GChecksum     *checksum,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  gssize             n_read;

  while ((n_read = g_input_stream_read (source, bytes, CHUNK, cancellable, error)) > 0)
    {
      g_checksum_update (checksum, bytes, n_read);
      if (target != NULL &&
          !g_output_stream_write_all (target, bytes, (gsize) n_read, NULL, cancellable, error))
        return FALSE;
    }
  return n_read == 0;
}

/**
 * hf_keeping_read:
 * @self: a keeping
 * @kept: what to read
 * @target: (nullable): where the contents go, %NULL only to look whether they are what they were
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfKeepingError, a #HfStoreError or a #GIOErrorEnum
 *
 * Reads contents. What went to @target is good only if this succeeds.
 *
 * Returns: whether they are there and what they were
 */
gboolean
hf_keeping_read (HfKeeping     *self,
                 const HfKept  *kept,
                 GOutputStream *target,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GInputStream) source = NULL;
  int fd = hf_keeping_open (self, kept, error);

  if (fd < 0)
    return FALSE;
  source = g_unix_input_stream_new (fd, TRUE);
  if (!pour (source, target, checksum, cancellable, error))
    return FALSE;
  return g_str_equal (g_checksum_get_string (checksum), kept->hash) ||
         refuse (error, HF_KEEPING_ERROR_DAMAGED, "a kept file is not what it was");
}

/**
 * hf_keeping_list:
 * @self: a keeping
 * @part: which part of the folder, below %HF_KEEPING_N_PARTS
 *
 * Returns: (transfer full) (element-type utf8): the hashes of what lies there
 */
GPtrArray *
hf_keeping_list (HfKeeping *self, guint part)
{
  g_autofree char *name = g_strdup_printf ("%02x", part);
  g_autofree char *folder = part_path (self, name);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *hashes = g_ptr_array_new_with_free_func (g_free);
  HfKept     kept;

  for (const char *entry = NULL; dir != NULL && (entry = g_dir_read_name (dir)) != NULL;)
    if (hf_keeping_set_hash (&kept, entry))
      g_ptr_array_add (hashes, g_strdup (entry));
  return hashes;
}

/**
 * hf_keeping_remove:
 * @self: a keeping, after hf_keeping_try_alone()
 * @hash: what to remove
 *
 * Removes contents that no row names.
 */
void
hf_keeping_remove (HfKeeping *self, const char *hash)
{
  g_autofree char *path = file_path (self, hash);

  g_return_if_fail (self->lock >= 0);

  g_unlink (path);
}

/**
 * hf_keeping_remove_unfinished:
 * @self: a keeping, after hf_keeping_try_alone()
 *
 * Removes what somebody left who was killed while adding.
 *
 * Returns: how many there were
 */
guint
hf_keeping_remove_unfinished (HfKeeping *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n_removed = 0;

  g_return_val_if_fail (self->lock >= 0, 0);

  for (const char *entry = NULL; dir != NULL && (entry = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (entry, UNFINISHED))
      {
        g_autofree char *path = g_build_filename (self->folder, entry, NULL);

        n_removed += g_unlink (path) == 0;
      }
  return n_removed;
}

static void
discard_part (HfKeeping *self, guint part)
{
  g_autofree char *name = g_strdup_printf ("%02x", part);
  g_autofree char *folder = part_path (self, name);
  g_autoptr (GPtrArray) hashes = hf_keeping_list (self, part);

  for (guint i = 0; i < hashes->len; i++)
    hf_keeping_remove (self, hashes->pdata[i]);
  g_rmdir (folder);
}

/**
 * hf_keeping_discard:
 * @self: a keeping that is no book's
 *
 * Removes the whole folder, if there is one and nobody adds to it.
 */
void
hf_keeping_discard (HfKeeping *self)
{
  hf_keeping_end (self);
  if (!hf_keeping_try_alone (self))
    return;
  for (guint part = 0; part < HF_KEEPING_N_PARTS; part++)
    discard_part (self, part);
  hf_keeping_remove_unfinished (self);
  hf_keeping_end (self);
  g_rmdir (self->folder);
}
