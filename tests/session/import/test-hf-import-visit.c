/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are visits or follow-ups: their customers, their numbers, and what they are made with.
 * The people are invented. */

#include "tests/session/import-fixture.h"

static void
test_visits (void)
{
  static const char text[] = "Id,Patient,Date,Dept,Fee\nv1,7,2023-05-01,内科,10\n"
                             "v2,8,2023-05-02,外科,20.5\nv1,7,2023-05-03,内科,10\n"
                             "v3,8,2023-05-32,外科,1\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_VISITS, IMPORT_HIS, text, "2/0/0/2");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "7,张敏,女,,,\n", "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE name = '张敏'"),
                   ==, 1);
  import_text (book, HF_IMPORT_VISITS, IMPORT_HIS, text, "0/0/2/2");
  g_assert_cmpint (hf_test_book_number (book, "SELECT sum(fee) FROM visit"), ==, 3050);
  hf_test_book_check (book);
}

static void
test_existing_only (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_VISITS, .existing_only = TRUE };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "7,张敏,女,,,\n", "1/0/0/0");
  result = import_with (book, &options, IMPORT_HIS,
                        "Id,Patient,Date,Dept,Fee\na,7,2023-05-01,,\nb,8,2023-05-01,,\n");
  import_assert_counts (result, "1/0/0/1");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

static void
test_follow_ups (void)
{
  static const char text[] =
    "姓名,电话,到期日期,回访内容,级别\n张敏,13800138000,2023-11-01,伤口,A\n"
    "张敏,13800138000,2023-11-01,伤口,B\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,电话\n张敏,13800138000\n", "1/0/0/0");
  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, text, "2/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE customer = 1 "
                                              "AND state = 'open' AND channel = 'phone'"),
                   ==, 2);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-visit/visits", test_visits);
  g_test_add_func ("/import-visit/existing-only", test_existing_only);
  g_test_add_func ("/import-visit/follow-ups", test_follow_ups);
  return g_test_run ();
}
