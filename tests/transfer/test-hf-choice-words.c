/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of files lead to keys that exist, and no word to two. */

#include "transfer/hf-choice-words.h"

static void
test_words (void)
{
  const HfImportFieldId marital = HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_MARITAL);

  g_assert_cmpstr (hf_choice_words_find (marital, "已婚"), ==, "married");
  g_assert_cmpstr (hf_choice_words_find (marital, "m"), ==, "married");
  g_assert_cmpstr (hf_choice_words_find (HF_IMPORT_SEX, "m"), ==, "male");
  g_assert_cmpstr (hf_choice_words_find (HF_IMPORT_SEX, "未说明"), ==, "");
  g_assert_cmpstr (hf_choice_words_find (HF_IMPORT_PHONE_2_TYPE, "宅电"), ==, "home");
  g_assert_null (hf_choice_words_find (marital, "已"));
  g_assert_null (hf_choice_words_find (marital, ""));
}

/* Whom a hospital deals with, as the lists of its service centre name them. */
static void
test_partners (void)
{
  static const char *const partners[][2] = {
    { "合同单位", "contract" },
    { "社区", "community" },
    { "保险公司", "insurer" },
    { "药材供应商", "supplier" },
    { "药企", "pharma" },
    { "器械商", "device" },
    { "分销商", "distributor" },
    { "技术合作", "developer" },
    { "合作医院", "hospital" },
    { "转诊医院", "referring" },
    { "轉診醫院", "referring" },
    { "双向转诊单位", "referring" },
    { "健康管理机构", "health_firm" },
    { "政府部门", "government" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    g_assert_cmpstr (hf_choice_words_find (HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_KIND,
                                           partners[i][0]),
                     ==, partners[i][1]);
}

static void
test_keys (void)
{
  static const char *const words[] = { "本科", "高中", "医保", "潜在客户", "高",   "安全",
                                       "退休", "亲属", "富裕", "c级",      "电话", "已回访" };

  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      {
        const char *key = hf_choice_words_find (i, words[j]);

        if (key != NULL)
          g_assert_true (hf_choice_has (hf_import_field_get (i)->choices, key));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice-words/words", test_words);
  g_test_add_func ("/choice-words/partners", test_partners);
  g_test_add_func ("/choice-words/keys", test_keys);
  return g_test_run ();
}
