/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the grades mean in a book: three rows, read whole, and kept with the context for whoever has
 * to decide at once. */

#include "session/follow-up/hf-grades.h"

#include "base/hf-log.h"
#include "core/hf-grade-preset-row.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define PRESETS "hf-grade-presets" /* object data of a context */

gboolean
hf_grades_read (HfDatabase *db, HfViewer *viewer, HfGradePresets *presets, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_grade_preset_row_def, viewer);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  if (rows != NULL)
    hf_grade_presets_init (presets, rows);
  return rows != NULL;
}

static gpointer
load_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  g_autofree HfGradePresets *presets = g_new (HfGradePresets, 1);

  return hf_grades_read (db, viewer, presets, error) ? g_steal_pointer (&presets) : NULL;
}

static gboolean
take (HfContext *context, HfGradePresets *presets)
{
  if (presets != NULL)
    g_object_set_data_full (G_OBJECT (context), PRESETS, presets, g_free);
  return presets != NULL;
}

static void
load (HfContext *context, GAsyncReadyCallback loaded, gpointer user_data)
{
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, load_work,
                      hf_viewer_ref (hf_context_get_viewer (context)),
                      (GDestroyNotify) hf_viewer_unref, g_free, NULL, loaded, user_data);
}

/* What was known before stays. */
static void
loaded_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (!take (context, hf_store_run_finish (HF_STORE (source), result, &error)))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "reading what the grades mean", error);
}

static void
store_changed_cb (HfContext *context, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_grade_preset_row_def))
    load (context, loaded_again_cb, g_object_ref (context));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (take (g_task_get_source_object (task),
            hf_store_run_finish (HF_STORE (source), result, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hf_grades_load_async (HfContext *context, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (HF_IS_CONTEXT (context));

  GTask *task = g_task_new (context, NULL, callback, user_data);

  g_task_set_source_tag (task, hf_grades_load_async);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           context, G_CONNECT_SWAPPED);
  load (context, loaded_cb, task);
}

gboolean
hf_grades_load_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* By the usual ones instead of its own, follow-ups would be planned for days nobody wants. */
static void
loaded_to_return_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (hf_grades_load_finish (HF_CONTEXT (source), result, &error))
    g_task_return_pointer (task, g_object_ref (source), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
hf_grades_load_and_return (HfContext *context, GTask *task)
{
  hf_grades_load_async (context, loaded_to_return_cb, task);
}

gboolean
hf_grades_load_sync (HfContext *context, GError **error)
{
  return take (context, hf_store_run_sync (hf_context_get_store (context), HF_LANE_READ, load_work,
                                           hf_context_get_viewer (context), NULL, error));
}

const HfGradePresets *
hf_grades_get (HfContext *context)
{
  HfGradePresets *presets = g_object_get_data (G_OBJECT (context), PRESETS);

  if (presets == NULL)
    {
      presets = g_new (HfGradePresets, 1);
      hf_grade_presets_init (presets, NULL);
      take (context, presets);
    }
  return presets;
}

const HfGradePreset *
hf_grades_find (HfContext *context, const char *grade)
{
  return hf_grade_presets_find (hf_grades_get (context), grade);
}

HfChangeSet *
hf_grades_changes_usual (void)
{
  HfChangeSet   *changes = hf_change_set_new (N_ ("Write down the usual grades"));
  HfGradePresets usual;

  hf_grade_presets_init (&usual, NULL);
  for (guint i = 0; i < HF_N_GRADES; i++)
    hf_change_set_insert (changes, hf_grade_preset_write (&usual.of[i]));
  return changes;
}
