/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What counts as one person, and what speaks against it. */

#include "session/same-person/hf-likeness.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

static void
test_weights (void)
{
  const guint phone = HF_LIKENESS_PHONE, name = HF_LIKENESS_NAME, day = HF_LIKENESS_BIRTH_DATE;

  g_assert_cmpuint (hf_likeness_weigh (0), ==, 0);
  g_assert_cmpuint (hf_likeness_weigh (name), ==, 0);
  g_assert_cmpuint (hf_likeness_weigh (phone), ==, 2);
  g_assert_cmpuint (hf_likeness_weigh (phone | HF_LIKENESS_PINYIN), ==, 6);
  g_assert_cmpuint (hf_likeness_weigh (name | day), ==, 8);
  g_assert_cmpuint (hf_likeness_weigh (phone | name), ==, 9);
  g_assert_cmpuint (hf_likeness_weigh (HF_LIKENESS_ID_NUMBER), ==, 10);
  g_assert_cmpuint (hf_likeness_weigh (phone | name | day), ==, 17); /* the phone counts once */
}

/* An import joins for certain what a person would only be warned of otherwise: by the name, and one
 * thing more. */
static void
test_certain (void)
{
  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    {
      gboolean has_name = (rule->reasons & HF_LIKENESS_NAME) != 0;

      g_assert_cmpint (rule->is_certain, ==, has_name);
      g_assert_cmpuint (rule->weight, ==, hf_likeness_weigh (rule->reasons));
      g_assert_true (!rule->is_certain || rule->weight >= HF_LIKENESS_SUSPECT);
    }
}

static void
test_contradict (void)
{
  const HfLikenessFacts nothing = { 0 }, woman = { .sex = "female" }, man = { .sex = "male" };
  const HfLikenessFacts one = { .sex = "female", .id_number = "140105198905060021" },
                        other = { .id_number = "140105199001010023" },
                        mistyped = { .sex = "male", .id_number = "140105198905060021" };

  g_assert_false (hf_likeness_contradict (&nothing, &woman));
  g_assert_false (hf_likeness_contradict (&woman, &one));
  g_assert_true (hf_likeness_contradict (&woman, &man));
  g_assert_true (hf_likeness_contradict (&one, &other));
  g_assert_false (hf_likeness_contradict (&one, &mistyped)); /* the card outweighs the sex */
}

static void
test_beyond_doubt (void)
{
  const guint phone = HF_LIKENESS_PHONE, name = HF_LIKENESS_NAME, day = HF_LIKENESS_BIRTH_DATE;

  g_assert_true (hf_likeness_is_beyond_doubt (HF_LIKENESS_ID_NUMBER));
  g_assert_true (hf_likeness_is_beyond_doubt (name | day | phone));
  g_assert_false (hf_likeness_is_beyond_doubt (name | phone));
  g_assert_false (hf_likeness_is_beyond_doubt (name | day));
  g_assert_false (hf_likeness_is_beyond_doubt (HF_LIKENESS_PINYIN | day | phone));
}

static void
test_names (void)
{
  const HfLikenessFacts zhang = { .name = "张敏", .household = "张敏 0001" },
                        same = { .name = "張敏", .household = "张敏 0001" },
                        alike = { .name = "章敏" },
                        sister = { .name = "章敏", .household = "张敏 0001" },
                        other = { .name = "李强" }, nobody = { 0 };

  g_assert_cmpuint (hf_likeness_compare_names (&zhang, &same), ==, HF_LIKENESS_NAME);
  g_assert_cmpuint (hf_likeness_compare_names (&zhang, &alike), ==, HF_LIKENESS_PINYIN);
  g_assert_cmpuint (hf_likeness_compare_names (&zhang, &sister), ==, 0);
  g_assert_cmpuint (hf_likeness_compare_names (&zhang, &other), ==, 0);
  g_assert_cmpuint (hf_likeness_compare_names (&nobody, &nobody), ==, 0);
}

typedef struct
{
  const char *fold;
  const char *detail;
  guint       limit;
  guint       n_found;
} Question;

static gboolean
found_cb (gint64 id, const HfLikenessFacts *facts, gpointer user_data, GError **error)
{
  g_assert_cmpstr (facts->sex, ==, "female");
  ((Question *) user_data)->n_found++;
  return TRUE;
}

static gpointer
find_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  for (const HfLikenessRule *rule = hf_likeness_rules; rule->reasons != 0; rule++)
    if (rule->find != NULL)
      g_assert_true (hf_likeness_find (db, rule, question->fold, question->detail, question->limit,
                                       found_cb, question, error));
  return NULL;
}

static guint
count_found (HfTestBook *book, const char *fold, const char *detail, guint limit)
{
  Question question = { fold, detail, limit, 0 };

  hf_store_run_sync (book->store, HF_LANE_READ, find_work, &question, NULL, NULL);
  return question.n_found;
}

static void
test_find (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *row = hf_test_customer ("林静");
  gint64 id;

  hf_row_set_text (row, HF_CUSTOMER_SEX, "female");
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  id = hf_test_book_insert (book, row);
  hf_test_book_insert (book, hf_test_phone (id, "13800000001"));
  g_assert_cmpuint (count_found (book, "林静", "1989-05-06", 9), ==, 1);
  g_assert_cmpuint (count_found (book, "林静", "13800000001", 9), ==, 2); /* and the phone alone */
  g_assert_cmpuint (count_found (book, "李强", "1989-05-06", 9), ==, 0);
  g_assert_cmpuint (count_found (book, "李强", "13800000001", 9), ==, 1);
  g_assert_cmpuint (count_found (book, "林静", "13800000001", 0), ==, 0);
  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_BIRTH_PRECISION,
                         HF_CUSTOMER_PRECISION_YEAR);
  g_assert_cmpuint (count_found (book, "林静", "1989-05-06", 9), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/likeness/weights", test_weights);
  g_test_add_func ("/likeness/certain", test_certain);
  g_test_add_func ("/likeness/contradict", test_contradict);
  g_test_add_func ("/likeness/beyond-doubt", test_beyond_doubt);
  g_test_add_func ("/likeness/names", test_names);
  g_test_add_func ("/likeness/find", test_find);
  return g_test_run ();
}
