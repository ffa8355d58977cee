/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers by what is no name and no telephone number: the identity card, diagnoses, the
 * organisation, the grade, and that a follow-up is overdue. The people are invented. */

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-handle.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-visit.h"
#include "hf-test-book.h"
#include "store/hf-search-doc.h"
#include "store/hf-search.h"
#include "store/sqlite/hf-search-index.h"

#define TODAY "2023-11-21"

typedef struct
{
  const char     *text;
  HfSearchOptions options;
} Question;

static gpointer
search_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_search_within (db, question->text, &question->options, 20, error);
}

/* The customers as typed, in the order in which they were found, each followed by a blank. */
static char *
find (HfTestBook *book, const HfViewer *viewer, HfSearchWhom whom, const char *text)
{
  Question question = { text,
                        { .whom = whom, .viewer = viewer, .today = hf_date_from_iso (TODAY) } };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfFound) found =
    hf_store_run_sync (book->store, HF_LANE_READ, search_work, &question, NULL, &error);
  GString *ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hf_found_count_exact (found); i++)
    g_string_append_printf (ids, "%" G_GINT64_FORMAT " ", g_array_index (found->ids, gint64, i));
  return g_string_free (ids, FALSE);
}

static void
assert_finds (HfTestBook *book, const char *text, const char *expected)
{
  g_autofree char *found = find (book, book->viewer, HF_SEARCH_IN_USE, text);

  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
}

/* 1: a card that ends in 0021. 2: one that ends in an X, and in a telephone that ends in 0021. */
static HfTestBook *
make_cards (void)
{
  HfTestBook *book = hf_test_book_new ();
  gint64      one = hf_test_book_add_customer (book, "张敏");
  gint64      other = hf_test_book_add_customer (book, "李强");

  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_ID_NUMBER, "140105198905060021");
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_ID_NUMBER,
                         "14010519900101123x");
  hf_test_book_insert (book, hf_test_phone (other, "13800050021"));
  return book;
}

static void
test_id_number (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "140105198905060021", "1 " },
    { "140105 19890506 0021", "1 " },
    { "0021", "2 1 " },
    { "060021", "1 " },
    { "05060021", "1 " },
    { "99060021", "" },
    { "021", "2 " }, /* too short for a card */
    { "123X", "2 " },
    { "123x", "2 " },
    { "14010519900101123X", "2 " },
    { "X", "" },
  };
  g_autoptr (HfTestBook) book = make_cards ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (book, cases[i].text, cases[i].found);
}

/* Nobody finds out by trying what is not shown to them. */
static void
test_masked (void)
{
  static const char *const texts[] = { "140105198905060021", "060021", "123X" };
  g_autoptr (HfTestBook) book = make_cards ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *by_intern = find (book, masked, HF_SEARCH_ALL, texts[i]);
      g_autofree char *by_nobody = find (book, NULL, HF_SEARCH_ALL, texts[i]);

      g_assert_cmpstr (by_intern, ==, "");
      g_assert_cmpstr (by_nobody, ==, "");
    }
}

/* Somebody calls back and says no name; the number on the display is that of the daughter. */
static void
test_emergency (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "13900139007", "1 " }, { "139-0013-9007", "1 " }, { "139 0013 9007", "1 " },
    { "9007", "1 " },        { "62785566", "1 " },      { "010-62785566", "1 " },
    { "女儿李梅", "1 " },    { "1390013900762", "" },   { "2 号", "" },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  gint64 one = hf_test_book_add_customer (book, "张敏");

  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_EMERGENCY,
                         "女儿李梅 139 0013 9007，或 (010) 6278-5566");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *by_intern = find (book, masked, HF_SEARCH_ALL, cases[i].text);

      assert_finds (book, cases[i].text, cases[i].found);
      g_assert_cmpstr (by_intern, ==, "");
    }
  hf_undone_free (hf_test_book_undo (book));
  assert_finds (book, "13900139007", "");
}

static gpointer
write_again_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const HfSearchText before = { "张敏", "", "", "" };

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_search_index_write (db, HF_SEARCH_INDEX_CUSTOMERS, 1, &before, error));
  g_assert_true (hf_search_index_write (db, HF_SEARCH_INDEX_CUSTOMERS, 2, &before, error));
  g_assert_true (
    hf_database_script (db, "INSERT INTO meta (key, value) VALUES ('search-again', 'emergency')",
                        error));
  g_assert_true (hf_search_doc_write_missing (db, error));
  g_assert_true (hf_database_commit (db, error));
  return NULL;
}

