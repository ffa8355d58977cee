/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that appear whole or not at all. */

#include "transfer/hf-durable-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "transfer/hf-transfer-error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static int folder_errno; /* why folders cannot be synced; 0 where they can */

/* Stands in for the system's, which the file under test is linked with. */
int
fsync (int fd)
{
  struct stat status;

  if (folder_errno == 0 || fstat (fd, &status) != 0 || !S_ISDIR (status.st_mode))
    return (int) syscall (SYS_fsync, fd);
  errno = folder_errno;
  return -1;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("durable-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "table.csv", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
write_text (HfDurableFile *file, const char *text)
{
  g_assert_true (g_output_stream_write_all (hf_durable_file_get_stream (file), text, strlen (text),
                                            NULL, NULL, NULL));
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_only_file (const char *folder, const char *expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *path = g_build_filename (folder, g_dir_read_name (dir), NULL);

  g_assert_null (g_dir_read_name (dir));
  assert_contents (path, expected);
}

static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (fixture->path, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  write_text (file, "one");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  hf_durable_file_commit (file, &error);
  g_assert_no_error (error);
  assert_contents (fixture->path, "one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

/* What a folder cannot do is no failure; that it failed is one, and tells so. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int      error;
    gboolean is_committed;
  } cases[] = { { EINVAL, TRUE }, { ENOTSUP, TRUE }, { EIO, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfDurableFile) file = hf_durable_file_new (fixture->path, TRUE, NULL);
      g_autoptr (GError) error = NULL;

      write_text (file, "one");
      folder_errno = cases[i].error;
      g_assert_cmpint (hf_durable_file_commit (file, &error), ==, cases[i].is_committed);
      folder_errno = 0;
      if (!cases[i].is_committed)
        g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
      assert_only_file (fixture->folder, "one");
    }
}

static void
test_abandoned (Fixture *fixture, gconstpointer data)
{
  HfDurableFile *file = hf_durable_file_new (fixture->path, FALSE, NULL);

  write_text (file, "half");
  assert_only_file (fixture->folder, "half");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  hf_durable_file_free (file);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDurableFile) file = NULL;

  g_file_set_contents (fixture->path, "old", -1, NULL);
  file = hf_durable_file_new (fixture->path, TRUE, NULL);
  write_text (file, "new");
  assert_contents (fixture->path, "old");
  g_assert_true (hf_durable_file_commit (file, NULL));
  assert_contents (fixture->path, "new");
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "old", -1, NULL);
  g_assert_null (hf_durable_file_new (fixture->path, FALSE, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_EXISTS);
  assert_contents (fixture->path, "old");
}

/* The target may appear while the file is being written. */
static void
test_existing_later (Fixture *fixture, gconstpointer data)
{
  HfDurableFile *file = hf_durable_file_new (fixture->path, FALSE, NULL);
  g_autoptr (GError) error = NULL;

  write_text (file, "new");
  g_file_set_contents (fixture->path, "other", -1, NULL);
  g_assert_false (hf_durable_file_commit (file, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_EXISTS);
  hf_durable_file_free (file);
  assert_contents (fixture->path, "other");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "table.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_durable_file_new (path, FALSE, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
}

#define ADD(path, function) \
  g_test_add ("/durable-file/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("commit", test_commit);
  ADD ("folder", test_folder);
  ADD ("abandoned", test_abandoned);
  ADD ("replaced", test_replaced);
  ADD ("existing", test_existing);
  ADD ("existing-later", test_existing_later);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}
