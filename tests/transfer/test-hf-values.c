/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Texts as files have them, and what becomes of them, from tables. */

#include "transfer/hf-values.h"

#include "base/hf-clock.h"

#include "base/hf-language.h"

#include <glib/gi18n.h>

#define REFUSED G_MININT64

static void
test_money (void)
{
  static const struct
  {
    const char *text;
    gint64      fen;
  } cases[] = {
    { "0", 0 },
    { "12", 1200 },
    { "12.5", 1250 },
    { "12.", 1200 },
    { "897.65", 89765 },
    { "1,234.50", 123450 },
    { "1,234,567", 123456700 },
    { "￥12", 1200 },
    { "¥ 12.30", 1230 },
    { "12元", 1200 },
    { "１２．５０元", 1250 },
    { "RMB 8", 800 },
    { "-3.20", -320 },
    { "－3", -300 },
    { "−3", -300 },
    { "¥-3", -300 },
    { "+3", 300 },
    { "(12.50)", -1250 },
    { "1.2万", 1200000 },
    { "1.23456万元", 1234560 },
    { "12.345", 1235 },
    { "-12.345", -1235 },
    { "12.300000000000001", 1230 },
    { "90000000000000", 9000000000000000 },
    { "90000000000001", REFUSED },
    { "9999999999999999", REFUSED },
    { "99999999999999999999", REFUSED },
    { "999,999,999,999,999,999,999,999", REFUSED },
    { "1,2", REFUSED },
    { "1234,567", REFUSED },
    { "1,2345", REFUSED },
    { "12,50", REFUSED },
    { ".5", REFUSED },
    { "1.2E+3", REFUSED },
    { "1e3", REFUSED },
    { "免费", REFUSED },
    { "12x", REFUSED },
    { "1.2.3", REFUSED },
    { "--3", REFUSED },
    { "(3", REFUSED },
    { "", REFUSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 fen = REFUSED;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (hf_values_parse_money (cases[i].text, &fen), ==, cases[i].fen != REFUSED);
      g_assert_cmpint (fen, ==, cases[i].fen);
    }
}

typedef struct
{
  HfImportFieldId field;
  const char     *text;
  const char     *expected; /* NULL: null */
  HfRefusalCode   code;
} Case;

/* clang-format off */
static const Case cases[] = {
  { HF_IMPORT_NAME, "王小明", .expected = "王小明" },
  { HF_IMPORT_NAME, "-", .expected = "-" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_OCCUPATION), "无", .expected = "无" },
  { HF_IMPORT_SEX, "男", .expected = "male" },
  { HF_IMPORT_SEX, "女", .expected = "female" },
  { HF_IMPORT_SEX, "M", .expected = "male" },
  { HF_IMPORT_SEX, "f", .expected = "female" },
  { HF_IMPORT_SEX, "Female", .expected = "female" },
  { HF_IMPORT_SEX, "1", .expected = "male" },
  { HF_IMPORT_SEX, "2", .expected = "female" },
  { HF_IMPORT_SEX, "未知", .expected = NULL },
  { HF_IMPORT_SEX, "9", .expected = NULL },
  { HF_IMPORT_SEX, "x", NULL, HF_REFUSAL_UNKNOWN_CHOICE },
  { HF_IMPORT_GRADE, "A", .expected = "A" },
  { HF_IMPORT_GRADE, "b", .expected = "B" },
  { HF_IMPORT_GRADE, "Ｃ级", .expected = "C" },
  { HF_IMPORT_GRADE, "D", NULL, HF_REFUSAL_UNKNOWN_CHOICE },
  { HF_IMPORT_CHANNEL, "电话", .expected = "phone" },
  { HF_IMPORT_CHANNEL, "in_person", .expected = "in_person" },
  { HF_IMPORT_STATE, "待回访", .expected = "open" },
  { HF_IMPORT_STATE, "Done", .expected = "done" },
  { HF_IMPORT_BIRTH_DATE, "1968-03-05", .expected = "1968-03-05" },
  { HF_IMPORT_BIRTH_DATE, "1968年3月5日", .expected = "1968-03-05" },
  { HF_IMPORT_BIRTH_DATE, "1968/3/5 00:00:00", .expected = "1968-03-05" },
  { HF_IMPORT_BIRTH_DATE, "1968", .expected = "1968-01-01" },
  { HF_IMPORT_BIRTH_DATE, "不详", .expected = NULL },
  { HF_IMPORT_BIRTH_DATE, "2023-02-30", NULL, HF_REFUSAL_IMPOSSIBLE_DATE },
  { HF_IMPORT_BIRTH_DATE, "03/05/1968", NULL, HF_REFUSAL_IMPOSSIBLE_DATE },
  { HF_IMPORT_DATE, "2023-05", NULL, HF_REFUSAL_INCOMPLETE_DATE },
  { HF_IMPORT_DUE, "2023", NULL, HF_REFUSAL_INCOMPLETE_DATE },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED), "2020-02-29", .expected = "2020-02-29" },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED), "否", .expected = NULL },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED), "是", NULL, HF_REFUSAL_IMPOSSIBLE_DATE },
  { HF_IMPORT_TIME, "9:05", .expected = "09:05" },
  { HF_IMPORT_TIME, "09:05:30", .expected = "09:05" },
  { HF_IMPORT_TIME, "下午3点", .expected = "15:00" },
  { HF_IMPORT_TIME, "25:00", NULL, HF_REFUSAL_IMPOSSIBLE_TIME },
  { HF_IMPORT_PHONE, "13800000001", .expected = "13800000001" },
  { HF_IMPORT_PHONE, "+86 138-0000-0001", .expected = "+86 138-0000-0001" },
  { HF_IMPORT_PHONE, "13800000001.0", .expected = "13800000001" },
  { HF_IMPORT_PHONE, "１３８", .expected = "１３８" },
  { HF_IMPORT_PHONE, "13800000001;13900000001", .expected = "13800000001;13900000001" },
  { HF_IMPORT_PHONE, "13800000001 1390000000 123", NULL, HF_REFUSAL_NO_PHONE_NUMBER },
  { HF_IMPORT_PHONE, "1.38E+10", NULL, HF_REFUSAL_DAMAGED_NUMBER },
  { HF_IMPORT_PHONE, "没有号码", NULL, HF_REFUSAL_NO_PHONE_NUMBER },
  { HF_IMPORT_PHONE, "12", NULL, HF_REFUSAL_NO_PHONE_NUMBER },
  { HF_IMPORT_PHONE, "无", .expected = NULL },
  { HF_IMPORT_EXTERNAL_ID, "2.02301E+11", NULL, HF_REFUSAL_DAMAGED_NUMBER },
  { HF_IMPORT_EXTERNAL_ID, "1E5", .expected = "1E5" },
  { HF_IMPORT_EXTERNAL_ID, "0012", .expected = "0012" },
  { HF_IMPORT_FEE, "免费", NULL, HF_REFUSAL_UNREADABLE_AMOUNT },
  { HF_IMPORT_FEE, "/", .expected = NULL },
  { HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "也许", NULL, HF_REFUSAL_NOT_YES_OR_NO },
};
/* clang-format on */

