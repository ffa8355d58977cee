/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that stand for how a customer stands, and what is left beside them. */

#include "store/hf-search-words.h"

#include "base/hf-fold.h"

static const struct
{
  const char *typed;
  const char *grade;
  gboolean    is_overdue;
  const char *rest;
} cases[] = {
  { "", NULL, FALSE, "" },
  { "张敏", NULL, FALSE, "张敏" },
  { "A", "A", FALSE, "" },
  { "Ａ级", "A", FALSE, "" },
  { "b級", "B", FALSE, "" },
  { "Grade C", "C", FALSE, "" },
  { "grade", NULL, FALSE, "grade" },
  { "逾期", NULL, TRUE, "" },
  { "Overdue", NULL, TRUE, "" },
  { "张 逾期 A级", "A", TRUE, "张" },
  { "a b", "A", FALSE, "b" },
  { "an", NULL, FALSE, "an" },
  { "逾期未访", NULL, FALSE, "逾期未访" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hf_fold (cases[i].typed);
      g_auto (HfSearchWords) words = { 0 };
      gboolean is_standing = hf_search_words_read (&words, folded);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (words.grade, ==, cases[i].grade);
      g_assert_cmpint (words.is_overdue, ==, cases[i].is_overdue);
      g_assert_cmpstr (words.rest, ==, cases[i].rest);
      g_assert_cmpint (is_standing, ==, cases[i].grade != NULL || cases[i].is_overdue);
    }
}

static void
assert_id_number (const char *typed, const char *expected)
{
  g_autofree char *folded = hf_fold (typed);
  g_autofree char *number = hf_search_words_id_number (folded);

  g_test_message ("%s", typed);
  g_assert_cmpstr (number, ==, expected);
}

static void
test_id_number (void)
{
  assert_id_number ("140105 19890506-0021", "140105198905060021");
  assert_id_number ("００２１", "0021");
  assert_id_number ("021x", "021X");
  assert_id_number ("021", NULL);
  assert_id_number ("X", NULL);
  assert_id_number ("12X34", NULL);
  assert_id_number ("张 0021", NULL);
  assert_id_number ("", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-words/read", test_read);
  g_test_add_func ("/search-words/id-number", test_id_number);
  return g_test_run ();
}
