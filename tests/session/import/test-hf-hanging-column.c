/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Accounts, special days and measurements in a table of customers, out and in again. */

#include "base/hf-language.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-special-day.h"
#include "session/import/hf-hanging-column.h"
#include "tests/session/import-fixture.h"
#include "tests/session/own-fixture.h"

#include <string.h>

static void
assert_cell (const char *name, const char *cell, const char *day, const char *expected)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autofree char *written = NULL;
  HfHangingColumn  column;

  g_test_message ("%s: %s", name, cell);
  g_assert_true (hf_hanging_column_find (name, &column));
  if (!hf_hanging_column_read (&column, cell, day, rows))
    {
      g_assert_null (expected);
      return;
    }
  written = hf_hanging_column_write (&column, rows);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_cells (void)
{
  assert_cell ("account:wechat", "lin_jing", NULL, "lin_jing");
  assert_cell ("邮箱", "a@example.com；b@example.com;", NULL, "a@example.com; b@example.com");
  assert_cell ("special_days", "结婚 2012/5/20; 奶奶生日 农历 1950-08-15", NULL,
               "结婚 2012-05-20; 奶奶生日 lunar 1950-08-15");
  assert_cell ("special_days", "some day", NULL, NULL);
  assert_cell ("special_days", "结婚纪念日 2月14日; 生日 02-29", NULL,
               "结婚纪念日 02-14; 生日 02-29");
  assert_cell ("special_days", "结婚纪念日：2月14日", NULL, "结婚纪念日 02-14");
  assert_cell ("special_days", "结婚2012年5月20日", NULL, "结婚 2012-05-20");
  assert_cell ("特殊日子", "2月14日", NULL, "特别日子 02-14");
  assert_cell ("special_days", "结婚 2月30日", NULL, NULL);
  assert_cell ("special_days", "生日 农历 8月15日", NULL, NULL); /* of which year? */
  assert_cell ("special_days", "奶奶生日 八月十五", NULL, "奶奶生日 lunar 八月十五");
  assert_cell ("special_days", "奶奶生日 lunar 腊月初八", NULL, "奶奶生日 lunar 腊月初八");
  assert_cell ("special_days", "农历 正月初一", NULL, "特别日子 lunar 正月初一");
  assert_cell ("农历生日", "1965年八月十五", NULL, "农历生日 lunar 1965-09-10");
  assert_cell ("阴历生日", "2025-08-15", NULL, "农历生日 lunar 2025-10-06");
  assert_cell ("lunar_birthday", "8月15日", NULL, "农历生日 lunar 八月十五");
  assert_cell ("Lunar birthday", "some day", NULL, NULL);
  assert_cell ("special_days", "2", NULL, NULL);
  assert_cell ("专属医生微信", "dr_lin", NULL, "dr_lin");
  assert_cell ("及时消息", "lin-1", NULL, "lin-1");
  assert_cell ("E-MALL", "a@example.com", NULL, "a@example.com");
  assert_cell ("account:wechat", "\"a;b\";\"c；\"\"d\"\"\" ; \"e\"", NULL,
               "\"a;b\"; \"c；\"\"d\"\"\"; e");
  assert_cell ("account:wechat", "\"a; b\" c; \"", NULL, "\"\"\"a\"; b\" c; \"\"\"\"");
  assert_cell ("special_days", "\"结婚;订婚 2012/5/20\"", NULL, "\"结婚;订婚 2012-05-20\"");
  assert_cell ("measure:glucose", "2023-10-01 5.6; 2023-11-02 5.9", NULL,
               "2023-10-01 5.6; 2023-11-02 5.9");
  assert_cell ("血压", "128/82", "2023-10-01", "2023-10-01 128/82");
  assert_cell ("血压", "128/82", NULL, NULL); /* when? */
  assert_cell ("measure:glucose", "2023-10-01 high", NULL, NULL);
  assert_cell ("血压", "80/120", "2023-10-01", NULL);
  assert_cell ("血压", "999/5", "2023-10-01", NULL);
  assert_cell ("measure:TSH", "2023-10-01 2.35; 2023-11-02 -0.5", NULL,
               "2023-10-01 2.35; 2023-11-02 -0.5");
  assert_cell ("检验：视力", "0.8/1.2", "2023-10-01", "2023-10-01 0.8/1.2");
  assert_cell ("体重(kg)", "60", "2023-10-01", "2023-10-01 60.0");
  assert_cell ("体重（公斤）", "60.5公斤", "2023-10-01", "2023-10-01 60.5");
  assert_cell ("身高 cm", "165 ＣＭ", "2023-10-01", "2023-10-01 165");
  assert_cell ("血压(mmHg)", "2023-10-01 128/82 mmHg", NULL, "2023-10-01 128/82");
  assert_cell ("体重", "120斤", "2023-10-01", NULL);
  assert_cell ("Measured: TSH", "2023-10-01 high", NULL, NULL);
  assert_cell ("Measured: TSH", "2023-10-01 1/2/3", NULL, NULL);
}

