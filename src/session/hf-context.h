/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_CONTEXT (hf_context_get_type ())

/**
 * HfContext:
 *
 * What a page, a command or the background service works with: the book, its clock and viewer, and
 * the settings.
 */
G_DECLARE_FINAL_TYPE (HfContext, hf_context, HF, CONTEXT, GObject)

HfContext *hf_context_new (HfStore *store, GSettings *settings);
void       hf_context_open_async (const char         *path,
                                  HfOpenFlags         flags,
                                  HfClock            *clock,
                                  GSettings          *settings,
                                  HfOpenPhaseFunc     phase_begun,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
HfContext *hf_context_open_finish (GAsyncResult *result, GError **error);
HfStore   *hf_context_get_store (HfContext *self);
GSettings *hf_context_get_settings (HfContext *self);
HfClock   *hf_context_get_clock (HfContext *self);
HfViewer  *hf_context_get_viewer (HfContext *self);
char      *hf_context_dup_role (HfContext *self);
gboolean   hf_context_is_named (HfContext *self);
void       hf_context_set_named (HfContext *self, gboolean is_named);
void       hf_context_tell_unsaved (HfContext    *self,
                                    const char   *what,
                                    const char   *action,
                                    const GError *error);
void       hf_context_tell_kept (HfContext *self);

G_END_DECLS
