/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list of thousands of texts, every seventh of which has three lines. */

#include "gui/common/list/hf-seen-rows.h"

#include "find-widget.h"
#include "tests/store/hf-test-book.h"

#include <stdlib.h>

#define N_ITEMS 3000
#define HIGH    7  /* each of so many rows is */
#define MOST    60 /* contents: some more than the window has room for */

typedef struct
{
  GtkStringList *texts;
  GtkWidget     *window;
  GtkWidget     *list;
  GtkAdjustment *scroll;
  HfSeenRows    *rows;
  guint          n_contents;   /* that exist */
  gboolean       is_focusable; /* what a row has in it */
} Fixture;

static void
gone_cb (gpointer fixture, GObject *content)
{
  ((Fixture *) fixture)->n_contents--;
}

static GtkWidget *
make_row (gpointer user_data)
{
  Fixture   *fixture = user_data;
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_focusable (button, fixture->is_focusable);
  fixture->n_contents++;
  g_object_weak_ref (G_OBJECT (button), gone_cb, fixture);
  return button;
}

static void
show_row (GtkWidget *content, GtkListItem *item, gpointer fixture)
{
  gtk_button_set_label (GTK_BUTTON (content),
                        item ? gtk_string_object_get_string (gtk_list_item_get_item (item)) : "");
}

static void
set_up (Fixture *fixture, gconstpointer is_focusable)
{
  static const HfSeenLook look = { make_row, show_row };
  GtkWidget              *scrolled = gtk_scrolled_window_new ();
  GtkSelectionModel      *selection;

  fixture->is_focusable = is_focusable != NULL;
  fixture->texts = gtk_string_list_new (NULL);
  for (guint i = 0; i < N_ITEMS; i++)
    gtk_string_list_take (fixture->texts,
                          g_strdup_printf (i % HIGH == 0 ? "%u\nof three\nlines" : "%u", i));
  selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (fixture->texts))));
  fixture->list = gtk_list_view_new (NULL, NULL);
  fixture->rows = hf_seen_rows_new (GTK_LIST_VIEW (fixture->list), &look, fixture);
  gtk_list_view_set_model (GTK_LIST_VIEW (fixture->list), selection);
  g_object_unref (selection);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->list);
  fixture->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (gtk_adjustment_get_page_size (fixture->scroll) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
  g_object_unref (fixture->texts);
  hf_test_wait_for (fixture->n_contents == 0); /* each of them is gone with the list */
}

/* The row of an item, seen or not, as far as the list has one. */
static GtkWidget *
find_row (Fixture *fixture, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (fixture->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget  *content = hf_seen_rows_get_content (row);
      const char *label = content ? gtk_button_get_label (GTK_BUTTON (content)) : NULL;

      if (label != NULL &&
          g_str_equal (label, gtk_string_list_get_string (fixture->texts, position)))
        return row;
    }
  return NULL;
}

/* A row has its item before it has its place. */
static void
wait_for_frame (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gint64         before = gdk_frame_clock_get_frame_counter (clock);

  hf_test_wait_for ((gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT),
                     gdk_frame_clock_get_frame_counter (clock) >= before + 2));
}

static void
go_to (Fixture *fixture, guint position)
{
  gtk_widget_activate_action (fixture->list, "list.scroll-to-item", "u", position);
  hf_test_wait_for (find_row (fixture, position) != NULL);
  wait_for_frame (fixture);
}

