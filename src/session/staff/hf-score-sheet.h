/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfScoreSheet:
 * @staff: whose it is
 * @who: (nullable): who looks; %NULL where the book is somebody's own
 * @month: the first day of the month
 * @scores: (element-type HfRow): that month's, the latest first; none for whom they do not concern
 * @total: what they come to
 *
 * The service scores of somebody in a month.
 */
typedef struct
{
  HfRow     *staff;
  HfRow     *who;
  HfDate     month;
  GPtrArray *scores;
  gint64     total;
} HfScoreSheet;

/**
 * hf_score_sheet_read:
 * @db: a connection
 * @viewer: for whom
 * @staff: of whom
 * @day: a day of the month
 * @error: return location for an error
 *
 * Reads a month along an index, however long the ledger is.
 *
 * Returns: (transfer full) (nullable): it
 */
HfScoreSheet *
hf_score_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 staff, HfDate day, GError **error);

/**
 * hf_score_sheet_read_all:
 * @db: a connection
 * @viewer: for whom
 * @day: a day of the month
 * @error: return location for an error
 *
 * Reads the month of everybody whose scores @viewer may read and who has any, by name. Who left
 * since is there too.
 *
 * Returns: (transfer full) (nullable) (element-type HfScoreSheet): the sheets
 */
GPtrArray *hf_score_sheet_read_all (HfDatabase *db, HfViewer *viewer, HfDate day, GError **error);

/**
 * hf_score_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees it.
 */
void hf_score_sheet_free (HfScoreSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfScoreSheet, hf_score_sheet_free)

/**
 * hf_score_sheet_may_add:
 * @self: a sheet
 *
 * Returns: whether who looks may give points, or take them
 */
gboolean hf_score_sheet_may_add (const HfScoreSheet *self);

/**
 * hf_score_sheet_has_charge:
 * @self: a sheet
 *
 * Returns: whether who looks keeps the records of whose it is, and so may ask for those of others
 */
gboolean hf_score_sheet_has_charge (const HfScoreSheet *self);

/**
 * hf_score_sheet_changes_add:
 * @self: a sheet
 * @points: how many; negative to take them
 * @reason: why
 * @customer: whom it is about, 0 for nobody
 * @follow_up: the follow-up it is for, 0 for none
 * @day: when it happened; the sheet of its month has it, whichever month @self is of
 *
 * Returns: (transfer full) (nullable): what enters it in the ledger; %NULL for who may not, and for
 *   no points or no reason
 */
HfChangeSet *hf_score_sheet_changes_add (const HfScoreSheet *self,
                                         gint64              points,
                                         const char         *reason,
                                         gint64              customer,
                                         gint64              follow_up,
                                         HfDate              day);

/**
 * hf_score_sheet_write:
 * @self: a sheet
 * @stream: where it goes, as a table for spreadsheets
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean hf_score_sheet_write (const HfScoreSheet *self, GOutputStream *stream, GError **error);

G_END_DECLS
