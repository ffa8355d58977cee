/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a report for a window or for paper: the span of the book and the report in one go, so
 * that the choices offered and the numbers shown belong together. */

#include "session/report/hf-report-reader.h"

#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-period.h"

typedef struct
{
  HfReportBy by;
  char      *period;
  HfDate     today;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->period);
  g_free (question);
}

void
hf_report_answer_free (HfReportAnswer *self)
{
  g_clear_pointer (&self->report, hf_new_returning_report_free);
  g_free (self);
}

HfReportAnswer *
hf_report_read (HfDatabase   *db,
                HfReportBy    by,
                const char   *period,
                HfDate        today,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (HfReportAnswer) answer = g_new0 (HfReportAnswer, 1);
  g_autofree char *from = NULL, *to = NULL;

  if (!hf_stat_visit_span (db, &answer->span, error))
    return NULL;
  hf_report_period_resolve (period, &answer->span, today, &from, &to);
  answer->report = hf_stat_new_returning (db, by, from, to, cancellable, error);
  return answer->report == NULL ? NULL : g_steal_pointer (&answer);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_report_read (db, question->by, question->period, question->today, cancellable, error);
}

void
hf_report_read_async (HfStore            *store,
                      HfReportBy          by,
                      const char         *period,
                      HfDate              today,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Question *question = g_new0 (Question, 1);

  question->by = by;
  question->period = g_strdup (period);
  question->today = today;
  hf_store_run_async (store, HF_LANE_SCAN, read_work, question, question_free,
                      (GDestroyNotify) hf_report_answer_free, cancellable, callback, user_data);
}

HfReportAnswer *
hf_report_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}

gboolean
hf_report_is_concerned (const HfChanged *changed)
{
  return hf_changed_has_entity (changed, &hf_visit_def) ||
         hf_changed_has_entity (changed, &hf_department_def) ||
         hf_changed_has_entity (changed, &hf_staff_def);
}
