/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Has huifang-preview paint an attached file and reads the picture, on a thread of its own. The
 * program is not trusted, for the file may have taken it over: what it writes is bounded and
 * looked at, and it has so long and no longer. */

#include "config.h"

#include "session/files/hf-preview-reader.h"

#include "session/files/hf-kept-file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROGRAM  "huifang-preview"
#define PATIENCE (12 * G_TIME_SPAN_SECOND)

typedef struct
{
  HfKeeping *keeping;
  HfKept     kept;
  guint      page;
  guint      size;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  hf_keeping_free (self->keeping);
  g_free (self);
}

/**
 * hf_picture_free:
 * @self: (transfer full): a picture
 *
 * Frees a picture.
 */
void
hf_picture_free (HfPicture *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self);
}

/* Where the program was built, beside it; where it is installed, where such programs go. A test
 * says where. */
static char *
find_program (void)
{
  const char      *said = g_getenv ("HUIFANG_PREVIEW");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self ? g_path_get_dirname (self) : g_strdup (".");
  char            *beside = said ? g_strdup (said) : g_build_filename (folder, PROGRAM, NULL);

  if (said != NULL || g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return beside;
  g_free (beside);
  return g_build_filename (LIBEXECDIR, PROGRAM, NULL);
}

static GPid
spawn (int file, const Request *request, int *output, GError **error)
{
  static const char *const environment[] = { "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL };
  g_autofree char         *program = find_program ();
  g_autofree char         *number = g_strdup_printf ("%u", request->page);
  g_autofree char         *size = g_strdup_printf ("%u", request->size);
  const char *const        arguments[] = { program, number, size, size, NULL };
  GPid                     pid = 0;
  int                      silent = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  g_spawn_async_with_pipes_and_fds ("/", arguments, environment,
                                    G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_CLOEXEC_PIPES, NULL, NULL,
                                    file, -1, silent, NULL, NULL, 0, &pid, NULL, output, NULL,
                                    error);
  if (silent >= 0)
    close (silent);
  return pid;
}

static gboolean
give_up (GError **error)
{
  g_set_error_literal (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PICTURE,
                       "files: no picture of it");
  return FALSE;
}

/* Reads exactly so much, or fails. */
static gboolean
read_all (int           fd,
          guint8       *bytes,
          gsize         length,
          gint64        deadline,
          GCancellable *cancellable,
          GError      **error)
{
  struct pollfd waits[] = { { fd, POLLIN, 0 }, { g_cancellable_get_fd (cancellable), POLLIN, 0 } };
  gssize        n_read = 1;

  for (; length > 0 && n_read > 0; bytes += n_read, length -= (gsize) n_read)
    {
      gint64 left = deadline - g_get_monotonic_time ();

      if (left <= 0 || poll (waits, waits[1].fd >= 0 ? 2 : 1, (int) (left / 1000) + 1) <= 0 ||
          g_cancellable_is_cancelled (cancellable))
        break;
      n_read = read (fd, bytes, length);
    }
  if (waits[1].fd >= 0)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return length == 0 || give_up (error);
}

static gboolean
is_sane (const HfPreviewFrame *frame)
{
  return frame->magic == HF_PREVIEW_MAGIC && frame->width > 0 && frame->height > 0 &&
         frame->width <= HF_PREVIEW_MOST && frame->height <= HF_PREVIEW_MOST &&
         (frame->n_channels == 3 || frame->n_channels == 4) && frame->n_pages > 0;
}

static HfPicture *
read_picture (int output, GCancellable *cancellable, GError **error)
{
  gint64             deadline = g_get_monotonic_time () + PATIENCE;
  HfPreviewFrame     frame;
  gsize              length;
  g_autofree guint8 *pixels = NULL;
  HfPicture         *picture;

  if (!read_all (output, (guint8 *) &frame, sizeof frame, deadline, cancellable, error))
    return NULL;
  if (!is_sane (&frame))
    {
      give_up (error);
      return NULL;
    }
  length = (gsize) frame.width * frame.height * frame.n_channels;
  pixels = g_malloc (length);
  if (!read_all (output, pixels, length, deadline, cancellable, error))
    return NULL;
  picture = g_new (HfPicture, 1);
  *picture = (HfPicture){ frame, g_bytes_new_take (g_steal_pointer (&pixels), length) };
  return picture;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError        *error = NULL;
  HfPicture     *picture = NULL;
  int            output = -1;
  int            file = hf_keeping_open (request->keeping, &request->kept, &error);
  GPid           pid = file >= 0 ? spawn (file, request, &output, &error) : 0;

  if (file >= 0)
    close (file);
  if (pid != 0)
    {
      picture = read_picture (output, cancellable, &error);
      close (output);
      kill (pid, SIGKILL); /* whether it is done or not */
      while (waitpid (pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    }
  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify) hf_picture_free);
  else
    g_task_return_error (task, error);
}

/**
 * hf_preview_read_async:
 * @store: the book
 * @row: an attachment
 * @page: which page, from 0
 * @size: how many pixels its longer side may have, %HF_PICTURE_IN_FULL or less
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Asks for a picture of a page. Only images and PDF documents have any.
 */
void
hf_preview_read_async (HfStore            *store,
                       const HfRow        *row,
                       guint               page,
                       guint               size,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  HfKept kept;
  g_autoptr (GTask) task = hf_kept_file_begin (store, row, cancellable, callback, user_data, &kept);
  Request *request;

  if (task == NULL)
    return;
  g_task_set_source_tag (task, hf_preview_read_async);
  request = g_new (Request, 1);
  *request = (Request){ hf_keeping_new (hf_store_get_path (store)), kept, page, size };
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * hf_preview_read_finish:
 * @result: the result
 * @error: return location for a #HfKeepingError, a #HfStoreError or a #GIOErrorEnum
 *
 * Ends hf_preview_read_async().
 *
 * Returns: (transfer full) (nullable): the picture
 */
HfPicture *
hf_preview_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
