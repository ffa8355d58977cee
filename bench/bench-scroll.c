/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Scrolls the list of customers from end to end and prints how long its frames take, beside those
 * of a bare list of as many rows and columns, whose texts cost nothing. What the frames of ours
 * take longer is our own work: reading pages, filling rows. Both are drawn by the same software
 * renderer. A book that has own fields is scrolled once more with a column for each of them.
 */

#include "gui/common/hf-style.h"
#include "gui/customer/hf-customer-column.h"
#include "gui/customer/hf-customer-list.h"

#include <adwaita.h>
#include <stdlib.h>

#define WIDTH      1280
#define HEIGHT     800
#define N_FRAMES   600  /* from the first row to the last */
#define SLOW_PART  0.25 /* of the frames: a row or two each, as a finger on a touchpad does */
#define ROW_HEIGHT 34.0
#define N_COLUMNS  8
#define LONGEST    16.0 /* ms, of our own work in any frame */

typedef struct
{
  GtkAdjustment *adjustment;
  GArray        *times; /* of double, ms */
  gint64         begun;
  guint          n_frames;
} Scroll;

static void
before_paint_cb (GdkFrameClock *clock, Scroll *scroll)
{
  scroll->begun = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Scroll *scroll)
{
  double time = (double) (g_get_monotonic_time () - scroll->begun) / 1000.0;

  if (scroll->n_frames > 1) /* the first builds the rows */
    g_array_append_val (scroll->times, time);
}

/* First line by line, then in leaps to the very end. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Scroll *scroll = user_data;
  double  end = gtk_adjustment_get_upper (scroll->adjustment) -
               gtk_adjustment_get_page_size (scroll->adjustment);
  double slow = N_FRAMES * SLOW_PART, at = scroll->n_frames++;
  double value = at < slow ? at * ROW_HEIGHT : end * (at - slow) / (N_FRAMES - slow);

  gtk_adjustment_set_value (scroll->adjustment, CLAMP (value, 0, end));
  return scroll->n_frames <= N_FRAMES;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCROLLED_WINDOW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_scrolled (child);
  return found;
}

/* Returns the times of all frames, the shortest first. */
static GArray *
scroll_through (GtkWidget *window)
{
  GtkWidget     *scrolled = find_scrolled (window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Scroll         scroll = { gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                            g_array_new (FALSE, FALSE, sizeof (double)), 0, 0 };

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &scroll);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &scroll);
  gtk_widget_add_tick_callback (scrolled, tick_cb, &scroll, NULL);
  while (scroll.n_frames <= N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &scroll);
  g_array_sort (scroll.times, compare_times);
  return scroll.times;
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Ours. */

static gboolean
is_own (const char *column)
{
  return g_str_has_prefix (column, HF_OWN_FIELDS_PREFIX);
}

/* Returns the usual columns, and with @has_own those of own fields, ended by NULL. */
static GPtrArray *
list_columns (HfCustomerList *list, gboolean has_own)
{
  HfOwnValues            *own = hf_customer_list_get_own_values (list);
  GPtrArray              *ids = g_ptr_array_new ();
  const HfCustomerColumn *column;

  while (hf_own_values_get_fields (own) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; hf_customer_column_defaults[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) hf_customer_column_defaults[i]);
  for (guint i = 0; (column = hf_customer_column_nth (i, hf_own_values_get_fields (own))) != NULL;
       i++)
    if (has_own && is_own (column->id))
      g_ptr_array_add (ids, (gpointer) column->id);
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* Returns NULL where there is no own field to show. */
static GArray *
scroll_ours (HfContext *context, gboolean has_own, guint *n_rows)
{
  HfCustomerList *list = g_object_new (HF_TYPE_CUSTOMER_LIST, NULL);
  GtkWidget      *window;
  GListModel     *model;
  GArray         *times;
  g_autoptr (GPtrArray) ids = NULL;

  hf_customer_list_set_up (list, context);
  window = show (GTK_WIDGET (list));
  ids = list_columns (list, has_own);
  if (has_own && !is_own (g_ptr_array_index (ids, ids->len - 2)))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      return NULL;
    }
  hf_customer_list_show_columns (list, (const char *const *) ids->pdata);
  model = G_LIST_MODEL (hf_record_list_get_model (HF_RECORD_LIST (list)));
  while (hf_live_list_is_loading (HF_LIVE_LIST (model)))
    g_main_context_iteration (NULL, TRUE);
  *n_rows = g_list_model_get_n_items (model);
  times = scroll_through (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return times;
}

/* The yardstick. */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", gtk_list_item_get_position (item));
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkWidget *
make_bare (guint n_rows)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *view;

  for (guint i = 0; i < n_rows; i++) /* before there is a view that looks at each */
    gtk_string_list_append (model, "");
  view =
    gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (model))));
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      g_object_unref (column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}

static GArray *
scroll_bare (guint n_rows)
{
  GtkWidget *window = show (make_bare (n_rows));
  GArray    *times = scroll_through (window);

  gtk_window_destroy (GTK_WINDOW (window));
  return times;
}

static void
print_line (const char *name, double ours, double bare)
{
  g_print ("%-38s %11.3f ms %11.3f ms %9.3fx  %-6s (<= 16 ms longer)\n", name, ours, bare,
           ours / bare, ours - bare <= LONGEST ? "ok" : "MISSED");
}

static void
print_lines (const char *what, GArray *ours, GArray *bare)
{
  static const struct
  {
    const char *frame;
    guint       part; /* of a hundred frames */
  } lines[] = { { "the usual frame", 50 },
                { "one frame in 100", 99 },
                { "the longest frame", 100 } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", what, lines[i].frame);
      guint            at = (ours->len - 1) * lines[i].part / 100;

      print_line (name, g_array_index (ours, double, at), g_array_index (bare, double, at));
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfClock) clock = hf_clock_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new ("bench", 0, FALSE);
  g_autoptr (HfStore) store = NULL;
  g_autoptr (HfContext) context = NULL;
  g_autoptr (GArray) ours = NULL, own = NULL, bare = NULL;
  guint n_rows;

  if (argc != 2)
    {
      g_printerr ("usage: bench-scroll BOOK\n");
      return 2;
    }
  adw_init ();
  hf_style_load (gdk_display_get_default ());
  store = hf_store_open (argv[1], 0, clock, viewer, &error);
  if (store == NULL)
    {
      g_printerr ("The book cannot be opened: %s\n", error->message);
      return 1;
    }
  context = hf_context_new (store, NULL);
  ours = scroll_ours (context, FALSE, &n_rows);
  own = scroll_ours (context, TRUE, &n_rows);
  bare = scroll_bare (n_rows);
  print_lines ("scroll", ours, bare);
  if (own != NULL)
    print_lines ("scroll, own fields", own, bare);
  return 0;
}
