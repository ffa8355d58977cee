/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cells of lists of records, which are shown again when what they show changes. What they look
 * like is not known here. */

#include "gui/common/hf-list-cells.h"

#include "gui/common/hf-overflow-tooltip.h"

#include "core/hf-record.h"

typedef struct
{
  const HfListCells *cells;
  gpointer           data;
  GDestroyNotify     free_data;
  GPtrArray         *changes;  /* of char *: signals of a record */
  GPtrArray         *followed; /* of GObject, each with a handler of this */
  GHashTable        *bound;    /* of GtkListItem, borrowed */
} Cells;

#define CELLS "hf-cells" /* object data of a factory, and borrowed from that, of its items */

static void
cells_free (gpointer user_data)
{
  Cells *self = user_data;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_ptr_array_unref (self->changes);
  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->followed, i), self);
  g_ptr_array_unref (self->followed);
  g_hash_table_unref (self->bound);
  g_free (self);
}

static void
show_cell (GtkListItem *item)
{
  const Cells *self = g_object_get_data (G_OBJECT (item), CELLS);
  HfRecord    *record = gtk_list_item_get_item (item);

  if (record != NULL)
    self->cells->show (gtk_list_item_get_child (item), hf_record_get_row (record), self->data);
}

static void
record_changed_cb (HfRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  show_cell (item);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *self)
{
  g_object_set_data (G_OBJECT (item), CELLS, self);
  gtk_list_item_set_child (item, self->cells->make (self->data));
}

/* One handler for all cells: a list has thousands. */
static void
show_all (Cells *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_cell (item);
}

/* A row may be bound before it has been read; it is filled when its record is. */
static void
bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *self)
{
  gpointer record = gtk_list_item_get_item (item);

  for (guint i = 0; i < self->changes->len; i++)
    g_signal_connect (record, g_ptr_array_index (self->changes, i), G_CALLBACK (record_changed_cb),
                      item);
  g_hash_table_add (self->bound, item);
  show_cell (item);
}

static void
unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Cells *self)
{
  g_hash_table_remove (self->bound, item);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), record_changed_cb, item);
}

GtkListItemFactory *
hf_list_cells_new (const HfListCells *cells, gpointer data, GDestroyNotify free_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells              *self = g_new0 (Cells, 1);

  self->cells = cells;
  self->data = data;
  self->free_data = free_data;
  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  self->bound = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (factory), CELLS, self, cells_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbound_cb), self);
  return factory;
}

void
hf_list_cells_follow_field (GtkListItemFactory *factory, const char *field)
{
  Cells *self = g_object_get_data (G_OBJECT (factory), CELLS);
  char  *signal = g_strconcat ("notify", field ? "::" : NULL, field, NULL);

  g_strdelimit (signal, "_", '-'); /* as GObject spells its properties */
  g_ptr_array_add (self->changes, signal);
}

void
hf_list_cells_follow (GtkListItemFactory *factory, gpointer object, const char *signal)
{
  Cells *self = g_object_get_data (G_OBJECT (factory), CELLS);

  g_ptr_array_add (self->followed, g_object_ref (object));
  g_signal_connect_swapped (object, signal, G_CALLBACK (show_all), self);
}

/* GTK 4.8 never frees those that an inscription has when it goes. */
static void
destroyed_cb (GtkInscription *cell)
{
  gtk_inscription_set_attributes (cell, NULL);
}

/* What is cut short GTK 4.8 puts to the top of the cell, and what is not to its middle: by its
 * style this cell is as high as its line, whichever font that is in. */
GtkWidget *
hf_list_text_cell_new (gboolean is_figures)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  hf_overflow_tooltip_add_inscription (GTK_INSCRIPTION (cell));
  g_signal_connect (cell, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cell, "text-cell");
  if (is_figures)
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 1);
      gtk_widget_add_css_class (cell, "numeric");
    }
  return cell;
}

void
hf_list_text_cell_mark (GtkInscription *cell, PangoAttrList *attributes)
{
  GSList *each = pango_attr_list_get_attributes (attributes);

  gtk_inscription_set_attributes (cell, each ? attributes : NULL);
  g_slist_free_full (each, (GDestroyNotify) pango_attribute_destroy);
}
