/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matcher: who is in the book already. The people are invented. */

#include "session/import/hf-matcher.h"

#include "core/hf-customer.h"
#include "tests/session/import-fixture.h"

#define ZHANG "张敏"

typedef struct
{
  const HfMatchKeys *keys;
  HfMatch            match;
} Work;

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return GINT_TO_POINTER (hf_matcher_find (db, work->keys, &work->match, error));
}

static void
assert_match (HfTestBook *book, const HfMatchKeys *keys, gint64 customer, gint64 similar)
{
  Work work = { .keys = keys };

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_READ, find_work, &work, NULL, NULL));
  g_assert_cmpint (work.match.customer, ==, customer);
  g_assert_cmpint (work.match.similar, ==, similar);
}

/* 1: Zhang Min, female, 1985-03-02, a phone, number 7 of HIS. 2: Li Lei, of whom nothing is known.
 */
static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS,
               IMPORT_HEADER "7," ZHANG ",女,1985-03-02,13800138000,\n", "1/0/0/0");
  hf_test_book_add_customer (book, "李雷");
  return book;
}

static void
test_number (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book,
                &(HfMatchKeys){ .source = "HIS", .source_is_named = TRUE, .external_id = "7" }, 1,
                0);
  assert_match (book,
                &(HfMatchKeys){ .source = "LIS", .source_is_named = TRUE, .external_id = "7" }, 0,
                0);
  /* Nobody named the system: the name has to agree too. */
  assert_match (book, &(HfMatchKeys){ .source = "file", .external_id = "7", .name = ZHANG }, 1, 0);
  assert_match (book, &(HfMatchKeys){ .source = "file", .external_id = "7", .name = "赵云" }, 0, 0);
}

static void
test_person (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = "張敏", .phones = { "138 0013 8000" } },
                1, 0);
  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG, .birth_date = "1985-03-02" },
                1, 0);
  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = "赵云", .phones = { "13800138000" } }, 0,
                0);
}

/* Never by a name alone, but somebody of that name may be meant. */
static void
test_name_alone (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG }, 0, 1);
  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = "李雷", .birth_date = "1990-01-01" }, 0,
                2);
  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG, .birth_date = "1990-01-01" },
                0, 0);
}

/* Nobody archived gets what a file says, but the new card says who it may be. */
static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  const HfMatchKeys zhang = { .source = "file", .name = ZHANG, .phones = { "13800138000" } };
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, 1);
  HfChangeSet *changes = hf_change_set_new ("Archive");
  HfRow       *draft = hf_row_copy (row);

  hf_row_set_int (draft, HF_CUSTOMER_ARCHIVED, 1);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
  assert_match (book, &zhang, 0, 1);
  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG }, 0, 1);
  assert_match (book,
                &(HfMatchKeys){ .source = "HIS", .source_is_named = TRUE, .external_id = "7" }, 1,
                0); /* whose the number is is certain */
  hf_test_book_insert (book,
                       hf_test_phone (hf_test_book_add_customer (book, ZHANG), "13800138000"));
  assert_match (book, &zhang, 3, 0);
}

static void
test_contradicted (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book,
                &(HfMatchKeys){
                  .source = "file", .name = ZHANG, .sex = "male", .phones = { "13800138000" } },
                0, 1);
  /* Another number of the same system is somebody else. */
  assert_match (book,
                &(HfMatchKeys){ .source = "HIS",
                                .source_is_named = TRUE,
                                .external_id = "8",
                                .name = ZHANG,
                                .phones = { "13800138000" } },
                0, 1);
}

static void
test_two_candidates (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  gint64 twin = hf_test_book_add_customer (book, ZHANG);

  hf_test_book_insert (book, hf_test_phone (twin, "13800138000"));
  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = ZHANG, .phones = { "13800138000" } }, 0,
                1);
}

static void
test_own_number (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book,
                &(HfMatchKeys){
                  .source = "file", .book_id = 1, .name = ZHANG, .birth_date = "1985-03-02" },
                1, 0);
  assert_match (book, &(HfMatchKeys){ .source = "file", .book_id = 2, .name = "李雷" }, 2, 0);
  assert_match (book, &(HfMatchKeys){ .source = "file", .book_id = 2, .name = "赵云" }, 0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/matcher/archived", test_archived);
  g_test_add_func ("/matcher/number", test_number);
  g_test_add_func ("/matcher/person", test_person);
  g_test_add_func ("/matcher/name-alone", test_name_alone);
  g_test_add_func ("/matcher/contradicted", test_contradicted);
  g_test_add_func ("/matcher/two-candidates", test_two_candidates);
  g_test_add_func ("/matcher/own-number", test_own_number);
  return g_test_run ();
}
