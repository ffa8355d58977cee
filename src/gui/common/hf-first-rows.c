/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows are given to a list frame by frame. It does not know what they are. */

#include "gui/common/hf-first-rows.h"

#define FIRST   24 /* rows, more than a tall window shows */
#define A_FRAME 12

struct _HfFirstRows
{
  GObject parent_instance;

  GtkSliceListModel *slice;  /* owned */
  GtkWidget         *widget; /* weak */
  guint              grower; /* a tick callback, 0 while nothing is to come */
  gboolean           is_drawn;
};

G_DEFINE_FINAL_TYPE (HfFirstRows, hf_first_rows, G_TYPE_OBJECT)

static guint
count (HfFirstRows *self)
{
  return g_list_model_get_n_items (gtk_slice_list_model_get_model (self->slice));
}

/* The first call comes before the frame with the first rows is drawn. */
static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HfFirstRows *self = user_data;
  guint        size = gtk_slice_list_model_get_size (self->slice) + A_FRAME;

  if (!self->is_drawn)
    {
      self->is_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (size < count (self))
    {
      gtk_slice_list_model_set_size (self->slice, size);
      return G_SOURCE_CONTINUE;
    }
  self->grower = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
stop (HfFirstRows *self)
{
  if (self->grower != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->grower);
  self->grower = 0;
}

/* What comes to a list that is shown already comes at once. */
static void
items_changed_cb (HfFirstRows *self)
{
  if (count (self) == 0)
    {
      stop (self);
      gtk_slice_list_model_set_size (self->slice, FIRST);
    }
  else if (self->grower == 0 && gtk_slice_list_model_get_size (self->slice) == FIRST)
    {
      self->is_drawn = FALSE;
      self->grower = gtk_widget_add_tick_callback (self->widget, grow_cb, self, NULL);
    }
}

static void
hf_first_rows_dispose (GObject *object)
{
  HfFirstRows *self = HF_FIRST_ROWS (object);

  stop (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (hf_first_rows_parent_class)->dispose (object);
}

static void
hf_first_rows_class_init (HfFirstRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_first_rows_dispose;
}

static void
hf_first_rows_init (HfFirstRows *self)
{
}

/**
 * hf_first_rows_new:
 * @widget: the list, in whose frames rows are given
 * @model: all rows
 *
 * Returns: (transfer full): the rows as @widget shall get them
 */
HfFirstRows *
hf_first_rows_new (GtkWidget *widget, GListModel *model)
{
  HfFirstRows *self = g_object_new (HF_TYPE_FIRST_ROWS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->slice = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  items_changed_cb (self);
  return self;
}

/**
 * hf_first_rows_get_model:
 * @self: the rows
 *
 * Returns: (transfer none): those that were given; a row has the position it has among all
 */
GListModel *
hf_first_rows_get_model (HfFirstRows *self)
{
  g_return_val_if_fail (HF_IS_FIRST_ROWS (self), NULL);

  return G_LIST_MODEL (self->slice);
}

/**
 * hf_first_rows_show_all:
 * @self: the rows
 *
 * Gives all rows now, because one of them is gone to.
 */
void
hf_first_rows_show_all (HfFirstRows *self)
{
  g_return_if_fail (HF_IS_FIRST_ROWS (self));

  stop (self);
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

/**
 * hf_first_rows_are_all:
 * @self: the rows
 *
 * Returns: whether all rows were given
 */
gboolean
hf_first_rows_are_all (HfFirstRows *self)
{
  g_return_val_if_fail (HF_IS_FIRST_ROWS (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->slice)) == count (self);
}
