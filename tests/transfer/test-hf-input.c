/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Inputs: files, pipes read once and kept, and pipes that say nothing, too little or never end. */

#include "transfer/hf-input.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "transfer/hf-transfer-error.h"

/* Long enough for a machine that is busy, far longer than any test takes. */
#define FOREVER 600000
#define BRIEF   20

typedef struct
{
  int   reading;
  int   writing;
  char *path;
} Pipe;

static void
pipe_open (Pipe *self)
{
  int fds[2];

  g_assert_true (g_unix_open_pipe (fds, FD_CLOEXEC, NULL));
  *self = (Pipe){ fds[0], fds[1], g_strdup_printf ("/dev/fd/%d", fds[0]) };
}

static void
pipe_write (Pipe *self, const char *text)
{
  g_assert_cmpint (write (self->writing, text, strlen (text)), ==, (gssize) strlen (text));
}

static void
pipe_end (Pipe *self)
{
  close (self->writing);
  self->writing = -1;
}

static void
pipe_clear (Pipe *self)
{
  close (self->reading);
  if (self->writing >= 0)
    close (self->writing);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pipe, pipe_clear)

static void
assert_reads (GInputStream *stream, const char *expected)
{
  char  text[256] = "";
  gsize n;

  g_assert_true (g_input_stream_read_all (stream, text, sizeof text - 1, &n, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_pipe (void)
{
  g_auto (Pipe) pipe = { 0 };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  pipe_open (&pipe);
  pipe_write (&pipe, "name\nZhang\nLi");
  pipe_end (&pipe);
  stream = hf_input_open (pipe.path, FOREVER, NULL, &error);
  g_assert_no_error (error);
  assert_reads (stream, "name\nZhang\nLi");
  g_assert_true (g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL));
  assert_reads (stream, "name\nZhang\nLi");
}

/* Nothing that a pipe said is left under a name. */
static void
test_nameless (void)
{
  g_auto (Pipe) pipe = { 0 };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GDir) folder = NULL;

  pipe_open (&pipe);
  pipe_write (&pipe, "name\n");
  pipe_end (&pipe);
  stream = hf_input_open (pipe.path, FOREVER, NULL, NULL);
  g_assert_nonnull (stream);
  folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
assert_stalls (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_input_open (path, BRIEF, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_STALLED);
}

static void
test_silent (void)
{
  g_auto (Pipe) pipe = { 0 };

  pipe_open (&pipe);
  assert_stalls (pipe.path);
  pipe_write (&pipe, "name\nZhang");
  assert_stalls (pipe.path);
}

static void
test_nobody_writes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hf-input-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fifo", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_stalls (path);
  unlink (path);
  rmdir (folder);
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (void)
{
  g_auto (Pipe) pipe = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *other;

  pipe_open (&pipe);
  other = g_thread_new ("other", cancel, cancellable);
  g_assert_null (hf_input_open (pipe.path, FOREVER, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (other);
}

static void
test_no_lines (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_input_open ("/dev/zero", FOREVER, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
}

static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hf-input-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_input_open (missing, BRIEF, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (hf_input_open (folder, BRIEF, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
  rmdir (folder);
}

int
main (int argc, char *argv[])
{
  const char      *place = g_getenv ("TMPDIR");
  g_autofree char *folder = g_build_filename (place ? place : P_tmpdir, "hf-input-XXXXXX", NULL);
  int              status;

  g_assert_nonnull (mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE); /* before GLib asks: a folder for temporary files of our own */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/pipe", test_pipe);
  g_test_add_func ("/input/nameless", test_nameless);
  g_test_add_func ("/input/silent", test_silent);
  g_test_add_func ("/input/nobody-writes", test_nobody_writes);
  g_test_add_func ("/input/cancelled", test_cancelled);
  g_test_add_func ("/input/no-lines", test_no_lines);
  g_test_add_func ("/input/no-file", test_no_file);
  status = g_test_run ();
  rmdir (folder);
  return status;
}
