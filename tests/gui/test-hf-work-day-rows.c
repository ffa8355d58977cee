/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the days off: a day is added and removed; what nobody knows yet is said there and
 * where somebody plans. */

#include "customer-fixture.h"

#include "core/hf-days-off.h"
#include "core/hf-work-day.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-typed-day.h"
#include "gui/follow-up/hf-work-day-rows.h"
#include "session/follow-up/hf-work-days.h"

static GtkWidget *
part_of (GtkWidget *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, HF_TYPE_ROWS_DIALOG, name));
}

static gint64
count (CustomerFixture *fixture, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM work_day WHERE ", where, NULL);

  return hf_test_book_number (fixture->book, sql);
}

static void
test_dialog (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = hf_rows_dialog_present (fixture->window, fixture->context, &hf_work_day_rows);
  GtkWidget *label;

  g_assert_false (gtk_widget_get_visible (part_of (dialog, "usual")));
  g_assert_false (gtk_widget_get_visible (part_of (dialog, "explanation"))); /* 2024 is known */
  g_signal_emit_by_name (part_of (dialog, "add"), "clicked");
  hf_test_wait_for (count (fixture, "date = '2023-10-20' AND kind = 'off'") == 1);
  hf_test_wait_for ((label = find_label (dialog, "Remove Day")) != NULL);
  g_assert_nonnull (find_label (dialog, "Last day"));
  g_assert_nonnull (find_label (dialog, "Changes…"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  hf_test_wait_for (count (fixture, "1") == 0);
  hf_test_wait_for (find_label (dialog, "Remove Day") == NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count (fixture, "kind = 'off'"), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count (fixture, "1"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever opens it is asked for the year to come, until it is there. */
static void
test_explained (CustomerFixture *fixture, gconstpointer data)
{
  HfRow     *row = hf_row_new (&hf_work_day_def);
  GtkWidget *dialog;

  hf_clock_set (hf_context_get_clock (fixture->context),
                hf_clock_instant_of (hf_date_from_iso ("2026-11-24"), 9 * 60));
  dialog = hf_rows_dialog_present (fixture->window, fixture->context, &hf_work_day_rows);
  g_assert_true (gtk_widget_get_visible (part_of (dialog, "explanation")));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (part_of (dialog, "explanation"))), ==,
                   "Holidays of 2027 not known yet");
  hf_kept_load_async (fixture->context, &hf_work_days_kept, NULL, NULL);
  hf_row_set_text (row, HF_WORK_DAY_DATE, "2027-10-01");
  hf_row_set_text (row, HF_WORK_DAY_UNTIL, "2027-10-07");
  hf_row_set_text (row, HF_WORK_DAY_KIND, HF_WORK_DAY_OFF);
  hf_test_book_insert (fixture->book, row);
  hf_test_wait_for (!gtk_widget_get_visible (part_of (dialog, "explanation")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
assert_typed (const HfDaysOff *own, const char *day, const char *expected)
{
  HfDate           today = hf_date_from_iso ("2026-11-24");
  g_autofree char *text = hf_typed_day_describe (own, hf_date_from_iso (day), today);

  g_assert_cmpstr (text, ==, expected);
}

/* Who plans into a year that nobody knows is told so; who plans for a day off as well. */
static void
test_typed (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfRow *row = hf_row_new (&hf_work_day_def);

  assert_typed (NULL, "2026-11-25", "Wed 25 Nov 2026, tomorrow");
  assert_typed (NULL, "2027-01-04", "Mon 4 Jan 2027, in 41 days · Holidays of 2027 not known yet");
  hf_row_set_text (row, HF_WORK_DAY_DATE, "2027-01-04");
  hf_row_set_text (row, HF_WORK_DAY_UNTIL, "2027-01-10");
  hf_row_set_text (row, HF_WORK_DAY_KIND, HF_WORK_DAY_OFF);
  hf_row_set_text (row, HF_WORK_DAY_NAME, "Moving house");
  g_ptr_array_add (rows, row);
  assert_typed (hf_days_off_take (rows), "2027-01-04",
                "Mon 4 Jan 2027, in 41 days · Day off: Moving house");
  assert_typed (hf_days_off_take (rows), "2027-01-11", "Mon 11 Jan 2027, in 48 days");
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/work-day-rows/dialog", test_dialog);
  customer_fixture_add_test ("/work-day-rows/explained", test_explained);
  g_test_add_func ("/work-day-rows/typed", test_typed);
  return g_test_run ();
}
