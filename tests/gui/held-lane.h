/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Long work without much to do: a lane of the store is held until a test lets it go. */

#include "store/hf-store.h"

static GMutex held_lane;

static inline gpointer
held_lane_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&held_lane);
  g_mutex_unlock (&held_lane);
  return NULL;
}

/* What is asked of the lane from now on waits. */
static inline void
hold_lane (HfStore *store, HfLane lane)
{
  g_mutex_lock (&held_lane);
  hf_store_run_async (store, lane, held_lane_work, NULL, NULL, NULL, NULL, NULL, NULL);
}

static inline void
let_lane_go (void)
{
  g_mutex_unlock (&held_lane);
}
