/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What few rows of a book say, read whole and kept with the context for whoever has to decide at
 * once, and read again whenever somebody changes it. */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfKeptKind:
 * @def: whose rows
 * @what: of what the log says that it could not be read
 * @read: reads what they say, on a worker; (transfer full), %NULL with an error
 * @free: frees that
 *
 * What can be kept. It is told apart by its address.
 */
typedef struct
{
  const HfEntityDef *def;
  const char        *what;
  gpointer (*read) (HfDatabase *db, HfViewer *viewer, GError **error);
  GDestroyNotify free;
} HfKeptKind;

/**
 * hf_kept_load_async:
 * @context: a book
 * @kind: what to keep
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Reads it, and from then on again whenever somebody changes it; HfContext::kept tells of that.
 */
void hf_kept_load_async (HfContext          *context,
                         const HfKeptKind   *kind,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);

/**
 * hf_kept_load_finish:
 * @context: a book
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean hf_kept_load_finish (HfContext *context, GAsyncResult *result, GError **error);

/**
 * hf_kept_load_sync:
 * @context: a book
 * @kind: what to keep
 * @error: return location for an error
 *
 * Reads it, once; for a command.
 *
 * Returns: whether it could be read
 */
gboolean hf_kept_load_sync (HfContext *context, const HfKeptKind *kind, GError **error);

/**
 * hf_kept_get:
 * @context: a book
 * @kind: what is kept
 *
 * Returns: (transfer none) (nullable): what the rows say; %NULL where it was not loaded
 */
gpointer hf_kept_get (HfContext *context, const HfKeptKind *kind);

/**
 * hf_kept_set:
 * @context: a book
 * @kind: what is kept
 * @kept: (transfer full): what the rows say
 *
 * Keeps it in place of what was kept.
 */
void hf_kept_set (HfContext *context, const HfKeptKind *kind, gpointer kept);

G_END_DECLS
