/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report of new against returning for paper. It has no names of patients, so nothing is masked.
 */

#include "session/print/hf-printed-report.h"

#include "session/report/hf-report-period.h"

static gpointer
read_report (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  const char *period;
  guint32     by;
  gint32      today;

  g_variant_get ((GVariant *) question, "(u&si)", &by, &period, &today);
  return hf_report_read (db, (HfReportBy) by, period, today, NULL, error);
}

const HfPrintSource hf_printed_report_source = {
  .read = read_report,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = (GDestroyNotify) hf_report_answer_free,
};

HfPrintScope *
hf_printed_report_new_scope (HfReportBy by, const char *period, HfDate today)
{
  GVariant *question = g_variant_new ("(usi)", (guint32) by, period, (gint32) today);

  return hf_print_scope_new (&hf_printed_report_source, g_variant_ref_sink (question),
                             hf_report_period_get_label (period));
}
