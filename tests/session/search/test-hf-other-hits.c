/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many customers match besides, also after the book changed. */

#include "session/search/hf-other-hits.h"

#include "core/hf-customer.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook  *book;
  HfOtherHits *hits;
  gint64       wang;
  guint        n_failed;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (HfContext) context = NULL;

  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  hf_test_book_add_customer (self->book, "王明");
  context = hf_context_new (self->book->store, NULL);
  self->hits = hf_other_hits_new (context);
  hf_test_count_failures (self->hits, &self->n_failed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->hits);
  hf_test_book_free (self->book);
}

static void
archive (Fixture *self, const char *grade)
{
  hf_test_book_set_text (self->book, &hf_customer_def, self->wang, HF_CUSTOMER_GRADE, grade);
  hf_test_book_archive (self->book, &hf_customer_def, self->wang);
}

static void
look (Fixture *self, const char *grade, const char *text)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, self->book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char       *values[] = { (char *) grade, NULL };
  HfCondition has_grade = { &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS, values };

  if (grade != NULL)
    hf_filter_add (filter, &has_grade);
  hf_query_filter (query, filter, 0);
  hf_query_search_among (query, HF_SEARCH_ARCHIVED);
  hf_other_hits_look (self->hits, text ? query : NULL, text, 3);
}

static void
test_follows_book (Fixture *self, gconstpointer data)
{
  gboolean has_more = TRUE;

  look (self, NULL, "王");
  hf_test_book_let_finish (self->book);
  g_assert_cmpuint (hf_other_hits_count (self->hits, &has_more), ==, 0);
  g_assert_false (has_more);
  archive (self, "A");
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 1);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 0);
}

/* The archived pass the filter as others do. */
static void
test_filter (Fixture *self, gconstpointer data)
{
  archive (self, "A");
  look (self, "A", "王");
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 1);
  look (self, "B", "王");
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 0);
  look (self, "A", "王");
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 1);
  look (self, NULL, NULL);
  g_assert_cmpuint (hf_other_hits_count (self->hits, NULL), ==, 0);
}

static void
test_cannot_read (Fixture *self, gconstpointer data)
{
  archive (self, "A");
  hf_test_book_break_disk (self->book);
  look (self, NULL, "王");
  hf_test_wait_for (self->n_failed == 1);
  hf_fault_vfs_clear ();
  look (self, NULL, "王");
  hf_test_wait_for (hf_other_hits_count (self->hits, NULL) == 1);
  g_assert_cmpuint (self->n_failed, ==, 1);
}

/* As many as were asked for, and whether there are more, with a text and without. */
static void
test_most (Fixture *self, gconstpointer data)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, self->book->viewer);
  gboolean has_more;

  for (guint i = 0; i < 3; i++)
    hf_test_book_add_customer (self->book, "王丽");
  hf_other_hits_look (self->hits, query, "王丽", 3);
  hf_test_wait_for (hf_other_hits_count (self->hits, &has_more) == 3);
  g_assert_false (has_more);
  g_assert_cmpuint (hf_other_hits_count_similar (self->hits), ==, 0);
  hf_other_hits_look (self->hits, query, "王", 4);
  hf_test_wait_for (hf_other_hits_count (self->hits, &has_more) == 4);
  g_assert_true (has_more);
  hf_other_hits_look (self->hits, query, NULL, 2);
  hf_test_wait_for (hf_other_hits_count (self->hits, &has_more) == 2);
  g_assert_true (has_more);
  hf_other_hits_look (self->hits, query, NULL, 5);
  hf_test_wait_for (hf_other_hits_count (self->hits, &has_more) == 5);
  g_assert_false (has_more);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_fault_vfs_install ();
  g_test_add ("/other-hits/follows-book", Fixture, NULL, set_up, test_follows_book, tear_down);
  g_test_add ("/other-hits/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/other-hits/most", Fixture, NULL, set_up, test_most, tear_down);
  g_test_add ("/other-hits/cannot-read", Fixture, NULL, set_up, test_cannot_read, tear_down);
  return g_test_run ();
}
