/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Staging: a stream is read once and imported from what was kept; one that stops leaves the book as
 * it was, and whoever replaces the file meanwhile changes nothing. The people are invented. */

#include "session/import/hf-import-stage.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

#include "tests/store/hf-test-book.h"
#include "transfer/hf-transfer-error.h"

#define TABLE "姓名\n张敏\n李雷\n"

typedef struct
{
  HfTestBook     *book;
  HfImportOptions options;
  HfImportStage  *stage;
  const char     *files[2];
} Work;

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return hf_import_run (db, &work->options, work->stage, cancellable, error);
}

static void
init (Work *work, HfTestBook *book, const char *file)
{
  *work = (Work){ .book = book, .files = { file } };
  work->options = (HfImportOptions){
    .kind = HF_IMPORT_CUSTOMERS, .files = work->files, .viewer = book->viewer, .patience = 20
  };
}

static void
run (Work *work, gint64 created)
{
  g_autoptr (HfImportResult) result =
    hf_test_book_run (work->book, HF_LANE_WRITE, import_work, work);

  g_assert_cmpint (result->created, ==, created);
}

static void
test_stream (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int  fds[2];
  Work work;

  g_assert_true (g_unix_open_pipe (fds, FD_CLOEXEC, NULL));
  path = g_strdup_printf ("/dev/fd/%d", fds[0]);
  g_assert_cmpint (write (fds[1], TABLE, strlen (TABLE)), ==, (gssize) strlen (TABLE));
  init (&work, book, path);

  g_assert_null (hf_import_stage_new (&work.options, NULL, &error)); /* the end did not come */
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_STALLED);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);

  g_assert_cmpint (write (fds[1], TABLE, strlen (TABLE)), ==, (gssize) strlen (TABLE));
  close (fds[1]);
  work.stage = hf_import_stage_new (&work.options, NULL, NULL);
  g_assert_nonnull (work.stage);
  g_assert_cmpint (hf_import_stage_get_n_rows (work.stage), ==, 2);
  run (&work, 2);
  hf_import_stage_free (work.stage);
  close (fds[0]);
}

static void
test_replaced_file (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "in.csv", NULL);
  Work             work;

  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  init (&work, book, path);
  work.stage = hf_import_stage_new (&work.options, NULL, NULL);
  g_assert_true (g_file_set_contents (path, "姓名\n王芳\n赵云\n孙丽\n", -1, NULL));
  run (&work, 2);
  hf_import_stage_free (work.stage);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE name = '张敏'"),
                   ==, 1);
  g_unlink (path);
}

static void
assert_unreadable (const char *text, HfTransferError code)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "in.csv", NULL);
  g_autoptr (GError) error = NULL;
  Work work;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  init (&work, book, path);
  g_assert_null (hf_import_stage_new (&work.options, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, (int) code);
  g_unlink (path);
}

static void
test_unreadable (void)
{
  g_autofree char *cells = g_strnfill (10000, ',');

  assert_unreadable ("", HF_TRANSFER_ERROR_UNREADABLE);
  assert_unreadable ("\n\n", HF_TRANSFER_ERROR_UNREADABLE);
  assert_unreadable (cells, HF_TRANSFER_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-stage/stream", test_stream);
  g_test_add_func ("/import-stage/replaced-file", test_replaced_file);
  g_test_add_func ("/import-stage/unreadable", test_unreadable);
  return g_test_run ();
}
