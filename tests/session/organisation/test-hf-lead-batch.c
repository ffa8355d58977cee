/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A batch of leads, whom it brought, and what it is called on cards. */

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "session/customer/hf-card-usual.h"
#include "session/organisation/hf-lead-batch.h"
#include "tests/store/hf-test-book.h"

#define NAME "民政局 · 十月名单"

typedef struct
{
  HfTestBook *book;
  gint64      bureau;
  gint64      batch;
} Fixture;

static gint64
add_activity (Fixture *fixture, const char *kind, const char *title, const char *done)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, fixture->bureau);
  hf_row_set_text (row, HF_ACTIVITY_KIND, kind);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, title);
  hf_row_set_text (row, HF_ACTIVITY_DONE, done);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_customer (Fixture *fixture, const char *name, const char *from)
{
  gint64 id = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_set_text (fixture->book, &hf_customer_def, id, HF_CUSTOMER_ORIGIN_DETAIL, from);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  fixture->book = hf_test_book_new ();
  hf_row_set_text (row, HF_ORGANISATION_NAME, "民政局");
  fixture->bureau = hf_test_book_insert (fixture->book, row);
  fixture->batch = add_activity (fixture, HF_ACTIVITY_LEADS, "十月名单", "2023-10-02");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

/* Those who were here are told from those who only stand in the book; who is archived is neither.
 */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfLeadBatch) batch = NULL;
  g_autoptr (HfFilter) whom = NULL;

  hf_test_book_insert (fixture->book,
                       hf_test_visit (add_customer (fixture, "王芳", NAME), "2023-10-09", NULL));
  add_customer (fixture, "李雷", NAME);
  add_customer (fixture, "韩梅梅", "民政局");
  hf_test_book_archive (fixture->book, &hf_customer_def, add_customer (fixture, "赵云", NAME));
  batch = hf_lead_batch_read (db, fixture->batch, NULL);
  g_assert_cmpstr (batch->name, ==, NAME);
  g_assert_cmpint (batch->n_cards, ==, 2);
  g_assert_cmpint (batch->n_came, ==, 1);
  whom = hf_lead_batch_make_filter (batch);
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, fixture->book->viewer);
  hf_query_filter (query, whom, hf_clock_today (fixture->book->clock));
  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  g_autoptr (GPtrArray) rows = hf_store_query_sync (fixture->book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_lead_batch_read (db, fixture->batch + 1, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

/* The count asks the index, however many customers there are. */
static void
test_index (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  gint64 n = 0;

  g_assert_true (hf_database_number (db, &n, NULL,
                                     "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND "
                                     "name = 'customer_by_origin_detail'",
                                     ""));
  g_assert_cmpint (n, ==, 1);
}

static gboolean
is_proposed (HfDatabase *db, const HfRow *card, const char *typed, const char *name)
{
  g_autoptr (GPtrArray) found = hf_card_usual_find (db, card, "origin_detail", typed, NULL);

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((const HfProposal *) found->pdata[i])->text, name))
      return TRUE;
  return FALSE;
}

/* On a card it can be chosen, newest first; what is no batch is none. */
static void
test_proposed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfRow) card = hf_test_customer ("王芳");
  g_autoptr (GPtrArray) names = NULL;

  add_activity (fixture, HF_ACTIVITY_LEADS, "九月名单", "2023-09-02");
  add_activity (fixture, "lecture", "讲座", "2023-10-10");
  names = hf_lead_batch_read_names (db, 10, NULL);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (names->pdata[0], ==, NAME);
  g_assert_true (is_proposed (db, card, "", NAME));
  g_assert_true (is_proposed (db, card, "十月", NAME));
  g_assert_false (is_proposed (db, card, "讲座", "民政局 · 讲座"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/lead-batch/count", test_count);
  ADD ("/lead-batch/gone", test_gone);
  ADD ("/lead-batch/index", test_index);
  ADD ("/lead-batch/proposed", test_proposed);
#undef ADD
  return g_test_run ();
}
