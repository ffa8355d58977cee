/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Locks that nobody loses by accident. A POSIX lock belongs to the process and goes as soon as any
 * descriptor of the file is closed: a file dialog that looks into the book's folder to see what
 * kind of files lie there was enough, and the next program to close the book took its log away from
 * under the window (https://sqlite.org/howtocorrupt.html, section 2.2). Locks of open file
 * descriptions (fcntl(2), F_OFD_SETLK) stay, and keep out other programs whichever kind those use.
 *
 * Within a process the engine counts who shares a lock that one of its descriptors holds. The first
 * connection of a book is the last to be closed, so that the log can be folded in then; if another
 * is, the log is left for the next start, which is safe. */

#include "store/sqlite/hf-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>

static int
to_description_lock (int command)
{
  switch (command)
    {
    case F_SETLK:
      return F_OFD_SETLK;
    case F_SETLKW:
      return F_OFD_SETLKW;
    case F_GETLK:
      return F_OFD_GETLK;
    default:
      return command;
    }
}

/* A kernel or a file system without such locks says EINVAL, and gets the ones it has. */
static int
set_or_get_lock (int fd, int command, struct flock *lock)
{
  int result;

  lock->l_pid = 0;
  result = fcntl (fd, to_description_lock (command), lock);
  return result < 0 && errno == EINVAL ? fcntl (fd, command, lock) : result;
}

/* Stands for fcntl(2) in the engine; what is no lock takes an integer. */
static int
lasting_fcntl (int fd, int command, ...)
{
  va_list arguments;
  int     result;

  va_start (arguments, command);
  result = to_description_lock (command) != command ?
             set_or_get_lock (fd, command, va_arg (arguments, struct flock *)) :
             fcntl (fd, command, va_arg (arguments, int));
  va_end (arguments);
  return result;
}

static gpointer
install (gpointer data)
{
  sqlite3_vfs *vfs = NULL;

  if (sqlite3_initialize () == SQLITE_OK && (vfs = sqlite3_vfs_find ("unix")) != NULL)
    vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) (void (*) (void)) lasting_fcntl);
  else
    g_critical ("the engine has no files to lock");
  return NULL;
}

void
hf_locks_install (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, install, NULL);
}
