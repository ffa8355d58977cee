/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The card of somebody of the staff, from the book to the paper: what is filled in, the hours of
 * the week, and trainings. */

#include "gui/print/hf-print-staff.h"

#include "core/hf-department.h"
#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "print-fixture.h"
#include "session/print/hf-printed-staff.h"

#include <gtk/gtk.h>
#include <string.h>

static gint64
add_staff (PrintFixture *fixture)
{
  HfRow *department = hf_row_new (&hf_department_def);
  HfRow *row = hf_row_new (&hf_staff_def);

  hf_row_set_text (department, HF_DEPARTMENT_NAME, "Cardiology");
  hf_row_set_text (row, HF_STAFF_NAME, "Li Wei");
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_row_set_int (row, HF_STAFF_DEPARTMENT, hf_test_book_insert (fixture->book, department));
  hf_row_set_text (row, HF_STAFF_TITLE, "Chief physician");
  return hf_test_book_insert (fixture->book, row);
}

/* On Tuesdays; 21 November 2023 is one. */
static void
add_duty (PrintFixture *fixture, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_duty_def);

  hf_row_set_int (row, HF_DUTY_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_WEEKDAY, "2");
  hf_row_set_text (row, HF_DUTY_BEGINS, "08:00");
  hf_row_set_text (row, HF_DUTY_ENDS, "12:00");
  hf_row_set_text (row, HF_DUTY_PLACE, "Room 204");
  hf_test_book_insert (fixture->book, row);
}

static void
add_training (PrintFixture *fixture, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_training_def);

  hf_row_set_int (row, HF_TRAINING_STAFF, staff);
  hf_row_set_text (row, HF_TRAINING_TOPIC, "Resuscitation");
  hf_row_set_text (row, HF_TRAINING_KIND, hf_training_kinds[0].key);
  hf_row_set_text (row, HF_TRAINING_DATE, "2023-03-05");
  hf_test_book_insert (fixture->book, row);
}

static char **
list_pages (PrintFixture *fixture, gint64 staff)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 09:00", hf_date_from_iso ("2023-11-21") };
  g_autoptr (HfPrintScope) scope = hf_printed_staff_new_scope (staff, origin.today);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    print_fixture_read (fixture->book, scope, fixture->book->viewer, &error);
  g_autoptr (HfPrintSheet) sheet = NULL;

  g_assert_no_error (error);
  sheet = hf_print_sheet_new (&hf_print_staff_kind, printed, "", &origin);
  return print_fixture_list_pages (sheet);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_all (PrintFixture *fixture, gconstpointer data)
{
  gint64 staff = add_staff (fixture);
  g_auto (GStrv) pages = NULL;

  add_duty (fixture, staff);
  add_training (fixture, staff);
  pages = list_pages (fixture, staff);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *Li Wei$"));
  g_assert_true (matches (pages[0], "^ *Role +Doctor$"));
  g_assert_true (matches (pages[0], "^ *Department +Cardiology$"));
  g_assert_true (matches (pages[0], "^ *Professional title +Chief physician$"));
  g_assert_null (strstr (pages[0], "Specialty")); /* nothing is known of it */
  g_assert_true (matches (pages[0], "^ *Tue 21 Nov 2023 +08:00–12:00 Room 204$"));
  g_assert_true (matches (pages[0], "^ *Wed 22 Nov 2023 +—$"));
  g_assert_true (matches (pages[0], "^ *Resuscitation .*2023"));
}

static void
test_bare (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = list_pages (fixture, add_staff (fixture));

  g_assert_true (matches (pages[0], "^ *Sun 26 Nov 2023 +—$"));
  g_assert_null (strstr (pages[0], "Trainings"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-staff/all", test_all);
  PRINT_FIXTURE_ADD ("/print-staff/bare", test_bare);
  return g_test_run ();
}
