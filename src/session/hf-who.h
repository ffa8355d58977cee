/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Who works with a book on this machine: somebody on its staff, as the settings remember it, or
 * nobody in particular. It says whose work is whose and asks for no password; see DECISIONS. */

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_who_dup_remembered:
 * @settings: the settings
 * @path: (type filename): a book
 *
 * Returns: (transfer full) (nullable): the name of whoever works with that book on this machine,
 *   %NULL for nobody in particular
 */
char *hf_who_dup_remembered (GSettings *settings, const char *path);

/**
 * hf_who_dup_missing:
 * @context: a book
 *
 * Returns: (transfer full) (nullable): the name of somebody who is remembered but does not work
 *   here any more, so that nobody in particular does; %NULL where all is as it was chosen
 */
char *hf_who_dup_missing (HfContext *context);

/**
 * hf_who_choose:
 * @context: a book with settings
 * @staff: (nullable): somebody on its staff, %NULL for nobody in particular
 *
 * Works as somebody from now on, and the next time this book is opened on this machine. Nobody is
 * shown more by it than before: what was masked stays masked. Where somebody was named for this
 * run, it does nothing.
 */
void hf_who_choose (HfContext *context, const HfRow *staff);

/**
 * hf_who_recall_async:
 * @context: a book
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Works as whoever is remembered for this book: nobody in particular, where nobody is, or where
 * that person has left or is not in this book. Where somebody was named for this run, it does
 * nothing.
 */
void hf_who_recall_async (HfContext          *context,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

/**
 * hf_who_recall_finish:
 * @context: a book
 * @result: the result
 * @error: return location for an error of the book
 *
 * Ends hf_who_recall_async().
 *
 * Returns: whether the book could be asked
 */
gboolean hf_who_recall_finish (HfContext *context, GAsyncResult *result, GError **error);

/**
 * hf_who_follow:
 * @context: a book
 *
 * Looks again whenever the staff of the book changes: somebody may have left, have come back, or
 * have another name or role by now.
 */
void hf_who_follow (HfContext *context);

G_END_DECLS
