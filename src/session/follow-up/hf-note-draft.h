/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notes that are being typed, kept in the book so that neither a crash nor a change of view loses
 * them. They are no part of the history: an outcome takes its note with it.
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

gboolean hf_note_draft_read (HfDatabase     *db,
                             const HfViewer *viewer,
                             gint64          follow_up,
                             char          **note,
                             GError        **error);

gboolean hf_note_draft_read_reason (HfDatabase     *db,
                                    const HfViewer *viewer,
                                    gint64          follow_up,
                                    char          **reason,
                                    GError        **error);

void     hf_note_draft_save_async (HfContext          *context,
                                   gint64              follow_up,
                                   const char         *note,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void     hf_note_draft_save_reason_async (HfContext          *context,
                                          gint64              follow_up,
                                          const char         *reason,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean hf_note_draft_save_finish (HfContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
