/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-keeping.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

gboolean hf_kept_file_find (const HfViewer *viewer, const HfRow *row, HfKept *kept, GError **error);
char    *hf_kept_file_name (const HfRow *row);
gboolean hf_kept_file_is_active (const HfRow *row);
GTask   *hf_kept_file_begin (HfStore            *store,
                             const HfRow        *row,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data,
                             HfKept             *kept);
void     hf_kept_file_save_async (HfStore            *store,
                                  const HfRow        *row,
                                  GFile              *target,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean hf_kept_file_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
