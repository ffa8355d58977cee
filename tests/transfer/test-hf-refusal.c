/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every reason has a sentence of its own. */

#include "transfer/hf-refusal.h"

#include <string.h>

static void
test_all (void)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint code = HF_REFUSAL_NONE; code < HF_REFUSAL_N_CODES; code++)
    {
      HfRefusal refusal = { code, HF_IMPORT_BIRTH_DATE, NULL };
      char     *text = hf_refusal_get_text (&refusal);

      g_assert_nonnull (text);
      g_assert_null (strstr (text, "%s"));
      g_assert_cmpint (*text == '\0', ==, code == HF_REFUSAL_NONE);
      g_assert_true (g_hash_table_add (texts, text));
    }
}

static void
test_text (void)
{
  HfRefusal        date = { HF_REFUSAL_IMPOSSIBLE_DATE, HF_IMPORT_BIRTH_DATE, NULL };
  HfRefusal        cells = { HF_REFUSAL_EXTRA_CELLS, HF_IMPORT_N_FIELDS, NULL };
  HfRefusal        own = { HF_REFUSAL_OWN_EMPTY, HF_IMPORT_N_FIELDS, "Smokes" };
  g_autofree char *date_text = hf_refusal_get_text (&date);
  g_autofree char *cells_text = hf_refusal_get_text (&cells);
  g_autofree char *own_text = hf_refusal_get_text (&own);

  g_assert_cmpstr (date_text, ==, "“Birth date” is not a possible date, written year first");
  g_assert_cmpstr (cells_text, ==, "the row has more cells than the header");
  g_assert_cmpstr (own_text, ==, "“Smokes” has to be filled in");
}

static void
test_problems (void)
{
  g_assert_cmpint (hf_refusal_code_from_problem (HF_CSV_PROBLEM_NONE), ==, HF_REFUSAL_NONE);
  for (guint problem = 1; problem <= HF_CSV_PROBLEM_NO_END; problem++)
    g_assert_cmpint (hf_refusal_code_from_problem (problem), !=, HF_REFUSAL_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refusal/all", test_all);
  g_test_add_func ("/refusal/text", test_text);
  g_test_add_func ("/refusal/problems", test_problems);
  return g_test_run ();
}
