/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines of several counts. */

#include "base/hf-parts.h"

static void
test_join (void)
{
  g_autoptr (GPtrArray) parts = hf_parts_new ();
  g_autofree char *line = NULL;

  hf_parts_take (parts, 2, g_strdup ("2 ended"));
  hf_parts_take (parts, 0, g_strdup ("0 ending"));
  hf_parts_take (parts, 1, g_strdup ("1 due"));
  line = hf_parts_join (parts);
  g_assert_cmpstr (line, ==, "2 ended · 1 due");
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) parts = hf_parts_new ();
  g_autofree char *line = hf_parts_join (parts);

  g_assert_cmpstr (line, ==, "");
}

/* What is not known leaves no gap. */
static void
test_facts (void)
{
  g_autofree char *both = hf_join_facts ("Doctor", "Surgery");
  g_autofree char *second = hf_join_facts (NULL, "Surgery", "");
  g_autofree char *none = hf_join_facts (NULL, "");

  g_assert_cmpstr (both, ==, "Doctor · Surgery");
  g_assert_cmpstr (second, ==, "Surgery");
  g_assert_cmpstr (none, ==, "");
}

static void
test_list (void)
{
  char            *items[] = { "tea", "rice", NULL };
  g_autofree char *list = hf_join_list (items);

  g_assert_cmpstr (list, ==, "tea, rice");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/join", test_join);
  g_test_add_func ("/parts/none", test_none);
  g_test_add_func ("/parts/facts", test_facts);
  g_test_add_func ("/parts/list", test_list);
  return g_test_run ();
}
