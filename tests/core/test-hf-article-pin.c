/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which articles are shown in which calls. */

#include "core/hf-article-pin.h"

#include "core/hf-article.h"

static HfRow *
make_article (const char *pinned, gint64 department, const char *words, gint64 class)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_PINNED, pinned);
  if (department != 0)
    hf_row_set_int (row, HF_ARTICLE_DEPARTMENT, department);
  hf_row_set_text (row, HF_ARTICLE_PIN_WORDS, words);
  if (class != 0)
    hf_row_set_int (row, HF_ARTICLE_PIN_CLASS, class);
  return row;
}

static void
test_is_for (void)
{
  g_autoptr (GHashTable) classes = g_hash_table_new (NULL, NULL);
  const HfCase case_of = { 3, "2型糖尿病 (DM)", classes };
  const struct
  {
    const char *pinned;
    gint64      department;
    const char *words;
    gint64 class;
    gboolean is_shown;
  } cases[] = {
    { NULL, 3, "糖尿病", 9, FALSE },
    { HF_ARTICLE_PINNED_ALL, 0, NULL, 0, TRUE },
    { HF_ARTICLE_PINNED_ALL, 4, "骨折", 8, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 0, NULL, 0, FALSE },
    { HF_ARTICLE_PINNED_FITTING, 3, NULL, 0, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 4, NULL, 0, FALSE },
    { HF_ARTICLE_PINNED_FITTING, 4, "骨折，糖尿病", 0, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 3, "骨折", 0, FALSE },
    { HF_ARTICLE_PINNED_FITTING, 3, NULL, 8, FALSE },
    { HF_ARTICLE_PINNED_FITTING, 3, "骨折", 9, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 0, "dm", 0, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 0, "骨折", 0, FALSE },
    { HF_ARTICLE_PINNED_FITTING, 0, NULL, 9, TRUE },
    { HF_ARTICLE_PINNED_FITTING, 0, NULL, 8, FALSE },
  };

  g_hash_table_add (classes, GSIZE_TO_POINTER (9));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfRow) row =
        make_article (cases[i].pinned, cases[i].department, cases[i].words, cases[i].class);

      g_test_message ("%u", i);
      g_assert_cmpint (hf_article_is_for (row, &case_of), ==, cases[i].is_shown);
    }
}

/* A call about no visit: nothing unknown equals anything. */
static void
test_nothing_known (void)
{
  const HfCase none = { 0, NULL, NULL };
  g_autoptr (HfRow) nothing = make_article (HF_ARTICLE_PINNED_FITTING, 0, NULL, 0);
  g_autoptr (HfRow) words = make_article (HF_ARTICLE_PINNED_FITTING, 3, "糖尿病", 9);
  g_autoptr (HfRow) archived = make_article (HF_ARTICLE_PINNED_ALL, 0, NULL, 0);

  hf_row_set_int (archived, HF_ARTICLE_ARCHIVED, 1);
  g_assert_false (hf_article_is_for (nothing, &none));
  g_assert_false (hf_article_is_for (words, &none));
  g_assert_false (hf_article_is_for (archived, &none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-pin/is-for", test_is_for);
  g_test_add_func ("/article-pin/nothing-known", test_nothing_known);
  return g_test_run ();
}
