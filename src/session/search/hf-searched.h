/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person looked for last, to look for it again. Each has a list of their own in the book.
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HF_SEARCHED_MOST:
 *
 * How many are remembered for each person.
 */
#define HF_SEARCHED_MOST 20

void       hf_searched_note (HfContext *context, const char *text);
void       hf_searched_forget_async (HfContext          *context,
                                     const char         *text,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean   hf_searched_forget_finish (HfContext *context, GAsyncResult *result, GError **error);
char      *hf_searched_clean (const HfViewer *viewer, const char *text);
gboolean   hf_searched_write (HfDatabase *db, const char *who, const char *text, GError **error);
GPtrArray *hf_searched_read (HfDatabase *db, const HfViewer *viewer, guint limit, GError **error);

G_END_DECLS
