/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_START_ERROR (hf_start_error_quark ())
GQuark hf_start_error_quark (void);

/**
 * HfStartError:
 * @HF_START_ERROR_NOBODY: nobody on the staff has the name that was asked for
 * @HF_START_ERROR_IN_USE: somebody else works on the book in a window
 *
 * What can be wrong besides the book itself.
 */
typedef enum
{
  HF_START_ERROR_NOBODY,
  HF_START_ERROR_IN_USE,
} HfStartError;

char     *hf_start_book_path (void);
gboolean  hf_start_make_folder (const char *book, GError **error);
HfClock  *hf_start_clock (const char *now);
HfClock  *hf_start_running_clock (const char *now);
HfViewer *hf_start_viewer (void);
gboolean  hf_start_is_person (const HfViewer *viewer, const char *name);
gboolean  hf_start_find_staff (HfStore *store, const char *name, gint64 *id, GError **error);
gboolean  hf_start_as_staff (HfStore *store, const char *name, GError **error);
void      hf_start_as_staff_async (HfStore            *store,
                                   const char         *name,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean  hf_start_as_staff_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
