/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfUndoView:
 * @since: the last step that was there when the person began; 0 where nothing is too old
 * @customer: whose card is on screen, 0 for nobody's
 * @offered: the step that was just told of, with a way to take it back; 0 for none
 * @only_offered: whether nothing but @offered is meant, as by the button beside those words
 * @agreed: the step that the person agreed to after all, 0 for none
 *
 * What somebody who presses the key for Undo has before their eyes.
 */
typedef struct
{
  gint64   since;
  gint64   customer;
  gint64   offered;
  gboolean only_offered;
  gint64   agreed;
} HfUndoView;

/**
 * hf_undo_seen:
 * @db: a writing connection
 * @viewer: the person
 * @now: the time, UTC seconds
 * @view: what the person sees
 * @error: return location for an error, as in hf_undo()
 *
 * Takes back the person's newest step as hf_undo() does. Besides a batch it refuses what nobody can
 * have had in mind: a step of an earlier session, and one that concerns a customer who is not on
 * screen. #HfUndone.refused, @label, @field, @name and @at then tell of it; @n_rows is 0 unless it
 * is a batch. Where only what was offered is meant and another step is the newest by now, @refused
 * and @label alone tell of that one.
 *
 * Returns: (transfer full) (nullable): what was done, or refused
 */
HfUndone *
hf_undo_seen (HfDatabase *db, HfViewer *viewer, gint64 now, const HfUndoView *view, GError **error);

/**
 * hf_undo_seen_async:
 * @store: a store
 * @view: what the person sees
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does hf_undo_seen() as the viewer of a store. Ended by hf_store_undo_finish().
 */
void hf_undo_seen_async (HfStore            *store,
                         const HfUndoView   *view,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);

/**
 * hf_undo_since_async:
 * @store: a store
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Finds the last step there is.
 */
void   hf_undo_since_async (HfStore *store, GAsyncReadyCallback callback, gpointer user_data);
gint64 hf_undo_since_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
