/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfWorker:
 *
 * A thread with one connection and a queue: work runs in the order in which it was pushed. GObjects
 * other than the #GTask never get there.
 */
typedef struct _HfWorker HfWorker;

/**
 * HfWork:
 * @db: the worker's connection
 * @data: what was pushed with it
 * @cancellable: (nullable): long work asks it now and then
 * @error: return location for an error
 *
 * A piece of work, run on the worker's thread.
 *
 * Returns: (nullable): the result; %NULL without @error is a result too
 */
typedef gpointer (*HfWork) (HfDatabase   *db,
                            gpointer      data,
                            GCancellable *cancellable,
                            GError      **error);

HfWorker *hf_worker_new (const char *name, const char *path, HfOpenFlags flags, GError **error);
void      hf_worker_shut_down (HfWorker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfWorker, hf_worker_shut_down)

void     hf_worker_push (HfWorker      *self,
                         HfWork         work,
                         gpointer       data,
                         GDestroyNotify result_free,
                         GTask         *task);
void     hf_worker_look (HfWorker      *self,
                         HfWork         work,
                         gpointer       data,
                         GDestroyNotify result_free,
                         GTask         *task);
gpointer hf_worker_run (HfWorker     *self,
                        HfWork        work,
                        gpointer      data,
                        GCancellable *cancellable,
                        GError      **error);

G_END_DECLS
