/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a book was backed up last, as the book and the files beside it say. */

#include "session/hf-backup-age.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  HfBackupAge age;
  gboolean    is_done;
} Answer;

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (GError) error = NULL;

  hf_backup_age_read_finish (HF_STORE (store), result, &answer->age, &error);
  g_assert_no_error (error);
  answer->is_done = TRUE;
}

static HfBackupAge
read_age (HfTestBook *book)
{
  Answer answer = { 0 };

  hf_backup_age_read_async (book->store, NULL, read_cb, &answer);
  hf_test_wait_for (answer.is_done);
  return answer.age;
}

/* An empty book has nothing to lose; one that was never backed up is as old as its first step. */
static void
test_none (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfClock    *clock = hf_store_get_clock (book->store);
  HfBackupAge age = read_age (book);

  g_assert_false (age.is_made);
  g_assert_cmpint (age.at, ==, 0);
  g_assert_cmpint (hf_backup_age_count_days (&age, clock), ==, 0);
  hf_test_book_add_customer (book, "An");
  age = read_age (book);
  g_assert_false (age.is_made);
  g_assert_cmpint (age.at, ==, hf_test_book_number (book, "SELECT min (at) FROM step"));
}

static void
test_noted (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfClock    *clock = hf_store_get_clock (book->store);
  HfBackupAge age;

  hf_test_book_add_customer (book, "An");
  g_assert_true (hf_backup_age_note_sync (book->store, NULL));
  age = read_age (book);
  g_assert_true (age.is_made);
  g_assert_cmpint (age.at, ==, hf_clock_now (clock));
  g_assert_cmpint (hf_backup_age_count_days (&age, clock), ==, 0);
  age.at -= 4 * 24 * 60 * 60;
  g_assert_cmpint (hf_backup_age_count_days (&age, clock), ==, 4);
}

/* What was put aside before the book was brought up to date is a backup too, if it is newer. */
static void
test_before_update (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char     *path = g_strconcat (book->path, ".before-4", NULL);
  const struct utimbuf then = { 1600000000, 1600000000 };
  HfBackupAge          age;

  hf_test_book_add_customer (book, "An");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (g_utime (path, (struct utimbuf *) &then), ==, 0);
  age = read_age (book);
  g_assert_true (age.is_made);
  g_assert_cmpint (age.at, ==, 1600000000);
  g_assert_true (hf_backup_age_note_sync (book->store, NULL));
  age = read_age (book);
  g_assert_cmpint (age.at, >, 1600000000);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup-age/none", test_none);
  g_test_add_func ("/backup-age/noted", test_noted);
  g_test_add_func ("/backup-age/before-update", test_before_update);
  return g_test_run ();
}
