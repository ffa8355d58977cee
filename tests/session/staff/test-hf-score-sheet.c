/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores: who reads it, who adds to it, and what the file says. */

#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "session/staff/hf-score-sheet.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

#define NOVEMBER (hf_date_new (2023, 11, 20))

typedef struct
{
  HfTestBook *book;
  gint64      manager, zhao, qian;
} Fixture;

static void
add_score (Fixture *fixture, gint64 staff, const char *date, gint64 points)
{
  HfRow *row = hf_row_new (&hf_service_score_def);

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, date);
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, points);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, "=客户表扬");
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->manager = hf_test_book_add_staff (fixture->book, "孙洁", HF_STAFF_ROLE_MANAGER);
  fixture->zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR);
  fixture->qian = hf_test_book_add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR);
  add_score (fixture, fixture->zhao, "2023-10-31", 8);
  add_score (fixture, fixture->zhao, "2023-11-01", 5);
  add_score (fixture, fixture->zhao, "2023-11-30", -2);
  add_score (fixture, fixture->zhao, "2023-12-01", 8);
  add_score (fixture, fixture->qian, "2023-11-15", 8);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static HfScoreSheet *
read_as (Fixture *fixture, gint64 who)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", who, FALSE);
  g_autoptr (GError) error = NULL;
  HfScoreSheet *sheet = hf_score_sheet_read (db, viewer, fixture->zhao, NOVEMBER, &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfScoreSheet) sheet = read_as (fixture, 0);

  g_assert_cmpint (sheet->month, ==, hf_date_new (2023, 11, 1));
  g_assert_cmpuint (sheet->scores->len, ==, 2);
  g_assert_cmpint (sheet->total, ==, 3);
  g_assert_cmpstr (hf_row_text (sheet->scores->pdata[0], HF_SERVICE_SCORE_DATE), ==, "2023-11-30");
}

static void
test_rights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfScoreSheet) owner = read_as (fixture, 0);
  g_autoptr (HfScoreSheet) manager = read_as (fixture, fixture->manager);
  g_autoptr (HfScoreSheet) own = read_as (fixture, fixture->zhao);
  g_autoptr (HfScoreSheet) colleague = read_as (fixture, fixture->qian);

  g_assert_true (hf_score_sheet_may_add (owner));
  g_assert_true (hf_score_sheet_may_add (manager));
  g_assert_false (hf_score_sheet_may_add (own)); /* but reads them */
  g_assert_cmpuint (own->scores->len, ==, 2);
  g_assert_false (hf_score_sheet_may_add (colleague));
  g_assert_cmpuint (colleague->scores->len, ==, 0);
  g_assert_cmpint (colleague->total, ==, 0);
  g_assert_null (hf_score_sheet_changes_add (own, 5, "?", 0, 0, NOVEMBER));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfScoreSheet) manager = read_as (fixture, fixture->manager);
  gint64 customer = hf_test_book_add_customer (fixture->book, "李敏");
  g_autoptr (HfChangeSet) changes =
    hf_score_sheet_changes_add (manager, -3, "回访超时", customer, 0, NOVEMBER);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);
  const HfRow *added = g_ptr_array_index (committed->rows, 0);
  g_autoptr (HfScoreSheet) after = read_as (fixture, 0);

  g_assert_cmpint (hf_row_int (added, HF_SERVICE_SCORE_AUTHOR), ==, fixture->manager);
  g_assert_cmpint (hf_row_int (added, HF_SERVICE_SCORE_CUSTOMER), ==, customer);
  g_assert_cmpint (after->total, ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_null (hf_score_sheet_changes_add (manager, 0, "?", 0, 0, NOVEMBER));
  g_assert_null (hf_score_sheet_changes_add (manager, 1, " ", 0, 0, NOVEMBER));
}

static void
test_follow_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfScoreSheet) manager = read_as (fixture, fixture->manager);
  gint64 customer = hf_test_book_add_customer (fixture->book, "李敏");
  gint64 follow_up =
    hf_test_book_insert (fixture->book, hf_test_follow_up (customer, "2023-11-01", "A"));
  g_autoptr (HfChangeSet) changes =
    hf_score_sheet_changes_add (manager, 5, "表扬", customer, follow_up, NOVEMBER);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);

  g_assert_cmpint (hf_row_int (g_ptr_array_index (committed->rows, 0), HF_SERVICE_SCORE_FOLLOW_UP),
                   ==, follow_up);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfScoreSheet) sheet = read_as (fixture, 0);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (hf_score_sheet_write (sheet, stream, NULL));
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5); /* heading, two, total, and the end */
  g_assert_true (g_str_has_prefix (lines[1], "2023-11-30,"));
  g_assert_null (strstr (lines[1], ",=")); /* no formula gets into a spreadsheet */
  g_assert_nonnull (strstr (lines[3], "3,赵红"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/score-sheet/month", test_month);
  ADD ("/score-sheet/rights", test_rights);
  ADD ("/score-sheet/add", test_add);
  ADD ("/score-sheet/file", test_file);
  ADD ("/score-sheet/follow-up", test_follow_up);
  return g_test_run ();
}
