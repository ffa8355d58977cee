/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plans: only the newest visit, only who may be contacted, nothing twice, one undo. The clock
 * stands at 2023-10-20. */

#include "session/follow-up/hf-planner.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-grade-preset-row.h"
#include "tests/session/import-fixture.h"

static gpointer
plan_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_planner_run (db, options, cancellable, error);
}

static HfPlan *
plan_for (HfTestBook *book, gboolean dry_run, HfViewer *viewer)
{
  HfPlanOptions options = { .since = hf_date_from_iso ("2023-07-01"),
                            .today = hf_clock_today (book->clock),
                            .dry_run = dry_run,
                            .viewer = viewer,
                            .now = hf_clock_now (book->clock) };

  return hf_test_book_run (book, HF_LANE_WRITE, plan_work, &options);
}

static HfPlan *
plan (HfTestBook *book, gboolean dry_run)
{
  return plan_for (book, dry_run, book->viewer);
}

static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "病历号,姓名,死亡日期,请勿联系\n1,张敏,,\n2,李雷,2023-09-01,\n3,王芳,,是\n4,赵六,,\n"
               "5,钱七,,\n",
               "5/0/0/0");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "病历号,日期,就诊类型,诊断\n1,2023-08-01,门诊,感冒\n1,2023-09-15,门诊,高血压\n"
               "2,2023-08-20,门诊,感冒\n3,2023-09-15,门诊,感冒\n4,2023-06-30,门诊,感冒\n"
               "5,2023-10-21,门诊,感冒\n",
               "6/0/0/0");
  return book;
}

static void
test_whom (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfPlan) preview = plan (book, TRUE);
  g_autoptr (HfPlan) first = NULL;
  g_autoptr (HfPlan) second = NULL;
  const HfPlannedRow *row = &g_array_index (preview->rows, HfPlannedRow, 0);

  g_assert_cmpint (preview->created, ==, 1);
  g_assert_cmpint (preview->batch, ==, 0);
  g_assert_cmpstr (row->name, ==, "张敏");
  g_assert_cmpint (row->due, >, hf_date_from_iso ("2023-09-15"));
  g_assert_cmpint (row->limit, >=, row->due);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 0);

  first = plan (book, FALSE);
  g_assert_cmpint (first->created, ==, 1);
  g_assert_cmpint (first->by_grade[0] + first->by_grade[1] + first->by_grade[2], ==, 1);
  second = plan (book, FALSE);
  g_assert_cmpint (second->created, ==, 0);
  g_assert_cmpint (second->batch, ==, 0);
  g_assert_cmpint (second->last_visit, ==, hf_date_from_iso ("2023-09-15"));
  hf_test_book_check (book);
}

/* No call is planned for who refused calls; of marketing that says nothing. */
static void
test_refused_calls (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfPlan) before = NULL;
  g_autoptr (HfPlan) after = NULL;

  import_text (book, HF_IMPORT_CONSENTS, NULL,
               "病历号,渠道,用途,答复,日期,方式\n1,电话,营销,拒绝,2023-10-01,书面\n", "1/0/0/0");
  before = plan (book, TRUE);
  g_assert_cmpint (before->created, ==, 1);
  import_text (book, HF_IMPORT_CONSENTS, NULL,
               "病历号,渠道,用途,答复,日期,方式\n1,电话,回访,拒绝,2023-10-01,电话\n", "1/0/0/0");
  after = plan (book, TRUE);
  g_assert_cmpint (after->created, ==, 0);
}

/* No visit at all is not the same as nothing left to do. */
static void
test_no_visits (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfPlan) preview = plan (book, TRUE);

  g_assert_cmpint (preview->created, ==, 0);
  g_assert_cmpint (preview->last_visit, ==, HF_DATE_NONE);
}

/* A list that is cut off says so, and the counts are of all. */
static void
test_truncated (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  HfPlanOptions options = { .since = hf_date_from_iso ("2023-06-01"),
                            .today = hf_clock_today (book->clock),
                            .dry_run = TRUE,
                            .viewer = book->viewer,
                            .most_listed = 2 };
  g_autoptr (HfPlan) whole =
    hf_store_run_sync (book->store, HF_LANE_WRITE, plan_work, &options, NULL, NULL);
  g_autoptr (HfPlan) cut = NULL;

  g_assert_cmpint (whole->created, ==, 2);
  g_assert_cmpuint (whole->rows->len, ==, 2);
  g_assert_false (whole->is_truncated);
  options.most_listed = 1;
  cut = hf_store_run_sync (book->store, HF_LANE_WRITE, plan_work, &options, NULL, NULL);
  g_assert_cmpint (cut->created, ==, 2);
  g_assert_cmpuint (cut->rows->len, ==, 1);
  g_assert_true (cut->is_truncated);
}

