/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What windows and commands agree on: the time they are told to believe, and who works. */

#include "core/hf-staff.h"
#include "session/hf-start.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>

#define THEN 1697763600 /* 2023-10-20T09:00 in Shanghai */

static void
test_clock (void)
{
  g_autoptr (HfClock) asked = hf_start_clock ("2023-10-20T09:00:00");
  g_autoptr (HfClock) set = NULL;

  g_assert_cmpint (hf_clock_now (asked), ==, THEN);
  g_assert_null (hf_start_clock ("yesterday"));
  g_setenv ("HUIFANG_NOW", "2023-10-20", TRUE);
  set = hf_start_clock (NULL);
  g_unsetenv ("HUIFANG_NOW");
  g_assert_cmpint (hf_clock_now (set), ==, THEN - 9 * 60 * 60);
}

/* Told both, what is asked for counts. */
static void
test_asked_before_set (void)
{
  g_autoptr (HfClock) clock = NULL;

  g_setenv ("HUIFANG_NOW", "2020-01-01", TRUE);
  clock = hf_start_clock ("2023-10-20T09:00:00");
  g_unsetenv ("HUIFANG_NOW");
  g_assert_cmpint (hf_clock_now (clock), ==, THEN);
}

static void
test_running_clock (void)
{
  g_autoptr (HfClock) clock = hf_start_running_clock ("2023-10-20T09:00:00");

  g_assert_cmpint (hf_clock_now (clock), >=, THEN);
  g_assert_cmpint (hf_clock_now (clock), <, THEN + 60 * 60);
  g_assert_null (hf_start_running_clock (""));
}

static void
test_folder (void)
{
  g_autofree char *book = hf_start_book_path ();
  g_autofree char *folder = g_path_get_dirname (book);
  g_autofree char *below_a_file = g_build_filename (book, "book.huifang", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_str_has_prefix (book, g_get_user_data_dir ()));
  g_assert_true (hf_start_make_folder (book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_true (hf_start_make_folder (book, NULL)); /* there already */
  g_assert_true (g_file_set_contents (book, "", 0, NULL));
  g_assert_false (hf_start_make_folder (below_a_file, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
}

static gint64
add_staff (HfTestBook *book, const char *name, gboolean is_archived)
{
  HfRow *row = hf_test_staff (name, HF_STAFF_ROLE_DESK);

  if (is_archived)
    hf_row_set_int (row, HF_STAFF_ARCHIVED, THEN);
  return hf_test_book_insert (book, row);
}

static void
test_as_staff (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id;
  g_autoptr (GError) error = NULL;

  add_staff (book, "Wu Lan", TRUE);
  id = add_staff (book, "Wu Lan", FALSE);
  add_staff (book, "Wu Lan", FALSE);
  g_assert_true (hf_start_as_staff (book->store, "wu lan", &error));
  g_assert_no_error (error);
  g_assert_cmpint (hf_store_get_viewer (book->store)->staff, ==, id); /* the first who works here */
  g_assert_cmpstr (hf_store_get_viewer (book->store)->who, ==, "Wu Lan");
  g_assert_true (hf_start_is_person (hf_store_get_viewer (book->store), "WU LAN"));
  g_assert_false (hf_start_is_person (hf_store_get_viewer (book->store), "Zhao"));
}

static void
test_owner_is_nobody (void)
{
  g_autoptr (HfViewer) owner = hf_start_viewer ();

  g_assert_false (hf_start_is_person (owner, owner->who));
}

static void
test_as_nobody (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfViewer *before = hf_store_get_viewer (book->store);
  g_autoptr (GError) error = NULL;

  add_staff (book, "Wu Lan", TRUE);
  g_assert_false (hf_start_as_staff (book->store, "Wu Lan", &error));
  g_assert_error (error, HF_START_ERROR, HF_START_ERROR_NOBODY);
  g_assert_true (hf_store_get_viewer (book->store) == before);
}

static void
staff_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_found = user_data;
  g_autoptr (GError) error = NULL;

  *is_found = hf_start_as_staff_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_as_staff_async (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64   id = add_staff (book, "Wu Lan", FALSE);
  gboolean is_found = FALSE;

  hf_start_as_staff_async (book->store, "Wu Lan", NULL, staff_found_cb, &is_found);
  hf_test_wait_for (is_found);
  g_assert_cmpstr (hf_store_get_viewer (book->store)->role, ==, HF_STAFF_ROLE_DESK);
  g_assert_cmpint (hf_store_get_viewer (book->store)->staff, ==, id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/start/clock", test_clock);
  g_test_add_func ("/start/asked-before-set", test_asked_before_set);
  g_test_add_func ("/start/running-clock", test_running_clock);
  g_test_add_func ("/start/folder", test_folder);
  g_test_add_func ("/start/as-staff", test_as_staff);
  g_test_add_func ("/start/owner-is-nobody", test_owner_is_nobody);
  g_test_add_func ("/start/as-nobody", test_as_nobody);
  g_test_add_func ("/start/as-staff-async", test_as_staff_async);
  return g_test_run ();
}
