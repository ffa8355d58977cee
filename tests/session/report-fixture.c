/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reports made up by hand. */

#include "tests/session/report-fixture.h"

static void
clear_row (gpointer row)
{
  g_free (((HfNewReturning *) row)->label);
}

HfNewReturningReport *
report_fixture_new (HfReportBy by, const char *from, const char *to)
{
  HfNewReturningReport *report = g_new0 (HfNewReturningReport, 1);

  report->by = by;
  report->from = g_strdup (from);
  report->to = g_strdup (to);
  report->rows = g_array_new (FALSE, TRUE, sizeof (HfNewReturning));
  g_array_set_clear_func (report->rows, clear_row);
  return report;
}

void
report_fixture_add (HfNewReturningReport *report, const char *label, gint64 fresh, gint64 returning)
{
  HfNewReturning row = { g_strdup (label), fresh + returning, fresh, fresh + returning / 2, fresh };

  g_array_append_val (report->rows, row);
  report->total.visits += row.visits;
  report->total.new_visits += row.new_visits;
}

HfNewReturningReport *
report_fixture_new_months (void)
{
  HfNewReturningReport *report = report_fixture_new (HF_BY_MONTH, "2022-10-01", "2023-11-30");

  for (int i = 0; i < 14; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d-%02d", 2022 + (9 + i) / 12, (9 + i) % 12 + 1);

      report_fixture_add (report, label, 1000, 800 + 10 * i);
    }
  return report;
}