/* A heading is free to say what an indicator is called, as a table of measurements is. */
static void
test_called (void)
{
  static const struct
  {
    const char *heading;
    const char *name;
  } cases[] = {
    { "检验：血压", "measure:bp" },       { "检验: 空腹血糖 ", "measure:glucose" },
    { "Measured: LDL-C", "measure:ldl" }, { "measure:血压", "measure:bp" },
    { "measure: TSH ", "measure:TSH" },   { "检验：视力", "measure:视力" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      HfHangingColumn  column;

      g_test_message ("%s", cases[i].heading);
      g_assert_true (hf_hanging_column_find (cases[i].heading, &column));
      name = hf_hanging_column_get_name (&column);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_names (void)
{
  static const char *const wrong[] = { "account:pigeon", "measure:", "measure",
                                       "measured:",      "special",  "own:email",
                                       "血糖(mg/dL)",    "体重(斤)", "kg" };
  HfHangingColumn          column;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (hf_hanging_column_find (wrong[i], &column));
    }
  g_assert_true (hf_hanging_column_find ("E-Mail", &column));
  g_autofree char *name = hf_hanging_column_get_name (&column);
  g_assert_cmpstr (name, ==, "account:email");
}

static gint64
number (HfTestBook *book, const char *sql)
{
  return hf_test_book_number (book, sql);
}

static void
test_files (void)
{
  static const char table[] =
    "Id,Name,微信,QQ号,special_days,血压,measured_on\n"
    "A1,林静,lin_jing,10001,结婚 2012-05-20,128/82,2023-10-01\nA2,周敏,,,,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autofree char *exported = NULL;
  g_autofree char *again = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "2/0/0/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM handle"), ==, 2);
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day"), ==, 1);
  g_assert_cmpint (number (book, "SELECT second FROM measurement"), ==, 82000);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/0");

  exported = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_assert_nonnull (strstr (exported, "account:wechat"));
  g_assert_nonnull (strstr (exported, "2023-10-01 128/82"));
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, exported, "2/0/0/0");
  again = export_text (other, HF_IMPORT_CUSTOMERS, other->viewer);
  g_assert_cmpstr (again, ==, exported);
  hf_test_book_check (book);
}

/* What only a laboratory knows goes out in columns of its own, for programs and for people in each
 * language, and comes back into any book. */
static void
test_laboratory (void)
{
  static const char *const languages[] = { "en", "zh_CN", "zh_TW" };
  static const char        results[] =
    "姓名,客户电话,检验项目,日期,结果,第二数值\n林静,13800138000,TSH,2023-05-01,2.35,\n"
    "林静,13800138000,TSH,2023-06-01,2.5,\n林静,13800138000,视力,2023-05-01,0.8,1.2\n"
    "林静,13800138000,空腹血糖,2023-05-01,5.6,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *exported = NULL, *hidden = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,电话\n林静,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_MEASUREMENTS, NULL, results, "4/0/0/0");
  exported = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_test_message ("%s", exported);
  g_assert_nonnull (strstr (exported, ",measure:TSH,measure:glucose,measure:视力\r\n"));
  g_assert_nonnull (strstr (exported, "2023-05-01 2.35; 2023-06-01 2.5\""));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, exported, "0/0/1/0");
  hidden = export_text (book, HF_IMPORT_CUSTOMERS, masked);
  g_assert_null (strstr (hidden, "2.35"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (HfTestBook) other = hf_test_book_new ();
      g_autofree char *table = NULL, *again = NULL;

      hf_language_use (languages[i]);
      table = export_for_people (book, HF_IMPORT_CUSTOMERS);
      hf_language_use ("en");
      g_test_message ("%s", table);
      import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/1/0");
      import_text (other, HF_IMPORT_CUSTOMERS, NULL, table, "1/0/0/0");
      g_assert_cmpint (number (other, "SELECT count(*) FROM measurement"), ==, 4);
      g_assert_cmpint (number (other, "SELECT count(*) FROM measurement WHERE indicator = 'TSH' "
                                      "AND value = 2350"),
                       ==, 1);
      hf_test_book_check (other);
    }
}

static gint64
count_lunar (HfTestBook *book, const char *date)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM special_day WHERE kind = '农历生日' AND is_lunar = 1 "
                     "AND date = '%s'",
                     date);

  return number (book, sql);
}

