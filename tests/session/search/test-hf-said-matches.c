/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was said, beside rows that a search found by it, and what becomes of it when it changes. */

#include "session/search/hf-said-matches.h"

#include "core/hf-memo.h"
#include "tests/store/hf-test-book.h"

static gint64
add_note (HfTestBook *book, gint64 customer, const char *text)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, 1697763600);
  hf_row_set_text (row, HF_MEMO_TEXT, text);
  return hf_test_book_insert (book, row);
}

/* Asking is what makes it read. */
static void
test_beside_rows (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 li = hf_test_book_add_customer (book, "李茶");
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);
  g_autoptr (HfSaidMatches) matches = hf_said_matches_new (context);
  gint64 note = add_note (book, wang, "喜欢龙井茶");

  add_note (book, li, "也喜欢龙井茶");
  g_assert_null (hf_said_matches_get (matches, wang));
  hf_said_matches_set_search (matches, "茶");
  g_assert_null (hf_said_matches_get (matches, li)); /* it is in the name */
  hf_test_wait_for (hf_said_matches_get (matches, wang) != NULL);
  g_assert_cmpstr (hf_said_matches_get (matches, wang), ==, "喜欢龙井茶");
  g_assert_null (hf_said_matches_get (matches, li));
  hf_test_book_set_text (book, &hf_memo_def, note, HF_MEMO_TEXT, "喜欢红茶");
  hf_test_wait_for (g_strcmp0 (hf_said_matches_get (matches, wang), "喜欢红茶") == 0);
  hf_said_matches_set_search (matches, NULL);
  g_assert_null (hf_said_matches_get (matches, wang));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/said-matches/beside-rows", test_beside_rows);
  return g_test_run ();
}
