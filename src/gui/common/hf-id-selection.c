/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A selection by id. The position only follows: it is looked up again when the part of the list
 * changed in which it stood. Selecting more than one row is marking, where there are marks. */

#include "gui/common/hf-id-selection.h"

#define NOWHERE GTK_INVALID_LIST_POSITION

G_STATIC_ASSERT (NOWHERE == HF_LIVE_LIST_NOT_FOUND);

struct _HfIdSelection
{
  GObject parent_instance;

  HfLiveList *list;  /* owned */
  HfMarks    *marks; /* owned; NULL where one row is all that can be selected */
  gint64      id;
  guint       position;
};

enum
{
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return HF_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HF_ID_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (HF_ID_SELECTION (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
move_to (HfIdSelection *self, gint64 id, guint position)
{
  guint first = MIN (self->position, position);
  guint last = MAX (self->position, position);

  if (first == last && self->id == id)
    return;
  self->id = id;
  self->position = position;
  if (first == NOWHERE)
    return;
  if (last == NOWHERE)
    last = first;
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first + 1);
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return position == HF_ID_SELECTION (model)->position;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  HfIdSelection *self = HF_ID_SELECTION (model);
  GtkBitset     *selected = gtk_bitset_new_empty ();

  if (self->position != NOWHERE)
    gtk_bitset_add (selected, self->position);
  return selected;
}

/* The row one comes from counts as well: it looked selected. */
static gboolean
toggle_mark (HfIdSelection *self, gint64 id)
{
  gboolean begins = !hf_marks_are_on (self->marks);

  if (begins && self->position != NOWHERE)
    hf_marks_set (self->marks, self->id, TRUE);
  if (!begins || id != self->id)
    hf_marks_set (self->marks, id, !hf_marks_has (self->marks, id));
  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  HfIdSelection *self = HF_ID_SELECTION (model);
  gint64         id = hf_live_list_get_id (self->list, position);
  gboolean       is_other = id != self->id;

  if (id == 0)
    return FALSE;
  if (!unselect_rest && self->marks != NULL)
    return toggle_mark (self, id);
  move_to (self, id, position);
  if (is_other)
    g_signal_emit (self, signals[SELECTED], 0, id);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  HfIdSelection *self = HF_ID_SELECTION (model);
  gint64         id = hf_live_list_get_id (self->list, position);

  return id != 0 && self->marks != NULL && toggle_mark (self, id);
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  HfIdSelection *self = HF_ID_SELECTION (model);

  if (self->marks == NULL)
    return FALSE;
  hf_marks_set_range (self->marks, position, n_items, !unselect_rest);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  HfIdSelection *self = HF_ID_SELECTION (model);

  if (self->marks != NULL)
    hf_marks_set_all (self->marks, TRUE);
  return self->marks != NULL;
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  HfIdSelection *self = HF_ID_SELECTION (model);

  if (self->marks != NULL && hf_marks_are_on (self->marks))
    hf_marks_set_all (self->marks, FALSE);
  return self->marks != NULL;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfIdSelection,
                               hf_id_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        selection_model_init))

static void
items_changed_cb (HfIdSelection *self, guint position, guint removed, guint added)
{
  guint    before = self->position;
  gboolean is_gone =
    before == position && removed == 1 && added == 0 && !hf_live_list_is_stale (self->list);

  if (before == NOWHERE || (before >= position && before < position + removed))
    self->position = self->id != 0 ? hf_live_list_find (self->list, self->id) : NOWHERE;
  else if (before >= position)
    self->position = before - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  /* The work goes on with the next one. */
  if (is_gone && self->position == NOWHERE && get_n_items (G_LIST_MODEL (self)) > 0)
    select_item (GTK_SELECTION_MODEL (self), MIN (before, get_n_items (G_LIST_MODEL (self)) - 1),
                 TRUE);
}

static void
hf_id_selection_finalize (GObject *object)
{
  g_object_unref (HF_ID_SELECTION (object)->list);
  g_clear_object (&HF_ID_SELECTION (object)->marks);

  G_OBJECT_CLASS (hf_id_selection_parent_class)->finalize (object);
}

static void
hf_id_selection_class_init (HfIdSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hf_id_selection_finalize;

  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_ID_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
hf_id_selection_init (HfIdSelection *self)
{
  self->position = NOWHERE;
}

HfIdSelection *
hf_id_selection_new (HfLiveList *list)
{
  HfIdSelection *self = g_object_new (HF_TYPE_ID_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
hf_id_selection_set_marks (HfIdSelection *self, HfMarks *marks)
{
  g_return_if_fail (HF_IS_ID_SELECTION (self));

  g_set_object (&self->marks, marks);
}

HfMarks *
hf_id_selection_get_marks (HfIdSelection *self)
{
  g_return_val_if_fail (HF_IS_ID_SELECTION (self), NULL);

  return self->marks;
}

void
hf_id_selection_set_id (HfIdSelection *self, gint64 id)
{
  g_return_if_fail (HF_IS_ID_SELECTION (self));

  move_to (self, id, id != 0 ? hf_live_list_find (self->list, id) : NOWHERE);
}

gint64
hf_id_selection_get_id (HfIdSelection *self)
{
  g_return_val_if_fail (HF_IS_ID_SELECTION (self), 0);

  return self->id;
}

guint
hf_id_selection_get_position (HfIdSelection *self)
{
  g_return_val_if_fail (HF_IS_ID_SELECTION (self), NOWHERE);

  return self->position;
}
