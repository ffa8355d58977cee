/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of a table in words: which is missing, which there are, and what else the rows may
 * be. */

#include "session/import/hf-import-words.h"

#include "session/hf-error-text.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-mapping.h"
#include "transfer/hf-transfer-error.h"

#include <string.h>

static char *
word (const char *map_text, HfImportKind kind, const char *const *columns)
{
  g_autoptr (HfMap) map = map_text != NULL ? hf_map_new_from_data (map_text, -1, NULL) : NULL;
  const HfCsvRecord header = { 1, g_strv_length ((char **) columns), columns, HF_CSV_PROBLEM_NONE };
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_mapping_new (map, kind, &header, &error));
  return hf_error_text (error);
}

static void
test_missing (void)
{
  static const char *const no_name[] = { "电话", "地\n址", NULL };
  static const char *const no_date[] = { "姓名", NULL };
  static const char *const nobody[] = { "日期", NULL };
  static const char *const a_record[] = { "张敏", "13800138000", NULL };
  g_autofree char         *customers = word (NULL, HF_IMPORT_CUSTOMERS, no_name);
  g_autofree char         *visits = word (NULL, HF_IMPORT_VISITS, no_date);
  g_autofree char         *unsaid = word (NULL, HF_IMPORT_VISITS, nobody);
  static const char *const untitled[] = { "适应症", NULL };
  g_autofree char         *articles = word (NULL, HF_IMPORT_ARTICLES, untitled);
  g_autofree char         *record = word (NULL, HF_IMPORT_FOLLOW_UPS, a_record);

  g_assert_cmpstr (customers, ==,
                   "A table of customers needs a column “Name”, and this one has none. "
                   "It has: 电话, 地␊址.");
  g_assert_true (g_str_has_prefix (visits, "A table of visits needs a column “Date”"));
  g_assert_nonnull (strstr (unsaid, "a column “Name” or “Customer number”, and has neither"));
  g_assert_true (g_str_has_prefix (record, "A table of follow-ups needs a column “Due”"));
  g_assert_null (strstr (record, "张敏"));
  g_assert_true (g_str_has_prefix (articles, "A table of articles needs a column “Title”"));
}

static void
test_unknown (void)
{
  static const char *const columns[] = { "姓名", "电话", NULL };
  g_autofree char *text = word ("[customers]\nname = {Vorname}\n", HF_IMPORT_CUSTOMERS, columns);

  g_assert_cmpstr (text, ==,
                   "The column map names a column “Vorname” that the table does not have. "
                   "It has: 姓名, 电话.");
}

/* Somebody's table has four hundred columns, somebody's first line is a letter to the director. */
static void
test_bounds (void)
{
  g_autofree char *letter = g_strnfill (5000, 'x');
  const char      *columns[21] = { "电话", letter };
  g_autofree char *text = NULL;

  for (guint i = 2; i < 20; i++)
    columns[i] = "C";
  text = word (NULL, HF_IMPORT_CUSTOMERS, columns);
  g_assert_cmpuint (strlen (text), <, 250);
  g_assert_nonnull (strstr (text, "xxx…"));
  g_assert_true (g_str_has_suffix (text, "C, …."));
}

/* A column that is called as the text says is recognised. */
static void
test_says_what_helps (void)
{
  static const struct
  {
    HfImportKind    kind;
    HfImportFieldId field;
  } needed[] = { { HF_IMPORT_CUSTOMERS, HF_IMPORT_NAME },
                 { HF_IMPORT_VISITS, HF_IMPORT_DATE },
                 { HF_IMPORT_FOLLOW_UPS, HF_IMPORT_DUE },
                 { HF_IMPORT_ARTICLES, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_NAME) },
                 { HF_IMPORT_ARTICLES, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND) },
                 { HF_IMPORT_VISITS, HF_IMPORT_CUSTOMER_EXTERNAL_ID } };
  static const char *const chinese[] = { "姓名", "日期", "到期", "标题", "条目类别", "客户编号" };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      HfImportFieldId field;

      g_assert_true (
        hf_column_recognise (hf_import_field_get (needed[i].field)->label, needed[i].kind, &field));
      g_assert_cmpint (field, ==, needed[i].field);
      g_assert_true (hf_column_recognise (chinese[i], needed[i].kind, &field));
      g_assert_cmpint (field, ==, needed[i].field);
    }
}

static void
test_left_out (void)
{
  static const HfLeftOut columns[] = {
    { (char *) "SSN", HF_LEFT_OUT_UNKNOWN, HF_IMPORT_N_KINDS },
    { (char *) "随访日期", HF_LEFT_OUT_OF_OTHERS, HF_IMPORT_FOLLOW_UPS },
    { (char *) "a\nb", HF_LEFT_OUT_UNKNOWN, HF_IMPORT_N_KINDS }
  };
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (HfLeftOut));
  g_autofree char *none = hf_import_words_left_out (list);
  g_autofree char *some = NULL;

  g_assert_null (none);
  g_array_append_vals (list, columns, G_N_ELEMENTS (columns));
  some = hf_import_words_left_out (list);
  g_assert_cmpstr (some, ==,
                   "Not known: SSN, a␊b\n"
                   "Only read from tables of follow-ups; import it as such too: 随访日期");
}

static void
assert_likely (HfImportKind kind, const char *expected)
{
  g_autofree char *sentence = hf_import_words_likely (kind);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_likely (void)
{
  static const char *const cells[] = { "姓名", "电话" };
  const HfCsvRecord        people = { 1, 2, cells, HF_CSV_PROBLEM_NONE };
  g_autoptr (GError) columns = NULL;
  g_autoptr (GError) other = g_error_new (HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO, "reading");

  assert_likely (HF_IMPORT_VISITS, "By its columns, each row seems to be: Visit.");
  assert_likely (HF_IMPORT_FOLLOW_UPS, "By its columns, each row seems to be: Follow-up.");
  assert_likely (HF_IMPORT_ARTICLES, "By its columns, each row seems to be: Article.");
  assert_likely (HF_IMPORT_MEMBERS, "By its columns, each row seems to be: Member.");
  g_assert_null (hf_mapping_new (NULL, HF_IMPORT_VISITS, &people, &columns));
  g_assert_cmpint (hf_import_words_find_likely (columns), ==, HF_IMPORT_CUSTOMERS);
  g_assert_cmpint (hf_import_words_find_likely (other), ==, HF_IMPORT_N_KINDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-words/missing", test_missing);
  g_test_add_func ("/import-words/unknown", test_unknown);
  g_test_add_func ("/import-words/bounds", test_bounds);
  g_test_add_func ("/import-words/says-what-helps", test_says_what_helps);
  g_test_add_func ("/import-words/likely", test_likely);
  g_test_add_func ("/import-words/left-out", test_left_out);
  return g_test_run ();
}