static void
test_convert (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfValue         value = HF_NULL;
      HfDatePrecision precision;

      g_test_message ("%s = %s", hf_import_field_get (cases[i].field)->key, cases[i].text);
      g_assert_cmpint (hf_values_convert (cases[i].field, cases[i].text, &value, &precision), ==,
                       cases[i].code);
      g_assert_cmpstr (value.kind == HF_VALUE_TEXT ? value.s : NULL, ==, cases[i].expected);
      hf_value_clear (&value);
    }
}

static void
test_precision (void)
{
  static const struct
  {
    const char     *text;
    HfDatePrecision precision;
  } dates[] = {
    { "1968-03-05", HF_DATE_EXACT },
    { "1975年8月", HF_DATE_MONTH },
    { "1950", HF_DATE_YEAR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      HfValue         value = HF_NULL;
      HfDatePrecision precision = HF_DATE_ESTIMATED;

      hf_values_convert (HF_IMPORT_BIRTH_DATE, dates[i].text, &value, &precision);
      g_assert_cmpint (precision, ==, dates[i].precision);
      hf_value_clear (&value);
    }
}

static void
assert_integer (HfImportFieldId field, const char *text, gint64 expected)
{
  HfValue         value = HF_NULL;
  HfDatePrecision precision;

  g_assert_cmpint (hf_values_convert (field, text, &value, &precision), ==, HF_REFUSAL_NONE);
  g_assert_cmpint (value.kind, ==, HF_VALUE_INT);
  g_assert_cmpint (value.i, ==, expected);
}

static void
test_integers (void)
{
  assert_integer (HF_IMPORT_FEE, "1,234.50", 123450);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "是", 1);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "YES", 1);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "1", 1);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "否", 0);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "no", 0);
  assert_integer (HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DO_NOT_CONTACT), "0", 0);
}

