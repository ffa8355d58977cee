/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Organisations of a table are searched by their sound as those are that somebody typed. */

#include "core/hf-organisation.h"
#include "store/hf-query.h"
#include "tests/session/import-fixture.h"

static void
assert_found (HfTestBook *book, const char *typed, const char *name)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, book->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_containing (query, typed);
  rows = hf_store_query_sync (book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, name ? 1 : 0);
  if (name != NULL)
    g_assert_cmpstr (hf_row_text (rows->pdata[0], HF_ORGANISATION_NAME), ==, name);
}

/* Few tables have a column of spellings; where one has, it is taken as it is. */
static void
test_spelled (void)
{
  static const char with_spelling[] = "单位名称,拼音\n乐清光明厂,yueqingguangmingchang yqgmc\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, "单位名称\n锦星纺织\n", "1/0/0/0");
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, with_spelling, "1/0/0/0");
  assert_found (book, "jxfz", "锦星纺织");
  assert_found (book, "fangzhi", "锦星纺织");
  assert_found (book, "yqgmc", "乐清光明厂");
  assert_found (book, "lqgmc", NULL);
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, "单位名称\n锦星纺织\n乐清光明厂\n", "0/0/2/0");
  assert_found (book, "lqgmc", NULL);
}

/* What came into the book before without a spelling gets one by the next table. */
static void
test_spelled_later (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, "锦星纺织");
  hf_test_book_insert (book, row);
  assert_found (book, "jxfz", NULL);
  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, "单位名称\n锦星纺织\n", "0/1/0/0");
  assert_found (book, "jxfz", "锦星纺织");
  hf_undone_free (hf_test_book_undo (book));
  assert_found (book, "jxfz", NULL);
}

/* An agreement is over on the day it was signed at the earliest. */
static void
test_reversed (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_ORGANISATIONS, NULL, "name\nJade Mill\n", "1/0/0/0");
  import_text (book, HF_IMPORT_AGREEMENTS, NULL,
               "organisation,number,signed,expires\nJade Mill,A-1,2023-01-01,2024-01-01\n"
               "Jade Mill,A-2,2024-01-01,2023-01-01\n",
               "1/0/0/1");
  import_text (book, HF_IMPORT_AGREEMENTS, NULL,
               "organisation,number,signed,expires\nJade Mill,A-1,2023-01-01,2022-01-01\n",
               "0/0/0/1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-organisations/spelled", test_spelled);
  g_test_add_func ("/import-organisations/spelled-later", test_spelled_later);
  g_test_add_func ("/import-organisations/reversed", test_reversed);
  return g_test_run ();
}
