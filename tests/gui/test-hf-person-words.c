/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How people of one name are told apart. They are invented; today is 2023-10-20. */

#include "gui/common/hf-person-words.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

static void
assert_words (const char *birth,
              const char *phone,
              const char *separator,
              const char *words,
              const char *aside)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autofree char *found = NULL, *found_aside = NULL;

  hf_row_set_text (customer, HF_CUSTOMER_NAME, "Wang\tFang");
  hf_row_set_text (customer, HF_CUSTOMER_SEX, birth ? HF_CUSTOMER_SEX_FEMALE : NULL);
  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_DATE, birth);
  hf_row_set_text (customer, HF_CUSTOMER_PHONE, phone);
  found = hf_person_words (context, customer);
  found_aside = hf_person_words_aside (context, customer, separator);
  g_assert_cmpstr (found, ==, words);
  g_assert_cmpstr (found_aside, ==, aside);
}

static void
test_known (void)
{
  assert_words ("1989-03-01", "13800138000", "  ", "Wang␉Fang · F 34 · 138 0013 8000",
                "F 34  138 0013 8000");
}

static void
test_unknown (void)
{
  assert_words ("1989-03-01", NULL, "  ", "Wang␉Fang · F 34", "F 34");
  assert_words (NULL, "13800138000", "  ", "Wang␉Fang · 138 0013 8000", "138 0013 8000");
  assert_words (NULL, NULL, "  ", "Wang␉Fang", "");
}

/* Whoever of the staff compares two people need not read their numbers. */
static void
test_kept_back (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autofree char *words = NULL, *aside = NULL;
  gint64           chen = hf_test_book_add_staff (book, "Chen", "doctor");

  hf_test_book_work_as (book, chen, "doctor", 0);
  hf_row_set_text (customer, HF_CUSTOMER_NAME, "Wang Fang");
  hf_row_set_text (customer, HF_CUSTOMER_PHONE, "13800138000");
  words = hf_person_words (context, customer);
  aside = hf_person_words_aside (context, customer, " · ");
  g_assert_cmpstr (words, ==, "Wang Fang · 138****8000");
  g_assert_cmpstr (aside, ==, "138****8000");
}

static void
assert_facts (const char *birth, const char *owner, gint64 n_visits, const char *expected)
{
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autofree char *facts = NULL;

  hf_row_set_text (customer, HF_CUSTOMER_SEX, birth ? HF_CUSTOMER_SEX_FEMALE : NULL);
  hf_row_set_text (customer, HF_CUSTOMER_BIRTH_DATE, birth);
  hf_row_set_text (customer, HF_CUSTOMER_OWNER_NAME, owner);
  hf_row_set_int (customer, HF_CUSTOMER_VISIT_COUNT, n_visits);
  facts = hf_person_words_facts (customer, hf_date_new (2023, 10, 20));
  g_assert_cmpstr (facts, ==, expected);
}

static void
test_facts (void)
{
  assert_facts ("1989-03-01", "Lin", 12, "F 34 · Lin · 12 visits");
  assert_facts ("1989-03-01", NULL, 1, "F 34 · 1 visit");
  assert_facts (NULL, "Lin", 0, "Lin · 0 visits");
  assert_facts (NULL, NULL, 2, "2 visits");
}

/* Whom one speaks to is addressed by what they are. */
static void
test_title (void)
{
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);
  g_autofree char *facts = NULL;

  hf_row_set_text (customer, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  hf_row_set_text (customer, HF_CUSTOMER_POSITION, "Head teacher");
  hf_row_set_text (customer, HF_CUSTOMER_OWNER_NAME, "Lin");
  facts = hf_person_words_facts (customer, hf_date_new (2023, 10, 20));
  g_assert_cmpstr (facts, ==, "F · Head teacher · Lin · 0 visits");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-words/known", test_known);
  g_test_add_func ("/person-words/unknown", test_unknown);
  g_test_add_func ("/person-words/kept-back", test_kept_back);
  g_test_add_func ("/person-words/facts", test_facts);
  g_test_add_func ("/person-words/title", test_title);
  return g_test_run ();
}