/* What a field writes it reads again, whichever kind of number it holds. */
static void
test_numbers (void)
{
  static const struct
  {
    HfFieldType type;
    gint64      number;
    const char *text;
  } numbers[] = { { HF_FIELD_INT, -12, "-12" },
                  { HF_FIELD_MONEY, 120050, "1200.50" },
                  { HF_FIELD_MONEY, -5, "-0.05" },
                  { HF_FIELD_DECIMAL, 5200, "5.2" },
                  { HF_FIELD_DECIMAL, -250, "-0.25" } };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = hf_values_write_number (numbers[i].type, numbers[i].number);
      gint64           number = 0;

      g_assert_cmpstr (text, ==, numbers[i].text);
      g_assert_true (hf_values_parse_number (numbers[i].type, text, &number));
      g_assert_cmpint (number, ==, numbers[i].number);
    }
}

/* Whatever a choice field may hold is found by its own key. */
static void
test_choice_keys (void)
{
  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    for (const HfChoice *choice = hf_import_field_get (i)->choices;
         choice != NULL && choice->key != NULL && hf_import_field_get (i)->kinds != 0; choice++)
      {
        const char *key = NULL;

        g_assert_true (hf_values_find_choice (i, choice->key, &key));
        g_assert_cmpstr (key, ==, choice->key);
      }
}

static guint
report (HfImportFieldId field, const char *key, const char *label, gboolean is_at_home)
{
  g_test_message ("%s=%s: “%s” is not recognised%s", hf_import_field_get (field)->key, key, label,
                  is_at_home ? " in English" : "");
  return 1;
}

/* What an export for people calls a choice is that choice, also for somebody who speaks another
 * language. */
static void
test_choice_labels (gconstpointer language)
{
  guint n_unknown = 0;

  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    for (const HfChoice *choice = hf_import_field_get (i)->choices;
         choice != NULL && choice->key != NULL && hf_import_field_get (i)->kinds != 0; choice++)
      {
        g_autofree char *label = NULL;
        const char      *same = NULL, *other = NULL;

        hf_language_use (language);
        label = g_strdup (_ (choice->label));
        hf_values_find_choice (i, label, &same);
        hf_language_use ("en");
        hf_values_find_choice (i, label, &other);
        if (g_strcmp0 (same, choice->key) != 0 || g_strcmp0 (other, choice->key) != 0)
          n_unknown += report (i, choice->key, label, g_strcmp0 (same, choice->key) == 0);
      }
  g_assert_cmpuint (n_unknown, ==, 0);
}

/* What an export wrote, and what people write, mean the same moment. */
static void
test_instants (void)
{
  static const char *const same[] = { "2023-10-20T10:30:00", "2023-10-20 10:30",
                                      "2023/10/20 10:30:00", "2023年10月20日 上午10点30分" };
  static const char *const wrong[] = { "2023-10-20 25:00", "2023-10 10:30", "10:30" };
  HfImportFieldId          at = HF_IMPORT_FIRST_OF_CONTACT + HF_CONTACT_AT;
  HfDatePrecision          precision;
  HfValue                  value;
  gint64                   utc;

  g_assert_true (hf_clock_parse_instant (same[0], &utc));
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_test_message ("%s", same[i]);
      g_assert_cmpint (hf_values_convert (at, same[i], &value, &precision), ==, HF_REFUSAL_NONE);
      g_assert_cmpint (value.i, ==, utc);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (hf_values_convert (at, wrong[i], &value, &precision), ==,
                     HF_REFUSAL_IMPOSSIBLE_DATE);
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/money", test_money);
  g_test_add_func ("/values/convert", test_convert);
  g_test_add_func ("/values/instants", test_instants);
  g_test_add_func ("/values/precision", test_precision);
  g_test_add_func ("/values/integers", test_integers);
  g_test_add_func ("/values/numbers", test_numbers);
  g_test_add_func ("/values/choice-keys", test_choice_keys);
  g_test_add_data_func ("/values/choice-labels-en", "en", test_choice_labels);
  g_test_add_data_func ("/values/choice-labels-zh_CN", "zh_CN", test_choice_labels);
  g_test_add_data_func ("/values/choice-labels-zh_TW", "zh_TW", test_choice_labels);
  return g_test_run ();
}