/* On 20 October the follow-up of 15 September, due on the 22nd, is past its last day. */
static void
test_late (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  HfPlanOptions options = { .since = hf_date_from_iso ("2023-07-01"),
                            .today = hf_clock_today (book->clock),
                            .dry_run = TRUE,
                            .viewer = book->viewer };
  g_autoptr (HfPlan) whole =
    hf_store_run_sync (book->store, HF_LANE_WRITE, plan_work, &options, NULL, NULL);
  g_autoptr (HfPlan) in_time = NULL, last_day = NULL;

  g_assert_cmpint (whole->created, ==, 1);
  g_assert_cmpint (whole->overdue, ==, 1);
  g_assert_cmpint (whole->late, ==, 1);
  options.skip_late = TRUE;
  in_time = hf_store_run_sync (book->store, HF_LANE_WRITE, plan_work, &options, NULL, NULL);
  g_assert_cmpint (in_time->created, ==, 0);
  g_assert_cmpint (in_time->overdue, ==, 0);
  g_assert_cmpint (in_time->late, ==, 1);
  options.today = g_array_index (whole->rows, HfPlannedRow, 0).limit;
  last_day = hf_store_run_sync (book->store, HF_LANE_WRITE, plan_work, &options, NULL, NULL);
  g_assert_cmpint (last_day->created, ==, 1);
  g_assert_cmpint (last_day->overdue, ==, 1);
  g_assert_cmpint (last_day->late, ==, 0);
}

static void
test_undo (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfPlan) first = plan (book, FALSE);
  g_autoptr (HfPlan) again = NULL;

  g_assert_cmpint (first->batch, !=, 0);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 0);
  again = plan (book, FALSE);
  g_assert_cmpint (again->created, ==, first->created);
  hf_test_book_check (book);
}

/* What the hospital says of its grades is what is planned. */
static void
test_presets (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfPlan) before = plan (book, TRUE);
  g_autoptr (HfPlan) made = NULL;
  HfRow              *preset = hf_row_new (&hf_grade_preset_row_def);
  const HfPlannedRow *row = &g_array_index (before->rows, HfPlannedRow, 0);

  g_assert_cmpstr (row->grade, ==, "B");
  g_assert_cmpint (row->due, ==, hf_date_from_iso ("2023-09-22"));
  hf_row_set_text (preset, HF_GRADE_PRESET_GRADE, "B");
  hf_row_set_int (preset, HF_GRADE_PRESET_FIRST_DAYS, 20);
  hf_row_set_int (preset, HF_GRADE_PRESET_LIMIT_DAYS, 21);
  hf_row_set_text (preset, HF_GRADE_PRESET_CHANNEL, HF_CONTACT_CHANNEL_WECHAT);
  hf_test_book_insert (book, preset);
  made = plan (book, FALSE);
  row = &g_array_index (made->rows, HfPlannedRow, 0);
  g_assert_cmpint (row->due, ==, hf_date_from_iso ("2023-10-05"));
  g_assert_cmpint (row->limit, ==, hf_date_from_iso ("2023-10-06"));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up WHERE channel = "
                                              "'wechat' AND \"limit\" = '2023-10-06'"),
                   ==, 1);
}

/* A preview shows no more of people than the queue will. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("doctor", 0, TRUE);
  g_autoptr (HfPlan) made = plan_for (book, FALSE, masked);
  const HfPlannedRow *row = &g_array_index (made->rows, HfPlannedRow, 0);

  g_assert_cmpint (made->created, ==, 1);
  g_assert_cmpstr (row->name, !=, "张敏");
  g_assert_cmpstr (row->reason, ==, "After 门诊 on 2023-09-15");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/planner/whom", test_whom);
  g_test_add_func ("/planner/refused-calls", test_refused_calls);
  g_test_add_func ("/planner/no-visits", test_no_visits);
  g_test_add_func ("/planner/truncated", test_truncated);
  g_test_add_func ("/planner/late", test_late);
  g_test_add_func ("/planner/undo", test_undo);
  g_test_add_func ("/planner/masked", test_masked);
  g_test_add_func ("/planner/presets", test_presets);
  return g_test_run ();
}
