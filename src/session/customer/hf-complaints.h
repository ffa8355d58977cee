/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_complaints_begin:
 * @row: a new complaint, not sealed
 * @context: the book, who and when
 *
 * Fills in what is usual: received now, by whoever looks into it until it is handed over, to be
 * answered in the usual time.
 */
void hf_complaints_begin (HfRow *row, HfContext *context);

/**
 * hf_complaints_settle:
 * @context: the book, whose hours of work count
 * @row: a complaint as it is to be, not sealed
 * @before: (nullable): as it was
 *
 * Sets what follows from the rest, see hf_complaint_settle().
 */
void hf_complaints_settle (HfContext *context, HfRow *row, const HfRow *before);

/**
 * hf_complaints_make_of_call:
 * @context: the book
 * @entered: (nullable): what was asked; %NULL where nobody did, and the call says it
 * @follow_up: the follow-up that somebody called for
 * @call: the call
 * @contact: its id, perhaps that of one stored by the same change
 *
 * Returns: (transfer full): the complaint that was made in a call, to be inserted
 */
HfRow *hf_complaints_make_of_call (HfContext   *context,
                                   const HfRow *entered,
                                   const HfRow *follow_up,
                                   const HfRow *call,
                                   gint64       contact);

/**
 * hf_complaints_read_open:
 * @db: a database
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads the complaints that somebody still has to see to; a suggestion or praise alarms nobody.
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): them, the most urgent first
 */
GPtrArray *
hf_complaints_read_open (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

G_END_DECLS
