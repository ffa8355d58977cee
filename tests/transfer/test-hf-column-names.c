/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Columns recognised by their names. */

#include "transfer/hf-column-names.h"

#include "base/hf-language.h"

#include <glib/gi18n.h>

typedef struct
{
  const char     *column;
  HfImportKind    kind;
  HfImportFieldId field; /* HF_IMPORT_N_FIELDS: not recognised */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "姓名", HF_IMPORT_CUSTOMERS, HF_IMPORT_NAME },
  { " 客户姓名 ", HF_IMPORT_CUSTOMERS, HF_IMPORT_NAME },
  { "Patient Name", HF_IMPORT_VISITS, HF_IMPORT_NAME },
  { "ＮＡＭＥ", HF_IMPORT_CUSTOMERS, HF_IMPORT_NAME },
  { "性别", HF_IMPORT_CUSTOMERS, HF_IMPORT_SEX },
  { "生日", HF_IMPORT_CUSTOMERS, HF_IMPORT_BIRTH_DATE },
  { "Date of birth", HF_IMPORT_VISITS, HF_IMPORT_BIRTH_DATE },
  { "birth_date", HF_IMPORT_CUSTOMERS, HF_IMPORT_BIRTH_DATE },
  { "BIRTHDATE", HF_IMPORT_CUSTOMERS, HF_IMPORT_BIRTH_DATE },
  { "手机", HF_IMPORT_CUSTOMERS, HF_IMPORT_PHONE },
  { "联系电话", HF_IMPORT_FOLLOW_UPS, HF_IMPORT_PHONE },
  { "phone-2", HF_IMPORT_CUSTOMERS, HF_IMPORT_PHONE_2 },
  { "电话类型", HF_IMPORT_CUSTOMERS, HF_IMPORT_PHONE_TYPE },
  { "phone_2_type", HF_IMPORT_CUSTOMERS, HF_IMPORT_PHONE_2_TYPE },
  { "住址", HF_IMPORT_CUSTOMERS, HF_IMPORT_ADDRESS },
  { "来源", HF_IMPORT_CUSTOMERS, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN) },
  { "病历号", HF_IMPORT_CUSTOMERS, HF_IMPORT_EXTERNAL_ID },
  { "病历号", HF_IMPORT_VISITS, HF_IMPORT_CUSTOMER_EXTERNAL_ID },
  { "患者ID", HF_IMPORT_VISITS, HF_IMPORT_CUSTOMER_EXTERNAL_ID },
  { "Id", HF_IMPORT_VISITS, HF_IMPORT_EXTERNAL_ID },
  { "就诊时间", HF_IMPORT_VISITS, HF_IMPORT_DATE },
  { "時間", HF_IMPORT_VISITS, HF_IMPORT_TIME },
  { "来院就诊时间", HF_IMPORT_VISITS, HF_IMPORT_DATE },
  { "年龄", HF_IMPORT_CUSTOMERS, HF_IMPORT_AGE },
  { "工作单位", HF_IMPORT_CUSTOMERS, HF_IMPORT_EMPLOYER },
  { "关注的医院类型及科室专业", HF_IMPORT_CUSTOMERS, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_INTERESTS) },
  { "负责人姓名", HF_IMPORT_ORGANISATIONS, HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_MANAGER },
  { "员工保健联系人", HF_IMPORT_ORGANISATIONS, HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_LIAISON },
  { "与医院关系情况", HF_IMPORT_ORGANISATIONS, HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_RELATION },
  { "E-MALL", HF_IMPORT_ORGANISATIONS, HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_EMAIL },
  { "出生日期", HF_IMPORT_FOLLOW_UPS, HF_IMPORT_BIRTH_DATE },
  { "科室", HF_IMPORT_VISITS, HF_IMPORT_DEPARTMENT },
  { "Doctor", HF_IMPORT_VISITS, HF_IMPORT_DOCTOR },
  { "初/复诊", HF_IMPORT_VISITS, HF_IMPORT_RECORDED_KIND },
  { "费用(元)", HF_IMPORT_VISITS, HF_IMPORT_FEE },
  { "回访日期", HF_IMPORT_FOLLOW_UPS, HF_IMPORT_DUE },
  { "state", HF_IMPORT_CUSTOMERS, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PROVINCE) },
  { "state", HF_IMPORT_FOLLOW_UPS, HF_IMPORT_STATE },
  { "科室", HF_IMPORT_CUSTOMERS, HF_IMPORT_N_FIELDS },
  { "SSN", HF_IMPORT_CUSTOMERS, HF_IMPORT_N_FIELDS },
  { "", HF_IMPORT_CUSTOMERS, HF_IMPORT_N_FIELDS },
  { "--", HF_IMPORT_CUSTOMERS, HF_IMPORT_N_FIELDS },
};
/* clang-format on */

