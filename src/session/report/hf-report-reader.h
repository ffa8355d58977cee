/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "stats/hf-stat-new-returning.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfReportAnswer:
 * @span: from when to when the book has visits
 * @report: (owned): the report over the period asked for
 *
 * What reading a report came to.
 */
typedef struct
{
  HfVisitSpan           span;
  HfNewReturningReport *report;
} HfReportAnswer;

/**
 * hf_report_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees an answer.
 */
void hf_report_answer_free (HfReportAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReportAnswer, hf_report_answer_free)

/**
 * hf_report_read:
 * @db: a connection
 * @by: what the rows stand for
 * @period: a key of hf_report_period_list()
 * @today: today
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads new against returning over a period. The patients of the total are not counted.
 *
 * Returns: (transfer full) (nullable): the answer
 */
HfReportAnswer *hf_report_read (HfDatabase   *db,
                                HfReportBy    by,
                                const char   *period,
                                HfDate        today,
                                GCancellable *cancellable,
                                GError      **error);

/**
 * hf_report_read_async:
 * @store: the book
 * @by: what the rows stand for
 * @period: a key of hf_report_period_list()
 * @today: today
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does what hf_report_read() does, on the lane for long reads.
 */
void hf_report_read_async (HfStore            *store,
                           HfReportBy          by,
                           const char         *period,
                           HfDate              today,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

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
HfReportAnswer *hf_report_read_finish (HfStore *store, GAsyncResult *result, GError **error);

/**
 * hf_report_is_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether that touches what a report counts or names
 */
gboolean hf_report_is_concerned (const HfChanged *changed);

G_END_DECLS
