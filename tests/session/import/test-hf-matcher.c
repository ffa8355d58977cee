/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matcher: who is in the book already. The people are invented. */

#include "session/import/hf-matcher.h"

#include "core/hf-customer.h"
#include "session/same-person/hf-likeness.h"
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
  /* The name alone proves nothing where the card says more, but somebody has to look. */
  assert_match (book, &(HfMatchKeys){ .source = "file", .book_id = 1, .name = ZHANG }, 0, 1);
  assert_match (book, &(HfMatchKeys){ .source = "file", .book_id = 1, .name = "赵云" }, 0, 0);
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

/* Never by a name alone, however little is known: in a hospital thousands share one. */
static void
test_name_alone (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG }, 0, 0);
  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = "李雷", .birth_date = "1990-01-01" }, 0,
                0);
  assert_match (book,
                &(HfMatchKeys){ .source = "file", .name = "李雷", .phones = { "13900139000" } }, 0,
                0);
  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG, .birth_date = "1990-01-01" },
                0, 0);
}

/* The identity card may outweigh a sex that differs, but not without asking. */
static void
test_other_sex (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  HfMatchKeys keys = { .source = "file",
                       .name = ZHANG,
                       .id_number = "140105198905060021",
                       .phones = { "13800138000" },
                       .sex = "male" };

  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_ID_NUMBER, keys.id_number);
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_SEX, "female");
  assert_match (book, &keys, 0, 1);
  keys.sex = "female";
  assert_match (book, &keys, 1, 0);
}

/* What is no proof marks the new card as a possible duplicate, as it would warn who types. */
static void
test_suspected (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  const HfMatchKeys sounds_alike = { .source = "file",
                                     .name = "章敏",
                                     .phones = { NULL, "138 0013 8000" } };
  HfMatchKeys       sister = sounds_alike, brother = sounds_alike;

  assert_match (book, &sounds_alike, 0, 1);
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  sister.household = "张敏 0001";
  assert_match (book, &sister, 0, 0);
  brother.sex = "male";
  assert_match (book, &brother, 0, 0);
  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_ID_NUMBER, "140105198905060021");
  assert_match (book,
                &(HfMatchKeys){
                  .source = "file", .name = "李磊", .id_number = "140105198905060021" },
                0, 2);
}

/* A number that more have than say anything is nobody's. */
static void
test_switchboard (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  const HfMatchKeys sounds_alike = { .source = "file",
                                     .name = "章敏",
                                     .phones = { "13800138000" } };

  for (guint i = 1; i < HF_LIKENESS_MAX_SHARERS; i++)
    hf_test_book_insert (book, hf_test_phone (2, "13800138000"));
  assert_match (book, &sounds_alike, 0, 1);
  hf_test_book_insert (book, hf_test_phone (2, "13800138000"));
  assert_match (book, &sounds_alike, 0, 0);
}

/* Nobody archived gets what a file says, but the new card says who it may be. */
static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  const HfMatchKeys zhang = { .source = "file", .name = ZHANG, .phones = { "13800138000" } };

  hf_test_book_archive (book, &hf_customer_def, 1);
  assert_match (book, &zhang, 0, 1);
  assert_match (book, &(HfMatchKeys){ .source = "file", .name = ZHANG }, 0, 0);
  assert_match (book,
                &(HfMatchKeys){ .source = "HIS", .source_is_named = TRUE, .external_id = "7" }, 1,
                0); /* whose the number is is certain */
  hf_test_book_insert (book,
                       hf_test_phone (hf_test_book_add_customer (book, ZHANG), "13800138000"));
  assert_match (book, &zhang, 3, 0);
}

static gint64
add_twin (HfTestBook *book, const char *sex, gint64 archived)
{
  HfRow *row = hf_test_customer (ZHANG);
  gint64 id;

  if (sex != NULL)
    hf_row_set_text (row, HF_CUSTOMER_SEX, sex);
  if (archived != 0)
    hf_row_set_int (row, HF_CUSTOMER_ARCHIVED, archived);
  id = hf_test_book_insert (book, row);
  hf_test_book_insert (book, hf_test_phone (id, "13900139000"));
  return id;
}

/* However many doubles were put away: the one in use is found, not made once more. */
static void
test_behind_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  const HfMatchKeys zhang = { .source = "file", .name = ZHANG, .phones = { "13900139000" } };

  for (guint i = 0; i < 12; i++)
    add_twin (book, NULL, 1);
  assert_match (book, &zhang, 0, 1);
  assert_match (book, &zhang, add_twin (book, NULL, 0), 0);
}

/* A number that stands for none is on the cards of many. Nobody is taken for the only one whom
 * nothing speaks against before all were asked about. */
static void
test_crowded (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  const HfMatchKeys zhang = {
    .source = "file", .name = ZHANG, .sex = "female", .phones = { "13900139000" }
  };

  for (guint i = 0; i < 7; i++)
    add_twin (book, "male", 0);
  assert_match (book, &zhang, add_twin (book, "female", 0), 0);
  add_twin (book, "female", 0);
  assert_match (book, &zhang, 0, 1);
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
  g_test_add_func ("/matcher/behind-archived", test_behind_archived);
  g_test_add_func ("/matcher/crowded", test_crowded);
  g_test_add_func ("/matcher/number", test_number);
  g_test_add_func ("/matcher/person", test_person);
  g_test_add_func ("/matcher/name-alone", test_name_alone);
  g_test_add_func ("/matcher/other-sex", test_other_sex);
  g_test_add_func ("/matcher/suspected", test_suspected);
  g_test_add_func ("/matcher/switchboard", test_switchboard);
  g_test_add_func ("/matcher/contradicted", test_contradicted);
  g_test_add_func ("/matcher/two-candidates", test_two_candidates);
  g_test_add_func ("/matcher/own-number", test_own_number);
  return g_test_run ();
}
