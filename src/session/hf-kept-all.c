/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of what is kept with a book from its opening on. */

#include "session/hf-kept-all.h"

#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"

static const HfKeptKind *const kinds[] = { &hf_grades_kept, &hf_work_days_kept };

#define NTH "hf-nth" /* object data of a task: how many kinds are loaded */

static void load_next (HfContext *context, GTask *task);

/* By what is usual instead of its own, follow-ups would be planned for days nobody wants. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (hf_kept_load_finish (HF_CONTEXT (source), result, &error))
    load_next (HF_CONTEXT (source), g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
load_next (HfContext *context, GTask *task)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (task), NTH));

  if (nth == G_N_ELEMENTS (kinds))
    {
      g_task_return_pointer (task, g_object_ref (context), g_object_unref);
      g_object_unref (task);
      return;
    }
  g_object_set_data (G_OBJECT (task), NTH, GUINT_TO_POINTER (nth + 1));
  hf_kept_load_async (context, kinds[nth], loaded_cb, task);
}

void
hf_kept_all_load_and_return (HfContext *context, GTask *task)
{
  load_next (context, task);
}

gboolean
hf_kept_all_load_sync (HfContext *context, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!hf_kept_load_sync (context, kinds[i], error))
      return FALSE;
  return TRUE;
}
