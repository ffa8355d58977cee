/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opens the card of somebody with 2,000 entries in the timeline, beside that of somebody with as
 * many as a window shows. Both are the same widgets and are drawn by the same software renderer;
 * what the long card takes longer is what its length costs. Counted are also the frames from the
 * wish to the one that has the entries: a card that fills bit by bit has more of them. */

#include "bench-story.h"

#include "gui/common/card/hf-customer-card.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/hf-style.h"
#include "session/hf-context.h"

#include <adwaita.h>
#include <stdlib.h>

#define WIDTH   400
#define HEIGHT  800
#define SHORT   12
#define LONG    2000
#define ROUNDS  31
#define DROPPED 3
#define LONGEST 16.0 /* ms, what the length may cost */

typedef struct
{
  HfCustomerCard *card;
  gint64          wanted; /* the customer, 0 once all is seen */
  gint64          begun;
  gint64          seen;
  guint           n_frames;
} Watch;

static gboolean
shows_entries (GtkWidget *widget)
{
  gboolean found = HF_IS_CUSTOMER_TIMELINE_ROW (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shows_entries (child);
  return found;
}

static void
after_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  const HfRow *row = hf_customer_card_get_customer (watch->card);

  if (watch->wanted == 0)
    return;
  watch->n_frames++;
  if (row == NULL || row->id != watch->wanted || !shows_entries (GTK_WIDGET (watch->card)))
    return;
  watch->seen = g_get_monotonic_time ();
  watch->wanted = 0;
}

/* Returns how long it takes until the entries are drawn, in ms. */
static double
open_card (Watch *watch, gint64 id)
{
  watch->n_frames = 0;
  watch->wanted = id;
  watch->begun = g_get_monotonic_time ();
  hf_customer_card_set_customer (watch->card, id);
  while (watch->wanted != 0)
    g_main_context_iteration (NULL, TRUE);
  return (double) (watch->seen - watch->begun) / 1000.0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_times);
  return times[ROUNDS / 2];
}

static void
measure (Watch *watch, gint64 long_card, gint64 short_card)
{
  double times[ROUNDS], brief_times[ROUNDS], ours, brief;
  guint  more = 0; /* rounds in which the long card took more frames */

  for (int i = -DROPPED; i < ROUNDS; i++)
    {
      double short_time = open_card (watch, short_card);
      guint  n_frames = watch->n_frames;
      double long_time = open_card (watch, long_card);

      if (i < 0)
        continue;
      brief_times[i] = short_time;
      times[i] = long_time;
      more += watch->n_frames > n_frames;
    }
  ours = median (times);
  brief = median (brief_times);
  g_print ("%-38s %11.3f ms %11.3f ms %9.3fx  %-6s (<= 16 ms longer, %u of %u in more frames)\n",
           "card of 2,000 entries, drawn", ours, brief, ours / brief,
           ours - brief <= LONGEST ? "ok" : "MISSED", more, ROUNDS);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfClock) clock = hf_clock_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new ("bench", 0, FALSE);
  g_autoptr (HfStore) store = NULL;
  g_autoptr (HfContext) context = NULL;
  gint64     long_card, short_card;
  GtkWidget *window;
  Watch      watch = { 0 };

  if (argc != 2)
    {
      g_printerr ("usage: bench-card BOOK\n");
      return 2;
    }
  adw_init ();
  hf_style_load (gdk_display_get_default ());
  store = hf_store_open (argv[1], 0, clock, viewer, &error);
  if (store == NULL || (long_card = bench_story_make (store, LONG, &error)) == 0 ||
      (short_card = bench_story_make (store, SHORT, &error)) == 0)
    {
      g_printerr ("The book cannot be used: %s\n", error->message);
      return 1;
    }
  context = hf_context_new (store, NULL);
  window = gtk_window_new ();
  watch.card = g_object_new (HF_TYPE_CUSTOMER_CARD, "context", context, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (watch.card));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb),
                    &watch);
  measure (&watch, long_card, short_card);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
