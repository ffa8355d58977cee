/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Backups: verified copies, readable by nobody else, that never take the place of another file. */

#include "hf-fault-vfs.h"
#include "hf-test-book.h"

#include "store/hf-backup.h"

#include <glib/gstdio.h>
#include <string.h>

static guint n_lost; /* by the backup made last */

static gpointer
backup_work (HfDatabase *db, gpointer target, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_backup_make (db, target, &n_lost, cancellable, error));
}

static gboolean
back_up (HfTestBook *book, const char *target, GError **error)
{
  return GPOINTER_TO_INT (
    hf_store_run_sync (book->store, HF_LANE_SCAN, backup_work, (gpointer) target, NULL, error));
}

static void
test_made (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  hf_test_book_add_customer (book, "陈建国");
  g_assert_true (back_up (book, target, &error));
  g_assert_no_error (error);
  hf_test_assert_no_companions (target);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (hf_backup_verify (target, &error));
  g_assert_no_error (error);
  hf_test_book_check_copy (book, target);
}

static void
test_target_exists (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = hf_test_book_write_file (book, "precious", 8);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (back_up (book, target, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (target, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
}

static void
test_nowhere (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "missing", "backup", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (back_up (book, target, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
}

/* Pages are not protected by sums; a byte that breaks a page's structure must be seen. */
static void
test_damaged (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  for (guint i = 0; i < 50; i++)
    hf_test_book_add_customer (book, "陈建国");
  g_assert_true (back_up (book, target, NULL));
  g_assert_true (g_file_get_contents (target, &text, &length, NULL));
  for (gsize page = 1; page < length / 4096; page++)
    {
      char *head = text + page * 4096;
      char  kept[8];

      memcpy (kept, head, sizeof kept);
      memset (head, 0xA5, sizeof kept);
      g_assert_true (g_file_set_contents (target, text, (gssize) length, NULL));
      g_assert_false (hf_backup_verify (target, &error));
      g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CORRUPT);
      g_clear_error (&error);
      memcpy (head, kept, sizeof kept);
    }
}

static void
test_foreign (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = hf_test_book_write_file (book, "name,phone\n", 11);
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_backup_verify (path, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_FOREIGN);
}

/* A backup is a book: opened as one it finds its files, and so it does in another place. */
static void
test_files (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autofree char *elsewhere = g_build_filename (book->folder, "moved", NULL);
  g_autofree char *files = g_strconcat (target, ".files", NULL);
  g_autofree char *moved_files = g_strconcat (elsewhere, ".files", NULL);
  g_autofree char *part = g_strconcat (files, ".part", NULL);
  gint64           customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (GError) error = NULL;

  hf_test_book_attach (book, customer, "an X-ray");
  hf_test_book_attach (book, customer, "an X-ray");
  hf_test_book_attach (book, customer, "a letter");
  g_assert_true (back_up (book, target, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  hf_test_book_check_copy (book, target);
  g_assert_cmpint (g_rename (target, elsewhere), ==, 0);
  g_assert_cmpint (g_rename (files, moved_files), ==, 0);
  hf_test_book_check_copy (book, elsewhere);
}

/* What is gone cannot be backed up, but all else is. */
static void
test_lost_files (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autofree char *gone = hf_test_book_kept_path (book, "an X-ray");
  g_autofree char *damaged = hf_test_book_kept_path (book, "a letter");
  gint64           customer = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_attach (book, customer, "an X-ray");
  hf_test_book_attach (book, customer, "a letter");
  hf_test_book_attach (book, customer, "a picture");
  g_assert_cmpint (g_unlink (gone), ==, 0);
  g_assert_true (g_file_set_contents (damaged, "A letter", -1, NULL));
  g_assert_true (back_up (book, target, NULL));
  g_assert_cmpuint (n_lost, ==, 2);
  g_assert_true (hf_backup_verify (target, NULL));
}

/* A folder of files that is somebody's is not written into. */
static void
test_files_exist (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autofree char *files = g_strconcat (target, ".files", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (files, 0700), ==, 0);
  g_assert_false (back_up (book, target, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_EXISTS);
}

static void
take_name_cb (gpointer target)
{
  g_mkdir (target, 0700);
}

/* Somebody took the name while the copy was being written: nothing is left that would be in the way
 * of the next try. */
static void
test_name_taken_meanwhile (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *target = g_build_filename (book->folder, "backup", NULL);
  g_autofree char *files = g_strconcat (target, ".files", NULL);
  g_autofree char *files_part = g_strconcat (files, ".part", NULL);
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autoptr (GError) error = NULL;

  hf_test_book_attach (book, hf_test_book_add_customer (book, "陈建国"), "an X-ray");
  hf_fault_vfs_watch (take_name_cb, target);
  g_assert_false (back_up (book, target, &error));
  hf_fault_vfs_watch (NULL, NULL);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (g_file_test (files, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (files_part, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (target), ==, 0);
  g_assert_true (back_up (book, target, &error));
  g_assert_no_error (error);
  hf_test_book_check_copy (book, target);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hf_fault_vfs_install ();
  g_test_add_func ("/backup/made", test_made);
  g_test_add_func ("/backup/target-exists", test_target_exists);
  g_test_add_func ("/backup/nowhere", test_nowhere);
  g_test_add_func ("/backup/damaged", test_damaged);
  g_test_add_func ("/backup/foreign", test_foreign);
  g_test_add_func ("/backup/files", test_files);
  g_test_add_func ("/backup/lost-files", test_lost_files);
  g_test_add_func ("/backup/files-exist", test_files_exist);
  g_test_add_func ("/backup/name-taken-meanwhile", test_name_taken_meanwhile);
  return g_test_run ();
}
