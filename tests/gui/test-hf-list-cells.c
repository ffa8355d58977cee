/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cells of a list of two invented customers, the second of whom has not been read yet. */

#include "gui/common/hf-list-cells.h"

#include "core/hf-customer.h"
#include "core/hf-record.h"
#include "find-widget.h"
#include "gui/common/hf-style.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfRecord           *read;
  HfRecord           *pending;
  GtkListItemFactory *factory;
  GSimpleAction      *followed; /* stands for whatever else cells show */
  GtkWidget          *window;
  guint               n_shown;
  guint               n_freed;
} Fixture;

static GtkWidget *
make_cell (gpointer fixture)
{
  return gtk_label_new (NULL);
}

static void
show_cell (GtkWidget *cell, const HfRow *row, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_shown++;
  gtk_label_set_text (GTK_LABEL (cell), row ? hf_row_text (row, HF_CUSTOMER_NAME) : "…");
}

static void
count_free (gpointer fixture)
{
  ((Fixture *) fixture)->n_freed++;
}

static HfRow *
make_row (gint64 id, const char *name, const char *city)
{
  HfRow *row = hf_test_customer (name);

  row->id = id;
  hf_row_set_text (row, HF_CUSTOMER_CITY, city);
  return row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const HfListCells look = { make_cell, show_cell };
  g_autoptr (HfRow) row = make_row (1, "Wang Fang", "Taiyuan");

  fixture->read = hf_record_new (row);
  fixture->pending = hf_record_new_pending (&hf_customer_def, 2);
  fixture->followed = g_simple_action_new ("test", NULL);
  fixture->factory = hf_list_cells_new (&look, fixture, count_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_freed, ==, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->factory);
  g_assert_cmpuint (fixture->n_freed, ==, 1);
  g_assert_finalize_object (fixture->followed);
  g_assert_finalize_object (fixture->read);
  g_assert_finalize_object (fixture->pending);
}

static void
show_list (Fixture *fixture)
{
  GListStore *store = g_list_store_new (HF_TYPE_RECORD);
  GtkWidget  *list;

  g_list_store_append (store, fixture->read);
  g_list_store_append (store, fixture->pending);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store))),
                            g_object_ref (fixture->factory));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (find_label (list, "Wang Fang") && find_label (list, "…"));
  fixture->n_shown = 0;
}

static void
set_row (HfRecord *record, const char *name, const char *city)
{
  g_autoptr (HfRow) row = make_row (hf_record_get_id (record), name, city);

  hf_record_set_row (record, row);
}

static void
test_field (Fixture *fixture, gconstpointer data)
{
  hf_list_cells_follow_field (fixture->factory, "name");
  show_list (fixture);
  set_row (fixture->pending, "Li Hua", "Datong");
  g_assert_nonnull (find_label (fixture->window, "Li Hua"));
  g_assert_cmpuint (fixture->n_shown, ==, 1);
  set_row (fixture->pending, "Li Hua", "Taiyuan");
  g_assert_cmpuint (fixture->n_shown, ==, 1);
  set_row (fixture->read, "Wang Min", "Taiyuan");
  g_assert_nonnull (find_label (fixture->window, "Wang Min"));
  g_assert_null (find_label (fixture->window, "Wang Fang"));
}

/* Spelled with a line in the table, and with a dash where it is watched. */
static void
test_field_of_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfRow) row = make_row (1, "Wang Fang", "Taiyuan");

  hf_list_cells_follow_field (fixture->factory, "birth_date");
  show_list (fixture);
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, "1989-03-01");
  hf_record_set_row (fixture->read, row);
  g_assert_cmpuint (fixture->n_shown, ==, 1);
}

static void
test_any_field (Fixture *fixture, gconstpointer data)
{
  hf_list_cells_follow_field (fixture->factory, NULL);
  show_list (fixture);
  set_row (fixture->read, "Wang Fang", "Datong");
  g_assert_cmpuint (fixture->n_shown, ==, 1);
}

