/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a day in the month says of itself; what it holds is tested with the calendar. */

#include "gui/calendar/hf-day-cell.h"

static void
assert_cell (const char *iso, const char *label, gboolean looks_off)
{
  GtkWidget       *cell = g_object_ref_sink (hf_day_cell_new ());
  HfDate           day = hf_date_from_iso (iso);
  HfDayCellView    view = { .day = day, .today = hf_date_from_iso ("2023-10-01"), .month = day };
  g_autofree char *wrong = NULL;

  hf_day_cell_show (HF_DAY_CELL (cell), &view);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              label);
  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpint (gtk_widget_has_css_class (cell, "weekend"), ==, looks_off);
  g_object_unref (cell);
}

/* A Monday off and a Saturday worked look it, and say why. */
static void
test_days_off (void)
{
  assert_cell ("2023-10-02",
               "Mon 2 Oct 2023, tomorrow\nDay off: Mid-Autumn Festival and National Day", TRUE);
  assert_cell (
    "2023-10-07",
    "Sat 7 Oct 2023, in 6 days\nWorked for the days off of Mid-Autumn Festival and National Day",
    FALSE);
  assert_cell ("2023-10-09", "Mon 9 Oct 2023, in 8 days", FALSE);
  assert_cell ("2023-10-14", "Sat 14 Oct 2023, in 13 days", TRUE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-cell/days-off", test_days_off);
  return g_test_run ();
}
