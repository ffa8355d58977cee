/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-clock.h"
#include "core/hf-record.h"
#include "store/hf-change-set.h"
#include "store/hf-changed.h"
#include "store/hf-lane.h"
#include "store/hf-query.h"
#include "store/hf-undo.h"
#include "store/hf-worker.h"

G_BEGIN_DECLS

#define HF_TYPE_STORE (hf_store_get_type ())

/**
 * HfStore:
 *
 * An open book: asynchronous questions and commits over threads of its own, and one record a row on
 * the main thread.
 */
G_DECLARE_FINAL_TYPE (HfStore, hf_store, HF, STORE, GObject)

/**
 * HfOpenPhase:
 * @HF_OPEN_PHASE_READING: the file is looked at and opened
 * @HF_OPEN_PHASE_WAITING: another program is bringing it up to date
 * @HF_OPEN_PHASE_BACKING_UP: the book is older than the program, so it is backed up first
 * @HF_OPEN_PHASE_UPDATING: it is brought up to date; this is not interrupted
 *
 * How far opening has come.
 */
typedef enum
{
  HF_OPEN_PHASE_READING,
  HF_OPEN_PHASE_WAITING,
  HF_OPEN_PHASE_BACKING_UP,
  HF_OPEN_PHASE_UPDATING,
} HfOpenPhase;

/**
 * HfOpenPhaseFunc:
 * @phase: what begins now
 * @user_data: as given to hf_store_open_async()
 *
 * Called on the thread that asked, before the answer. %HF_OPEN_PHASE_READING is not told: with it
 * opening begins, and mostly ends.
 */
typedef void (*HfOpenPhaseFunc) (HfOpenPhase phase, gpointer user_data);

void     hf_store_open_async (const char         *path,
                              HfOpenFlags         flags,
                              HfClock            *clock,
                              HfViewer           *viewer,
                              HfOpenPhaseFunc     phase_begun,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
HfStore *hf_store_open_finish (GAsyncResult *result, GError **error);

const char *hf_store_get_path (HfStore *self);
HfViewer   *hf_store_get_viewer (HfStore *self);
HfClock    *hf_store_get_clock (HfStore *self);
void        hf_store_set_viewer (HfStore *self, HfViewer *viewer);

/* For windows: nothing here waits. */
void         hf_store_announce_save (HfStore *self, GTask *task);
void         hf_store_run_async (HfStore            *self,
                                 HfLane              lane,
                                 HfWork              work,
                                 gpointer            data,
                                 GDestroyNotify      data_free,
                                 GDestroyNotify      result_free,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void         hf_store_export_async (HfStore            *self,
                                    HfWork              work,
                                    gpointer            data,
                                    GDestroyNotify      data_free,
                                    GDestroyNotify      result_free,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gpointer     hf_store_run_finish (HfStore *self, GAsyncResult *result, GError **error);
void         hf_store_query_async (HfStore            *self,
                                   HfQuery            *query,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
GPtrArray   *hf_store_query_finish (HfStore *self, GAsyncResult *result, GError **error);
void         hf_store_commit_async (HfStore            *self,
                                    HfChangeSet        *changes,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
HfCommitted *hf_store_commit_finish (HfStore *self, GAsyncResult *result, GError **error);
void         hf_store_undo_async (HfStore            *self,
                                  gboolean            redo,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
HfUndone    *hf_store_undo_finish (HfStore *self, GAsyncResult *result, GError **error);

void      hf_store_tell_derived (HfStore *self, HfChanged *changed);
HfRecord *hf_store_get_record (HfStore *self, const HfEntityDef *def, gint64 id);
HfRecord *hf_store_adopt (HfStore *self, const HfRow *row);

/* For the command line and for tests: these wait. */
HfStore     *hf_store_open (const char *path,
                            HfOpenFlags flags,
                            HfClock    *clock,
                            HfViewer   *viewer,
                            GError    **error);
gpointer     hf_store_run_sync (HfStore      *self,
                                HfLane        lane,
                                HfWork        work,
                                gpointer      data,
                                GCancellable *cancellable,
                                GError      **error);
GPtrArray   *hf_store_query_sync (HfStore *self, HfQuery *query, GError **error);
HfCommitted *hf_store_commit_sync (HfStore *self, HfChangeSet *changes, GError **error);
HfUndone    *hf_store_undo_sync (HfStore *self, gboolean redo, GError **error);
HfUndone    *hf_store_undo_agreed_sync (HfStore *self, gint64 agreed, GError **error);

G_END_DECLS
