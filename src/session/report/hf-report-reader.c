/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a report for a window or for paper, whatever its kind: what may be chosen and the figures
 * in one go, so that the choices offered and the numbers shown belong together. */

#include "session/report/hf-report-reader.h"

#include "session/report/hf-report-figure.h"

/**
 * hf_report_question_new:
 * @kind: what kind of report
 * @choices: (array length=2) (nullable): a key for each option, some perhaps %NULL
 * @today: today
 *
 * Returns: (transfer full): a question
 */
HfReportQuestion *
hf_report_question_new (const HfReportKind *kind, const char *const *choices, HfDate today)
{
  HfReportQuestion *self = g_new0 (HfReportQuestion, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->today = today;
  for (guint i = 0; choices != NULL && i < HF_REPORT_N_OPTIONS; i++)
    self->choices[i] = g_strdup (choices[i]);
  return self;
}

/**
 * hf_report_question_ref:
 * @self: a question
 *
 * Returns: (transfer full): @self
 */
HfReportQuestion *
hf_report_question_ref (HfReportQuestion *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_report_question_unref:
 * @self: (transfer full): a question
 *
 * Frees it when nobody needs it any more.
 */
void
hf_report_question_unref (HfReportQuestion *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    g_free (self->choices[i]);
  g_free (self);
}

/**
 * hf_report_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees an answer.
 */
void
hf_report_answer_free (HfReportAnswer *self)
{
  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    {
      g_free (self->choices[i]);
      g_strfreev (self->offers[i]);
    }
  g_free (self->title);
  g_free (self->headline);
  g_free (self->definition);
  g_free (self->extent);
  g_free (self->file_stem);
  g_ptr_array_unref (self->figures);
  g_clear_pointer (&self->chart, hf_chart_data_unref);
  g_clear_pointer (&self->chart_rows, hf_chart_data_unref);
  g_clear_pointer (&self->picture, hf_chart_data_unref);
  g_clear_pointer (&self->table, hf_report_table_free);
  g_free (self);
}

/* What was remembered may have left the book, or come from another one. */
static const char *
choose (const HfReportOption *option, const char *wanted, GStrv offers)
{
  if (wanted != NULL && g_strv_contains ((const char *const *) offers, wanted))
    return wanted;
  return g_strv_contains ((const char *const *) offers, option->initial) ? option->initial :
                                                                           offers[0];
}

static gboolean
make_choices (HfReportAnswer         *answer,
              HfDatabase             *db,
              const HfReportQuestion *question,
              HfViewer               *viewer,
              GError                **error)
{
  for (guint i = 0; i < HF_REPORT_N_OPTIONS && answer->kind->options[i].key != NULL; i++)
    {
      const HfReportOption *option = &answer->kind->options[i];

      answer->offers[i] = option->list (db, viewer, error);
      if (answer->offers[i] == NULL)
        return FALSE;
      answer->choices[i] = g_strdup (choose (option, question->choices[i], answer->offers[i]));
    }
  return TRUE;
}

/**
 * hf_report_read:
 * @db: a connection
 * @question: what is asked for
 * @viewer: who looks; what that viewer may not see is not counted either
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads a report. For whom people are masked, its figures lead to nobody.
 *
 * Returns: (transfer full) (nullable): the answer
 */
HfReportAnswer *
hf_report_read (HfDatabase       *db,
                HfReportQuestion *question,
                HfViewer         *viewer,
                GCancellable     *cancellable,
                GError          **error)
{
  HfProgress      progress = hf_progress_meter_tell_to (&question->meter);
  HfReportRequest request = { .today = question->today, .viewer = viewer, .progress = &progress };
  g_autoptr (HfReportAnswer) answer = g_new0 (HfReportAnswer, 1);

  answer->kind = question->kind;
  answer->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_report_figure_free);
  if (!make_choices (answer, db, question, viewer, error))
    return NULL;
  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    request.choices[i] = answer->choices[i];
  request.cancellable = cancellable;
  if (!answer->kind->read (answer, db, &request, error))
    return NULL;
  if (viewer->masked && answer->table != NULL)
    hf_report_table_forget_whom (answer->table);
  return g_steal_pointer (&answer);
}

typedef struct
{
  HfReportQuestion *question;
  HfViewer         *viewer;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  hf_report_question_unref (reading->question);
  hf_viewer_unref (reading->viewer);
  g_free (reading);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return hf_report_read (db, reading->question, reading->viewer, cancellable, error);
}

/**
 * hf_report_read_async:
 * @store: the book
 * @question: what is asked for
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does what hf_report_read() does for whoever works with the book, on the lane for long reads.
 */
void
hf_report_read_async (HfStore            *store,
                      HfReportQuestion   *question,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->question = hf_report_question_ref (question);
  reading->viewer = hf_viewer_ref (hf_store_get_viewer (store));
  hf_store_run_async (store, HF_LANE_SCAN, read_work, reading, reading_free,
                      (GDestroyNotify) hf_report_answer_free, cancellable, callback, user_data);
}

/**
 * hf_report_read_finish:
 * @store: the book
 * @result: the result
 * @error: return location for an error
 *
 * Ends hf_report_read_async().
 *
 * Returns: (transfer full) (nullable): the answer
 */
HfReportAnswer *
hf_report_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
