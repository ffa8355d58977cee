/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of a list, of which only those in view have widgets. These go from a row that leaves the
 * view to one that comes into it. The height of a row out of view is that of one more set of
 * widgets, which nobody sees, filled as the row would be: a list that guessed it would jump.
 * What the rows show is not known here. */

#include "gui/common/list/hf-seen-rows.h"

#include "gui/common/hf-children.h"

#define MAX_SPARE 32 /* contents without a row: as many as a usual window shows */
#define UNKNOWN   -2 /* no size is asked for it */

#define HF_TYPE_SEEN_ROW (hf_seen_row_get_type ())
G_DECLARE_FINAL_TYPE (HfSeenRow, hf_seen_row, HF, SEEN_ROW, GtkWidget)

struct _HfSeenRows
{
  GObject parent_instance;

  const HfSeenLook *look;
  gpointer          data;

  GPtrArray *rows;  /* of HfSeenRow, borrowed */
  GPtrArray *spare; /* of GtkWidget, owned: contents without a row */

  GtkWidget *ruler; /* owned: what is measured by, in a hidden box */
  int        width; /* for which heights were last asked */
};

G_DEFINE_FINAL_TYPE (HfSeenRows, hf_seen_rows, G_TYPE_OBJECT)

typedef struct
{
  int for_size;
  int minimum;
  int natural;
} Size;

struct _HfSeenRow
{
  GtkWidget parent_instance;

  HfSeenRows  *rows;    /* owned */
  GtkListItem *item;    /* borrowed; NULL while it shows nothing */
  GObject     *shown;   /* owned: the item of that */
  GtkWidget   *content; /* NULL while it is not seen */
  Size         sizes[2];
};

G_DEFINE_FINAL_TYPE (HfSeenRow, hf_seen_row, GTK_TYPE_WIDGET)

static void
show (HfSeenRow *self, GtkWidget *content)
{
  self->rows->look->show (content, self->item, self->rows->data);
}

static GtkWidget *
take_content (HfSeenRows *self)
{
  if (self->spare->len > 0)
    return g_ptr_array_steal_index (self->spare, self->spare->len - 1);
  return g_object_ref_sink (self->look->make (self->data));
}

static void
gain_content (HfSeenRow *self)
{
  g_autoptr (GtkWidget) content = take_content (self->rows);

  gtk_widget_set_parent (content, GTK_WIDGET (self));
  self->content = content;
  show (self, content);
}

static void
lose_content (HfSeenRow *self)
{
  g_autoptr (GtkWidget) content = g_object_ref (g_steal_pointer (&self->content));

  self->rows->look->show (content, NULL, self->rows->data);
  gtk_widget_unparent (content);
  if (self->rows->spare->len < MAX_SPARE)
    g_ptr_array_add (self->rows->spare, g_steal_pointer (&content));
}

static void
forget_size (HfSeenRow *self)
{
  self->sizes[GTK_ORIENTATION_HORIZONTAL].for_size = UNKNOWN;
  self->sizes[GTK_ORIENTATION_VERTICAL].for_size = UNKNOWN;
}

static void
show_again (HfSeenRow *self)
{
  forget_size (self);
  if (self->content != NULL)
    show (self, self->content);
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What is seen follows its item by itself. */
static void
shown_changed_cb (HfSeenRow *self)
{
  forget_size (self);
  if (self->content == NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_item (HfSeenRow *self, GtkListItem *item)
{
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, shown_changed_cb, self);
  g_clear_object (&self->shown);
  self->item = item;
  if (item == NULL)
    return;
  self->shown = g_object_ref (gtk_list_item_get_item (item));
  g_signal_connect_swapped (self->shown, "notify", G_CALLBACK (shown_changed_cb), self);
}

static void
hf_seen_row_map (GtkWidget *widget)
{
  HfSeenRow *self = HF_SEEN_ROW (widget);

  if (self->content == NULL && self->item != NULL)
    gain_content (self);
  GTK_WIDGET_CLASS (hf_seen_row_parent_class)->map (widget);
}

/* GTK hands the keyboard from a button that is scrolled out of view to the row around it, unless
 * the button has gone by then. */
static void
hf_seen_row_unmap (GtkWidget *widget)
{
  HfSeenRow *self = HF_SEEN_ROW (widget);

  GTK_WIDGET_CLASS (hf_seen_row_parent_class)->unmap (widget);
  if (self->content != NULL && !hf_children_have_focus (GTK_WIDGET (self)))
    lose_content (self);
}

/* The keys lead beyond the view, too: what can be focused in a row must be there by then. */
static gboolean
hf_seen_row_grab_focus (GtkWidget *widget)
{
  HfSeenRow *self = HF_SEEN_ROW (widget);

  if (self->content == NULL && self->item != NULL)
    gain_content (self);
  return self->content != NULL && gtk_widget_grab_focus (self->content);
}

static void
measure_content (HfSeenRow *self, GtkWidget *content, GtkOrientation orientation, int for_size)
{
  Size *size = &self->sizes[orientation];

  size->for_size = for_size;
  gtk_widget_measure (content, orientation, for_size, &size->minimum, &size->natural, NULL, NULL);
}

/* The box is hidden: a row that is measured must not ask to be measured once more. */
static void
measure_unseen (HfSeenRow *self, GtkOrientation orientation, int for_size)
{
  HfSeenRows *rows = self->rows;
  GtkWidget  *box;

  if (rows->ruler == NULL)
    {
      rows->ruler = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
      gtk_widget_set_visible (rows->ruler, FALSE);
      gtk_box_append (GTK_BOX (rows->ruler), rows->look->make (rows->data));
    }
  box = rows->ruler;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    rows->width = for_size;
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  show (self, gtk_widget_get_first_child (box));
  measure_content (self, gtk_widget_get_first_child (box), GTK_ORIENTATION_HORIZONTAL, -1);
  measure_content (self, gtk_widget_get_first_child (box), GTK_ORIENTATION_VERTICAL, rows->width);
  rows->look->show (gtk_widget_get_first_child (box), NULL, rows->data);
  gtk_widget_unparent (box);
}

static void
hf_seen_row_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  HfSeenRow *self = HF_SEEN_ROW (widget);
  Size      *size = &self->sizes[orientation];

  if (self->content != NULL)
    measure_content (self, self->content, orientation, for_size);
  else if (self->item != NULL && size->for_size != for_size)
    measure_unseen (self, orientation, for_size);
  *minimum = size->minimum;
  *natural = size->natural;
}

/* A content that has come just now was not measured yet. */
static void
hf_seen_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfSeenRow *self = HF_SEEN_ROW (widget);

  if (self->content == NULL)
    return;
  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->content, width, height, baseline, NULL);
}

