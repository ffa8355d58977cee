/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are customers: whom they match, whom they make, and their numbers. The people are
 * invented. */

#include "core/hf-phone.h"
#include "tests/session/import-fixture.h"

static void
test_numbers (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS,
               IMPORT_HEADER "1,张敏,女,1985-03-02,13800138000,\n2,张敏,女,1990-01-01,,\n",
               "2/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS,
               IMPORT_HEADER "1,张敏,女,1985-03-02,13800138000,新街 1 号\n2,张敏,女,1990-01-01,,\n",
               "0/1/1/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE street = '新街 1 号'"),
                   ==, 1);
  hf_test_book_check (book);
}

/* The registry says who has died, and later that it was a mistake. */
static void
test_withheld (void)
{
  static const char n_to_do[] = "SELECT coalesce(sum(open), 0) FROM follow_up_open";
  static const char map[] = "[source]\nname = HIS\n[customers]\n"
                            "external id = Id\nname = Name\ndeceased = Died\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, map, "Id,Name,Died\n1,张敏,\n2,李雷,\n", "2/0/0/0");
  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-20", "A"));
  hf_test_book_insert (book, hf_test_follow_up (2, "2023-10-20", "A"));
  import_text (book, HF_IMPORT_CUSTOMERS, map, "Id,Name,Died\n1,张敏,2023-10-01\n", "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 1);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, n_to_do), ==, 2);
  hf_test_book_check (book);
}

/* The same number twice: the same words are known, other words are refused. */
static void
test_repeated_number (void)
{
  static const char text[] = IMPORT_HEADER "1,张敏,,,,\n1,张敏,,,,\n1,李雷,,,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = import_with (book, &options, IMPORT_HIS, text);
  const HfRefusedRow *refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);

  import_assert_counts (result, "1/0/1/1");
  g_assert_cmpuint (refused->line, ==, 4);
  g_assert_cmpint (refused->refusal.code, ==, HF_REFUSAL_REPEATED_ID);
  g_assert_nonnull (result->refused_file);
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, text, "0/0/2/1");
}

static void
test_persons (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  static const char header[] = "姓名,性别,出生日期,电话\n";
  g_autofree char  *first = g_strconcat (header, "张敏,女,1985-03-02,13800138000\n", NULL);
  g_autofree char  *by_phone = g_strconcat (header, "张　敏,,,+86 138-0013-8000\n", NULL);
  g_autofree char  *by_birth = g_strconcat (header, "張敏,女,1985/3/2,\n", NULL);
  g_autofree char  *by_name = g_strconcat (header, "张敏,女,,\n", NULL);
  g_autofree char  *other_sex = g_strconcat (header, "张敏,男,,13800138000\n", NULL);

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, first, "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, by_birth, "0/1/0/0"); /* its spelling is newer */
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, first, "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, other_sex, "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE similar_to = 1"),
                   ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, other_sex, "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, by_phone, "1/0/0/0"); /* two of them: nobody */
  hf_test_book_check (book);
}

/* Somebody archived is neither brought back by the file that made them nor made anew in silence. */
static void
test_archived (void)
{
  static const char same[] = "姓名,性别,电话\n张敏,女,13800138000\n";
  static const char other[] = "[source]\nname = LIS\n[customers]\nname = 姓名\nphone = 电话\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, same, "1/0/0/0");
  hf_test_book_archive (book, &hf_customer_def, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, same, "0/0/1/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT archived FROM customer WHERE id = 1"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, other, "姓名,电话\n张敏,13800138000\n", "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT similar_to FROM customer WHERE id = 2"), ==,
                   1);
  import_text (book, HF_IMPORT_CUSTOMERS, other, "姓名,电话\n张敏,13800138000\n", "0/0/1/0");
  hf_test_book_check (book);
}

/* A name alone is nobody, but the same file again is nothing new. */
static void
test_name_alone (void)
{
  static const char customers[] = "姓名\n王芳\n王芳\n";
  static const char visits[] =
    "姓名,日期,科室,费用\n王芳,2023-01-02,内科,12.5\n王芳,2023-01-02,内科,12.5\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, customers, "2/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, customers, "0/0/2/0");
  import_text (book, HF_IMPORT_VISITS, NULL, visits, "2/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL, visits, "0/0/2/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit"), ==, 2);
  hf_test_book_check (book);
}

