/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands between the parts of a line, which each language has of its own. */

#include "base/hf-parts.h"

#include <glib/gi18n.h>

char *
hf_join_some_facts (const char *const *facts, gsize n)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (gsize i = 0; i < n; i++)
    if (facts[i] != NULL && *facts[i] != '\0')
      g_ptr_array_add (known, (gpointer) facts[i]);
  g_ptr_array_add (known, NULL);
  return hf_join_all_facts ((char **) known->pdata);
}

char *
hf_join_all_facts (char **facts)
{
  return g_strjoinv (C_ ("between facts", " · "), facts);
}

const char *
hf_list_joint (void)
{
  return C_ ("between the items of a list", ", ");
}

char *
hf_join_list (char **items)
{
  return g_strjoinv (hf_list_joint (), items);
}

GPtrArray *
hf_parts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
hf_parts_take (GPtrArray *parts, guint n, char *words)
{
  if (n > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

char *
hf_parts_join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return hf_join_all_facts ((char **) parts->pdata);
}
