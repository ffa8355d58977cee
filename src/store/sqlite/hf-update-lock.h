/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfUpdateLock:
 *
 * Held by the one program that brings a book up to date.
 */
typedef struct _HfUpdateLock HfUpdateLock;

HfUpdateLock *hf_update_lock_take (const char     *path,
                                   HfOpenPhaseFunc phase_begun,
                                   gpointer        user_data,
                                   GCancellable   *cancellable,
                                   GError        **error);
void          hf_update_lock_free (HfUpdateLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfUpdateLock, hf_update_lock_free)

G_END_DECLS