/* A number of the same system replaces the one it gave before; beside a typed one it is added. */
static void
test_phones (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,13800138000,\n",
               "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,138-0013-8000,\n",
               "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,13900139000,\n",
               "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 1);
  hf_test_book_insert (book, hf_test_phone (1, "02012345678"));
  hf_test_book_set_text (book, &hf_phone_def, 1, HF_PHONE_NUMBER, "13700137000");
  import_text (book, HF_IMPORT_CUSTOMERS, IMPORT_HIS, IMPORT_HEADER "1,张敏,,,13600136000,\n",
               "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 3);
  hf_test_book_check (book);
}

/* A cell of several numbers gives the card as many, each once, and any of the first two tells who
 * it is. */
static void
test_several_phones (void)
{
  static const char header[] = "姓名,电话,第二电话\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *three =
    g_strconcat (header, "张敏,13800138000;13900139000、13800138000,13700137000\n", NULL);
  g_autofree char *second = g_strconcat (header, "张敏,139 0013 9000,\n", NULL);

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, three, "1/0/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM phone"), ==, 3);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM phone WHERE length (number) = 11"),
                   ==, 3);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, three, "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, second, "0/0/1/0");
  hf_test_book_check (book);
}

static gint64
count_type (HfTestBook *book, const char *digits, const char *type)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM phone WHERE number_digits = '%s' AND type = '%s'",
                     digits, type);

  return hf_test_book_number (book, sql);
}

/* What a number is comes with it, is filled in later, and is left as somebody corrected it. */
static void
test_phone_types (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "name,phone,phone_2,电话2类型\n张敏,13800138000,010 1234567,宅电\n", "1/0/0/0");
  g_assert_cmpint (count_type (book, "0101234567", "home"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "BEGIN:VCARD\nVERSION:4.0\nFN:张敏\nTEL;TYPE=work:tel:13800138000\nEND:VCARD\n",
               "0/1/0/0");
  g_assert_cmpint (count_type (book, "13800138000", "work"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone,phone_type\n张敏,13800138000,work\n",
               "0/0/1/0");
  hf_test_book_set_text (book, &hf_phone_def, 1, HF_PHONE_TYPE, HF_PHONE_TYPE_MOBILE);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone,phone_type\n张敏,13800138000,home\n",
               "0/0/1/0");
  g_assert_cmpint (count_type (book, "13800138000", "mobile"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone,phone_type\n林静,13900139000,车上\n",
               "0/0/0/1");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "name,phone,phone_type\n赵云,\"13700137000, 0351-4044111\",mobile\n", "1/0/0/0");
  g_assert_cmpint (count_type (book, "03514044111", "mobile"), ==, 0); /* whose, nobody said */
  g_assert_cmpint (count_type (book, "13700137000", "mobile"), ==, 0);
  hf_test_book_check (book);
}

static void
assert_birth (HfTestBook *book, gint64 id, const char *date, const char *precision)
{
  g_autoptr (HfRow) card = hf_test_book_read (book, &hf_customer_def, id);

  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_BIRTH_DATE), ==, date);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_BIRTH_PRECISION), ==, precision);
}

/* An age tells roughly when somebody was born where nothing tells it better, and never later. */
static void
test_ages (void)
{
  static const char ages[] = "姓名,出生日期,年龄\n张敏,,34岁\n李雷,1990-01-02,33\n王芳,8个月,\n"
                             "赵强,~1989,\n林静,,不详\n刘洋,,成人\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, ages, "6/0/0/0");
  assert_birth (book, 1, "1989-10-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth (book, 2, "1990-01-02", NULL);
  assert_birth (book, 3, "2023-02-20", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth (book, 4, "1989-01-01", HF_CUSTOMER_PRECISION_ESTIMATED);
  assert_birth (book, 5, NULL, NULL);
  assert_birth (book, 6, NULL, NULL);
  hf_clock_set (book->clock, hf_clock_now (book->clock) + 30 * 86400);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, ages, "0/0/6/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,年龄\n林静,20\n", "0/1/0/0");
  assert_birth (book, 5, "2003-11-19", HF_CUSTOMER_PRECISION_ESTIMATED);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,出生日期\n孙丽,34\n钱进,3月\n", "0/0/0/2");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,年龄,就诊日期\n周明,13800138000,40,2020-05-06\n", "1/0/0/0");
  assert_birth (book, 7, "1980-05-06", HF_CUSTOMER_PRECISION_ESTIMATED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-customer/phone-types", test_phone_types);
  g_test_add_func ("/import-customer/ages", test_ages);
  g_test_add_func ("/import-customer/archived", test_archived);
  g_test_add_func ("/import-customer/numbers", test_numbers);
  g_test_add_func ("/import-customer/withheld", test_withheld);
  g_test_add_func ("/import-customer/repeated-number", test_repeated_number);
  g_test_add_func ("/import-customer/persons", test_persons);
  g_test_add_func ("/import-customer/name-alone", test_name_alone);
  g_test_add_func ("/import-customer/phones", test_phones);
  g_test_add_func ("/import-customer/several-phones", test_several_phones);
  return g_test_run ();
}
