/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which visit or follow-up of the book a row is. The people are invented. */

#include "tests/session/import-fixture.h"

/* A number of the system decides; of two equal rows without one each finds its own. */
static void
test_equal_rows (void)
{
  static const char twice[] = "Patient,Date,Dept,Fee\n7,2023-05-01,内科,10\n7,2023-05-01,内科,10\n";
  static const char thrice[] = "Patient,Date,Dept,Fee\n7,2023-05-01,内科,10\n"
                               "7,2023-05-01,内科,10\n7,2023-05-01,内科,10\n";
  static const char map[] = "[source]\nname = HIS\n[visits]\ncustomer external id = Patient\n"
                            "date = Date\ndepartment = Dept\nfee = Fee\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_VISITS, map, twice, "2/0/0/0");
  import_text (book, HF_IMPORT_VISITS, map, twice, "0/0/2/0");
  import_text (book, HF_IMPORT_VISITS, map, thrice, "1/0/2/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

/* The same number in another system is another visit. */
static void
test_systems (void)
{
  static const char text[] = "Id,Patient,Date,Dept,Fee\nv1,7,2023-05-01,内科,10\n";
  static const char other[] = "[source]\nname = LIS\n[visits]\nexternal id = Id\n"
                              "customer external id = Patient\ndate = Date\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_VISITS, IMPORT_HIS, text, "1/0/0/0");
  import_text (book, HF_IMPORT_VISITS, other, text, "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 2);
}

/* What the book exported it finds again by its own numbers, but only where the rest agrees. */
static void
test_own_numbers (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *exported = NULL;

  hf_test_book_add_customer (book, "张敏");
  hf_test_book_insert (book, hf_test_visit (1, "2023-05-01", "08:30"));
  hf_test_book_insert (book, hf_test_visit (1, "2023-05-01", "08:30"));
  exported = export_text (book, HF_IMPORT_VISITS, book->viewer);
  import_text (book, HF_IMPORT_VISITS, NULL, exported, "0/0/2/0");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "book_id,customer_book_id,name,date,time\n2,1,张敏,2023-05-09,08:30\n", "1/0/0/0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-find/equal-rows", test_equal_rows);
  g_test_add_func ("/import-find/systems", test_systems);
  g_test_add_func ("/import-find/own-numbers", test_own_numbers);
  return g_test_run ();
}
