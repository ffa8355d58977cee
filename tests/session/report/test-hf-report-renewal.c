/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who stayed, counted by hand. Today is 2023-10-20, and the last 12 months began on 2022-10-21. */

#include "core/hf-customer.h"
#include "session/report/hf-report-reader.h"
#include "session/report/hf-report-renewal.h"
#include "tests/store/hf-test-book.h"

#define N_PEOPLE 9

/* Of tier 1: 1 went on at once, 2 renewed in another tier on the last day for it and 3 a day later;
 * 4 may renew today for the last time, 5 could until yesterday. Of tier 2: 6 ends today, 7 ended
 * before the period. 8 is archived. 9 has one that has no end, beside one that ended. */
static const char memberships[] =
  "INSERT INTO tier (id, name, spent_from, name_fold, name_sort) VALUES"
  " (1, 'Silver', 100, 'silver', X'01'), (2, 'Gold', 200, 'gold', X'02');"
  "INSERT INTO membership (customer, tier, \"from\", \"to\") VALUES"
  " (1, 1, '2022-01-01', '2022-12-31'), (1, 1, '2023-01-01', '2023-12-31'),"
  " (2, 1, '2022-03-01', '2023-02-28'), (2, 2, '2023-03-30', NULL),"
  " (3, 1, '2022-03-01', '2023-02-28'), (3, 2, '2023-03-31', NULL),"
  " (4, 1, '2022-09-21', '2023-09-20'), (5, 1, '2022-09-20', '2023-09-19'),"
  " (6, 2, '2022-10-21', '2023-10-20'), (7, 2, '2021-01-01', '2022-10-20'),"
  " (8, 1, '2022-01-01', '2023-01-01'),"
  " (9, 1, '2021-01-01', '2023-01-01'), (9, 1, '2020-01-01', NULL);";

/* 1 uses 2 and 3, 9 uses 1; 2 uses something between two memberships, 7 after the last one. Of the
 * points, 1 redeems 50 of 100, 3 redeems 20 on the last day. */
static const char benefits[] =
  "INSERT INTO package (id, name, name_fold, name_sort) VALUES (1, 'p', 'p', X'01');"
  "INSERT INTO given_package (id, customer, package, given) VALUES (1, 1, 1, '2022-01-01');"
  "INSERT INTO given_item (id, given_package, name, price, quantity) VALUES (1, 1, 'i', 0, 99);"
  "INSERT INTO package_use (customer, given_item, date, quantity) VALUES"
  " (1, 1, '2022-12-31', 2), (1, 1, '2023-01-01', 3), (9, 1, '2022-12-31', 1),"
  " (2, 1, '2023-03-29', 8), (7, 1, '2023-01-01', 8), (1, 1, '2022-10-20', 8);"
  "INSERT INTO points (customer, date, points) VALUES (1, '2023-05-01', 100),"
  " (1, '2023-05-02', -50), (3, '2023-02-28', -20), (3, '2023-03-15', -8);";

static HfTestBook *
make_book (const char *script)
{
  HfTestBook *book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PEOPLE; i++)
    hf_test_book_add_customer (book, "陈建国");
  hf_database_script (db, script, &error);
  g_assert_no_error (error);
  hf_database_script (db, "UPDATE customer SET archived = 1 WHERE id = 8", &error);
  g_assert_no_error (error);
  return book;
}