/* A column of its own in tables of hospitals: it comes out among the special days, and back. */
static void
test_lunar_birthday (void)
{
  static const char table[] = "姓名,电话,农历生日\n林静,13800138000,1965-08-15\n周敏,13900139000,"
                              "八月十五\n孙丽,13700137000,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *exported = NULL, *days = NULL;

  hf_language_use ("zh_CN");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "3/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/3/0");
  g_assert_cmpint (count_lunar (book, "1965-09-10"), ==, 1);
  g_assert_cmpint (count_lunar (book, "1904-09-24"), ==, 1);
  exported = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_assert_null (strstr (exported, "1904"));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, exported, "0/0/3/0");
  days = export_text (book, HF_IMPORT_SPECIAL_DAYS, book->viewer);
  g_assert_null (strstr (days, "1904"));
  g_assert_nonnull (strstr (days, "八月十五"));
  import_text (book, HF_IMPORT_SPECIAL_DAYS, NULL, days, "0/0/2/0");
  import_text (book, HF_IMPORT_SPECIAL_DAYS, NULL,
               "姓名,电话,kind,日期,农历\n林静,13800138000,结婚,5月20日,\n"
               "林静,13800138000,奶奶生日,8-15,是\n",
               "2/0/0/0");
  hf_language_use ("en");
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day WHERE date = '1904-05-20' AND "
                                 "is_lunar IS NULL"),
                   ==, 1);
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day WHERE date = '1904-09-24' AND "
                                 "kind = '奶奶生日' AND recurs = 'L08-15'"),
                   ==, 1);
  hf_test_book_check (book);
}

/* A table that one desk imports in Chinese and another in English is one table; nor does it matter
 * in which language the days came in when they were called as the window had it. */
static void
test_languages (void)
{
  static const char table[] = "姓名,电话,农历生日,特殊日子\n"
                              "林静,13800138000,1965-08-15,2月14日\n"
                              "周敏,13900139000,八月十五,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 day;

  hf_language_use ("zh_TW");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "2/0/0/0");
  hf_language_use ("en");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day"), ==, 3);
  g_assert_cmpint (count_lunar (book, "1965-09-10"), ==, 1);
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day WHERE kind = '特别日子'"), ==,
                   1);

  day = number (book, "SELECT id FROM special_day WHERE date = '1904-09-24'");
  hf_test_book_set_text (book, &hf_special_day_def, day, HF_SPECIAL_DAY_KIND, "Lunar birthday");
  day = number (book, "SELECT id FROM special_day WHERE date = '1904-02-14'");
  hf_test_book_set_text (book, &hf_special_day_def, day, HF_SPECIAL_DAY_KIND, "Special day");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day"), ==, 3);
  g_assert_cmpint (number (book, "SELECT count(*) FROM special_day WHERE kind = 'Lunar birthday'"),
                   ==, 1);
  hf_test_book_check (book);
}

static void
add_account (HfTestBook *book, gint64 customer, const char *value)
{
  HfRow *row = hf_row_new (&hf_handle_def);

  hf_row_set_int (row, HF_HANDLE_CUSTOMER, customer);
  hf_row_set_text (row, HF_HANDLE_KIND, "wechat");
  hf_row_set_text (row, HF_HANDLE_VALUE, value);
  hf_test_book_insert (book, row);
}

/* Whatever words somebody typed come back as one. */
static void
test_semicolons (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  gint64           customer = hf_test_book_add_customer (book, "林静");
  HfRow           *day = hf_row_new (&hf_special_day_def);
  g_autofree char *exported = NULL;

  add_account (book, customer, "lin;jing");
  add_account (book, customer, "\"静\"");
  add_account (book, customer, "林；静 \"小林\"");
  hf_row_set_int (day, HF_SPECIAL_DAY_CUSTOMER, customer);
  hf_row_set_text (day, HF_SPECIAL_DAY_KIND, "结婚; 在杭州");
  hf_row_set_text (day, HF_SPECIAL_DAY_DATE, "2012-05-20");
  hf_test_book_insert (book, day);
  exported = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, exported, "0/0/1/0");
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, exported, "1/0/0/0");
  g_assert_cmpint (number (other, "SELECT count(*) FROM handle WHERE value IN ('lin;jing', "
                                  "'\"静\"', '林；静 \"小林\"')"),
                   ==, 3);
  g_assert_cmpint (number (other, "SELECT count(*) FROM special_day WHERE kind = '结婚; 在杭州'"),
                   ==, 1);
}

/* Twice on one day is twice. */
static void
test_same_day (void)
{
  static const char table[] =
    "Id,Name,measure:bp\nA1,林静,2023-10-01 150/95; 2023-10-01 128/82; 2023-10-01 150/95\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "1/0/0/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM measurement"), ==, 3);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/1/0");
}

/* The day of the book is the 20th of October. */
static void
test_future (void)
{
  static const char table[] =
    "Id,Name,measure:bp\nA1,林静,2023-10-20 128/82\nA2,周敏,2023-10-21 128/82\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "1/0/0/1");
  g_assert_cmpint (number (book, "SELECT count(*) FROM measurement"), ==, 1);
}

