/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When special days come back follows from their dates and calendars, whatever changes them. */

#include "core/hf-special-day.h"
#include "hf-test-book.h"
#include "store/hf-special-days.h"

static char *
read_recurs (HfTestBook *book, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_special_day_def, id);

  return g_strdup (hf_row_text (row, HF_SPECIAL_DAY_RECURS));
}

static void
assert_recurs (HfTestBook *book, gint64 id, const char *expected)
{
  g_autofree char *found = read_recurs (book, id);

  g_assert_cmpstr (found, ==, expected);
}

static gint64
add_day (HfTestBook *book, gint64 customer, const char *date, gboolean is_lunar)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, customer);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "生日");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, is_lunar);
  return hf_test_book_insert (book, row);
}

static void
test_changes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 solar = add_day (book, customer, "2025-10-06", FALSE);
  gint64 lunar = add_day (book, customer, "2025-08-08", TRUE); /* 闰六月十五 */

  assert_recurs (book, solar, "10-06");
  assert_recurs (book, lunar, "L06-15");
  hf_test_book_set_int (book, &hf_special_day_def, solar, HF_SPECIAL_DAY_IS_LUNAR, 1);
  assert_recurs (book, solar, "L08-15");
  hf_test_book_set_text (book, &hf_special_day_def, lunar, HF_SPECIAL_DAY_DATE, "2025-01-28");
  assert_recurs (book, lunar, "L12-29");
  hf_undone_free (hf_test_book_undo (book));
  assert_recurs (book, lunar, "L06-15");
  hf_test_book_check (book);
}

static gpointer
work_out_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_begin (db, error) &&
                          hf_database_run (db, error, "UPDATE special_day SET recurs = NULL", "") &&
                          hf_special_days_work_out (db, error) && hf_database_commit (db, error));
}

/* As a book of an earlier program is when it is opened. */
static void
test_work_out (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 solar = add_day (book, customer, "1992-02-29", FALSE);
  gint64 lunar = add_day (book, customer, "2025-10-06", TRUE);

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_WRITE, work_out_work, NULL, NULL, NULL));
  assert_recurs (book, solar, "02-29");
  assert_recurs (book, lunar, "L08-15");
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/special-days/changes", test_changes);
  g_test_add_func ("/special-days/work-out", test_work_out);
  return g_test_run ();
}