static void
test_recognise (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfImportFieldId field = HF_IMPORT_N_FIELDS;
      gboolean        found = hf_column_recognise (cases[i].column, cases[i].kind, &field);

      g_test_message ("%s", cases[i].column);
      g_assert_cmpint (field, ==, cases[i].field);
      g_assert_cmpint (found, ==, cases[i].field != HF_IMPORT_N_FIELDS);
    }
}

/* Every field is found by its own key, every name is folded, and none stands for two fields. */
static void
test_table (void)
{
  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
      {
        const char *names = hf_column_get_names (i, kind);
        g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", "|", -1);
        HfImportFieldId field = HF_IMPORT_N_FIELDS;

        if (!hf_import_field_has_kind (i, kind))
          continue;
        g_assert_true (hf_column_recognise (hf_import_field_get (i)->key, kind, &field));
        g_assert_cmpuint (field, ==, i);
        for (guint part = 0; parts[part] != NULL; part++)
          {
            g_autofree char *folded = hf_column_fold (parts[part]);

            g_assert_cmpstr (folded, ==, parts[part]);
            g_assert_true (hf_column_recognise (parts[part], kind, &field));
            if (field != i)
              g_error ("“%s” stands for “%s” and “%s”", parts[part], hf_import_field_get (i)->key,
                       hf_import_field_get (field)->key);
          }
      }
}

static guint
report (HfImportKind kind, HfImportFieldId field, const char *label, gboolean is_at_home)
{
  g_test_message ("%s %s: “%s” is not recognised%s", hf_import_kind_get_name (kind),
                  hf_import_field_get (field)->key, label, is_at_home ? " in English" : "");
  return 1;
}

/* What an export for people calls a field is recognised as that field, also by somebody who speaks
 * another language. */
static void
test_labels (gconstpointer language)
{
  guint n_unknown = 0;

  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
      {
        g_autofree char *label = NULL;
        HfImportFieldId  same = HF_IMPORT_N_FIELDS, other = HF_IMPORT_N_FIELDS;

        if (!hf_import_field_has_kind (i, kind))
          continue;
        hf_language_use (language);
        label = g_strdup (_ (hf_import_field_get (i)->label));
        hf_column_recognise (label, kind, &same);
        hf_language_use ("en");
        hf_column_recognise (label, kind, &other);
        if (same != i || other != i)
          n_unknown += report (kind, i, label, same == i);
      }
  g_assert_cmpuint (n_unknown, ==, 0);
}

static void
test_is_translated (void)
{
  hf_language_use ("zh_CN");
  g_assert_cmpstr (_ ("Last visit"), !=, "Last visit");
  hf_language_use ("en");
}

static void
test_find (void)
{
  static const char *const columns[] = { "Id", "id", "FIRST", "出生日期 ", "Last Name" };

  g_assert_cmpint (hf_column_find ("id", columns, 5), ==, 1);
  g_assert_cmpint (hf_column_find ("ID", columns, 5), ==, 0);
  g_assert_cmpint (hf_column_find ("First", columns, 5), ==, 2);
  g_assert_cmpint (hf_column_find ("出生日期", columns, 5), ==, 3);
  g_assert_cmpint (hf_column_find ("last_name", columns, 5), ==, 4);
  g_assert_cmpint (hf_column_find ("FIRS", columns, 5), ==, -1);
  g_assert_cmpint (hf_column_find ("-", columns, 5), ==, -1);
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-names/recognise", test_recognise);
  g_test_add_func ("/column-names/table", test_table);
  g_test_add_func ("/column-names/find", test_find);
  g_test_add_func ("/column-names/is-translated", test_is_translated);
  g_test_add_data_func ("/column-names/labels-en", "en", test_labels);
  g_test_add_data_func ("/column-names/labels-zh_CN", "zh_CN", test_labels);
  g_test_add_data_func ("/column-names/labels-zh_TW", "zh_TW", test_labels);
  return g_test_run ();
}
