/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests about calling share: somebody to call, and an outcome logged as the window does.
 */

#include "tests/session/call-fixture.h"

#include "core/hf-follow-up.h"

void
call_fixture_set_up (CallFixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->customer = hf_test_book_add_customer (fixture->book, "Zhang Min");
}

void
call_fixture_tear_down (CallFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->context);
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

gint64
call_fixture_add (CallFixture *fixture, const char *due, const char *grade)
{
  return hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->customer, due, grade));
}

/* Returns what the window would say. */
char *
call_fixture_log (CallFixture *fixture, gint64 id, HfOutcome outcome)
{
  g_autoptr (HfRow) before = hf_test_book_read (fixture->book, &hf_follow_up_def, id);
  g_autoptr (HfRow) moved = NULL;
  g_autoptr (HfChangeSet) changes = hf_outcome_apply (fixture->context, before, &outcome, &moved);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);

  return hf_outcome_describe (fixture->context, moved, outcome.kind);
}
