/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Imports: whom they match, what they may change, that they change nothing twice and that undo
 * takes back all of it. The people are invented. */

#include "core/hf-customer.h"
#include "tests/session/import-fixture.h"

#include <glib/gstdio.h>

#define HIS                                                                       \
  "[source]\nname = HIS\n[customers]\n"                                           \
  "external id = Id\nname = Name\nsex = Sex\nbirth date = Birth\nphone = Phone\n" \
  "street = Street\n"                                                             \
  "[visits]\nexternal id = Id\ncustomer external id = Patient\ndate = Date\n"     \
  "department = Dept\nfee = Fee\n"

#define HEADER "Id,Name,Sex,Birth,Phone,Street\n"

static void
test_numbers (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, HIS,
               HEADER "1,张敏,女,1985-03-02,13800138000,\n2,张敏,女,1990-01-01,,\n", "2/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, HIS,
               HEADER "1,张敏,女,1985-03-02,13800138000,新街 1 号\n2,张敏,女,1990-01-01,,\n",
               "0/1/1/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 2);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE street = '新街 1 号'"),
                   ==, 1);
  hf_test_book_check (book);
}

/* The same number twice: the same words are known, other words are refused. */
static void
test_repeated_number (void)
{
  static const char text[] = HEADER "1,张敏,,,,\n1,张敏,,,,\n1,李雷,,,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = import_with (book, &options, HIS, text);
  const HfRefusedRow *refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);

  import_assert_counts (result, "1/0/1/1");
  g_assert_cmpuint (refused->line, ==, 4);
  g_assert_cmpint (refused->refusal.code, ==, HF_REFUSAL_REPEATED_ID);
  g_assert_nonnull (result->refused_file);
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, text, "0/0/2/1");
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

/* What a person typed stays; what the same system wrote is replaced; what is empty is filled. */
static void
test_hand_edits (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,女,,,旧街\n", "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,女,1985-03-02,,新街\n", "0/1/0/0");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_STREET, "手写街");
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,男,1985-03-02,,第三街\n", "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE street = "
                                              "'手写街' AND sex = 'male' AND birth_date = "
                                              "'1985-03-02'"),
                   ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "姓名,性别,出生日期,职业\n张敏,,1985-03-02,教师\n",
               "0/1/0/0");
  hf_test_book_check (book);
}

/* What was imported, taken back and brought in again is still that system's to replace. */
static void
test_redone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,女,,,旧街\n", "1/0/0/0");
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_redo (book));
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,女,,,新街\n", "0/1/0/0");
  hf_test_book_check (book);
}

static void
test_visits (void)
{
  static const char text[] = "Id,Patient,Date,Dept,Fee\nv1,7,2023-05-01,内科,10\n"
                             "v2,8,2023-05-02,外科,20.5\nv1,7,2023-05-03,内科,10\n"
                             "v3,8,2023-05-32,外科,1\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_VISITS, HIS, text, "2/0/0/2");
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "7,张敏,女,,,\n", "0/1/0/0");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE name = '张敏'"),
                   ==, 1);
  import_text (book, HF_IMPORT_VISITS, HIS, text, "0/0/2/2");
  g_assert_cmpint (hf_test_book_number (book, "SELECT sum(fee) FROM visit"), ==, 3050);
  hf_test_book_check (book);
}

static void
test_existing_only (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_VISITS, .existing_only = TRUE };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "7,张敏,女,,,\n", "1/0/0/0");
  result = import_with (book, &options, HIS,
                        "Id,Patient,Date,Dept,Fee\na,7,2023-05-01,,\nb,8,2023-05-01,,\n");
  import_assert_counts (result, "1/0/0/1");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
}

static void
test_dry_run (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS, .dry_run = TRUE };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result =
    import_with (book, &options, HIS, HEADER "1,张敏,,,,\n,,,,,\n2,,女,,,\n");

  import_assert_counts (result, "1/0/0/1");
  g_assert_null (result->refused_file);
  g_assert_cmpint (result->batch, ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, 0);
}

static void
test_undo (void)
{
  static const char both[] = HEADER "1,张敏,女,1985-03-02,13800138000,新街\n2,李雷,男,,,\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, HIS, HEADER "1,张敏,,,,旧街\n", "1/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, HIS, both, "1/1/0/0");
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE street = "
                                              "'旧街' AND sex IS NULL AND phone IS NULL"),
                   ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM external_id"), ==, 0);
  hf_test_book_check (book);
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char  *file = g_build_filename (book->folder, "in.csv", NULL);
  const char *const files[] = { file, NULL };
  HfImportOptions   options = { .kind = HF_IMPORT_CUSTOMERS, .files = files };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "姓名\n张敏\n", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (hf_import_stage_new (&options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (file);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import/numbers", test_numbers);
  g_test_add_func ("/import/repeated-number", test_repeated_number);
  g_test_add_func ("/import/persons", test_persons);
  g_test_add_func ("/import/name-alone", test_name_alone);
  g_test_add_func ("/import/hand-edits", test_hand_edits);
  g_test_add_func ("/import/redone", test_redone);
  g_test_add_func ("/import/visits", test_visits);
  g_test_add_func ("/import/existing-only", test_existing_only);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/undo", test_undo);
  g_test_add_func ("/import/cancelled", test_cancelled);
  return g_test_run ();
}