static HfReportAnswer *
read_report (HfTestBook *book, const char *kind, const char *period, const char *by)
{
  const char *choices[] = { period, by };
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (hf_report_kind_find (kind), choices, hf_clock_today (book->clock));
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read (db, question, book->viewer, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
assert_table (const HfReportAnswer *answer, const char *expected)
{
  g_autofree char *csv = hf_report_table_to_csv (answer->table);

  g_assert_cmpstr (strstr (csv, "\r\n") + 2, ==, expected);
}

static void
test_members (void)
{
  g_autofree char *script = g_strconcat (memberships, benefits, NULL);
  g_autoptr (HfTestBook) book = make_book (script);
  g_autoptr (HfReportAnswer) year = read_report (book, "members", "12", NULL);
  g_autoptr (HfReportAnswer) all = read_report (book, "members", "all", NULL);

  assert_table (year, "Silver,2,6,3,1,60.0,6,2,70\r\n"
                      "Gold,3,0,0,0,,0,0,0\r\n"
                      "Total,5,6,3,1,60.0,6,2,70\r\n");
  g_assert_cmpstr (year->headline, ==, "Of 5 that ended, 3 were renewed: 60.0 %.");
  g_assert_cmpstr (year->extent, ==, "21 October 2022 to 20 October 2023");
  assert_table (all, "Silver,2,6,3,1,60.0,14,2,70\r\n"
                     "Gold,3,1,0,0,0.0,0,0,0\r\n"
                     "Total,5,7,3,1,50.0,14,2,70\r\n");
}

/* An insurer renewed before the end, a contract unit too late; one without a date was there all the
 * time. The community's runs, the last one's is archived. */
static const char agreements[] =
  "INSERT INTO organisation (id, name, kind, stage, archived, name_fold, name_sort) VALUES"
  " (1, 'a', 'insurer', 'active', NULL, 'a', X'01'), (2, 'b', 'contract', 'active', NULL, 'b', "
  "X'02'),"
  " (3, 'c', NULL, 'strategic', NULL, 'c', X'03'), (4, 'd', 'contract', NULL, NULL, 'd', X'04'),"
  " (5, 'e', 'insurer', 'active', 1, 'e', X'05');"
  "INSERT INTO agreement (organisation, signed, expires) VALUES"
  " (1, '2022-01-01', '2022-12-31'), (1, '2022-11-01', '2023-12-31'),"
  " (2, '2022-01-01', '2022-12-31'), (2, '2023-01-31', '2023-12-31'),"
  " (3, '2022-01-01', '2023-06-30'), (3, NULL, NULL),"
  " (4, '2023-01-01', '2023-10-19'), (5, '2022-01-01', '2022-12-31');";

static void
test_agreements (void)
{
  g_autoptr (HfTestBook) book = make_book (agreements);
  g_autoptr (HfReportAnswer) kinds = read_report (book, "agreements", "12", "kind");
  g_autoptr (HfReportAnswer) stages = read_report (book, "agreements", "12", "stage");

  assert_table (kinds, "Contract unit,1,2,0,1,0.0\r\n"
                       "Insurer,1,1,1,0,100.0\r\n"
                       "Not recorded,1,1,1,0,100.0\r\n"
                       "Total,3,4,2,1,66.7\r\n");
  assert_table (stages, "Active partner,2,2,1,0,50.0\r\n"
                        "Strategic partner,1,1,1,0,100.0\r\n"
                        "Not recorded,0,1,0,1,\r\n"
                        "Total,3,4,2,1,66.7\r\n");
}

static void
test_nobody (void)
{
  g_autoptr (HfTestBook) book = make_book ("");
  g_autoptr (HfReportAnswer) members = read_report (book, "members", NULL, NULL);
  g_autoptr (HfReportAnswer) agreed = read_report (book, "agreements", NULL, NULL);

  g_assert_true (members->is_empty);
  g_assert_true (agreed->is_empty);
}

static void
test_days (void)
{
  HfDate       today = hf_date_new (2024, 2, 29);
  HfReportDays year = hf_report_renewal_days ("2024", today);
  HfReportDays months = hf_report_renewal_days ("12", today);

  g_assert_cmpint (year.from, ==, hf_date_new (2024, 1, 1));
  g_assert_cmpint (year.to, ==, today);
  g_assert_cmpint (months.from, ==, hf_date_new (2023, 3, 1));
  g_assert_cmpint (months.to, ==, today);
  g_assert_cmpint (hf_report_renewal_days ("2022", today).to, ==, hf_date_new (2022, 12, 31));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-renewal/members", test_members);
  g_test_add_func ("/report-renewal/agreements", test_agreements);
  g_test_add_func ("/report-renewal/nobody", test_nobody);
  g_test_add_func ("/report-renewal/days", test_days);
  return g_test_run ();
}
