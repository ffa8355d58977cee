/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A book looked at a second time, masked. It has its own store and so its own rows: what was read
 * for one look never stands in the other. */

#include "session/hf-veil.h"

#include "core/hf-customer.h"
#include "session/hf-kept-all.h"

static void
viewer_changed_cb (HfContext *veiled, HfStore *store)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_masked (hf_store_get_viewer (store));

  if (!hf_viewer_is_same (viewer, hf_context_get_viewer (veiled)))
    hf_store_set_viewer (hf_context_get_store (veiled), viewer);
}

/* What is derived apart from all history is told to the one store that had it derived. */
static void
changed_cb (HfContext *veiled, HfChanged *changed, HfStore *store)
{
  if (hf_changed_get_step (changed) == 0 && hf_changed_has_entity (changed, &hf_customer_def))
    hf_store_tell_derived (hf_context_get_store (veiled), hf_changed_ref (changed));
}

static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfContext *context = g_task_get_source_object (task);
  GError    *error = NULL;
  g_autoptr (HfStore) store = hf_store_open_finish (result, &error);
  g_autoptr (HfContext) veiled = NULL;

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  veiled = hf_context_new (store, hf_context_get_settings (context));
  /* Who works is said by the other one. */
  hf_context_set_named (veiled, TRUE);
  viewer_changed_cb (veiled, hf_context_get_store (context));
  g_signal_connect_object (hf_context_get_store (context), "viewer-changed",
                           G_CALLBACK (viewer_changed_cb), veiled, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (changed_cb),
                           veiled, G_CONNECT_SWAPPED);
  hf_kept_all_load_and_return (veiled, g_steal_pointer (&task));
}

/* The book is open and of this schema: there is nothing to tell. */
static void
phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
}

void
hf_veil_open_async (HfContext          *context,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  HfStore *store = hf_context_get_store (context);
  GTask   *task = g_task_new (context, cancellable, callback, user_data);
  g_autoptr (HfViewer) viewer = hf_viewer_new_masked (hf_context_get_viewer (context));

  g_task_set_source_tag (task, hf_veil_open_async);
  hf_store_open_async (hf_store_get_path (store), 0, hf_store_get_clock (store), viewer,
                       phase_begun_cb, cancellable, store_opened_cb, task);
}

HfContext *
hf_veil_open_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
