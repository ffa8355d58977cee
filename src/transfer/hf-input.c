/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a table comes from. It knows bytes and how long they take, not what they mean.
 *
 * A pipe is as slow as whoever writes into it, so it is read to its end before anybody else is made
 * to wait: opened and read without blocking, so that both the patience and a cancellation hold also
 * while nobody writes, or nobody has it open for writing yet. */

#include "transfer/hf-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "transfer/hf-transfer-error.h"

#define CHUNK_SIZE (64 * 1024)

/* A device that never ends a line must not fill the disk for as long as the patience lasts. */
#define MAX_UNENDED_SIZE (64 * 1024 * 1024)

typedef struct
{
  int            fd;
  GOutputStream *copy; /* borrowed */
  gint64         patience;
  gint64         deadline; /* monotonic, microseconds */
  gsize          unended;  /* bytes since a line ended */
} Stream;

static gboolean
fail_stalled (const Stream *self, GError **error)
{
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_STALLED,
               "no row came for %" G_GINT64_FORMAT " ms", self->patience / 1000);
  return FALSE;
}

static gboolean
wait_for_bytes (Stream *self, GCancellable *cancellable, GError **error)
{
  GPollFD  fds[2] = { { self->fd, G_IO_IN, 0 } };
  gboolean is_watched = g_cancellable_make_pollfd (cancellable, &fds[1]);
  int      n;

  do
    {
      gint64 left = self->deadline - g_get_monotonic_time ();
      n = left > 0 ? g_poll (fds, is_watched ? 2 : 1, (int) (left / 1000 + 1)) : 0;
    }
  while (n < 0 && errno == EINTR);
  if (is_watched)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return n != 0 || fail_stalled (self, error);
}

static gboolean
keep (Stream *self, const char *bytes, gsize length, GError **error)
{
  GError *cause = NULL;

  self->unended += length;
  if (memchr (bytes, '\n', length) != NULL || memchr (bytes, '\r', length) != NULL)
    {
      self->unended = 0;
      self->deadline = g_get_monotonic_time () + self->patience;
    }
  if (self->unended > MAX_UNENDED_SIZE)
    {
      g_set_error_literal (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE,
                           "the input has no lines");
      return FALSE;
    }
  if (g_output_stream_write_all (self->copy, bytes, length, NULL, NULL, &cause))
    return TRUE;
  hf_transfer_error_take_io (error, cause, "staging the input");
  return FALSE;
}

static gboolean
copy_to_end (Stream *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);

  while (wait_for_bytes (self, cancellable, error))
    {
      gssize n = read (self->fd, chunk, CHUNK_SIZE);

      if (n == 0)
        return TRUE;
      if (n > 0 && !keep (self, chunk, (gsize) n, error))
        return FALSE;
      if (n < 0 && errno != EAGAIN && errno != EINTR)
        {
          hf_transfer_error_set_from_errno (error, errno, "reading the input");
          return FALSE;
        }
    }
  return FALSE;
}

/* The name is gone before the first byte is there. */
static GInputStream *
open_nameless (GFileIOStream **writing, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("huifang-XXXXXX", writing, &cause);
  g_autoptr (GFileInputStream) reading = file ? g_file_read (file, NULL, &cause) : NULL;

  if (file != NULL)
    g_file_delete (file, NULL, NULL);
  if (reading != NULL)
    return G_INPUT_STREAM (g_steal_pointer (&reading));
  hf_transfer_error_take_io (error, cause, "staging the input");
  return NULL;
}

static GInputStream *
stage (const char *path, guint patience, GCancellable *cancellable, GError **error)
{
  Stream stream = { .patience = (gint64) patience * 1000 };
  g_autoptr (GFileIOStream) writing = NULL;
  g_autoptr (GInputStream) reading = NULL;
  gboolean is_copied;

  stream.fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  if (stream.fd < 0)
    {
      hf_transfer_error_set_from_errno (error, errno, "opening the input");
      return NULL;
    }
  reading = open_nameless (&writing, error);
  if (reading != NULL)
    stream.copy = g_io_stream_get_output_stream (G_IO_STREAM (writing));
  stream.deadline = g_get_monotonic_time () + stream.patience;
  is_copied = reading != NULL && copy_to_end (&stream, cancellable, error);
  close (stream.fd);
  return is_copied ? g_steal_pointer (&reading) : NULL;
}

GInputStream *
hf_input_open (const char *path, guint patience, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError           *cause = NULL;
  GFileInputStream *stream;
  GStatBuf          info;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return stage (path, patience > 0 ? patience : HF_INPUT_PATIENCE, cancellable, error);
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    hf_transfer_error_take_io (error, cause, "opening the input");
  return stream ? G_INPUT_STREAM (stream) : NULL;
}
