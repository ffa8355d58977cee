/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are visits or follow-ups: their customers, their numbers, and what they are made with.
 * The people are invented. */

#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "session/same-person/hf-merge.h"
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
import_none (HfTestBook *book, HfImportKind kind, const char *text)
{
  HfImportOptions options = { .kind = kind, .existing_only = TRUE };
  g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);

  import_assert_counts (result, "0/0/0/1");
}

/* Whom a refused row names is not in the book by it. */
static void
test_refused_name_nobody (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_none (book, HF_IMPORT_VISITS,
               "姓名,电话,就诊日期,科室,医生\n张敏,13800138000,2023-05-01,外科,赵红\n");
  import_none (book, HF_IMPORT_FOLLOW_UPS,
               "姓名,电话,到期日期,负责人\n张敏,13800138000,2023-11-01,赵红\n");
  import_none (book, HF_IMPORT_CUSTOMERS, "姓名,电话,负责人\n张敏,13800138000,赵红\n");
  g_assert_cmpint (hf_test_book_number (book, "SELECT (SELECT count(*) FROM staff) + "
                                              "(SELECT count(*) FROM department)"),
                   ==, 0);
}

/* A department that is new to the book is none: the visit without one is another. */
static void
test_new_department (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,就诊日期,科室\n张敏,13800138000,2023-05-01,\n", "1/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,就诊日期,科室\n张敏,13800138000,2023-05-01,外科\n", "1/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,就诊日期,科室\n张敏,13800138000,2023-05-01,外科\n", "0/0/1/0");
  hf_test_book_check (book);
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

static gint64
count (HfTestBook *book, const char *of)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM ", of, NULL);

  return hf_test_book_number (book, sql);
}

/* Who treated somebody once is the colleague who has left, not a new one of that name. */
static void
test_former_colleague (void)
{
  static const char text[] = "姓名,电话,就诊日期,医生\n张敏,13800138000,2023-05-01,赵红\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow           *former = hf_test_staff ("赵红", HF_STAFF_ROLE_DOCTOR);
  g_autofree char *exported = NULL;

  hf_row_set_int (former, HF_STAFF_ARCHIVED, 1);
  hf_test_book_insert (book, former);
  import_text (book, HF_IMPORT_VISITS, NULL, text, "1/0/0/0");
  exported = export_text (book, HF_IMPORT_VISITS, book->viewer);
  import_text (book, HF_IMPORT_VISITS, NULL, exported, "0/0/1/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, "name,phone,owner\n张敏,13800138000,赵红\n",
               "0/1/0/0");
  g_assert_cmpint (count (book, "staff"), ==, 1);
  hf_test_book_check (book);
}

static gpointer
merge_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, options, error));
}

/* A table from before two cards were merged means the card that stays, and what moved there. */
static void
test_merged (void)
{
  static const char people[] = "姓名,出生日期,电话\n张敏,1985-03-02,13800138000\n"
                               "张敏敏,1985-03-02,13900139000\n";
  static const char visits[] = "姓名,电话,就诊日期\n张敏,13800138000,2023-05-01\n"
                               "张敏敏,13900139000,2023-06-01\n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfMergeOptions   options = { .keep = 1, .drop = 2, .viewer = book->viewer };
  g_autofree char *exported = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, people, "2/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL, visits, "2/0/0/0");
  exported = export_text (book, HF_IMPORT_VISITS, book->viewer);
  g_assert_nonnull (
    hf_store_run_sync (book->store, HF_LANE_WRITE, merge_work, &options, NULL, NULL));
  import_text (book, HF_IMPORT_VISITS, NULL, exported, "0/0/2/0");
  g_assert_cmpint (count (book, "visit WHERE customer = 1"), ==, 2);
  g_assert_cmpint (count (book, "customer WHERE name = '张敏' AND archived IS NULL"), ==, 1);
  g_assert_cmpint (count (book, "visit"), ==, 2);
  g_assert_cmpint (count (book, "customer"), ==, 2);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-visit/visits", test_visits);
  g_test_add_func ("/import-visit/existing-only", test_existing_only);
  g_test_add_func ("/import-visit/refused-name-nobody", test_refused_name_nobody);
  g_test_add_func ("/import-visit/new-department", test_new_department);
  g_test_add_func ("/import-visit/follow-ups", test_follow_ups);
  g_test_add_func ("/import-visit/former-colleague", test_former_colleague);
  g_test_add_func ("/import-visit/merged", test_merged);
  return g_test_run ();
}
