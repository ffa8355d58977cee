/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Complaints in the book: which are open, for whom, and with whom they go. */

#include "session/customer/hf-complaints.h"

#include "core/hf-complaint.h"
#include "core/hf-customer.h"
#include "session/same-person/hf-merge.h"
#include "store/hf-undo.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      wang, twin, chen;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->twin = hf_test_book_add_customer (self->book, "王芳");
  self->chen = hf_test_book_add_staff (self->book, "Chen", "desk");
  self->context = hf_context_new (self->book->store, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->context);
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static HfRow *
make_complaint (Fixture *self, gint64 customer, const char *kind)
{
  HfRow *row = hf_row_new (&hf_complaint_def);

  hf_row_set_int (row, HF_COMPLAINT_CUSTOMER, customer);
  hf_complaints_begin (row, self->context);
  hf_row_set_text (row, HF_COMPLAINT_KIND, kind);
  hf_row_set_text (row, HF_COMPLAINT_TEXT, "secret words");
  hf_row_set_text (row, HF_COMPLAINT_RESULT, "secret answer");
  hf_complaints_settle (self->context, row, NULL);
  return row;
}

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_complaints_read_open (db, question->viewer, question->customer, error);
}

static GPtrArray *
read_open (Fixture *self, HfViewer *viewer, gint64 customer)
{
  Question question = { viewer, customer };

  return hf_test_book_run (self->book, HF_LANE_READ, read_work, &question);
}

static void
assert_open (Fixture *self, gint64 customer, guint n)
{
  g_autoptr (GPtrArray) open = read_open (self, self->book->viewer, customer);

  g_assert_cmpuint (open->len, ==, n);
}

/* What is usual is there, and the clock runs from the first. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  g_autoptr (HfRow) row = NULL;

  hf_test_book_work_as (self->book, self->chen, "desk", 0);
  g_object_unref (self->context);
  self->context = hf_context_new (self->book->store, NULL);
  row = make_complaint (self, self->wang, HF_COMPLAINT_KIND_COMPLAINT);
  g_assert_cmpint (hf_row_int (row, HF_COMPLAINT_OWNER), ==, self->chen);
  g_assert_cmpint (hf_row_int (row, HF_COMPLAINT_AT), ==, hf_clock_now (self->book->clock));
  g_assert_cmpint (hf_row_int (row, HF_COMPLAINT_DUE), >, hf_row_int (row, HF_COMPLAINT_AT));
}

/* The one that has to be answered first stands first; what is closed, suggested or praised alarms
 * nobody. */
static void
test_open (Fixture *self, gconstpointer data)
{
  gint64 slow = hf_test_book_insert (self->book, make_complaint (self, self->wang,
                                                                 HF_COMPLAINT_KIND_COMPLAINT));
  gint64 fast = hf_test_book_insert (self->book, make_complaint (self, self->wang,
                                                                 HF_COMPLAINT_KIND_COMPLAINT));
  g_autoptr (GPtrArray) open = NULL;

  hf_test_book_set_int (self->book, &hf_complaint_def, fast, HF_COMPLAINT_DUE, 1000);
  hf_test_book_insert (self->book, make_complaint (self, self->wang, HF_COMPLAINT_KIND_PRAISE));
  hf_test_book_insert (self->book, make_complaint (self, self->wang, HF_COMPLAINT_KIND_SUGGESTION));
  open = read_open (self, self->book->viewer, self->wang);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpint (((HfRow *) open->pdata[0])->id, ==, fast);
  g_assert_cmpint (((HfRow *) open->pdata[1])->id, ==, slow);
  hf_test_book_set_text (self->book, &hf_complaint_def, fast, HF_COMPLAINT_STATE,
                         HF_COMPLAINT_STATE_CLOSED);
  assert_open (self, self->wang, 1);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_open (self, self->wang, 2);
}

/* That somebody complained has to be known before one calls, also by who may not read what. */
static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  g_autoptr (GPtrArray) open = NULL;

  hf_test_book_insert (self->book, make_complaint (self, self->wang, HF_COMPLAINT_KIND_COMPLAINT));
  open = read_open (self, masked, self->wang);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (hf_row_is_null (open->pdata[0], HF_COMPLAINT_TEXT));
  g_assert_true (hf_row_is_null (open->pdata[0], HF_COMPLAINT_RESULT));
  g_assert_false (hf_row_is_null (open->pdata[0], HF_COMPLAINT_DUE));
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

static void
test_merge (Fixture *self, gconstpointer data)
{
  HfMergeOptions options = { .keep = self->wang,
                             .drop = self->twin,
                             .viewer = self->book->viewer,
                             .now = hf_clock_now (self->book->clock) };

  hf_test_book_insert (self->book, make_complaint (self, self->twin, HF_COMPLAINT_KIND_COMPLAINT));
  assert_open (self, self->wang, 0);
  g_assert_nonnull (hf_test_book_run (self->book, HF_LANE_WRITE, merge_work, &options));
  assert_open (self, self->wang, 1);
  assert_open (self, self->twin, 0);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_open (self, self->wang, 0);
  assert_open (self, self->twin, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/complaints/begin", test_begin);
  ADD ("/complaints/open", test_open);
  ADD ("/complaints/masked", test_masked);
  ADD ("/complaints/merge", test_merge);
#undef ADD
  return g_test_run ();
}
