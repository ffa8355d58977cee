/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Classes set by hand: what counts, who decided it and why, the way back to the rule, and nothing
 * of it for whom diagnoses are masked. */

#include "session/standing/hf-class-choices.h"

#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "session/same-person/hf-merge.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  HfViewer   *viewer; /* borrowed */
  gint64      customer;
  gint64 class;
  gint64 now;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *class = hf_row_new (&hf_case_class_def);

  self->book = hf_test_book_new ();
  self->viewer = self->book->viewer;
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
  hf_row_set_text (class, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
  hf_row_set_text (class, HF_CASE_CLASS_NAME, "糖尿病");
  self->class = hf_test_book_insert (self->book, class);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Fixture *self = data;

  return hf_class_choices_read (db, self->viewer, self->customer, error);
}

static HfClassChoices *
read_choices (Fixture *self)
{
  return hf_test_book_run (self->book, HF_LANE_READ, read_work, self);
}

static void
decide (Fixture *self, const char *belongs, const char *reason)
{
  g_autoptr (HfClassChoices) choices = read_choices (self);
  g_autoptr (HfChangeSet) changes =
    hf_class_choices_changes_set (choices, self->class, belongs, reason, ++self->now);

  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static void
assert_event (const HfClassChoices *choices, guint i, const char *belongs, const char *reason)
{
  const HfClassEvent *event = choices->events->pdata[i];

  g_assert_cmpstr (event->class_name, ==, "糖尿病");
  g_assert_cmpstr (event->belongs, ==, belongs);
  g_assert_cmpstr (event->reason, ==, reason);
  g_assert_nonnull (event->who);
  g_assert_cmpint (event->day, ==, hf_date_new (2023, 10, 20));
}

static gint64
count_members (Fixture *self)
{
  return hf_test_book_number (self->book, "SELECT count(*) FROM case_member");
}

static void
test_decide (Fixture *self, gconstpointer data)
{
  g_autoptr (HfClassChoices) choices = NULL;

  decide (self, HF_CLASS_CHOICE_IN, "外院确诊");
  g_assert_cmpint (count_members (self), ==, 1);
  choices = read_choices (self);
  g_assert_nonnull (hf_class_choices_find (choices, self->class));
  g_assert_null (
    hf_class_choices_changes_set (choices, self->class, HF_CLASS_CHOICE_IN, "again", 9));
  g_assert_cmpuint (choices->classes->len, ==, 1);
  assert_event (choices, 0, HF_CLASS_CHOICE_IN, "外院确诊");
}

/* What was decided stays in the history when the rule counts again. */
static void
test_back_to_rule (Fixture *self, gconstpointer data)
{
  g_autoptr (HfClassChoices) choices = NULL;

  decide (self, HF_CLASS_CHOICE_IN, "外院确诊");
  decide (self, HF_CLASS_CHOICE_OUT, "误诊");
  decide (self, NULL, NULL);
  g_assert_cmpint (count_members (self), ==, 0);
  choices = read_choices (self);
  g_assert_null (hf_class_choices_find (choices, self->class));
  g_assert_cmpuint (choices->rows->len, ==, 1); /* always the same one */
  g_assert_cmpuint (choices->events->len, ==, 3);
  assert_event (choices, 0, NULL, NULL);
  assert_event (choices, 1, HF_CLASS_CHOICE_OUT, "误诊");
  assert_event (choices, 2, HF_CLASS_CHOICE_IN, "外院确诊");
  hf_undone_free (hf_test_book_undo (self->book));
  g_clear_pointer (&choices, hf_class_choices_free);
  choices = read_choices (self);
  g_assert_nonnull (hf_class_choices_find (choices, self->class));
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("trainee", 0, TRUE);
  g_autoptr (HfClassChoices) choices = NULL;

  decide (self, HF_CLASS_CHOICE_IN, "外院确诊");
  self->viewer = masked;
  choices = read_choices (self);
  g_assert_cmpuint (choices->rows->len + choices->events->len + choices->classes->len, ==, 0);
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  g_assert_cmpint (hf_merge_run (db, options, error), >, 0);
  return NULL;
}

/* Two cards with a decision each: the one made last counts, whichever row has it, and the merge is
 * no decision, nor is taking it back. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  gint64         keep = self->customer;
  HfMergeOptions options = { .viewer = self->viewer, .keep = keep, .now = 1700000000 };
  g_autoptr (HfClassChoices) choices = NULL;

  options.drop = hf_test_book_add_customer (self->book, "陈建国");
  decide (self, HF_CLASS_CHOICE_OUT, "误诊");
  self->customer = options.drop;
  decide (self, HF_CLASS_CHOICE_OUT, "误登");
  self->customer = keep;
  decide (self, HF_CLASS_CHOICE_IN, "外院确诊");
  hf_store_run_sync (self->book->store, HF_LANE_WRITE, merge_work, &options, NULL, NULL);
  choices = read_choices (self);
  g_assert_cmpuint (choices->rows->len, ==, 2);
  g_assert_cmpstr (hf_row_text (hf_class_choices_find (choices, self->class),
                                HF_CLASS_CHOICE_BELONGS),
                   ==, HF_CLASS_CHOICE_IN);
  g_assert_cmpint (count_members (self), ==, 1);
  g_assert_cmpuint (choices->events->len, ==, 3);
  assert_event (choices, 0, HF_CLASS_CHOICE_IN, "外院确诊");
  assert_event (choices, 1, HF_CLASS_CHOICE_OUT, "误登");
  hf_undone_free (hf_test_book_undo (self->book));
  g_clear_pointer (&choices, hf_class_choices_free);
  choices = read_choices (self);
  g_assert_cmpuint (choices->events->len, ==, 2);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/class-choices/decide", test_decide);
  ADD ("/class-choices/back-to-rule", test_back_to_rule);
  ADD ("/class-choices/masked", test_masked);
  ADD ("/class-choices/merged", test_merged);
  return g_test_run ();
}
