/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A process that saves is killed at random moments, its first included; whatever it called saved
 * is there afterwards, and whole. */

#include "hf-test-book.h"

#include <gio/gio.h>
#include <string.h>

#define N_KILLS      140
#define N_KILLS_LONG 500

static GSubprocess *
start_worker (const char *book, guint first)
{
  g_autofree char *worker = g_test_build_filename (G_TEST_BUILT, "store", "kill-worker", NULL);
  g_autofree char *number = g_strdup_printf ("%u", first);
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, worker, book, number, NULL);

  g_assert_no_error (error);
  return process;
}

/* Lets it save at least so many, then kills it while it goes on, and reads what it still said. */
static guint
kill_after (GSubprocess *process, guint n_saves, guint next)
{
  g_autoptr (GDataInputStream) lines =
    g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  char *line;

  for (guint i = 0; i < n_saves; i++)
    {
      line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
      g_assert_nonnull (line);
      next++;
      g_free (line);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, 3000));
  g_subprocess_force_exit (process);
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      next += g_str_has_prefix (line, "saved ");
      g_free (line);
    }
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  return next;
}

/* Returns how many there are: perhaps one more than were acknowledged. */
static guint
assert_nothing_lost (HfTestBook *book, guint n_acknowledged)
{
  gint64 n_saved;

  hf_test_book_reopen (book);
  n_saved = hf_test_book_number (book, "SELECT count(*) FROM customer");
  g_assert_cmpint (n_saved, >=, n_acknowledged);
  g_assert_cmpint (n_saved, <=, n_acknowledged + 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit"), ==, n_saved);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, n_saved);
  hf_test_book_check (book);
  hf_test_book_close (book);
  return (guint) n_saved;
}

static void
test_while_saving (void)
{
  guint n_kills = g_getenv ("HUIFANG_LONG") ? N_KILLS_LONG : N_KILLS;
  guint n_saved = 0;
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_close (book);
  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr (GSubprocess) process = start_worker (book->path, n_saved);
      guint n_acknowledged = kill_after (process, (guint) g_test_rand_int_range (1, 12), n_saved);

      n_saved = assert_nothing_lost (book, n_acknowledged);
    }
  g_test_message ("%u saves, %u kills", n_saved, n_kills);
}

/* Killed at any moment of making the book: the file is a book afterwards, or can still become one.
 */
static void
test_while_making_the_book (void)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autofree char *path = g_build_filename (book->folder, "made", NULL);
      g_autoptr (GSubprocess) process = start_worker (path, 0);
      g_autoptr (GError) error = NULL;
      HfStore *store;

      g_usleep (500 * i);
      g_subprocess_force_exit (process);
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      store = hf_store_open (path, HF_OPEN_CREATE, book->clock, book->viewer, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (store);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/while-saving", test_while_saving);
  g_test_add_func ("/kill/while-making-the-book", test_while_making_the_book);
  return g_test_run ();
}
