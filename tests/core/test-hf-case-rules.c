/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which classes a text belongs to: by any of the words, and by what lies around. */

#include "core/hf-case-rules.h"

#include "core/hf-case-class.h"

static HfRow *
make_class (gint64 id, const char *axis, gint64 parent, const char *keywords)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  row->id = id;
  hf_row_set_text (row, HF_CASE_CLASS_AXIS, axis);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, "x");
  hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, keywords);
  if (parent != 0)
    hf_row_set_int (row, HF_CASE_CLASS_PARENT, parent);
  return hf_row_seal (row);
}

/* 1 around 2 around 3; 4 of another axis; 5 and 6 in a circle. */
static HfCaseRules *
make_rules (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  g_ptr_array_add (rows, make_class (1, HF_CASE_AXIS_DISEASE, 0, NULL));
  g_ptr_array_add (rows, make_class (2, HF_CASE_AXIS_DISEASE, 1, "炎症"));
  g_ptr_array_add (rows, make_class (3, HF_CASE_AXIS_DISEASE, 2, "阴道炎、 宫颈炎"));
  g_ptr_array_add (rows, make_class (4, HF_CASE_AXIS_REGION, 0, "太原"));
  g_ptr_array_add (rows, make_class (5, HF_CASE_AXIS_DISEASE, 6, "circle"));
  g_ptr_array_add (rows, make_class (6, HF_CASE_AXIS_DISEASE, 5, NULL));
  return hf_case_rules_new (rows);
}

static void
test_each (void)
{
  static const struct
  {
    const char *axis;
    const char *text;
    int         classes[4];
  } cases[] = {
    { HF_CASE_AXIS_DISEASE, "慢性宫颈炎", { 3, 2, 1 } },
    { HF_CASE_AXIS_DISEASE, "炎症", { 2, 1 } },
    { HF_CASE_AXIS_DISEASE, "感冒", { 0 } },
    { HF_CASE_AXIS_DISEASE, "太原", { 0 } }, /* a place is no disease */
    { HF_CASE_AXIS_REGION, "山西太原小店", { 4 } },
    { HF_CASE_AXIS_DISEASE, "circle", { 5, 6 } },
    { HF_CASE_AXIS_DISEASE, NULL, { 0 } },
    { HF_CASE_AXIS_DISEASE, "", { 0 } },
  };
  g_autoptr (HfCaseRules) rules = make_rules ();

  g_assert_false (hf_case_rules_is_empty (rules));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
      guint n = 0;

      hf_case_rules_match (rules, cases[i].axis, cases[i].text, NULL, found);
      for (; cases[i].classes[n] != 0; n++)
        g_assert_true (g_hash_table_contains (found, GINT_TO_POINTER (cases[i].classes[n])));
      g_assert_cmpuint (g_hash_table_size (found), ==, n);
    }
}

static guint
count_of (const HfCaseRules *rules, const char *text, int excluded)
{
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_hash_table_add (out, GINT_TO_POINTER (excluded));
  hf_case_rules_match (rules, HF_CASE_AXIS_DISEASE, text, out, found);
  return g_hash_table_size (found);
}

/* Who is not in a class is in none within it, but may be in those around it by another text. */
static void
test_excluded (void)
{
  g_autoptr (HfCaseRules) rules = make_rules ();

  g_assert_cmpuint (count_of (rules, "宫颈炎", 4), ==, 3);
  g_assert_cmpuint (count_of (rules, "宫颈炎", 3), ==, 0);
  g_assert_cmpuint (count_of (rules, "宫颈炎", 1), ==, 0);
  g_assert_cmpuint (count_of (rules, "宫颈炎 炎症", 3), ==, 2);
  g_assert_cmpuint (count_of (rules, "circle", 3), ==, 2);
}

static void
test_added (void)
{
  g_autoptr (HfCaseRules) rules = make_rules ();
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  hf_case_rules_add (rules, 7, NULL, found); /* none of them */
  g_assert_cmpuint (g_hash_table_size (found), ==, 0);
  hf_case_rules_add (rules, 3, NULL, found);
  g_assert_cmpuint (g_hash_table_size (found), ==, 3);
}

/* What was decided of a class is not undone by what was decided of one within it. */
static void
test_added_within_excluded (void)
{
  g_autoptr (HfCaseRules) rules = make_rules ();
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_hash_table_add (out, GINT_TO_POINTER (2));
  hf_case_rules_add (rules, 3, out, found);
  g_assert_cmpuint (g_hash_table_size (found), ==, 1);
  g_assert_true (g_hash_table_contains (found, GINT_TO_POINTER (3)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-rules/each", test_each);
  g_test_add_func ("/case-rules/excluded", test_excluded);
  g_test_add_func ("/case-rules/added", test_added);
  g_test_add_func ("/case-rules/added-within-excluded", test_added_within_excluded);
  return g_test_run ();
}
