/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program holds after some work: the list of customers scrolled from end to end, ten
 * searches, the card of somebody with 2,000 entries, each view once. Prints the proportional set
 * size of the window of the program after each of them, beside that of a bare window, which it is
 * told. */

#include "bench-story.h"

#include "app/hf-window.h"
#include "gui/common/hf-style.h"

#include <stdlib.h>

#define WIDTH    1280
#define HEIGHT   800
#define N_FRAMES 600 /* from the first row to the last */
#define LONG     2000
#define SETTLED  1500 /* ms, in which what was asked for is read and drawn */
#define MOST     80.0 /* MB above the bare window */

static const char *const views[] = { "customers", "organisations", "calendar", "reports",
                                     "staff",     "knowledge",     "today" };

static const char *const searches[] = {
  "王", "张敏", "zm", "zhang", "8821", "138", "高血压", "qqxyz", "li", "陈",
};

static gboolean
past_cb (gpointer is_past)
{
  *(gboolean *) is_past = TRUE;
  return G_SOURCE_REMOVE;
}

/* There is no one thing to wait for: what is read in the background counts too. */
static void
settle (void)
{
  gboolean is_past = FALSE;

  g_timeout_add (SETTLED, past_cb, &is_past);
  while (!is_past)
    g_main_context_iteration (NULL, TRUE);
}

/* Of the process, in MB. */
static double
read_pss (void)
{
  g_autofree char *rollup = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return 0;
  line = strstr (rollup, "\nPss:");
  return line ? (double) g_ascii_strtoll (line + strlen ("\nPss:"), NULL, 10) / 1024 : 0;
}

static void
print (const char *after, double bare)
{
  double ours = read_pss ();

  g_print ("memory, %-30s %11.3f MB %11.3f MB %9.3fx  %-6s (<= the bare window + %.0f MB)\n", after,
           ours, bare, ours / bare, ours > 0 && ours <= bare + MOST ? "ok" : "MISSED", MOST);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found =
    G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static gboolean
count_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  ++*(guint *) n_frames;
  return G_SOURCE_CONTINUE;
}

/* By a step each frame. */
static void
scroll_through (GtkWidget *window)
{
  GtkWidget     *list = find (window, GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  guint          n_frames = 0;
  guint          counter = gtk_widget_add_tick_callback (list, count_cb, &n_frames, NULL);

  for (guint shown = 0; shown < N_FRAMES; shown = n_frames)
    {
      double end =
        gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, end * (shown + 1) / N_FRAMES);
      while (n_frames == shown)
        g_main_context_iteration (NULL, TRUE);
    }
  gtk_widget_remove_tick_callback (list, counter);
  settle ();
}

static void
show_view (GtkWidget *window, const char *view)
{
  gtk_widget_activate_action (window, "win.show-view", "s", view);
  settle ();
}

static void
search (GtkWidget *window)
{
  GtkWidget *entry;

  gtk_widget_activate_action (window, "win.search", NULL);
  settle ();
  entry = find (window, GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), searches[i]);
      settle ();
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  settle ();
}

static void
work (GtkWidget *window, gint64 customer, double bare)
{
  settle ();
  print ("the first card", bare);
  show_view (window, "customers");
  scroll_through (window);
  print ("the whole list scrolled", bare);
  search (window);
  print ("ten searches", bare);
  gtk_widget_activate_action (window, "win.show-customer", "x", customer);
  settle ();
  print ("a card of 2,000 entries", bare);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    show_view (window, views[i]);
  print ("each view once", bare);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfClock) clock = hf_clock_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new ("bench", 0, FALSE);
  g_autoptr (HfStore) store = NULL;
  g_autoptr (HfContext) context = NULL;
  g_autoptr (GSettings) settings = NULL;
  HfWindow *window;
  gint64    customer;

  if (argc != 3)
    {
      g_printerr ("usage: bench-memory BOOK MB-OF-A-BARE-WINDOW\n");
      return 2;
    }
  adw_init ();
  hf_style_load (gdk_display_get_default ());
  settings = g_settings_new ("org.huifang.Huifang");
  store = hf_store_open (argv[1], 0, clock, viewer, &error);
  if (store == NULL || (customer = bench_story_make (store, LONG, &error)) == 0)
    {
      g_printerr ("The book cannot be used: %s\n", error->message);
      return 1;
    }
  context = hf_context_new (store, settings);
  window = hf_window_new (NULL, settings, argv[1]);
  hf_window_set_context (window, context);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  work (GTK_WIDGET (window), customer, g_ascii_strtod (argv[2], NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
