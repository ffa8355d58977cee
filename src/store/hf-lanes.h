/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Private to the store: an open book as threads see it. */

#include "store/hf-store-watch.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfLanes:
 * @workers: the threads of an open book, by #HfLane
 * @watch: (owned): what notices changes, not started yet
 *
 * All of a store that may be made on another thread than the one the store is for.
 */
typedef struct
{
  HfWorker     *workers[HF_N_LANES];
  HfStoreWatch *watch;
} HfLanes;

HfLanes *hf_lanes_open (const char     *path,
                        HfOpenFlags     flags,
                        HfOpenPhaseFunc phase_begun,
                        gpointer        user_data,
                        GCancellable   *cancellable,
                        GError        **error);
void     hf_lanes_close (HfLanes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLanes, hf_lanes_close)

HfStore *hf_store_new (const char *path, HfLanes *lanes, HfClock *clock, HfViewer *viewer);

G_END_DECLS
