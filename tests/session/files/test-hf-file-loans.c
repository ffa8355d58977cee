/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies for other programs lie in the session's private folder, and nowhere once they are not
 * needed: not after the window, and not after a process that was killed. */

#include "session/files/hf-file-loans.h"

#include "core/hf-attachment.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>

typedef struct
{
  HfTestBook  *book;
  HfFileLoans *loans;
  HfRow       *row;
  char        *runtime;
  char        *place;
  GFile       *file;
  GError      *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 customer;

  self->book = hf_test_book_new ();
  self->runtime = g_build_filename (self->book->folder, "runtime", NULL);
  self->place = g_build_filename (self->runtime, "huifang-files", NULL);
  g_assert_cmpint (g_mkdir (self->runtime, 0700), ==, 0);
  g_setenv ("XDG_RUNTIME_DIR", self->runtime, TRUE);
  customer = hf_test_book_add_customer (self->book, "陈建国");
  self->row = hf_test_book_read (self->book, &hf_attachment_def,
                                 hf_test_book_attach (self->book, customer, "an X-ray"));
  self->loans = hf_file_loans_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->loans);
  g_clear_object (&self->file);
  g_clear_error (&self->error);
  hf_row_unref (self->row);
  g_free (self->runtime);
  g_free (self->place);
  hf_test_book_free (self->book);
}

static void
lent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->file = hf_file_loans_lend_finish (HF_FILE_LOANS (source), result, &self->error);
}

static void
lend (Fixture *self)
{
  g_clear_object (&self->file);
  hf_file_loans_lend_async (self->loans, self->book->store, self->row, NULL, lent_cb, self);
  hf_test_wait_for (self->file != NULL || self->error != NULL);
}

static guint
count_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_lend (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = NULL;
  g_autofree char *first = NULL;
  GStatBuf         info;

  lend (self);
  g_assert_no_error (self->error);
  name = g_file_get_basename (self->file);
  g_assert_cmpstr (name, ==, "report.txt");
  g_assert_true (g_file_load_contents (self->file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "an X-ray");
  g_assert_cmpint (g_stat (g_file_peek_path (self->file), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0400);
  g_assert_cmpint (g_stat (self->place, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  first = g_strdup (g_file_peek_path (self->file));
  lend (self); /* another of the same name */
  g_assert_cmpstr (first, !=, g_file_peek_path (self->file));
  g_clear_object (&self->loans);
  g_assert_cmpuint (count_in (self->place), ==, 0);
}

/* Another process that lives keeps its copies, one that does not has left them. */
static void
test_abandoned (Fixture *self, gconstpointer data)
{
  g_autofree char *abandoned = g_build_filename (self->place, "abandoned", NULL);
  g_autofree char *left = g_build_filename (abandoned, "left.txt", NULL);
  g_autoptr (HfFileLoans) other = self->loans;

  g_assert_cmpint (g_mkdir_with_parents (abandoned, 0700), ==, 0);
  g_assert_true (g_file_set_contents (left, "secret", -1, NULL));
  lend (self);
  g_assert_false (g_file_test (abandoned, G_FILE_TEST_EXISTS));
  self->loans = hf_file_loans_new ();
  lend (self);
  g_assert_cmpuint (count_in (self->place), ==, 2);
  g_assert_cmpint (g_mkdir (abandoned, 0700), ==, 0);
  hf_file_loans_tidy ();
  g_assert_cmpuint (count_in (self->place), ==, 2);
}

static void
test_no_place (Fixture *self, gconstpointer data)
{
  g_unsetenv ("XDG_RUNTIME_DIR");
  lend (self);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PLACE);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = hf_test_book_kept_path (self->book, "an X-ray");

  g_assert_true (g_file_set_contents (path, "an X-raz", -1, NULL));
  lend (self);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_DAMAGED);
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);

  hf_store_set_viewer (self->book->store, viewer);
  lend (self);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_HIDDEN);
  g_assert_cmpuint (count_in (self->place), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/file-loans/lend", test_lend },         { "/file-loans/abandoned", test_abandoned },
    { "/file-loans/no-place", test_no_place }, { "/file-loans/damaged", test_damaged },
    { "/file-loans/masked", test_masked },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