static GtkSizeRequestMode
hf_seen_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hf_seen_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hf_seen_row_parent_class)->css_changed (widget, change);
  forget_size (HF_SEEN_ROW (widget));
}

static void
hf_seen_row_dispose (GObject *object)
{
  HfSeenRow *self = HF_SEEN_ROW (object);

  set_item (self, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  if (self->rows != NULL)
    g_ptr_array_remove_fast (self->rows->rows, self);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (hf_seen_row_parent_class)->dispose (object);
}

static void
hf_seen_row_class_init (HfSeenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_seen_row_dispose;
  widget_class->map = hf_seen_row_map;
  widget_class->unmap = hf_seen_row_unmap;
  widget_class->grab_focus = hf_seen_row_grab_focus;
  widget_class->measure = hf_seen_row_measure;
  widget_class->size_allocate = hf_seen_row_size_allocate;
  widget_class->get_request_mode = hf_seen_row_get_request_mode;
  widget_class->css_changed = hf_seen_row_css_changed;
}

static void
hf_seen_row_init (HfSeenRow *self)
{
  forget_size (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfSeenRows *self)
{
  HfSeenRow *row = g_object_new (HF_TYPE_SEEN_ROW, NULL);

  row->rows = g_object_ref (self);
  g_ptr_array_add (self->rows, row);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

/* A row in view becomes another one where its list has changed. */
static void
bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  HfSeenRow *row = HF_SEEN_ROW (gtk_list_item_get_child (item));

  set_item (row, item);
  show_again (row);
  if (row->content == NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    gain_content (row);
}

static void
unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  HfSeenRow *row = HF_SEEN_ROW (gtk_list_item_get_child (item));

  set_item (row, NULL);
  if (row->content != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    show (row, row->content);
  else if (row->content != NULL)
    lose_content (row);
}

static void
hf_seen_rows_finalize (GObject *object)
{
  HfSeenRows *self = HF_SEEN_ROWS (object);

  g_clear_object (&self->ruler);
  g_ptr_array_unref (self->spare);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (hf_seen_rows_parent_class)->finalize (object);
}

static void
hf_seen_rows_class_init (HfSeenRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_seen_rows_finalize;
}

static void
hf_seen_rows_init (HfSeenRows *self)
{
  self->rows = g_ptr_array_new ();
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  self->width = -1;
}

/**
 * hf_seen_rows_new:
 * @view: a list
 * @look: (transfer none): what its rows look like; lasts for ever
 * @data: (nullable): for that; outlives the rows
 *
 * Makes the rows of a list, which keeps them.
 *
 * Returns: (transfer full): the rows
 */
HfSeenRows *
hf_seen_rows_new (GtkListView *view, const HfSeenLook *look, gpointer data)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  HfSeenRows *self = g_object_new (HF_TYPE_SEEN_ROWS, NULL);

  self->look = look;
  self->data = data;
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbound_cb), NULL);
  g_object_set_data_full (G_OBJECT (factory), "hf-seen-rows", g_object_ref (self), g_object_unref);
  gtk_list_view_set_factory (view, factory);
  return self;
}

/**
 * hf_seen_rows_show_again:
 * @self: rows
 *
 * Shows the same items once more, after something else that they show has changed.
 */
void
hf_seen_rows_show_again (HfSeenRows *self)
{
  g_return_if_fail (HF_IS_SEEN_ROWS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      HfSeenRow *row = g_ptr_array_index (self->rows, i);

      if (row->item != NULL)
        show_again (row);
    }
}

/**
 * hf_seen_rows_get_content:
 * @row: the list's own widget of a row
 *
 * Returns: (transfer none) (nullable): what shows its item; %NULL out of view, and for what is no
 *   such row
 */
GtkWidget *
hf_seen_rows_get_content (GtkWidget *row)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  return HF_IS_SEEN_ROW (child) ? HF_SEEN_ROW (child)->content : NULL;
}

/**
 * hf_seen_rows_get_row:
 * @content: what shows an item, in whichever list
 *
 * Returns: (transfer none) (nullable): the list's own widget around it, which has the focus
 */
GtkWidget *
hf_seen_rows_get_row (GtkWidget *content)
{
  GtkWidget *row = gtk_widget_get_ancestor (content, HF_TYPE_SEEN_ROW);

  return gtk_widget_get_parent (row ? row : content);
}
