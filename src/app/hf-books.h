/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_BOOKS (hf_books_get_type ())

/**
 * HfBooks:
 *
 * The books of a process: each is opened once, whoever asks and however often.
 */
G_DECLARE_FINAL_TYPE (HfBooks, hf_books, HF, BOOKS, GObject)

HfBooks    *hf_books_new (HfClock *clock, GSettings *settings);
HfContext  *hf_books_find (HfBooks *self, const char *path);
HfOpenPhase hf_books_get_phase (HfBooks *self, const char *path);
void        hf_books_open_async (HfBooks            *self,
                                 const char         *path,
                                 HfOpenFlags         flags,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
HfContext  *hf_books_open_finish (HfBooks *self, GAsyncResult *result, GError **error);

G_END_DECLS
