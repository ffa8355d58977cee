/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-changed.h"
#include "store/hf-worker.h"

G_BEGIN_DECLS

/**
 * HfStoreWatch:
 *
 * Notices that the book changed, whoever did it, and says which rows.
 */
typedef struct _HfStoreWatch HfStoreWatch;

/**
 * HfStoreWatchFunc:
 * @changed: what changed
 * @user_data: as given to hf_store_watch_start()
 *
 * Called on the main thread, in the order of the history.
 */
typedef void (*HfStoreWatchFunc) (HfChanged *changed, gpointer user_data);

/**
 * HfStoreTouchFunc:
 * @user_data: as given to hf_store_watch_start()
 *
 * Called on the main thread when something was written, be it nothing of the history.
 */
typedef void (*HfStoreTouchFunc) (gpointer user_data);

HfStoreWatch *hf_store_watch_new (HfWorker *reader);
void          hf_store_watch_start (HfStoreWatch    *self,
                                    HfStoreWatchFunc func,
                                    HfStoreTouchFunc touched,
                                    gpointer         user_data);
void          hf_store_watch_free (HfStoreWatch *self);
void          hf_store_watch_look (HfStoreWatch *self);

G_END_DECLS
