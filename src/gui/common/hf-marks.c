/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Marks on a list: a set of ids, and whether these are the marked rows or the only ones that are
 * not. How many of them the list shows at the moment is counted in one pass over its ids when it
 * changes, and kept by sums in between. */

#include "gui/common/hf-marks.h"

struct _HfMarks
{
  GObject parent_instance;

  HfLiveList *list; /* owned */
  GHashTable *ids;  /* owned; a set, the ids themselves */
  gboolean    are_on;
  gboolean    is_all;   /* all are marked but the ids */
  guint       n_listed; /* of the ids */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfMarks, hf_marks, G_TYPE_OBJECT)

static void
tell (HfMarks *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
count_rows (HfMarks *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gboolean
has_id (HfMarks *self, gint64 id)
{
  return g_hash_table_contains (self->ids, GSIZE_TO_POINTER (id));
}

static void
list_changed_cb (HfMarks *self)
{
  guint n_rows = count_rows (self);

  if (!self->are_on)
    return;
  self->n_listed = 0;
  for (guint i = 0; i < n_rows && g_hash_table_size (self->ids) > 0; i++)
    self->n_listed += has_id (self, hf_live_list_get_id (self->list, i));
  tell (self);
}

static void
forget (HfMarks *self)
{
  g_hash_table_remove_all (self->ids);
  self->n_listed = 0;
  self->is_all = FALSE;
}

/* The id of a row that is listed. */
static void
set_listed (HfMarks *self, gint64 id, gboolean is_marked)
{
  if (is_marked != self->is_all)
    self->n_listed += g_hash_table_add (self->ids, GSIZE_TO_POINTER (id));
  else
    self->n_listed -= g_hash_table_remove (self->ids, GSIZE_TO_POINTER (id));
}

static void
hf_marks_dispose (GObject *object)
{
  HfMarks *self = HF_MARKS (object);

  g_clear_object (&self->list);

  G_OBJECT_CLASS (hf_marks_parent_class)->dispose (object);
}

static void
hf_marks_finalize (GObject *object)
{
  g_hash_table_unref (HF_MARKS (object)->ids);

  G_OBJECT_CLASS (hf_marks_parent_class)->finalize (object);
}

static void
hf_marks_class_init (HfMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_marks_dispose;
  object_class->finalize = hf_marks_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", HF_TYPE_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_marks_init (HfMarks *self)
{
  self->ids = g_hash_table_new (NULL, NULL);
}

HfMarks *
hf_marks_new (HfLiveList *list)
{
  HfMarks *self = g_object_new (HF_TYPE_MARKS, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

gboolean
hf_marks_are_on (HfMarks *self)
{
  g_return_val_if_fail (HF_IS_MARKS (self), FALSE);

  return self->are_on;
}

void
hf_marks_set_on (HfMarks *self, gboolean are_on)
{
  g_return_if_fail (HF_IS_MARKS (self));

  if (self->are_on == are_on)
    return;
  forget (self);
  self->are_on = are_on;
  tell (self);
}

gboolean
hf_marks_has (HfMarks *self, gint64 id)
{
  g_return_val_if_fail (HF_IS_MARKS (self), FALSE);

  return has_id (self, id) != self->is_all;
}

void
hf_marks_set (HfMarks *self, gint64 id, gboolean is_marked)
{
  g_return_if_fail (HF_IS_MARKS (self));

  if (self->are_on && hf_marks_has (self, id) == is_marked)
    return;
  self->are_on = TRUE;
  set_listed (self, id, is_marked);
  tell (self);
}

void
hf_marks_set_range (HfMarks *self, guint position, guint n_rows, gboolean with_others)
{
  g_return_if_fail (HF_IS_MARKS (self));

  guint end = MIN (count_rows (self), position + n_rows);

  self->are_on = TRUE;
  if (!with_others)
    forget (self);
  for (guint i = position; i < end; i++)
    set_listed (self, hf_live_list_get_id (self->list, i), TRUE);
  tell (self);
}

void
hf_marks_set_all (HfMarks *self, gboolean are_marked)
{
  g_return_if_fail (HF_IS_MARKS (self));

  forget (self);
  self->are_on = TRUE;
  self->is_all = are_marked;
  tell (self);
}

void
hf_marks_ask_again (HfMarks *self)
{
  g_return_if_fail (HF_IS_MARKS (self));

  if (!self->is_all)
    return;
  forget (self);
  tell (self);
}

guint
hf_marks_count (HfMarks *self, guint *n_unlisted)
{
  g_return_val_if_fail (HF_IS_MARKS (self), 0);

  guint n_ids = g_hash_table_size (self->ids);

  if (n_unlisted != NULL)
    *n_unlisted = self->is_all ? 0 : n_ids - self->n_listed;
  return self->is_all ? count_rows (self) - self->n_listed : n_ids;
}

gboolean
hf_marks_are_all (HfMarks *self)
{
  g_return_val_if_fail (HF_IS_MARKS (self), FALSE);

  guint n_rows = count_rows (self);

  return n_rows > 0 && self->n_listed == (self->is_all ? 0 : n_rows);
}

/* In the order of the list, which a file that is written has too; then those it does not show. */
static GArray *
list_ids (HfMarks *self)
{
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  GArray        *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint          n_rows = count_rows (self);
  GHashTableIter iter;
  gpointer       key;

  for (g_hash_table_iter_init (&iter, self->ids); g_hash_table_iter_next (&iter, &key, NULL);)
    g_hash_table_add (left, key);
  for (guint i = 0; i < n_rows && ids->len < self->n_listed; i++)
    {
      gint64 id = hf_live_list_get_id (self->list, i);

      if (g_hash_table_remove (left, GSIZE_TO_POINTER (id)))
        g_array_append_val (ids, id);
    }
  for (g_hash_table_iter_init (&iter, left); g_hash_table_iter_next (&iter, &key, NULL);)
    {
      gint64 id = (gint64) GPOINTER_TO_SIZE (key);

      g_array_append_val (ids, id);
    }
  return ids;
}

HfSelected *
hf_marks_select (HfMarks *self, HfQuery *query, const char *search)
{
  g_return_val_if_fail (HF_IS_MARKS (self), NULL);

  return hf_selected_new (query, search, self->is_all, list_ids (self));
}
