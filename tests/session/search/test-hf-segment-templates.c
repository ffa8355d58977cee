/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The segments that come with the program: each can be told apart, written down and worded. */

#include "session/search/hf-segment-templates.h"

#include "session/search/hf-filter-words.h"

static void
test_each (void)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, FALSE);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < hf_segment_templates_get_n (); i++)
    {
      g_autoptr (HfFilter) filter = hf_segment_templates_make_filter (i);
      g_autoptr (HfFilter) again = NULL;
      g_autoptr (GError) error = NULL;
      char *text = hf_filter_to_text (filter);

      g_assert_true (g_hash_table_add (keys, (gpointer) hf_segment_templates_get (i)->key));
      again = hf_filter_from_text (text, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (hf_filter_get_n (again), >, 0);
      g_assert_true (hf_filter_words_may_ask (again, viewer));
      g_assert_true (g_hash_table_add (filters, text));
    }
}

/* The populations of a women's hospital and the groups of the books must all be there. */
static void
test_named_ones (void)
{
  static const char *const wanted[] = { "outpatients", "discharged", "check-up", "gynaecology",
                                        "infertility", "prenatal",   "breast",   "cadres",
                                        "business",    "staff",      "grade-a",  "not-seen",
                                        "birthday" };
  guint                    n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint j = 0; j < hf_segment_templates_get_n (); j++)
      n_found += g_str_equal (hf_segment_templates_get (j)->key, wanted[i]);
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (wanted));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment-templates/each", test_each);
  g_test_add_func ("/segment-templates/named-ones", test_named_ones);
  return g_test_run ();
}
