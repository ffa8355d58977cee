/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two answers become one, and neither is lost. */

#include "session/same-person/hf-merge-both.h"

#include "core/hf-customer.h"
#include "core/hf-validate.h"

static void
check (guint field, const char *stays, const char *goes, const char *expected)
{
  g_autofree char *both = hf_merge_both (field, stays, goes);

  g_assert_cmpstr (both, ==, expected);
}

static void
test_joins (void)
{
  check (HF_CUSTOMER_ALLERGIES, "青霉素", "磺胺", "青霉素；磺胺");
  check (HF_CUSTOMER_ALLERGIES, "penicillin", "sulfa", "penicillin; sulfa");
  check (HF_CUSTOMER_HEREDITARY, "血友病", "色盲", "血友病；色盲");
  check (HF_CUSTOMER_TAGS, "会员 复查", "复查，团检", "会员 复查 团检");
  check (HF_CUSTOMER_NOTE, "Deaf in one ear.", "Comes by bus.", "Deaf in one ear.\nComes by bus.");
}

static void
test_says_nothing_twice (void)
{
  check (HF_CUSTOMER_ALLERGIES, "青霉素、磺胺", "磺胺", "青霉素、磺胺");
  check (HF_CUSTOMER_ALLERGIES, "磺胺", "青霉素，磺胺", "青霉素，磺胺");
  check (HF_CUSTOMER_ALLERGIES, "Penicillin", "penicillin", "Penicillin");
  /* A part of a word, or what belongs to its neighbour, is not the same. */
  check (HF_CUSTOMER_ALLERGIES, "无青霉素过敏", "青霉素过敏", "无青霉素过敏；青霉素过敏");
  check (HF_CUSTOMER_ALLERGIES, "花粉，轻", "青霉素，轻", "花粉，轻；青霉素，轻");
}

static void
test_denials (void)
{
  check (HF_CUSTOMER_ALLERGIES, "无", "青霉素", "青霉素");
  check (HF_CUSTOMER_ALLERGIES, "青霉素", "否认药物过敏史", "青霉素");
  check (HF_CUSTOMER_HEREDITARY, "无", "否认", "无");
  check (HF_CUSTOMER_NOTE, "No.", "Comes by bus.", "No.\nComes by bus.");
}

static void
test_too_long (void)
{
  g_autofree char *most = g_strnfill (HF_TEXT_MAX_BYTES, 'x');
  g_autoptr (HfRow) card = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) from = hf_row_new (&hf_customer_def);

  check (HF_CUSTOMER_NOTE, most, "more", NULL);
  hf_row_set_text (card, HF_CUSTOMER_NOTE, most);
  hf_row_set_text (from, HF_CUSTOMER_NOTE, "more");
  hf_merge_take_both (card, from, HF_CUSTOMER_NOTE);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_NOTE), ==, most);
}

static void
test_fields (void)
{
  g_assert_true (hf_merge_may_keep_both (HF_CUSTOMER_CONSTITUTION));
  g_assert_false (hf_merge_may_keep_both (HF_CUSTOMER_NAME));
  g_assert_false (hf_merge_may_keep_both (HF_CUSTOMER_CITY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge-both/joins", test_joins);
  g_test_add_func ("/merge-both/says-nothing-twice", test_says_nothing_twice);
  g_test_add_func ("/merge-both/denials", test_denials);
  g_test_add_func ("/merge-both/too-long", test_too_long);
  g_test_add_func ("/merge-both/fields", test_fields);

  return g_test_run ();
}
