/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why somebody is called: what was typed stays as it is; what was planned is worded by whoever
 * reads it, in that person's language, and no export or import makes it fixed words. */

#include "base/hf-language.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/follow-up/hf-planner.h"
#include "session/customer/hf-timeline-item.h"
#include "tests/session/import-fixture.h"

#include <string.h>

#define IN_ENGLISH "After 门诊 on 2023-09-15: 高血压"
#define IN_CHINESE "2023-09-15 门诊后：高血压"

static gpointer
plan_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_planner_run (db, options, cancellable, error);
}

/* One customer who was seen, and what was planned then. */
static HfTestBook *
new_book (void)
{
  HfTestBook   *book = hf_test_book_new ();
  HfPlanOptions options = { .since = hf_date_from_iso ("2023-07-01"),
                            .today = hf_clock_today (book->clock),
                            .viewer = book->viewer,
                            .now = hf_clock_now (book->clock) };
  g_autoptr (HfPlan) plan = NULL;

  hf_language_use ("en");
  import_text (book, HF_IMPORT_VISITS, NULL,
               "姓名,电话,日期,就诊类型,诊断\n张敏,13800138000,2023-09-15,门诊,高血压\n",
               "1/0/0/0");
  plan = hf_test_book_run (book, HF_LANE_WRITE, plan_work, &options);
  g_assert_cmpint (plan->created, ==, 1);
  g_assert_cmpstr (g_array_index (plan->rows, HfPlannedRow, 0).reason, ==, IN_ENGLISH);
  return book;
}

static void
assert_reason (HfTestBook *book, HfViewer *viewer, const char *expected)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, viewer);
  g_autoptr (GPtrArray) rows = hf_store_query_sync (book->store, query, NULL);
  g_autofree char *reason = NULL;
  g_autoptr (HfTimelineItem) item = NULL;

  g_assert_cmpuint (rows->len, ==, 1);
  reason = hf_follow_up_reason (rows->pdata[0]);
  item = hf_timeline_item_new (rows->pdata[0]);
  g_assert_cmpstr (reason, ==, expected);
  g_assert_cmpstr (hf_timeline_item_get_text (item), ==, expected);
}

static void
test_language (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  g_assert_cmpint (hf_test_book_number (book, "SELECT count(reason) FROM follow_up"), ==, 0);
  assert_reason (book, book->viewer, IN_ENGLISH);
  hf_language_use ("zh_CN");
  assert_reason (book, book->viewer, IN_CHINESE);
}

/* The reason is the visit's, so it is right when the visit is put right. */
static void
test_corrected (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  hf_test_book_set_text (book, &hf_visit_def, 1, HF_VISIT_DIAGNOSIS, "冠心病");
  assert_reason (book, book->viewer, "After 门诊 on 2023-09-15: 冠心病");
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);

  assert_reason (book, masked, "After 门诊 on 2023-09-15");
}

static void
test_typed (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  hf_test_book_set_text (book, &hf_follow_up_def, 1, HF_FOLLOW_UP_REASON, "问血压");
  assert_reason (book, book->viewer, "问血压");
  hf_language_use ("zh_CN");
  assert_reason (book, book->viewer, "问血压");
}

static void
test_exported (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autofree char *english = export_text (book, HF_IMPORT_FOLLOW_UPS, book->viewer);
  g_autofree char *chinese = NULL;

  g_assert_nonnull (strstr (english, "," IN_ENGLISH ","));
  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, english, "0/0/1/0");
  hf_language_use ("zh_CN");
  chinese = export_text (book, HF_IMPORT_FOLLOW_UPS, book->viewer);
  g_assert_nonnull (strstr (chinese, "," IN_CHINESE ","));
  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, english, "0/0/1/0");
  assert_reason (book, book->viewer, IN_CHINESE);
}

/* Without the book's own numbers it is found by what it says; another reason is another follow-up.
 */
static void
test_imported_by_words (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  static const char head[] = "customer_name,customer_phone,due,reason\n张敏,13800138000,";
  g_autoptr (HfRow) planned = hf_test_book_read (book, &hf_follow_up_def, 1);
  const char      *due = hf_row_text (planned, HF_FOLLOW_UP_DUE);
  g_autofree char *same = g_strconcat (head, due, "," IN_ENGLISH "\n", NULL);
  g_autofree char *other = g_strconcat (head, due, ",问血压\n", NULL);

  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, same, "0/0/1/0");
  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, other, "1/0/0/0");
  import_text (book, HF_IMPORT_FOLLOW_UPS, NULL, other, "0/0/1/0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_language_start ();
  g_test_add_func ("/reason/language", test_language);
  g_test_add_func ("/reason/corrected", test_corrected);
  g_test_add_func ("/reason/masked", test_masked);
  g_test_add_func ("/reason/typed", test_typed);
  g_test_add_func ("/reason/exported", test_exported);
  g_test_add_func ("/reason/imported-by-words", test_imported_by_words);
  return g_test_run ();
}
