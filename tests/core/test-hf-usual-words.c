/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is usually noted on a card: free texts only, and each word once. */

#include "core/hf-usual-words.h"

#include "core/hf-customer.h"

static void
test_fields (void)
{
  guint n_found = 0;

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    {
      const HfFieldDef   *field = &hf_customer_def.fields[i];
      const HfUsualWords *usual = hf_usual_words_find (field->name);

      if (usual == NULL)
        continue;
      n_found++;
      g_assert_cmpint (field->type, ==, HF_FIELD_TEXT);
      g_assert_cmpint (field->flags & (HF_FIELD_INTERNAL | HF_FIELD_DERIVED | HF_FIELD_PROSE), ==,
                       0);
      for (guint word = 0; usual->words != NULL && usual->words[word] != NULL; word++)
        g_assert_false (g_strv_contains (usual->words + word + 1, usual->words[word]));
    }
  g_assert_cmpuint (n_found, ==, 12);
  g_assert_null (hf_usual_words_find ("name"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usual-words/fields", test_fields);
  return g_test_run ();
}
