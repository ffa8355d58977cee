/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every kind of relation has another end, and a word. */

#include "core/hf-customer-choices.h"
#include "core/hf-kinship.h"
#include "core/hf-relation.h"

static void
test_turned_twice (void)
{
  for (const HfChoice *choice = hf_relation_kinds; choice->key != NULL; choice++)
    g_assert_cmpstr (hf_kinship_inverse (hf_kinship_inverse (choice->key)), ==, choice->key);
}

/* Each kind stands in the table: none is its own inverse by being forgotten there. */
static void
test_inverse (void)
{
  static const char *const own[] = { "spouse", "sibling", "relative", "friend", "colleague", NULL };

  for (const HfChoice *choice = hf_relation_kinds; choice->key != NULL; choice++)
    g_assert_true (g_str_equal (hf_kinship_inverse (choice->key), choice->key) ==
                   g_strv_contains (own, choice->key));
  g_assert_cmpstr (hf_kinship_inverse (HF_RELATION_PARENT), ==, HF_RELATION_CHILD);
  g_assert_cmpstr (hf_kinship_inverse (HF_RELATION_CARER), ==, HF_RELATION_CARED_FOR);
}

static void
test_words (void)
{
  g_assert_cmpstr (hf_kinship_word (HF_RELATION_PARENT, HF_CUSTOMER_SEX_FEMALE), ==, "Mother");
  g_assert_cmpstr (hf_kinship_word (HF_RELATION_CHILD, HF_CUSTOMER_SEX_MALE), ==, "Son");
  g_assert_cmpstr (hf_kinship_word (HF_RELATION_PARENT, NULL), ==, "Parent");
  g_assert_cmpstr (hf_kinship_word (HF_RELATION_CARER, HF_CUSTOMER_SEX_MALE), ==, "Carer");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinship/turned-twice", test_turned_twice);
  g_test_add_func ("/kinship/inverse", test_inverse);
  g_test_add_func ("/kinship/words", test_words);
  return g_test_run ();
}
