/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody looked for last: in order, each once, not for ever, nobody else's, and gone when it
 * is to be forgotten. */

#include "session/search/hf-searched.h"

#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->context = hf_context_new (self->book->store, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->context);
  hf_test_book_free (self->book);
}

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_searched_read (db, viewer, 3, error);
}

/* On the writer's lane, so that all is noted by then. */
static void
assert_texts (Fixture *self, HfViewer *viewer, const char *expected)
{
  g_autoptr (GPtrArray) texts = hf_test_book_run (self->book, HF_LANE_WRITE, read_work, viewer);
  g_autofree char *joined = NULL;

  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv (" ", (char **) texts->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  assert_texts (self, self->book->viewer, "");
  hf_searched_note (self->context, "王芳");
  hf_searched_note (self->context, " 8821 ");
  hf_searched_note (self->context, "  ");
  hf_searched_note (self->context, "");
  assert_texts (self, self->book->viewer, "8821 王芳");
  hf_searched_note (self->context, "lil");
  hf_searched_note (self->context, "王芳");
  hf_searched_note (self->context, "zm");
  assert_texts (self, self->book->viewer, "zm 王芳 lil");
}

static void
test_for_whom (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) other = hf_viewer_new ("another", 0, FALSE);
  g_autoptr (HfViewer) masked = hf_viewer_new (self->book->viewer->who, 0, TRUE);

  hf_searched_note (self->context, "王芳");
  assert_texts (self, other, "");
  assert_texts (self, masked, "");
  hf_store_set_viewer (self->book->store, masked);
  hf_searched_note (self->context, "8821");
  assert_texts (self, self->book->viewer, "王芳");
}

static void
test_forgotten (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) other = hf_viewer_new ("another", 0, FALSE);

  hf_searched_note (self->context, "王芳");
  hf_store_set_viewer (self->book->store, other);
  hf_searched_note (self->context, "8821");
  hf_searched_forget_async (self->context, NULL, NULL, NULL);
  assert_texts (self, other, "");
  assert_texts (self, self->book->viewer, "王芳");
}

/* One of them, and of nobody else's. */
static void
test_forgotten_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) other = hf_viewer_new ("another", 0, FALSE);

  hf_searched_note (self->context, "王芳");
  hf_searched_note (self->context, "8821");
  hf_store_set_viewer (self->book->store, other);
  hf_searched_note (self->context, "王芳");
  hf_store_set_viewer (self->book->store, self->book->viewer);
  hf_searched_forget_async (self->context, "王芳", NULL, NULL);
  assert_texts (self, self->book->viewer, "8821");
  assert_texts (self, other, "王芳");
}

static void
test_not_for_ever (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < HF_SEARCHED_MOST + 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      hf_searched_note (self->context, text);
    }
  assert_texts (self, self->book->viewer, "29 28 27");
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(*) FROM searched"), ==,
                   HF_SEARCHED_MOST);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  hf_test_book_refuse (self->book, "INSERT ON searched");
  hf_searched_note (self->context, "王芳");
  g_test_expect_message ("hf-session", G_LOG_LEVEL_INFO, "could not remember a search*");
  hf_test_book_let_finish (self->book);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/searched/order", test_order },
    { "/searched/for-whom", test_for_whom },
    { "/searched/forgotten", test_forgotten },
    { "/searched/not-for-ever", test_not_for_ever },
    { "/searched/refused", test_refused },
    { "/searched/forgotten-alone", test_forgotten_alone },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
