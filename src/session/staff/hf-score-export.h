/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/staff/hf-score-sheet.h"

G_BEGIN_DECLS

/**
 * hf_score_export_async:
 * @context: the book
 * @sheet: a month of somebody
 * @file: where to, with a path; an old file there is replaced once the new one is whole
 * @callback: called when it is written, or is not
 * @user_data: for @callback, whose source is @context
 *
 * Enters in the history that a month of scores, which names customers, is taken out, and writes it.
 * The process does not end before.
 */
void hf_score_export_async (HfContext          *context,
                            const HfScoreSheet *sheet,
                            GFile              *file,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);

/**
 * hf_score_export_finish:
 * @result: what the callback was called with
 * @error: return location for an error: also where whoever works may take no scores out
 *
 * Returns: whether the file was written
 */
gboolean hf_score_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
