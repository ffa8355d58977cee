/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are there whole or not at all, readable by their owner only. What is in them is the
 * caller's. Only where the disk fails at the very end it is not known which: the file may be there
 * though the caller is told that it failed. */

#include "transfer/hf-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "transfer/hf-transfer-error.h"

#define FILE_MODE 0600

struct _HfDurableFile
{
  /* owned */
  char          *path;
  char          *temporary; /* NULL once committed */
  GOutputStream *stream;
  int            fd;

  gboolean may_replace;
};

static gboolean
fail (GError **error, const char *failed)
{
  hf_transfer_error_set_from_errno (error, errno, failed);
  return FALSE;
}

/* A rename lasts only when the folder that records it does. Not everywhere can a folder be synced,
 * as on some disks of a network; then the file is as safe as it can be there. */
static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean         is_synced;

  if (fd < 0)
    return errno == EACCES; /* one may write to it and not read it */
  is_synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP;
  close (fd);
  return is_synced;
}

/* Renames without replacing; where the file system cannot promise that, looks first. */
static gboolean
rename_new (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_access (to, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }
  return g_rename (from, to) == 0;
}

static gboolean
move_into_place (HfDurableFile *self)
{
  if (self->may_replace)
    return g_rename (self->temporary, self->path) == 0;
  return rename_new (self->temporary, self->path);
}

HfDurableFile *
hf_durable_file_new (const char *path, gboolean may_replace, GError **error)
{
  g_autoptr (HfDurableFile) self = g_new0 (HfDurableFile, 1);

  g_return_val_if_fail (path != NULL, NULL);

  self->fd = -1;
  if (!may_replace && g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      errno = EEXIST;
      fail (error, "cannot create the file");
      return NULL;
    }
  self->path = g_strdup (path);
  self->may_replace = may_replace;
  self->temporary = g_strconcat (path, ".XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, FILE_MODE);
  if (self->fd < 0)
    {
      fail (error, "cannot create the file");
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  self->stream = g_unix_output_stream_new (self->fd, FALSE);
  return g_steal_pointer (&self);
}

void
hf_durable_file_free (HfDurableFile *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

GOutputStream *
hf_durable_file_get_stream (HfDurableFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stream;
}

gboolean
hf_durable_file_commit (HfDurableFile *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);

  if (fsync (self->fd) != 0)
    return fail (error, "cannot write the file to disk");
  if (!move_into_place (self))
    return fail (error, "cannot name the file");
  g_clear_pointer (&self->temporary, g_free);
  if (!sync_folder (self->path))
    return fail (error, "cannot write the folder to disk");
  return TRUE;
}
