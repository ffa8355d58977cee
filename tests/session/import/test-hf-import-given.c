/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Packages of customers in tables: named by whose they are, what and when; and nobody uses more
 * than was given, in however many rows. That each field goes out and in is in test-plain-fields. */

#include "core/hf-customer.h"
#include "core/hf-membership.h"
#include "core/hf-package.h"
#include "tests/session/import-fixture.h"

#include <string.h>

#define PACKAGES "name,customer_book_id,package,given\n"
#define ITEMS    "given_package,name,price,quantity\n"
#define USES     "name,customer_book_id,given_item,date,quantity\n"

/* Two customers; the first has a package with three of an item. */
static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  HfRow      *package = hf_row_new (&hf_package_def);

  hf_test_book_add_customer (book, "王芳");
  hf_test_book_add_customer (book, "赵雷");
  hf_row_set_text (package, HF_PACKAGE_NAME, "产后套餐");
  hf_test_book_insert (book, package);
  import_text (book, HF_IMPORT_GIVEN_PACKAGES, NULL, PACKAGES "王芳,1,产后套餐,2023-10-01\n",
               "1/0/0/0");
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL,
               ITEMS "1 王芳 · 产后套餐 · 2023-10-01,盆底修复,200,3\n", "1/0/0/0");
  return book;
}

static void
test_spelled (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autofree char *table = export_text (book, HF_IMPORT_GIVEN_ITEMS, book->viewer);

  g_assert_nonnull (strstr (table, "1 王芳 · 产后套餐 · 2023-10-01"));
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL, table, "0/0/1/0");
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL,
               ITEMS "1 赵雷 · 产后套餐 · 2023-10-01,按摩,100,1\n"
                     "2 赵雷 · 产后套餐 · 2023-10-01,按摩,100,1\n"
                     "1 王芳 · 产后套餐 · 2023-10-02,按摩,100,1\n1 王芳,按摩,100,1\n"
                     "产后套餐,按摩,100,1\n",
               "0/0/0/5");
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL, ITEMS "1 · 产后套餐 · 2023-10-01,按摩,100,1\n",
               "1/0/0/0");
  hf_test_book_check (book);
}

static gint64
count_used (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT coalesce(sum(quantity), 0) FROM package_use");
}

/* What is refused is the row by which it would be too much; the rest is taken. */
static void
test_spent (void)
{
  static const char item[] = "1 王芳 · 产后套餐 · 2023-10-01 · 盆底修复";
  g_autofree char  *two = g_strdup_printf (USES "王芳,1,%s,2023-10-05,2\n", item);
  g_autofree char *more = g_strdup_printf (USES "王芳,1,%s,2023-10-06,2\n王芳,1,%s,2023-10-07,1\n"
                                                "王芳,1,%s,2023-10-08,1\n",
                                           item, item, item);
  g_autofree char *none =
    g_strdup_printf (USES "王芳,1,%s,2023-10-09,0\n王芳,1,%s,2023-10-09,-2\n", item, item);
  g_autofree char *of_another = g_strdup_printf (USES "赵雷,2,%s,2023-10-09,1\n", item);
  g_autoptr (HfTestBook) book = make_book ();

  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, two, "1/0/0/0");
  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, two, "0/0/1/0");
  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, more, "1/0/0/2");
  g_assert_cmpint (count_used (book), ==, 3);
  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, none, "0/0/0/2");
  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, of_another, "0/0/0/1");
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL,
               ITEMS "1 王芳 · 产后套餐 · 2023-10-01,盆底修复,200,2\n", "0/0/0/1");
  import_text (book, HF_IMPORT_GIVEN_ITEMS, NULL,
               ITEMS "1 王芳 · 产后套餐 · 2023-10-01,盆底修复,200,4\n", "0/1/0/0");
  import_text (book, HF_IMPORT_PACKAGE_USES, NULL, more, "1/0/1/1");
  g_assert_cmpint (count_used (book), ==, 4);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count_used (book), ==, 3);
  hf_test_book_check (book);
}