static void
assert_reason (HfTestBook *book, const char *table, const char *expected)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = import_with (book, &options, NULL, table);
  g_autofree char *reason = NULL;

  g_assert_cmpint (result->refused_rows->len, ==, 1);
  reason = hf_refusal_get_text (&g_array_index (result->refused_rows, HfRefusedRow, 0).refusal);
  g_assert_cmpstr (reason, ==, expected);
}

/* Who keeps a list of weights writes no day: it is known on the day of the import, and read again
 * later it brings nothing. What cannot be read says in which column, and how it is written. */
static void
test_plain_numbers (void)
{
  static const char table[] =
    "Id,Name,体重,身高（cm）\nA1,林静,60,165\nA2,周敏,61.5 kg,\nA3,孙丽,,1.5e2\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "2/0/0/1");
  g_assert_cmpint (number (book, "SELECT count(*) FROM measurement WHERE date = '2023-10-20'"), ==,
                   3);
  g_assert_cmpint (number (book, "SELECT value FROM measurement WHERE customer = 2"), ==, 61500);
  hf_clock_set (book->clock, hf_clock_now (book->clock) + 5 * 24 * 60 * 60);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/2/1");
  g_assert_cmpint (number (book, "SELECT count(*) FROM measurement"), ==, 3);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,体重,体检日期\nA1,林静,59,45200\n",
               "0/1/0/0");
  g_assert_cmpint (number (book, "SELECT value FROM measurement WHERE date = '2023-10-01'"), ==,
                   59000);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "Id,Name,出生日期\nA1,林静,32874\n", "0/1/0/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM customer WHERE birth_date = '1990-01-01' "
                                 "AND birth_precision IS NULL"),
                   ==, 1);
  assert_reason (book, "Id,Name,体重\nA5,林静,abc\n",
                 "“体重 (kg)” is no value that anybody has, written as in 60, 128/82 or "
                 "2023-10-01 60");
  assert_reason (book, "Id,Name,特别日子\nA5,林静,some day\n",
                 "“特别日子” is not a special day, written as in “Wedding 2012-05-20”");
  assert_reason (book, "Id,Name,体重\nA5,林静,2030-01-01 60\n",
                 "“体重 (kg)” is of a day that has not come yet");
}

static void
test_map (void)
{
  static const char map[] = "[source]\nname = HIS\n[customers]\nexternal id = Id\nname = Name\n"
                            "account:qq = Penguin\nmeasure:weight = Kilo\nmeasured_on = Day\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *hidden = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, map,
               "Id,Name,Penguin,Kilo,Day\nA1,林静,10001,61.5,2023/10/1\nA2,周敏,,heavy,\n",
               "1/0/0/1");
  import_text (book, HF_IMPORT_CUSTOMERS, map,
               "Id,Name,Penguin,Kilo,Day\nA1,林静,10002,61.4,2023/10/1\n", "0/1/0/0");
  g_assert_cmpint (number (book, "SELECT count(*) FROM handle"), ==, 2);
  g_assert_cmpint (number (book, "SELECT value FROM measurement"), ==, 61400);
  hidden = export_text (book, HF_IMPORT_CUSTOMERS, masked);
  g_assert_null (strstr (hidden, "1000"));
  g_assert_null (strstr (hidden, "61.4"));
}

/* Whoever imports is told what became of which columns. */
static void
test_told (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result = NULL;

  own_fixture_add_field (book, "Seat", "text", NULL, 0);
  result = import_with (book, &options, NULL, "Id,Name,Seat,血压,Luck,QQ\nA1,林静,,,,\n");
  g_assert_cmpuint (result->others->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (result->others, 0), ==, "Seat");
  g_assert_cmpstr (g_ptr_array_index (result->others, 1), ==, "Blood pressure");
  g_assert_cmpstr (g_ptr_array_index (result->others, 2), ==, "QQ");
}

int
main (int argc, char *argv[])
{
  hf_language_start ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/hanging-column/cells", test_cells);
  g_test_add_func ("/hanging-column/names", test_names);
  g_test_add_func ("/hanging-column/called", test_called);
  g_test_add_func ("/hanging-column/files", test_files);
  g_test_add_func ("/hanging-column/lunar-birthday", test_lunar_birthday);
  g_test_add_func ("/hanging-column/languages", test_languages);
  g_test_add_func ("/hanging-column/laboratory", test_laboratory);
  g_test_add_func ("/hanging-column/semicolons", test_semicolons);
  g_test_add_func ("/hanging-column/same-day", test_same_day);
  g_test_add_func ("/hanging-column/told", test_told);
  g_test_add_func ("/hanging-column/map", test_map);
  g_test_add_func ("/hanging-column/future", test_future);
  g_test_add_func ("/hanging-column/plain-numbers", test_plain_numbers);
  return g_test_run ();
}
