/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What few rows of a book say. It does not know what they mean. */

#include "session/hf-kept.h"

#include "base/hf-log.h"

#define KEPT "hf-kept" /* object data of a context: its Keeper */

/* What is kept of one kind. */
typedef struct
{
  const HfKeptKind *kind;
  gpointer          value; /* owned */
} Kept;

typedef struct
{
  GArray  *all;          /* of Kept */
  gboolean is_following; /* whether what is kept is read again when it changes */
} Keeper;

/* What is read, for whom. */
typedef struct
{
  const HfKeptKind *kind;
  HfContext        *context; /* owned, used by the main thread alone */
  HfViewer         *viewer;  /* owned */
} Asked;

static void
clear_kept (gpointer data)
{
  Kept *self = data;

  self->kind->free (self->value);
}

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_array_unref (self->all);
  g_free (self);
}

static Keeper *
get_keeper (HfContext *context)
{
  Keeper *self = g_object_get_data (G_OBJECT (context), KEPT);

  if (self != NULL)
    return self;
  self = g_new0 (Keeper, 1);
  self->all = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (self->all, clear_kept);
  g_object_set_data_full (G_OBJECT (context), KEPT, self, keeper_free);
  return self;
}

static Kept *
find (HfContext *context, const HfKeptKind *kind)
{
  Keeper *keeper = get_keeper (context);

  for (guint i = 0; i < keeper->all->len; i++)
    if (g_array_index (keeper->all, Kept, i).kind == kind)
      return &g_array_index (keeper->all, Kept, i);
  return NULL;
}

void
hf_kept_set (HfContext *context, const HfKeptKind *kind, gpointer value)
{
  Kept *kept = find (context, kind);

  if (kept != NULL)
    {
      kind->free (kept->value);
      kept->value = value;
      return;
    }
  g_array_append_val (get_keeper (context)->all, ((Kept){ kind, value }));
}

static Asked *
asked_new (HfContext *context, const HfKeptKind *kind)
{
  Asked *self = g_new (Asked, 1);

  *self = (Asked){ kind, g_object_ref (context), hf_viewer_ref (hf_context_get_viewer (context)) };
  return self;
}

static void
asked_free (Asked *self)
{
  g_object_unref (self->context);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static gpointer
load_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return asked->kind->read (db, asked->viewer, error);
}

/* Whoever is told owns what was asked. */
static void
load (Asked *asked, GAsyncReadyCallback loaded, gpointer user_data)
{
  hf_store_run_async (hf_context_get_store (asked->context), HF_LANE_READ, load_work, asked, NULL,
                      asked->kind->free, NULL, loaded, user_data);
}

/* What was known before stays. */
static void
loaded_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  gpointer value = hf_store_run_finish (HF_STORE (source), result, &error);

  if (value == NULL)
    {
      hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, asked->kind->what, error);
      return;
    }
  hf_kept_set (asked->context, asked->kind, value);
  hf_context_tell_kept (asked->context);
}

static void
store_changed_cb (HfContext *context, HfChanged *changed)
{
  GArray *all = get_keeper (context)->all;

  for (guint i = 0; i < all->len; i++)
    {
      const HfKeptKind *kind = g_array_index (all, Kept, i).kind;

      if (hf_changed_has_entity (changed, kind->def))
        {
          Asked *asked = asked_new (context, kind);

          load (asked, loaded_again_cb, asked);
        }
    }
}

static void
follow (HfContext *context)
{
  Keeper *keeper = get_keeper (context);

  if (keeper->is_following)
    return;
  keeper->is_following = TRUE;
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           context, G_CONNECT_SWAPPED);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Asked *asked = g_task_get_task_data (task);
  GError      *error = NULL;
  gpointer     value = hf_store_run_finish (HF_STORE (source), result, &error);

  if (value == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  hf_kept_set (asked->context, asked->kind, value);
  g_task_return_boolean (task, TRUE);
}

void
hf_kept_load_async (HfContext          *context,
                    const HfKeptKind   *kind,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_return_if_fail (HF_IS_CONTEXT (context));

  GTask *task = g_task_new (context, NULL, callback, user_data);
  Asked *asked = asked_new (context, kind);

  g_task_set_source_tag (task, hf_kept_load_async);
  g_task_set_task_data (task, asked, (GDestroyNotify) asked_free);
  follow (context);
  load (asked, loaded_cb, task);
}

gboolean
hf_kept_load_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
hf_kept_load_sync (HfContext *context, const HfKeptKind *kind, GError **error)
{
  g_autoptr (Asked) asked = asked_new (context, kind);
  gpointer value =
    hf_store_run_sync (hf_context_get_store (context), HF_LANE_READ, load_work, asked, NULL, error);

  if (value != NULL)
    hf_kept_set (context, kind, value);
  return value != NULL;
}

gpointer
hf_kept_get (HfContext *context, const HfKeptKind *kind)
{
  const Kept *kept = find (context, kind);

  return kept != NULL ? kept->value : NULL;
}
