/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report for paper. It has no names of patients, and counts only what the viewer may ask for. */

#include "session/print/hf-printed-report.h"

#include <glib/gi18n.h>

static gpointer
read_report (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  return hf_report_read (db, (HfReportQuestion *) question, viewer, NULL, error);
}

const HfPrintSource hf_printed_report_source = {
  .read = read_report,
  .free_question = (GDestroyNotify) hf_report_question_unref,
  .free_content = (GDestroyNotify) hf_report_answer_free,
};

HfPrintScope *
hf_printed_report_new_scope (HfReportQuestion *question)
{
  return hf_print_scope_new (&hf_printed_report_source, hf_report_question_ref (question),
                             g_strdup (_ (question->kind->label)));
}
