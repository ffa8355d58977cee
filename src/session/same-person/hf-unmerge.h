/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-undo.h"

G_BEGIN_DECLS

/**
 * HfUnmergeOptions:
 * @keep: the card that stayed
 * @drop: the card that went into it
 * @viewer: whose step it is; must see names
 * @now: the time of that step, UTC seconds
 * @is_rehearsal: whether only to find out what would be left
 *
 * A merge that is to be taken back.
 */
typedef struct
{
  gint64    keep;
  gint64    drop;
  HfViewer *viewer;
  gint64    now;
  gboolean  is_rehearsal;
} HfUnmergeOptions;

/**
 * hf_unmerge_run:
 * @db: the writer
 * @options: which merge
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT when the one card is no longer in
 * the other, or got there by way of a third
 *
 * Makes two cards of one again, whoever made one of them and however long ago. What was changed
 * since stays, and so does what was added since. It is a step that can be undone.
 *
 * Returns: (transfer full) (nullable): what was done, or would be
 */
HfUndone *hf_unmerge_run (HfDatabase *db, const HfUnmergeOptions *options, GError **error);

/**
 * hf_unmerge_name_card:
 * @db: a connection
 * @options: which merge
 * @error: return location for an error; %HF_STORE_ERROR_GONE where the card is no longer there
 *
 * Returns: (transfer full) (nullable): the name on the card that would come back
 */
char *hf_unmerge_name_card (HfDatabase *db, const HfUnmergeOptions *options, GError **error);

/**
 * hf_unmerge_list_left:
 * @undone: what taking a merge back came to
 * @viewer: who is told
 *
 * Names what was changed since and so stays as it is: fields of the card, and what else there is a
 * row of. What is hidden from @viewer is not named.
 *
 * Returns: (transfer full): the names, translated, each once
 */
char **hf_unmerge_list_left (const HfUndone *undone, const HfViewer *viewer);

G_END_DECLS
