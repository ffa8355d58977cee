/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * hf_print_log_async:
 * @context: the context
 * @what: what is printed, an untranslated label that names nobody
 * @n_people: how many people's numbers are on it
 * @callback: called when it is in the book
 * @user_data: for @callback, whose source is the store
 *
 * Enters in the history who takes full telephone numbers out on paper, before they are there.
 */
void hf_print_log_async (HfContext          *context,
                         const char         *what,
                         guint               n_people,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);

/**
 * hf_print_log_finish:
 * @store: the store
 * @result: what the callback was called with
 * @error: return location for an error
 *
 * Returns: whether it was entered; what was not is not to be printed
 */
gboolean hf_print_log_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
