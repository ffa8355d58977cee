/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a book beside other work, and one that an older program wrote: this test has a schema of
 * its own, one script longer than the program's. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "store/hf-backup.h"
#include "store/hf-book.h"
#include "store/hf-lanes.h"

#include <glib/gstdio.h>

typedef struct
{
  GString      *phases;
  HfStore      *store;
  GError       *error;
  gboolean      is_answered;
  HfOpenPhase   give_up_at;
  GCancellable *cancellable;
} Answer;

static Answer *
answer_new (void)
{
  Answer *self = g_new0 (Answer, 1);

  self->phases = g_string_new (NULL);
  self->cancellable = g_cancellable_new ();
  return self;
}

static void
answer_free (Answer *self)
{
  g_string_free (self->phases, TRUE);
  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
  static const char *const names[] = { "reading ", "backing-up ", "updating " };
  Answer                  *answer = user_data;

  g_assert_false (answer->is_answered);
  g_string_append (answer->phases, names[phase]);
  if (phase == answer->give_up_at)
    g_cancellable_cancel (answer->cancellable);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->store = hf_store_open_finish (result, &answer->error);
  answer->is_answered = TRUE;
}

static Answer *
open_beside (HfTestBook *book, const char *path, HfOpenFlags flags)
{
  Answer *answer = answer_new ();

  hf_store_open_async (path, flags, book->clock, book->viewer, phase_begun_cb, answer->cancellable,
                       opened_cb, answer);
  g_assert_false (answer->is_answered);
  hf_test_wait_for (answer->is_answered);
  return answer;
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, gpointer n_changed)
{
  (*(guint *) n_changed)++;
}

/* What is written first thing after opening is told too. */
static void
test_opened (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (Answer) answer = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  guint n_changed = 0;

  hf_test_book_close (book);
  answer = open_beside (book, book->path, 0);
  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "");
  g_assert_cmpstr (hf_store_get_path (answer->store), ==, book->path);
  g_signal_connect (answer->store, "changed", G_CALLBACK (store_changed_cb), &n_changed);
  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  committed = hf_store_commit_sync (answer->store, changes, &answer->error);
  g_assert_no_error (answer->error);
  hf_test_wait_for (n_changed > 0);
  g_assert_finalize_object (g_steal_pointer (&answer->store));
}

static void
test_made (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "new", NULL);
  g_autoptr (Answer) answer = open_beside (book, path, HF_OPEN_CREATE);

  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "");
}

static void
test_missing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "missing", NULL);
  g_autoptr (Answer) answer = open_beside (book, path, 0);

  g_assert_null (answer->store);
  g_assert_error (answer->error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
}

static void
test_given_up_at_once (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "new", NULL);
  g_autoptr (Answer) answer = answer_new ();

  g_cancellable_cancel (answer->cancellable);
  hf_store_open_async (path, HF_OPEN_CREATE, book->clock, book->viewer, phase_begun_cb,
                       answer->cancellable, opened_cb, answer);
  hf_test_wait_for (answer->is_answered);
  g_assert_error (answer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The book as the program before wrote it, with somebody in it. */
static char *
make_older (HfTestBook *book)
{
  static const char older[] = "DROP TABLE brought_up_to_date; PRAGMA user_version = 3";
  g_autoptr (GError) error = NULL;
  HfDatabase *db;

  g_assert_cmpuint (hf_book_newest_schema (), ==, 4);
  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_close (book);
  db = hf_database_open (book->path, 0, &error);
  g_assert_true (hf_database_script (db, older, &error));
  g_assert_no_error (error);
  hf_database_close (db);
  return g_strconcat (book->path, ".before-3", NULL);
}

static guint
read_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  HfDatabase *db = hf_database_open (path, HF_OPEN_READER, &error);
  guint       version;

  g_assert_no_error (error);
  g_assert_true (hf_book_find_schema (db, &version, &error));
  hf_database_close (db);
  return version;
}

static void
test_older (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Answer) answer = open_beside (book, book->path, 0);

  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "backing-up updating ");
  g_assert_cmpuint (read_schema (book->path), ==, 4);
  g_assert_cmpuint (read_schema (backup), ==, 3);
  g_assert_true (hf_backup_verify (backup, &answer->error));
  book->store = g_object_ref (answer->store);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  hf_test_book_check (book);
  g_clear_object (&answer->store);
}

/* In this thread, so that giving up comes at that very moment. */
static HfLanes *
open_here (HfTestBook *book, Answer *answer)
{
  return hf_lanes_open (book->path, 0, phase_begun_cb, answer, answer->cancellable, &answer->error);
}

static void
test_given_up_while_backing_up (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  g_autoptr (Answer) answer = answer_new ();

  answer->give_up_at = HF_OPEN_PHASE_BACKING_UP;
  g_assert_null (open_here (book, answer));
  g_assert_error (answer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (read_schema (book->path), ==, 3);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_not_interrupted_while_updating (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Answer) answer = answer_new ();
  g_autoptr (HfLanes) lanes = NULL;

  answer->give_up_at = HF_OPEN_PHASE_UPDATING;
  lanes = open_here (book, answer);
  g_assert_no_error (answer->error);
  g_assert_nonnull (lanes);
  g_assert_cmpuint (read_schema (book->path), ==, 4);
  g_assert_cmpuint (read_schema (backup), ==, 3);
}

/* No backup, no update. */
static void
test_no_room_for_backup (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  g_autoptr (Answer) answer = NULL;

  g_assert_cmpint (g_mkdir (part, 0700), ==, 0);
  answer = open_beside (book, book->path, 0);
  g_assert_null (answer->store);
  g_assert_error (answer->error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_assert_cmpstr (answer->phases->str, ==, "backing-up ");
  g_assert_cmpuint (read_schema (book->path), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-open/opened", test_opened);
  g_test_add_func ("/store-open/made", test_made);
  g_test_add_func ("/store-open/missing", test_missing);
  g_test_add_func ("/store-open/given-up-at-once", test_given_up_at_once);
  g_test_add_func ("/store-open/older", test_older);
  g_test_add_func ("/store-open/given-up-while-backing-up", test_given_up_while_backing_up);
  g_test_add_func ("/store-open/not-interrupted-while-updating",
                   test_not_interrupted_while_updating);
  g_test_add_func ("/store-open/no-room-for-backup", test_no_room_for_backup);
  return g_test_run ();
}
