/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is proposed for the fields of a card. */

#include "session/customer/hf-card-usual.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-usual-words.h"
#include "tests/session/proposals.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  const HfRow *row;
  const char  *field;
  const char  *text;
} Question;

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_card_usual_find (db, question->row, question->field, question->text, error);
}

static GPtrArray *
find (HfTestBook *book, const HfRow *row, const char *field, const char *text)
{
  return hf_store_run_sync (book->store, HF_LANE_READ, find_work, &(Question){ row, field, text },
                            NULL, NULL);
}

static void
assert_found (HfTestBook *book, const char *field, const char *text, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_customer ("林静");
  g_autoptr (GPtrArray) found = find (book, row, field, text);
  g_autofree char *joined = join_proposals (found);

  g_assert_cmpstr (joined, ==, expected);
}

static void
add_customer (HfTestBook *book, guint field, const char *value)
{
  HfRow *row = hf_test_customer ("王芳");

  hf_row_set_text (row, field, value);
  hf_test_book_insert (book, row);
}

/* What the book has comes before what the program knows, and only once. */
static void
test_find (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_found (book, "occupation", "driv", "Driver");
  add_customer (book, HF_CUSTOMER_OCCUPATION, "Tram driver");
  add_customer (book, HF_CUSTOMER_OCCUPATION, "Driver");
  add_customer (book, HF_CUSTOMER_OCCUPATION, "Tram driver");
  assert_found (book, "occupation", "driv", "Tram driver Driver");
  add_customer (book, HF_CUSTOMER_OCCUPATION, "导游");
  assert_found (book, "occupation", "dy", "导游");
  assert_found (book, "position", "", "");
  assert_found (book, "occupation", "zzz", "");
}

static void
test_list (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) row = hf_test_customer ("林静");
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *joined = NULL;

  add_customer (book, HF_CUSTOMER_HOBBIES, "Sailing、 Music");
  add_customer (book, HF_CUSTOMER_HOBBIES, "Sailing");
  assert_found (book, "hobbies", "s", "Sailing Swimming Films and series");
  assert_found (book, "hobbies", "Music, Swimming, s", "Sailing Films and series");

  found = find (book, row, "hobbies", "Music，sai");
  g_assert_cmpuint (found->len, ==, 1);
  hf_proposal_apply (g_ptr_array_index (found, 0), row, "hobbies");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_HOBBIES), ==, "Music, Sailing");

  /* another one behind those that are there */
  g_ptr_array_unref (found);
  found = find (book, row, "hobbies", "");
  joined = join_proposals (found);
  g_assert_true (g_str_has_prefix (joined, "Reading Dancing"));
  hf_proposal_apply (g_ptr_array_index (found, 0), row, "hobbies");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_HOBBIES), ==, "Music, Sailing, Reading");
}

static void
test_departments (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, "妇科");
  hf_test_book_insert (book, row);
  add_customer (book, HF_CUSTOMER_INTERESTS, "中医");
  assert_found (book, "interests", "", "妇科 中医");
  assert_found (book, "interests", "妇科、z", "中医");
}

/* Of a personal field only the program's own words are told: a card may be seen by whoever may not
 * see others. */
static void
test_personal (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_customer (book, HF_CUSTOMER_PERSONALITY, "Cheerless");
  assert_found (book, "personality", "cheer", "Cheerful");
}

static void
test_decides_by (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_found (book, "decision_factors", "",
                "Price Service Doctor Environment Effect Safety and privacy");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/card-usual/find", test_find);
  g_test_add_func ("/card-usual/list", test_list);
  g_test_add_func ("/card-usual/departments", test_departments);
  g_test_add_func ("/card-usual/personal", test_personal);
  g_test_add_func ("/card-usual/decides-by", test_decides_by);
  return g_test_run ();
}