/* What a book of the program before is found by: of those alone who have somebody to be called. */
static void
test_written_again (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = hf_test_book_add_customer (book, "张敏");

  hf_test_book_add_customer (book, "李强");
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_EMERGENCY, "13900139007");
  hf_store_run_sync (book->store, HF_LANE_WRITE, write_again_work, NULL, NULL, NULL);
  assert_finds (book, "9007", "1 ");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM search_doc WHERE id = 2 AND "
                                              "words = '张敏'"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM meta WHERE key LIKE 'search%'"),
                   ==, 0);
  hf_test_book_check (book);
}

static void
test_diagnosis (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *visit = hf_test_visit (hf_test_book_add_customer (book, "张敏"), "2023-05-01", NULL);
  gint64 id;

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, "原发性高血压");
  id = hf_test_book_insert (book, visit);
  hf_test_book_add_customer (book, "李强");
  assert_finds (book, "高血压", "1 ");
  assert_finds (book, "张 高血压", "1 ");
  hf_test_book_set_text (book, &hf_visit_def, id, HF_VISIT_DIAGNOSIS, "糖尿病");
  assert_finds (book, "高血压", "");
  assert_finds (book, "糖尿病", "1 ");
  hf_test_book_check (book);
}

static gint64
add_member (HfTestBook *book, gint64 organisation, const char *name, const char *to)
{
  gint64 customer = hf_test_book_add_customer (book, name);
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, organisation);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEMBER_TO, to);
  hf_test_book_insert (book, row);
  return customer;
}

static void
test_organisation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_organisation_def);
  gint64 organisation;

  hf_row_set_text (row, HF_ORGANISATION_NAME, "長虹电子有限公司");
  hf_row_set_text (row, HF_ORGANISATION_KIND, HF_ORGANISATION_CONTRACT);
  organisation = hf_test_book_insert (book, row);
  add_member (book, organisation, "张敏", NULL);
  add_member (book, organisation, "李强", TODAY);
  add_member (book, organisation, "王芳", "2023-11-20"); /* has left */
  hf_test_book_add_customer (book, "赵云");
  assert_finds (book, "长虹电子", "1 2 ");
  assert_finds (book, "虹", ""); /* in too many names */
  assert_finds (book, "海尔", "");
}

static gint64
add_standing (HfTestBook *book, const char *name, const char *grade, const char *due)
{
  gint64 id = hf_test_book_add_customer (book, name);

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_GRADE, grade);
  if (due != NULL)
    hf_test_book_insert (book, hf_test_follow_up (id, due, grade));
  return id;
}

/* Everybody has a word that begins with a somewhere. */
static void
test_grade_first (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 other = add_standing (book, "李强", "B", NULL);
  HfRow *account = hf_row_new (&hf_handle_def);

  add_standing (book, "张敏", "A", NULL);
  hf_row_set_int (account, HF_HANDLE_CUSTOMER, other);
  hf_row_set_text (account, HF_HANDLE_KIND, "wechat");
  hf_row_set_text (account, HF_HANDLE_VALUE, "wx a816c3");
  hf_test_book_insert (book, account);
  assert_finds (book, "a816", "1 ");
  assert_finds (book, "A", "2 1 ");
}

static void
test_standing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_standing (book, "张敏", "A", "2023-11-20");
  add_standing (book, "李强", "A", TODAY);
  add_standing (book, "张伟", "B", "2023-11-01");
  add_standing (book, "艾青", "C", NULL);
  assert_finds (book, "A级", "1 2 ");
  assert_finds (book, "grade b", "3 ");
  assert_finds (book, "A", "4 1 2 ");  /* whose name begins so stands first */
  assert_finds (book, "逾期", "3 1 "); /* today is not over */
  assert_finds (book, "overdue", "3 1 ");
  assert_finds (book, "A级 逾期", "1 ");
  assert_finds (book, "张 逾期", "3 1 ");
  assert_finds (book, "张 A级", "1 ");
  assert_finds (book, "王 逾期", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/search-standing/id-number", test_id_number);
  g_test_add_func ("/search-standing/masked", test_masked);
  g_test_add_func ("/search-standing/emergency", test_emergency);
  g_test_add_func ("/search-standing/written-again", test_written_again);
  g_test_add_func ("/search-standing/diagnosis", test_diagnosis);
  g_test_add_func ("/search-standing/organisation", test_organisation);
  g_test_add_func ("/search-standing/grade-first", test_grade_first);
  g_test_add_func ("/search-standing/standing", test_standing);
  return g_test_run ();
}