/* What is in view is filled, follows on what is above it, and has its place. */
static void
assert_whole (Fixture *fixture)
{
  double end = 0;
  guint  n_seen = 0;
  int    before = -1;

  for (GtkWidget *row = gtk_widget_get_first_child (fixture->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget      *content = hf_seen_rows_get_content (row);
      graphene_rect_t bounds;
      int             number;

      if (!gtk_widget_get_mapped (row))
        continue;
      g_assert_nonnull (content);
      number = atoi (gtk_button_get_label (GTK_BUTTON (content)));
      g_assert_true (gtk_widget_compute_bounds (row, fixture->list, &bounds));
      if (n_seen++ > 0)
        {
          g_assert_cmpint (number, ==, before + 1);
          g_assert_cmpfloat ((double) bounds.origin.y, ==, end);
        }
      g_assert_cmpint ((int) bounds.size.height > 60, ==, number % HIGH == 0);
      before = number;
      end = (double) (bounds.origin.y + bounds.size.height);
    }
  g_assert_cmpuint (n_seen, >, 5);
  g_assert_cmpuint (fixture->n_contents, <=, MOST);
}

static void
test_few (Fixture *fixture, gconstpointer data)
{
  static const guint places[] = { 20, 150, 1500, 1510, N_ITEMS - 1, 700, 0 };

  hf_test_wait_for (find_row (fixture, 0) != NULL);
  assert_whole (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      go_to (fixture, places[i]);
      assert_whole (fixture);
    }
}

/* The heights of those that are not seen are known: the list is as long as all of its rows. */
static void
test_heights (Fixture *fixture, gconstpointer data)
{
  double     all, high, low;
  GtkWidget *first;

  hf_test_wait_for (find_row (fixture, 0) != NULL && find_row (fixture, 1) != NULL);
  first = find_row (fixture, 0);
  high = gtk_widget_get_height (first);
  low = gtk_widget_get_height (find_row (fixture, 1));
  gtk_string_list_splice (fixture->texts, 70, N_ITEMS - 70, NULL);
  all = 10 * high + 60 * low;
  hf_test_wait_for (gtk_adjustment_get_upper (fixture->scroll) >= all &&
                    gtk_adjustment_get_upper (fixture->scroll) <= all + 70 * 4);
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus == row || (focus != NULL && gtk_widget_is_ancestor (focus, row));
}

/* A row whose button has the keyboard keeps it out of view, where GTK hands it to the row. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row, *content;

  hf_test_wait_for (find_row (fixture, 3) != NULL);
  content = hf_seen_rows_get_content (find_row (fixture, 3));
  g_assert_true (hf_seen_rows_get_row (content) == find_row (fixture, 3));
  row = find_row (fixture, 3);
  gtk_widget_grab_focus (content);
  gtk_adjustment_set_value (fixture->scroll, 2000);
  hf_test_wait_for (!gtk_widget_get_mapped (row));
  g_assert_true (has_focus (fixture, row));
  go_to (fixture, 3);
  g_assert_true (has_focus (fixture, row));
  assert_whole (fixture);
}

/* The keys lead to what is in a row, be it in view or not. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  hf_test_wait_for (find_row (fixture, 0) != NULL);
  wait_for_frame (fixture);
  for (row = gtk_widget_get_first_child (fixture->list); gtk_widget_get_mapped (row);)
    row = gtk_widget_get_next_sibling (row);
  g_assert_null (hf_seen_rows_get_content (row));
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_nonnull (hf_seen_rows_get_content (row));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 hf_seen_rows_get_content (row));
}

/* A list that is out of sight and comes back is as it was. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_window_get_child (GTK_WINDOW (fixture->window));
  double     before;

  go_to (fixture, 1500);
  before = gtk_adjustment_get_value (fixture->scroll);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL); /* GTK would scroll back to it */
  gtk_widget_set_visible (scrolled, FALSE);
  g_assert_null (find_row (fixture, 1500));
  gtk_string_list_splice (fixture->texts, 1495, 1, (const char *const[]){ "1495 anew", NULL });
  gtk_widget_set_visible (scrolled, TRUE);
  hf_test_wait_for (find_row (fixture, 1500) != NULL);
  wait_for_frame (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->scroll), ==, before);
  assert_whole (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/seen-rows/few", Fixture, NULL, set_up, test_few, tear_down);
  g_test_add ("/seen-rows/heights", Fixture, NULL, set_up, test_heights, tear_down);
  g_test_add ("/seen-rows/focus", Fixture, "focusable", set_up, test_focus, tear_down);
  g_test_add ("/seen-rows/keys", Fixture, "focusable", set_up, test_keys, tear_down);
  g_test_add ("/seen-rows/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  return g_test_run ();
}