static void
test_reason (void)
{
  static const char text[] = USES "王芳,1,1 王芳 · 产后套餐 · 2023-10-01 · 盆底修复,2023-10-05,4\n";
  g_autoptr (HfTestBook) book = make_book ();
  HfImportOptions options = { .kind = HF_IMPORT_PACKAGE_USES };
  g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);
  const HfRefusedRow *refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);

  import_assert_counts (result, "0/0/0/1");
  g_assert_cmpint (refused->refusal.code, ==, HF_REFUSAL_SPENT);
  g_assert_cmpint (refused->refusal.field, ==,
                   HF_IMPORT_FIRST_OF_PACKAGE_USE + HF_PACKAGE_USE_QUANTITY);
}

/* A child's agreement that names no guardian is refused; one that does comes in and goes out. */
static void
test_child_consents (void)
{
  static const char text[] = "姓名,客户电话,联系渠道,用途,答复,答复日期,监护人\n"
                             "王芳,13800138000,电话,营销,同意,2023-03-01,\n"
                             "王芳,13800138000,邮件,营销,同意,2023-03-01,张伟\n"
                             "王芳,13800138000,短信,营销,拒绝,2023-03-01,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           wang = hf_test_book_add_customer (book, "王芳");
  g_autofree char *table = NULL;

  hf_test_book_insert (book, hf_test_phone (wang, "13800138000"));
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_BIRTH_DATE, "2015-06-01");
  import_text (book, HF_IMPORT_CONSENTS, NULL, text, "2/0/0/1");
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM consent WHERE guardian = '张伟'"),
                   ==, 1);
  table = export_for_people (book, HF_IMPORT_CONSENTS);
  g_assert_nonnull (strstr (table, "张伟"));
  import_text (book, HF_IMPORT_CONSENTS, NULL, table, "0/0/2/0");
}

/* Of one tier, by rows of the book and of the file alike; what was taken is taken once. */
static void
test_memberships (void)
{
  static const char text[] = "name,customer_book_id,tier,from,to\n"
                             "王芳,1,金卡,2023-01-01,2023-12-31\n"
                             "王芳,1,金卡,2023-12-31,2024-12-30\n"
                             "王芳,1,银卡,2023-12-31,2024-12-30\n"
                             "王芳,1,金卡,2024-01-01,2024-12-31\n";
  static const char longer[] = "name,customer_book_id,tier,from,to\n"
                               "王芳,1,金卡,2023-01-01,2024-01-01\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfImportOptions options = { .kind = HF_IMPORT_MEMBERSHIPS };
  g_autoptr (HfImportResult) result = NULL;
  const HfRefusedRow *refused;

  hf_test_book_add_customer (book, "王芳");
  import_text (book, HF_IMPORT_TIERS, NULL, "name\n金卡\n银卡\n", "2/0/0/0");
  import_text (book, HF_IMPORT_MEMBERSHIPS, NULL, text, "3/0/0/1");
  import_text (book, HF_IMPORT_MEMBERSHIPS, NULL, text, "0/0/3/1");
  result = import_with (book, &options, NULL, longer);
  import_assert_counts (result, "0/0/0/1");
  refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);
  g_assert_cmpint (refused->refusal.code, ==, HF_REFUSAL_OVERLAPS);
  g_assert_cmpint (refused->refusal.field, ==, HF_IMPORT_FIRST_OF_MEMBERSHIP + HF_MEMBERSHIP_FROM);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-given/spelled", test_spelled);
  g_test_add_func ("/import-given/spent", test_spent);
  g_test_add_func ("/import-given/reason", test_reason);
  g_test_add_func ("/import-given/child-consents", test_child_consents);
  g_test_add_func ("/import-given/memberships", test_memberships);
  return g_test_run ();
}
