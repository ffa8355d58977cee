/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both versions of a row: what is told of them, and what would be saved. */

#include "core/hf-customer.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "session/hf-both-versions.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  HfViewer *viewer;
  HfRow    *before;
  HfRow    *draft;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_both_versions_read (db, question->viewer, question->before, question->draft, error);
}

static HfBothVersions *
read_both (HfTestBook *book, HfRow *before, HfRow *draft, GError **error)
{
  Question question = { book->viewer, before, draft };

  return hf_store_run_sync (book->store, HF_LANE_READ, read_work, &question, NULL, error);
}

/* What only one of the two changed is no matter of choice, and stays. */
static void
test_versions (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "王芳");
  gint64 qian = hf_test_book_add_staff (book, "钱进", HF_STAFF_ROLE_DESK),
         sun = hf_test_book_add_staff (book, "孙立", HF_STAFF_ROLE_DESK);
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (HfRow) draft = hf_row_copy (before);
  g_autoptr (HfBothVersions) both = NULL;
  g_autoptr (HfBothVersions) same = NULL;

  hf_row_set_text (draft, HF_CUSTOMER_CITY, "宜昌");
  hf_row_set_text (draft, HF_CUSTOMER_OCCUPATION, "教师");
  hf_row_set_int (draft, HF_CUSTOMER_OWNER, qian);
  hf_row_seal (draft);
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_CITY, "武汉");
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_STREET, "柳巷");
  hf_test_book_set_int (book, &hf_customer_def, id, HF_CUSTOMER_OWNER, sun);
  both = read_both (book, before, draft, NULL);
  g_assert_nonnull (strstr (both->text, "yours “宜昌”, saved meanwhile “武汉”"));
  g_assert_nonnull (strstr (both->text, "yours “钱进”, saved meanwhile “孙立”")); /* by name */
  g_assert_null (strstr (both->text, "教师"));
  g_assert_null (strstr (both->text, "柳巷"));
  g_assert_cmpstr (hf_row_text (both->current, HF_CUSTOMER_CITY), ==, "武汉");
  g_assert_cmpstr (hf_row_text (both->wanted, HF_CUSTOMER_CITY), ==, "宜昌");
  g_assert_cmpstr (hf_row_text (both->wanted, HF_CUSTOMER_OCCUPATION), ==, "教师");
  g_assert_cmpstr (hf_row_text (both->wanted, HF_CUSTOMER_STREET), ==, "柳巷");
  g_assert_cmpstr (hf_row_text (both->agreed, HF_CUSTOMER_CITY), ==, "武汉");
  g_assert_cmpstr (hf_row_text (both->agreed, HF_CUSTOMER_OCCUPATION), ==, "教师");
  g_assert_cmpstr (hf_row_text (both->agreed, HF_CUSTOMER_STREET), ==, "柳巷");

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_set_int (book, &hf_customer_def, id, HF_CUSTOMER_OWNER, qian);
  same = read_both (book, before, draft, NULL);
  g_assert_cmpstr (same->text, ==, "");
}

/* A long text is told by its beginning. */
static void
test_long (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           id = hf_test_book_add_customer (book, "王芳");
  g_autofree char *novel = g_strnfill (5000, 'a');
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (HfRow) draft = hf_row_copy (before);
  g_autoptr (HfBothVersions) both = NULL;

  hf_row_set_text (draft, HF_CUSTOMER_NOTE, novel);
  hf_row_seal (draft);
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_NOTE, "short");
  both = read_both (book, before, draft, NULL);
  g_assert_cmpuint (strlen (both->text), <, 400);
  g_assert_nonnull (strstr (both->text, "aaa…”"));
  g_assert_cmpstr (hf_row_text (both->wanted, HF_CUSTOMER_NOTE), ==, novel);
}

static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "王芳");
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_customer_def, id);
  g_autoptr (GError) error = NULL;

  hf_test_book_delete (book, &hf_customer_def, id);
  g_assert_null (read_both (book, before, before, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

/* Who of the two changed what is seen by what it was before both. */
static void
test_before (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "王芳");
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) draft = NULL;
  g_autoptr (HfBothVersions) both = NULL;

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_CITY, "荆州");
  before = hf_test_book_read (book, &hf_customer_def, id);
  draft = hf_row_copy (before);
  hf_row_set_text (draft, HF_CUSTOMER_CITY, "宜昌");
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_CITY, "武汉");
  both = read_both (book, before, hf_row_seal (draft), NULL);
  g_assert_cmpstr (both->text, ==, "City: yours “宜昌”, saved meanwhile “武汉”, before “荆州”");
}

/* By which calendar a day comes back is part of the day: of two versions of it one is taken whole.
 */
static void
test_special_day (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_special_day_def);
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) draft = NULL;
  g_autoptr (HfBothVersions) both = NULL;

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, hf_test_book_add_customer (book, "王芳"));
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "纪念日");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, "1904-02-14");
  before = hf_test_book_read (book, &hf_special_day_def, hf_test_book_insert (book, row));
  draft = hf_row_copy (before);
  hf_special_day_set_lunar (draft, TRUE);
  hf_row_seal (draft);
  hf_test_book_set_text (book, &hf_special_day_def, before->id, HF_SPECIAL_DAY_DATE, "1904-03-01");
  both = read_both (book, before, draft, NULL);
  g_assert_cmpstr (hf_row_text (both->agreed, HF_SPECIAL_DAY_DATE), ==, "1904-03-01");
  g_assert_true (hf_row_is_null (both->agreed, HF_SPECIAL_DAY_IS_LUNAR));
  g_assert_cmpstr (hf_row_text (both->wanted, HF_SPECIAL_DAY_DATE), ==,
                   hf_row_text (draft, HF_SPECIAL_DAY_DATE));
  g_assert_cmpint (hf_row_int (both->wanted, HF_SPECIAL_DAY_IS_LUNAR), ==, 1);
}

/* Mine is another date by the calendar it was; meanwhile somebody made it a lunar one. */
static void
test_special_day_wanted (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_special_day_def);
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) draft = NULL;
  g_autoptr (HfBothVersions) both = NULL;

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, hf_test_book_add_customer (book, "王芳"));
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "纪念日");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, "1904-02-14");
  before = hf_test_book_read (book, &hf_special_day_def, hf_test_book_insert (book, row));
  draft = hf_row_copy (before);
  hf_row_set_text (draft, HF_SPECIAL_DAY_DATE, "1904-03-01");
  hf_row_seal (draft);
  hf_test_book_set_int (book, &hf_special_day_def, before->id, HF_SPECIAL_DAY_IS_LUNAR, 1);
  both = read_both (book, before, draft, NULL);
  g_assert_true (hf_row_is_null (both->wanted, HF_SPECIAL_DAY_IS_LUNAR));
  g_assert_cmpstr (hf_row_text (both->wanted, HF_SPECIAL_DAY_DATE), ==, "1904-03-01");
  g_assert_cmpstr (hf_row_text (both->agreed, HF_SPECIAL_DAY_DATE), ==, "1904-02-14");
  g_assert_nonnull (strstr (both->text, "Date: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/both-versions/versions", test_versions);
  g_test_add_func ("/both-versions/before", test_before);
  g_test_add_func ("/both-versions/special-day", test_special_day);
  g_test_add_func ("/both-versions/special-day-wanted", test_special_day_wanted);
  g_test_add_func ("/both-versions/long", test_long);
  g_test_add_func ("/both-versions/gone", test_gone);
  return g_test_run ();
}
