/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers beside rows that a search found, and what becomes of one that cannot be read. */

#include "session/search/hf-phone-matches.h"

#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook     *book;
  HfPhoneMatches *matches;
  gint64          wang;
  guint           n_changed, n_failed;
} Fixture;

static void
changed_cb (HfPhoneMatches *matches, Fixture *self)
{
  self->n_changed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (HfContext) context = NULL;

  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  hf_test_book_insert (self->book, hf_test_phone (self->wang, "13800138821"));
  context = hf_context_new (self->book->store, NULL);
  self->matches = hf_phone_matches_new (context);
  g_assert_true (hf_phone_matches_set_search (self->matches, "8821"));
  g_signal_connect (self->matches, "changed", G_CALLBACK (changed_cb), self);
  hf_test_count_failures (self->matches, &self->n_failed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->matches);
  hf_test_book_free (self->book);
}

/* Asking is what makes it read. */
static void
wait_for_number (Fixture *self)
{
  hf_test_wait_for (hf_phone_matches_get (self->matches, self->wang) != NULL);
  g_assert_cmpstr (hf_phone_matches_get (self->matches, self->wang), ==, "13800138821");
  g_assert_cmpuint (self->n_changed, >, 0);
}

static void
test_found (Fixture *self, gconstpointer data)
{
  g_assert_null (hf_phone_matches_get (self->matches, self->wang));
  wait_for_number (self);
  g_assert_false (hf_phone_matches_set_search (self->matches, "wang"));
  g_assert_null (hf_phone_matches_get (self->matches, self->wang));
  g_assert_cmpuint (self->n_failed, ==, 0);
}

/* Told once, and asked again the next time the row is shown. */
static void
test_cannot_read (Fixture *self, gconstpointer data)
{
  hf_test_book_break_disk (self->book);
  g_assert_null (hf_phone_matches_get (self->matches, self->wang));
  hf_test_wait_for (self->n_failed == 1);

  hf_fault_vfs_clear ();
  wait_for_number (self);
  g_assert_cmpuint (self->n_failed, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_fault_vfs_install ();
  g_test_add ("/phone-matches/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/phone-matches/cannot-read", Fixture, NULL, set_up, test_cannot_read, tear_down);
  return g_test_run ();
}
