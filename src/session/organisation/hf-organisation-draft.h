/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

char  *hf_organisation_draft_pinyin (const char *name);
HfRow *hf_organisation_draft_new (const char *name, const char *kind, const char *phone);
void   hf_organisation_draft_find_same_async (HfContext          *context,
                                              const char         *name,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
HfRow *
hf_organisation_draft_find_same_finish (HfContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