/* Once each, and no more when the list has gone. */
static void
test_followed (Fixture *fixture, gconstpointer data)
{
  hf_list_cells_follow (fixture->factory, fixture->followed, "activate");
  show_list (fixture);
  set_row (fixture->read, "Wang Min", "Taiyuan");
  g_assert_cmpuint (fixture->n_shown, ==, 0);
  g_action_activate (G_ACTION (fixture->followed), NULL);
  g_assert_cmpuint (fixture->n_shown, ==, 2);
  g_assert_nonnull (find_label (fixture->window, "Wang Min"));
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_action_activate (G_ACTION (fixture->followed), NULL);
  g_assert_cmpuint (fixture->n_shown, ==, 2);
}

/* The first row of a cell in which something is drawn. */
static int
find_top (GtkWidget *cell)
{
  int              width = gtk_widget_get_width (cell), height = gtk_widget_get_height (cell);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (cell);
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  int            top = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  for (gboolean is_blank = TRUE; is_blank && top < height; top += is_blank)
    for (int x = 0; x < width; x++)
      is_blank &= cairo_image_surface_get_data (
                    surface)[top * cairo_image_surface_get_stride (surface) + 4 * x + 3] == 0;
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return top;
}

/* In a row that something else makes high. */
static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *cells[2];
  g_autoptr (PangoLayout) layout = NULL;
  int line;

  hf_style_load (gdk_display_get_default ());
  for (guint i = 0; i < 2; i++)
    {
      cells[i] = hf_list_text_cell_new (FALSE);
      gtk_inscription_set_text (GTK_INSCRIPTION (cells[i]), i == 0 ? "Hill" : "Hill, Hill, Hill");
      gtk_widget_set_size_request (cells[i], 80, -1);
      gtk_box_append (GTK_BOX (row), cells[i]);
    }
  gtk_widget_set_size_request (row, -1, 40);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (gtk_widget_get_height (row) >= 40 && gtk_widget_get_width (cells[1]) == 80);
  layout = gtk_widget_create_pango_layout (row, "山");
  pango_layout_get_pixel_size (layout, NULL, &line);
  g_assert_cmpint (gtk_widget_get_height (cells[0]), >=, line);
  g_assert_cmpint (find_top (cells[0]), >, 0);
  g_assert_cmpint (find_top (cells[0]), ==, find_top (cells[1]));
}

/* What the attributes of a text mark, and how many copies of that there are. */
static gpointer
mark_copy (gconstpointer n_marks)
{
  ++*(int *) n_marks;
  return (gpointer) n_marks;
}

static void
mark_free (gpointer n_marks)
{
  --*(int *) n_marks;
}

/* None is kept for a text without any, nor by a cell that is gone. */
static void
test_marks (void)
{
  static const PangoRectangle shape = { 0, 0, PANGO_SCALE, PANGO_SCALE };
  g_autoptr (PangoAttrList) none = pango_attr_list_new ();
  PangoAttrList  *some = pango_attr_list_new ();
  GtkInscription *cell = GTK_INSCRIPTION (hf_list_text_cell_new (FALSE));
  int             n_marks = 1;

  g_object_ref_sink (cell);
  gtk_inscription_set_text (cell, "Wang Fang");
  hf_list_text_cell_mark (cell, none);
  g_assert_null (gtk_inscription_get_attributes (cell));
  pango_attr_list_insert (some, pango_attr_shape_new_with_data (&shape, &shape, &n_marks, mark_copy,
                                                                mark_free));
  hf_list_text_cell_mark (cell, some);
  g_assert_true (gtk_inscription_get_attributes (cell) == some);
  pango_attr_list_unref (some);
  g_assert_cmpint (n_marks, >, 0);
  g_assert_finalize_object (cell);
  g_assert_cmpint (n_marks, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/list-cells/field", test_field);
  ADD ("/list-cells/field-of-words", test_field_of_words);
  ADD ("/list-cells/any-field", test_any_field);
  ADD ("/list-cells/followed", test_followed);
  ADD ("/list-cells/cut-short", test_cut_short);
  g_test_add_func ("/list-cells/marks", test_marks);
  return g_test_run ();
}
