/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The card of somebody, as different people are given it. */

#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "session/staff/hf-staff-sheet.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      surgery, zhao, qian, sun; /* a head, a doctor of surgery, a doctor of none */
} Fixture;

static gint64
add_staff (HfTestBook *book, const char *name, const char *role, gint64 department)
{
  HfRow *row = hf_test_staff (name, role);

  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (book, row);
}

static void
add_training (Fixture *fixture, gint64 staff, const char *date)
{
  HfRow *row = hf_row_new (&hf_training_def);

  hf_row_set_int (row, HF_TRAINING_STAFF, staff);
  hf_row_set_text (row, HF_TRAINING_TOPIC, "急救");
  hf_row_set_text (row, HF_TRAINING_KIND, HF_TRAINING_COURSE);
  hf_row_set_text (row, HF_TRAINING_DATE, date);
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_department_def);

  fixture->book = hf_test_book_new ();
  hf_row_set_text (row, HF_DEPARTMENT_NAME, "外科");
  fixture->surgery = hf_test_book_insert (fixture->book, row);
  fixture->zhao = add_staff (fixture->book, "赵红", HF_STAFF_ROLE_HEAD, fixture->surgery);
  fixture->qian = add_staff (fixture->book, "钱进", HF_STAFF_ROLE_DOCTOR, fixture->surgery);
  fixture->sun = add_staff (fixture->book, "孙洁", HF_STAFF_ROLE_DOCTOR, 0);
  add_training (fixture, fixture->qian, "2023-01-05");
  add_training (fixture, fixture->qian, "2023-06-05");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static HfStaffSheet *
read_as (Fixture *fixture, gint64 who, gint64 whom)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("somebody", who, FALSE);
  g_autoptr (GError) error = NULL;
  HfStaffSheet *sheet = hf_staff_sheet_read (db, viewer, whom, hf_date_new (2023, 11, 22), &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStaffSheet) sheet = read_as (fixture, 0, fixture->qian);

  g_assert_cmpstr (hf_row_text (sheet->staff, HF_STAFF_DEPARTMENT_NAME), ==, "外科");
  g_assert_cmpint (sheet->department->id, ==, fixture->surgery);
  g_assert_cmpuint (sheet->heads->len, ==, 1);
  g_assert_cmpint (((const HfRow *) sheet->heads->pdata[0])->id, ==, fixture->zhao);
  g_assert_cmpint (sheet->week, ==, hf_date_new (2023, 11, 20)); /* a Monday */
  g_assert_null (sheet->who);
  g_assert_cmpuint (sheet->trainings->len, ==, 2);
  g_assert_cmpstr (hf_row_text (sheet->trainings->pdata[0], HF_TRAINING_DATE), ==, "2023-06-05");
}

static void
test_without_department (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStaffSheet) sheet = read_as (fixture, 0, fixture->sun);

  g_assert_null (sheet->department);
  g_assert_cmpuint (sheet->heads->len, ==, 0);
}

/* What is not somebody's business is not even read. */
static void
test_rights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStaffSheet) head = read_as (fixture, fixture->zhao, fixture->qian);
  g_autoptr (HfStaffSheet) own = read_as (fixture, fixture->qian, fixture->qian);
  g_autoptr (HfStaffSheet) colleague = read_as (fixture, fixture->sun, fixture->qian);

  g_assert_cmpint (head->who->id, ==, fixture->zhao);
  g_assert_cmpuint (head->trainings->len, ==, 2);
  g_assert_cmpuint (own->trainings->len, ==, 2);
  g_assert_cmpuint (colleague->trainings->len, ==, 0);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autoptr (GError) error = NULL;

  g_assert_null (
    hf_staff_sheet_read (db, fixture->book->viewer, 999, hf_date_new (2023, 11, 22), &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/staff-sheet/card", test_card);
  ADD ("/staff-sheet/without-department", test_without_department);
  ADD ("/staff-sheet/rights", test_rights);
  ADD ("/staff-sheet/gone", test_gone);
  return g_test_run ();
}
