/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The field table is consistent, and keys and kinds are found in it. */

#include "transfer/hf-import-field.h"

#include <string.h>

static HfImportKind
lowest_kind (const HfImportField *field)
{
  return (HfImportKind) g_bit_nth_lsf (field->kinds, -1);
}

static void
test_table (void)
{
  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    {
      const HfImportField *field = hf_import_field_get (i);
      HfImportFieldId      found;

      if (i >= HF_IMPORT_N_SPECIAL && field->kinds == 0) /* not for files */
        continue;
      g_assert_nonnull (field->key);
      g_assert_nonnull (field->label);
      g_assert_null (strpbrk (field->key, "- ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
      g_assert_cmpuint (field->kinds, !=, 0);
      g_assert_true (field->choices != NULL || field->type != HF_FIELD_CHOICE);
      g_assert_true (field->choices == NULL || field->type == HF_FIELD_CHOICE ||
                     field->type == HF_FIELD_TEXT); /* in which what is shipped is a key */
      g_assert_true (hf_import_field_from_key (field->key, lowest_kind (field), &found));
      g_assert_cmpuint (found, ==, i);
    }
}

/* Who matches the columns of a file chooses by the label. */
static void
test_no_label_twice (void)
{
  for (HfImportKind kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    {
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
        {
          const char *label = hf_import_field_get (i)->label;

          g_test_message ("%s: %s", hf_import_kind_get_name (kind), label);
          g_assert_true (!hf_import_field_has_kind (i, kind) ||
                         g_hash_table_add (labels, (gpointer) label));
        }
    }
}

static void
test_keys (void)
{
  static const char *const spellings[] = { "birth_date", "birth-date", "birth date" };
  HfImportFieldId          field;

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_assert_true (hf_import_field_from_key (spellings[i], HF_IMPORT_N_KINDS, &field));
      g_assert_cmpint (field, ==, HF_IMPORT_BIRTH_DATE);
    }
  g_assert_true (hf_import_field_from_key ("kind", HF_IMPORT_VISITS, &field));
  g_assert_cmpint (field, ==, HF_IMPORT_VISIT_KIND);
  g_assert_true (hf_import_field_from_key ("kind", HF_IMPORT_ARTICLES, &field));
  g_assert_cmpint (field, ==, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND));
  g_assert_true (hf_import_field_from_key ("fee", HF_IMPORT_ARTICLES, &field));
  g_assert_false (hf_import_field_has_kind (field, HF_IMPORT_ARTICLES));
  g_assert_true (hf_import_field_from_key ("source", HF_IMPORT_N_KINDS, &field));
  g_assert_cmpint (field, ==, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN));
  g_assert_false (hf_import_field_from_key ("birth", HF_IMPORT_N_KINDS, &field));
  g_assert_false (hf_import_field_from_key ("birth-date-", HF_IMPORT_N_KINDS, &field));
  g_assert_false (hf_import_field_from_key ("", HF_IMPORT_N_KINDS, &field));
}

static void
test_kinds (void)
{
  HfImportKind kind;

  for (guint i = 0; i < HF_IMPORT_N_KINDS; i++)
    {
      g_assert_true (hf_import_kind_from_name (hf_import_kind_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (hf_import_kind_from_name ("patients", &kind));
  g_assert_true (hf_import_field_has_kind (HF_IMPORT_NAME, HF_IMPORT_VISITS));
  g_assert_false (hf_import_field_has_kind (HF_IMPORT_FEE, HF_IMPORT_CUSTOMERS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-field/table", test_table);
  g_test_add_func ("/import-field/no-label-twice", test_no_label_twice);
  g_test_add_func ("/import-field/keys", test_keys);
  g_test_add_func ("/import-field/kinds", test_kinds);
  return g_test_run ();
}
