/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu about a row: opened by the keys about the row that has the focus, and none where there
 * is nothing to do. */

#include "press-shortcut.h"
#include "row-menu.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *box; /* over which it opens */
  GtkWidget *list;
  int        done; /* to which row */
} Fixture;

/* The third row has none. */
static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  int    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GMenu *menu;

  if (index == 2)
    return NULL;
  menu = g_menu_new ();
  hf_row_menu_add (menu, "_Do It", "test.do", g_variant_new_int32 (index));
  return G_MENU_MODEL (menu);
}

static void
done_cb (GSimpleAction *action, GVariant *index, Fixture *self)
{
  self->done = g_variant_get_int32 (index);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("do", G_VARIANT_TYPE_INT32);

  self->done = -1;
  self->window = gtk_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = gtk_list_box_new ();
  gtk_box_append (GTK_BOX (self->box), self->list);
  for (int i = 0; i < 3; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), gtk_label_new ("row"));
  g_signal_connect (action, "activate", G_CALLBACK (done_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (self->window, "test", G_ACTION_GROUP (group));
  hf_row_menu_offer (self->list, self->box, make_menu, self);
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  gtk_window_present (GTK_WINDOW (self->window));
  /* A menu asks where it may be. */
  hf_test_wait_for (gtk_widget_get_width (self->list) > 0 &&
                    gdk_display_get_monitor_at_surface (gdk_display_get_default (),
                                                        gtk_native_get_surface (
                                                          GTK_NATIVE (self->window))) != NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GtkWidget *
nth_row (Fixture *self, int i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i));
}

static GtkWidget *
find_menu (Fixture *self)
{
  GtkWidget *child = gtk_widget_get_last_child (self->box);

  return GTK_IS_POPOVER_MENU (child) && gtk_widget_get_visible (child) ? child : NULL;
}

/* About the row that has the focus. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (nth_row (self, 1));
  g_assert_true (press_shortcut (self->list, GDK_KEY_Menu, 0));
  choose_line (find_menu (self), "_Do It");
  g_assert_cmpint (self->done, ==, 1);
  hf_test_wait_for (find_menu (self) == NULL);

  gtk_widget_grab_focus (nth_row (self, 0));
  g_assert_true (press_shortcut (self->list, GDK_KEY_F10, GDK_SHIFT_MASK));
  choose_line (find_menu (self), "_Do It");
  g_assert_cmpint (self->done, ==, 0);
  hf_test_wait_for (find_menu (self) == NULL);
}

static void
test_nothing_to_do (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (nth_row (self, 2));
  g_assert_false (press_shortcut (self->list, GDK_KEY_Menu, 0));
  g_assert_null (hf_row_menu_open (self->list, nth_row (self, 2)));
  g_assert_null (find_menu (self));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/row-menu/keys", test_keys);
  ADD ("/row-menu/nothing-to-do", test_nothing_to_do);
  return g_test_run ();
}
