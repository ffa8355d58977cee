/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-kind.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfReportQuestion:
 * @kind: what kind of report
 * @choices: (nullable): a key for each option; one that is not offered gives way to one that is
 * @today: today
 * @meter: how far reading it is
 *
 * A report that is asked for. Reference counted; but for @meter immutable, so that it crosses
 * threads.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public >*/
  const HfReportKind *kind;
  char               *choices[HF_REPORT_N_OPTIONS];
  HfDate              today;
  HfProgressMeter     meter;
} HfReportQuestion;

HfReportQuestion *
hf_report_question_new (const HfReportKind *kind, const char *const *choices, HfDate today);
HfReportQuestion *hf_report_question_ref (HfReportQuestion *self);
void              hf_report_question_unref (HfReportQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReportQuestion, hf_report_question_unref)

void hf_report_answer_free (HfReportAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReportAnswer, hf_report_answer_free)

HfReportAnswer *hf_report_read (HfDatabase       *db,
                                HfReportQuestion *question,
                                HfViewer         *viewer,
                                GCancellable     *cancellable,
                                GError          **error);
void            hf_report_read_async (HfStore            *store,
                                      HfReportQuestion   *question,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
HfReportAnswer *hf_report_read_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
