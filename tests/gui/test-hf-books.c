/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asking for books: twice at once, giving up, asking again. No widget, no display. */

#include "app/hf-books.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfBooks    *books;
  guint       n_opened;
} Fixture;

typedef struct
{
  HfContext    *context;
  GError       *error;
  gboolean      is_answered;
  GCancellable *cancellable;
} Answer;

static void
count_opened_cb (Fixture *fixture)
{
  fixture->n_opened++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");

  fixture->book = hf_test_book_new ();
  fixture->books = hf_books_new (fixture->book->clock, settings);
  g_signal_connect_swapped (fixture->books, "opened", G_CALLBACK (count_opened_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->books);
  hf_test_book_free (fixture->book);
}

static Answer *
answer_new (void)
{
  Answer *self = g_new0 (Answer, 1);

  self->cancellable = g_cancellable_new ();
  return self;
}

static void
answer_free (Answer *self)
{
  g_clear_error (&self->error);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->context = hf_books_open_finish (HF_BOOKS (source), result, &answer->error);
  answer->is_answered = TRUE;
}

static Answer *
ask_for (Fixture *fixture, const char *path, HfOpenFlags flags)
{
  Answer *answer = answer_new ();

  hf_books_open_async (fixture->books, path, flags, answer->cancellable, opened_cb, answer);
  g_assert_false (answer->is_answered);
  return answer;
}

static void
test_opened_once (Fixture *fixture, gconstpointer data)
{
  const char *path = fixture->book->path;
  g_autoptr (Answer) one = ask_for (fixture, path, 0);
  g_autoptr (Answer) other = ask_for (fixture, path, 0);
  g_autoptr (Answer) later = NULL;

  g_assert_null (hf_books_find (fixture->books, path));
  hf_test_wait_for (one->is_answered && other->is_answered);
  g_assert_nonnull (one->context);
  g_assert_true (one->context == other->context);
  g_assert_true (one->context == hf_books_find (fixture->books, path));
  later = ask_for (fixture, path, 0);
  hf_test_wait_for (later->is_answered);
  g_assert_true (one->context == later->context);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
}

static void
test_one_gives_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Answer) one = ask_for (fixture, fixture->book->path, 0);
  g_autoptr (Answer) other = ask_for (fixture, fixture->book->path, 0);

  g_cancellable_cancel (one->cancellable);
  hf_test_wait_for (one->is_answered && other->is_answered);
  g_assert_error (one->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (other->context);
}

static void
test_all_give_up (Fixture *fixture, gconstpointer data)
{
  const char *path = fixture->book->path;
  g_autoptr (Answer) one = ask_for (fixture, path, 0);
  g_autoptr (Answer) other = ask_for (fixture, path, 0);

  g_cancellable_cancel (one->cancellable);
  g_cancellable_cancel (other->cancellable);
  hf_test_wait_for (one->is_answered && other->is_answered);
  g_assert_error (one->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (other->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (hf_books_find (fixture->books, path));
  g_assert_cmpuint (fixture->n_opened, ==, 0);
}

/* Who closes a window and opens the book again at once does not get the answer of before. */
static void
test_asked_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Answer) before = ask_for (fixture, fixture->book->path, 0);
  g_autoptr (Answer) again = NULL;

  g_cancellable_cancel (before->cancellable);
  again = ask_for (fixture, fixture->book->path, 0);
  hf_test_wait_for (again->is_answered);
  g_assert_no_error (again->error);
  g_assert_nonnull (again->context);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
}

/* The service waits for a book while somebody makes it. */
static void
test_made_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "new", NULL);
  g_autoptr (Answer) waiting = ask_for (fixture, path, 0);
  g_autoptr (Answer) making = ask_for (fixture, path, HF_OPEN_CREATE);

  hf_test_wait_for (waiting->is_answered && making->is_answered);
  g_assert_error (waiting->error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (making->context);
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Answer) one = ask_for (fixture, fixture->book->folder, 0);
  g_autoptr (Answer) other = ask_for (fixture, fixture->book->folder, 0);

  hf_test_wait_for (one->is_answered && other->is_answered);
  g_assert_error (one->error, HF_STORE_ERROR, HF_STORE_ERROR_IS_FOLDER);
  g_assert_error (other->error, HF_STORE_ERROR, HF_STORE_ERROR_IS_FOLDER);
  g_assert_cmpuint (fixture->n_opened, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/books/opened-once", test_opened_once);
  ADD ("/books/one-gives-up", test_one_gives_up);
  ADD ("/books/all-give-up", test_all_give_up);
  ADD ("/books/asked-again", test_asked_again);
  ADD ("/books/made-meanwhile", test_made_meanwhile);
  ADD ("/books/failed", test_failed);
  return g_test_run ();
}
