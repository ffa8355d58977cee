/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a new organisation begins with, and whether it is in the book already. */

#include "core/hf-organisation.h"
#include "session/organisation/hf-organisation-draft.h"
#include "tests/store/hf-test-book.h"

static void
test_pinyin (void)
{
  g_autofree char *han = hf_organisation_draft_pinyin ("锦星纺织");
  g_autofree char *nothing = hf_organisation_draft_pinyin (NULL);

  g_assert_cmpstr (han, ==, "jinxingfangzhi jxfz");
  g_assert_null (nothing);
}

static void
test_draft (void)
{
  g_autoptr (HfRow) row = hf_organisation_draft_new (" 锦星纺织 ", HF_ORGANISATION_CONTRACT, " ");

  g_assert_cmpstr (hf_row_text (row, HF_ORGANISATION_NAME), ==, "锦星纺织");
  g_assert_cmpstr (hf_row_text (row, HF_ORGANISATION_KIND), ==, HF_ORGANISATION_CONTRACT);
  g_assert_true (hf_row_is_null (row, HF_ORGANISATION_PHONE));
}

typedef struct
{
  HfContext *context;
  HfRow     *same;
  gboolean   is_found;
} Search;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (GError) error = NULL;

  search->same = hf_organisation_draft_find_same_finish (search->context, result, &error);
  search->is_found = TRUE;
  g_assert_no_error (error);
}

static gboolean
is_there (HfContext *context, const char *name)
{
  Search   search = { context, NULL, FALSE };
  gboolean is_there;

  hf_organisation_draft_find_same_async (context, name, NULL, found_cb, &search);
  hf_test_wait_for (search.is_found);
  is_there = search.same != NULL;
  g_clear_pointer (&search.same, hf_row_unref);
  return is_there;
}

static void
test_same (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);

  hf_test_book_insert (book, hf_organisation_draft_new ("锦星纺织有限公司", NULL, NULL));
  g_assert_true (is_there (context, "锦星纺织"));
  g_assert_true (is_there (context, "錦星紡織有限公司"));
  g_assert_false (is_there (context, "纺织")); /* in the middle: any mill would be the same */
  g_assert_false (is_there (context, "东方小学"));
  g_clear_object (&context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/session/organisation-draft/pinyin", test_pinyin);
  g_test_add_func ("/session/organisation-draft/draft", test_draft);
  g_test_add_func ("/session/organisation-draft/same", test_same);
  return g_test_run ();
}
