/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a book exports, table by table, makes an empty book the same. */

#include "tests/session/import-fixture.h"

#include <stdlib.h>
#include <string.h>

static int
compare_lines (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The rows without their own numbers, which each book gives in its own order. */
static GStrv
sort_rows (const char *table)
{
  GStrv rows = g_strsplit (table, "\r\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      char *comma = strchr (rows[i], ',');

      if (comma != NULL)
        memmove (rows[i], comma, strlen (comma) + 1);
    }
  qsort (rows, g_strv_length (rows), sizeof (char *), compare_lines);
  return rows;
}

static void
assert_same_rows (const char *one, const char *other)
{
  g_auto (GStrv) rows = sort_rows (one);
  g_auto (GStrv) others = sort_rows (other);
  g_autofree char *text = g_strjoinv ("\n", rows);
  g_autofree char *other_text = g_strjoinv ("\n", others);

  g_assert_cmpstr (text, ==, other_text);
}

/* An organisation with all that hangs on it, and what hangs on a customer, into an empty book. */
static void
test_whole_book (void)
{
  static const struct
  {
    HfImportKind kind;
    const char  *table;
    const char  *made;
  } tables[] = {
    { HF_IMPORT_CUSTOMERS, "name,phone\n林静,13800138000\n陈建国,13900139000\n", "2/0/0/0" },
    { HF_IMPORT_PHONES,
      "name,phone,number,whose,invalid\n林静,13800138000,02164221111,女儿,\n"
      "林静,13800138000,02164222222,,1\n",
      "2/0/0/0" },
    { HF_IMPORT_RELATIONS, "name,phone,other,kind\n林静,13800138000,2 陈建国,父亲\n", "1/0/0/0" },
    { HF_IMPORT_MEASUREMENTS,
      "name,phone,indicator,date,value,second\n林静,13800138000,bp,2023-05-01,128,82\n"
      "林静,13800138000,bp,2023-05-08,131,84\n",
      "2/0/0/0" },
    { HF_IMPORT_ORGANISATIONS, "name\n光明机械厂\n", "1/0/0/0" },
    { HF_IMPORT_MEMBERS,
      "单位,姓名,电话,职务,开始日期\n光明机械厂,林静,13800138000,厂长,2024-01-01\n", "1/0/0/0" },
    { HF_IMPORT_AGREEMENTS,
      "单位,合同号,签约日期,有效期至,折扣,提醒天数\n光明机械厂,HT-1,2026-01-01,2026-12-31,九折,"
      "30\n",
      "1/0/0/0" },
    { HF_IMPORT_ACTIVITIES,
      "单位,类型,主题,到期,到场人数\n光明机械厂,里程碑,年度体检启动,2026-06-01,\n"
      "光明机械厂,讲座,睡眠,2026-07-01,45\n",
      "2/0/0/0" },
    { HF_IMPORT_PACKAGES, "套餐名称,有效月数\n关爱套餐,12\n", "1/0/0/0" },
    { HF_IMPORT_PACKAGE_ITEMS,
      "套餐,项目,单价,次数\n关爱套餐,血常规,20.50,2\n关爱套餐,心电图,30,1\n", "2/0/0/0" },
  };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_test_message ("%s", hf_import_kind_get_name (tables[i].kind));
      import_text (book, tables[i].kind, NULL, tables[i].table, tables[i].made);
      import_text (book, tables[i].kind, NULL, tables[i].table,
                   tables[i].made[0] == '1' ? "0/0/1/0" : "0/0/2/0");
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *table = export_text (book, tables[i].kind, book->viewer);
      HfImportOptions  options = { .kind = tables[i].kind };
      g_autoptr (HfImportResult) result = import_with (other, &options, NULL, table);

      g_assert_cmpint (result->refused, ==, 0);
    }
  /* Only now: where a customer works is said by a table behind that of the customers. */
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *first = export_text (book, tables[i].kind, book->viewer);
      g_autofree char *second = export_text (other, tables[i].kind, other->viewer);

      assert_same_rows (second, first);
    }
  hf_test_book_check (other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-whole-book/empty-book", test_whole_book);
  return g_test_run ();
}
