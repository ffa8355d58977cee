/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One program at a time brings a book up to date, its backup included. The engine's own lock lasts
 * no longer than a transaction, and nobody waits for it as long as a large book may take. A lock of
 * the book's own file leaves nothing behind and ends with the process that holds it. */

#include "store/sqlite/hf-update-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The first byte behind those that the engine locks (https://sqlite.org/fileformat2.html, section
 * 1.4): a lock does not need a byte to be there. */
#define LOCKED_BYTE (0x40000000 + 512)

#define LOOK_AGAIN_MS 100

struct _HfUpdateLock
{
  int fd; /* -1 where the file system has no such locks */
};

static gboolean
is_taken (int fd)
{
  struct flock lock = {
    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCKED_BYTE, .l_len = 1
  };

  return fcntl (fd, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES);
}

static void
sleep_unless_cancelled (GCancellable *cancellable)
{
  GPollFD  cancelled;
  gboolean can_cancel = g_cancellable_make_pollfd (cancellable, &cancelled);

  g_poll (&cancelled, can_cancel ? 1 : 0, LOOK_AGAIN_MS);
  if (can_cancel)
    g_cancellable_release_fd (cancellable);
}

/**
 * hf_update_lock_take:
 * @path: (type filename): the book
 * @phase_begun: told %HF_OPEN_PHASE_WAITING if another program is at it
 * @user_data: given to @phase_begun
 * @cancellable: (nullable): to give up
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Waits until no other program brings the book up to date. Look at the book again afterwards: the
 * other may have done it. Where the file system has no locks, nobody waits.
 *
 * Returns: (transfer full) (nullable): what keeps others waiting
 */
HfUpdateLock *
hf_update_lock_take (const char     *path,
                     HfOpenPhaseFunc phase_begun,
                     gpointer        user_data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (HfUpdateLock) self = g_new (HfUpdateLock, 1);

  self->fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (is_taken (self->fd))
    {
      phase_begun (HF_OPEN_PHASE_WAITING, user_data);
      do
        {
          sleep_unless_cancelled (cancellable);
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return NULL;
        }
      while (is_taken (self->fd));
    }
  return g_steal_pointer (&self);
}

/**
 * hf_update_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets the next program have it.
 */
void
hf_update_lock_free (HfUpdateLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}
