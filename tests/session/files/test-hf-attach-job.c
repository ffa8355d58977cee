/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attaching files: all as one step, what cannot be kept is left out and told of, and undo. */

#include "session/files/hf-attach-job.h"

#include "core/hf-attachment.h"
#include "core/hf-staff.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  HfTestBook  *book;
  HfAttachJob *job;
  gint64       customer;
  gboolean     is_over;
  GError      *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  self->job = hf_attach_job_new (self->book->store, HF_ATTACHMENT_CUSTOMER, self->customer);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_attach_job_unref (self->job);
  g_clear_error (&self->error);
  hf_test_book_free (self->book);
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->is_over = TRUE;
  g_assert_cmpint (hf_attach_job_run_finish (self->job, result, &self->error), ==,
                   self->error == NULL);
}

static void
run (Fixture *self, GCancellable *cancellable)
{
  hf_attach_job_run_async (self->job, cancellable, ran_cb, self);
  hf_test_wait_for (self->is_over);
}

static char *
write_file (Fixture *self, const char *name, const char *contents)
{
  char *path = g_build_filename (self->book->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static void
add (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (hf_attach_job_add_file (self->job, file));
}

static gint64
count (Fixture *self)
{
  return hf_test_book_number (self->book, "SELECT count(*) FROM attachment");
}

static void
assert_refused (Fixture *self, guint i, const char *name, HfKeepingError code)
{
  const HfAttachRefusal *refusal = g_ptr_array_index (hf_attach_job_get_refusals (self->job), i);

  g_assert_cmpstr (refusal->name, ==, name);
  g_assert_error (refusal->error, HF_KEEPING_ERROR, (int) code);
}

static void
test_several (Fixture *self, gconstpointer data)
{
  g_autofree char *letter = write_file (self, "出院小结.txt", "Dear all");
  g_autofree char *again = write_file (self, "copy.txt", "Dear all");
  g_autoptr (GBytes) picture = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  g_autoptr (HfRow) row = NULL;
  g_autoptr (HfUndone) undone = NULL;

  add (self, letter);
  add (self, again);
  g_assert_true (hf_attach_job_add_bytes (self->job, "Pasted", picture));
  g_assert_cmpuint (hf_attach_job_get_n_files (self->job), ==, 3);
  run (self, NULL);
  g_assert_no_error (self->error);
  g_assert_cmpuint (hf_attach_job_get_n_attached (self->job), ==, 3);
  g_assert_cmpuint (hf_attach_job_get_refusals (self->job)->len, ==, 0);
  g_assert_cmpfloat (hf_attach_job_get_fraction (self->job), ==, 1);
  g_assert_cmpint (count (self), ==, 3);
  row = hf_test_book_read (self->book, &hf_attachment_def, 1);
  g_assert_cmpstr (hf_row_text (row, HF_ATTACHMENT_NAME), ==, "出院小结.txt");
  g_assert_cmpint (hf_row_int (row, HF_ATTACHMENT_SIZE), ==, 8);
  g_assert_cmpint (hf_row_int (row, HF_ATTACHMENT_CUSTOMER), ==, self->customer);
  g_assert_cmpint (hf_row_int (row, HF_ATTACHMENT_AT), ==, hf_clock_now (self->book->clock));
  hf_test_book_check (self->book);

  undone = hf_test_book_undo (self->book);
  g_assert_cmpint (undone->n_rows, ==, 3);
  g_assert_cmpint (count (self), ==, 0);
  hf_test_book_check (self->book);
}

static void
test_left_out (Fixture *self, gconstpointer data)
{
  g_autofree char *large = write_file (self, "large", "");
  g_autofree char *letter = write_file (self, "letter.txt", "Dear all");
  g_autofree char *pipe = g_build_filename (self->book->folder, "pipe", NULL);
  g_autofree char *nothing = g_build_filename (self->book->folder, "nothing", NULL);

  g_assert_cmpint (truncate (large, HF_KEEPING_LARGEST + 1), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  add (self, large);
  add (self, self->book->folder);
  add (self, pipe);
  add (self, letter);
  add (self, nothing);
  run (self, NULL);
  g_assert_no_error (self->error);
  g_assert_cmpuint (hf_attach_job_get_n_attached (self->job), ==, 1);
  g_assert_cmpint (count (self), ==, 1);
  g_assert_cmpuint (hf_attach_job_get_refusals (self->job)->len, ==, 4);
  assert_refused (self, 0, "large", HF_KEEPING_ERROR_TOO_LARGE);
  assert_refused (self, 2, "pipe", HF_KEEPING_ERROR_NOT_A_FILE);
  assert_refused (self, 3, "nothing", HF_KEEPING_ERROR_UNREADABLE);
  hf_test_book_check (self->book);
}

static void
test_nothing_kept (Fixture *self, gconstpointer data)
{
  gint64 steps = hf_test_book_number (self->book, "SELECT count(*) FROM step");

  add (self, self->book->folder);
  run (self, NULL);
  g_assert_no_error (self->error);
  g_assert_cmpuint (hf_attach_job_get_n_attached (self->job), ==, 0);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM step"), ==, steps);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *letter = write_file (self, "letter.txt", "Dear all");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  add (self, letter);
  g_cancellable_cancel (cancellable);
  run (self, cancellable);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (self), ==, 0);
  hf_test_book_check (self->book);
}

/* The row cannot be stored: nobody is told that the file is attached. */
static void
test_not_stored (Fixture *self, gconstpointer data)
{
  g_autofree char *letter = write_file (self, "letter.txt", "Dear all");
  g_autoptr (HfAttachJob) job = hf_attach_job_new (self->book->store, HF_ATTACHMENT_CUSTOMER, 4711);
  g_autoptr (GFile) file = g_file_new_for_path (letter);

  hf_attach_job_unref (g_steal_pointer (&self->job));
  self->job = hf_attach_job_ref (job);
  g_assert_true (hf_attach_job_add_file (job, file));
  run (self, NULL);
  g_assert_error (self->error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (count (self), ==, 0);
}

static void
test_most (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  for (guint i = 0; i < HF_ATTACH_MOST; i++)
    g_assert_true (hf_attach_job_add_bytes (self->job, "x", bytes));
  g_assert_false (hf_attach_job_add_bytes (self->job, "x", bytes));
  g_assert_cmpuint (hf_attach_job_get_n_files (self->job), ==, HF_ATTACH_MOST);
}

/* Who added it, where the book knows who works. */
static void
test_by (Fixture *self, gconstpointer data)
{
  HfRow *staff = hf_row_new (&hf_staff_def);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (HfViewer) viewer = NULL;
  gint64 id;

  hf_row_set_text (staff, HF_STAFF_NAME, "Wu Lan");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  id = hf_test_book_insert (self->book, staff);
  viewer = hf_viewer_new ("Wu Lan", id, FALSE);
  hf_store_set_viewer (self->book->store, viewer);
  hf_attach_job_unref (g_steal_pointer (&self->job));
  self->job = hf_attach_job_new (self->book->store, HF_ATTACHMENT_CUSTOMER, self->customer);
  hf_attach_job_add_bytes (self->job, "x", bytes);
  run (self, NULL);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT staff FROM attachment"), ==, id);
}

static guint
count_holders (Fixture *self)
{
  return G_OBJECT (self->book->store)->ref_count;
}

/* The answer holds the store, and so does who waits for what is being saved; the thread that copies
 * must not, or it might be the one to close it. */
static void
test_who_holds_the_store (Fixture *self, gconstpointer data)
{
  g_autofree char *letter = write_file (self, "letter.txt", "Dear all");
  const guint      before = count_holders (self);

  add (self, letter);
  hf_attach_job_run_async (self->job, NULL, ran_cb, self);
  g_assert_cmpuint (count_holders (self), ==, before + 2);
  hf_test_wait_for (self->is_over);
  g_assert_no_error (self->error);
  hf_test_wait_for (count_holders (self) == before);
}

static void
saving_changed_cb (HfStore *store, gboolean is_saving, gboolean *is_held)
{
  *is_held = is_saving;
}

/* A window that is closed while a file is being copied shall not lose it. */
static void
test_announced (Fixture *self, gconstpointer data)
{
  g_autofree char *letter = write_file (self, "letter.txt", "Dear all");
  gboolean         is_held = FALSE;

  g_signal_connect (self->book->store, "saving", G_CALLBACK (saving_changed_cb), &is_held);
  add (self, letter);
  hf_attach_job_run_async (self->job, NULL, ran_cb, self);
  g_assert_true (is_held);
  hf_test_wait_for (!is_held);
  g_assert_true (self->is_over);
  g_assert_cmpint (count (self), ==, 1);
}

/* A mistake of the caller leaves nobody waiting for an answer, and nothing behind. */
static void
test_runs_once (Fixture *self, gconstpointer data)
{
  const guint before = count_holders (self);

  run (self, NULL);
  hf_test_wait_for (count_holders (self) == before);
  g_test_expect_message ("hf-session", G_LOG_LEVEL_CRITICAL, "*keeping == NULL*");
  hf_attach_job_run_async (self->job, NULL, ran_cb, self);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (count_holders (self), ==, before);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/attach-job/several", test_several },
    { "/attach-job/left-out", test_left_out },
    { "/attach-job/nothing-kept", test_nothing_kept },
    { "/attach-job/cancelled", test_cancelled },
    { "/attach-job/not-stored", test_not_stored },
    { "/attach-job/most", test_most },
    { "/attach-job/by", test_by },
    { "/attach-job/who-holds-the-store", test_who_holds_the_store },
    { "/attach-job/announced", test_announced },
    { "/attach-job/runs-once", test_runs_once },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
