/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-transaction.h"

G_BEGIN_DECLS

/**
 * HfChangeSet:
 *
 * What a person wants changed at once, built on the main thread from drafts: rows of one or several
 * entities, all or nothing. New rows get provisional negative ids, by which others of the set may
 * refer to them.
 */
typedef struct _HfChangeSet HfChangeSet;

/**
 * HF_FIRST_NEW:
 *
 * The provisional id of the first new row of any change set.
 */
#define HF_FIRST_NEW ((gint64) -1)

HfChangeSet *hf_change_set_new (const char *label);
HfChangeSet *hf_change_set_ref (HfChangeSet *self);
void         hf_change_set_unref (HfChangeSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfChangeSet, hf_change_set_unref)

gint64      hf_change_set_insert (HfChangeSet *self, HfRow *row);
gint64      hf_change_set_insert_like (HfChangeSet *self, const HfRow *like, HfRow *row);
void        hf_change_set_bring_back (HfChangeSet *self, HfRow *row);
void        hf_change_set_update (HfChangeSet *self, const HfRow *before, HfRow *after);
void        hf_change_set_delete (HfChangeSet *self, const HfRow *row);
gboolean    hf_change_set_is_empty (const HfChangeSet *self);
const char *hf_change_set_get_label (const HfChangeSet *self);

/**
 * HfCommitted:
 * @step: the step in the history, 0 when nothing differed
 * @rows: (element-type HfRow): the rows as they are stored now, in the set's order; deleted ones
 * are missing, and any that could not be read back: ask hf_committed_get_id() for an id
 * @ids: (element-type gint64): the ids of the new rows, in the order in which they were added
 *
 * What a commit came to.
 */
typedef struct
{
  gint64     step;
  GPtrArray *rows;
  GArray    *ids;
} HfCommitted;

HfCommitted *hf_change_set_commit (HfChangeSet *self,
                                   HfDatabase  *db,
                                   HfViewer    *viewer,
                                   gint64       now,
                                   GError     **error);
gint64       hf_committed_get_id (const HfCommitted *self, gint64 provisional);
void         hf_committed_free (HfCommitted *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCommitted, hf_committed_free)

G_END_DECLS
