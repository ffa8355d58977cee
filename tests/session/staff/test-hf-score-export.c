/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of scores on its way out: entered first, and with its end; what it says is tested with
 * the sheet. */

#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "session/staff/hf-score-export.h"
#include "store/hf-history.h"
#include "tests/store/hf-test-book.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_ENTRIES "SELECT count(*) FROM step WHERE source = 'scores' AND label = "

typedef struct
{
  HfTestBook   *book;
  HfContext    *context;
  HfScoreSheet *sheet;
  char         *path;
  GAsyncResult *result;
} Fixture;

static void
add_score (Fixture *fixture, gint64 staff, const char *date)
{
  HfRow *row = hf_row_new (&hf_service_score_def);

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, date);
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, 2);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, "客户表扬");
  hf_test_book_insert (fixture->book, row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfDatabase) db = NULL;
  gint64 zhao;

  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->path = g_build_filename (fixture->book->folder, "scores.csv", NULL);
  zhao = hf_test_book_add_staff (fixture->book, "赵红", HF_STAFF_ROLE_DOCTOR);
  add_score (fixture, zhao, "2023-10-10");
  add_score (fixture, zhao, "2023-10-11");
  db = hf_test_book_connect (fixture->book);
  fixture->sheet = hf_score_sheet_read (db, hf_store_get_viewer (fixture->book->store), zhao,
                                        hf_date_new (2023, 10, 20), NULL);
  g_assert_nonnull (fixture->sheet);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->result);
  hf_score_sheet_free (fixture->sheet);
  g_free (fixture->path);
  g_object_unref (fixture->context);
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (fixture->book->is_saving); /* until it was told */
  fixture->result = g_object_ref (result);
}

static gboolean
write_to (Fixture *fixture, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean is_written;

  hf_score_export_async (fixture->context, fixture->sheet, file, result_cb, fixture);
  g_assert_true (fixture->book->is_saving);
  hf_test_wait_for (fixture->result != NULL);
  is_written = hf_score_export_finish (fixture->result, error);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (fixture->book->is_saving);
  return is_written;
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (write_to (fixture, fixture->path, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "2023-10-11"));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        N_ENTRIES "'" HF_HISTORY_EXPORTED "' AND n_rows = 2"),
                   ==, 1);
}

/* That it was tried stays. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->book->folder, "none", "scores.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_to (fixture, nowhere, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        N_ENTRIES "'" HF_HISTORY_EXPORT_STOPPED "' AND n_rows = 0"),
                   ==, 1);
}

/* What cannot be entered does not get out. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  hf_test_book_refuse (fixture->book, "INSERT ON step");
  g_assert_false (write_to (fixture, fixture->path, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  hf_test_book_allow (fixture->book);
}

/* Who may not take such tables out cannot by this way either. */
static void
test_no_right (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 desk = hf_test_book_add_staff (fixture->book, "吴静", HF_STAFF_ROLE_DESK);

  hf_test_book_work_as (fixture->book, desk, HF_STAFF_ROLE_DESK, 0);
  g_assert_false (write_to (fixture, fixture->path, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NOT_ALLOWED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Whole and safely on disk, or not at all: another file takes the place of the old one, which
 * somebody may have open, and none but whoever wrote it may read it. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  GStatBuf before, after;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_true (write_to (fixture, fixture->path, NULL));
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpuint (after.st_ino, !=, before.st_ino);
  g_assert_cmpint (after.st_mode & 0777, ==, 0600);
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

/* What lies elsewhere than on this machine cannot be made safe there, which has to be said. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://elsewhere.example/scores.csv");
  g_autoptr (GError) error = NULL;

  hf_score_export_async (fixture->context, fixture->sheet, file, refused_cb, fixture);
  hf_test_wait_for (fixture->result != NULL);
  g_assert_false (hf_score_export_finish (fixture->result, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM step WHERE source = 'scores'"),
                   ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/score-export/written", test_written);
  ADD ("/score-export/no-folder", test_no_folder);
  ADD ("/score-export/refused", test_refused);
  ADD ("/score-export/no-right", test_no_right);
  ADD ("/score-export/replaced", test_replaced);
  ADD ("/score-export/elsewhere", test_elsewhere);
#undef ADD
  return g_test_run ();
}
