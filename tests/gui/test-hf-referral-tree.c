/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of the tree, opened by what the keyboard asks for, and the cards they open. */

#include "gui/common/card/hf-referral-tree.h"
#include "kin-fixture.h"

#include <adwaita.h>

static gint64 shown;

static void
show_customer_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  shown = g_variant_get_int64 (target);
}

static HfReferralTree *
make_tree (KinFixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "show-customer", .activate = show_customer_cb, .parameter_type = "x" }
  };
  HfReferralTree     *tree = g_object_new (HF_TYPE_REFERRAL_TREE, NULL);
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  g_object_unref (actions);
  for (guint i = 1; i < 4; i++)
    hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->ids[i], HF_CUSTOMER_REFERRER,
                          fixture->ids[i - 1]);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (tree));
  hf_referral_tree_set_customer (tree, fixture->context, fixture->ids[0]);
  gtk_window_present (GTK_WINDOW (fixture->window));
  return tree;
}

static guint
count (HfReferralTree *tree)
{
  GtkListView *view = kin_fixture_child (tree, "view");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static gboolean
is_line (GtkWidget *widget, gconstpointer place)
{
  const guint    *wanted = place;
  GtkTreeListRow *row = GTK_IS_TREE_EXPANDER (widget) ?
                          gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (widget)) :
                          NULL;

  return row != NULL && gtk_tree_list_row_get_position (row) == *wanted;
}

static GtkWidget *
get_line (HfReferralTree *tree, guint i)
{
  return find_where (tree, is_line, &i);
}

/* Opening is what Right or + do on a line. */
static void
test_depth (KinFixture *fixture, gconstpointer data)
{
  HfReferralTree *tree = make_tree (fixture);

  hf_test_wait_for (count (tree) == 1 && get_line (tree, 0) != NULL);
  g_assert_nonnull (find_label (get_line (tree, 0), "Referred 1 customer"));
  g_assert_true (gtk_widget_activate_action (get_line (tree, 0), "listitem.expand", NULL));
  hf_test_wait_for (count (tree) == 2 && get_line (tree, 1) != NULL);
  gtk_widget_activate_action (get_line (tree, 1), "listitem.expand", NULL);
  hf_test_wait_for (count (tree) == 3 && get_line (tree, 2) != NULL);

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[3], HF_CUSTOMER_NAME,
                         "赵敏");
  hf_referral_tree_set_customer (tree, fixture->context, fixture->ids[0]);
  hf_test_wait_for (count (tree) == 3 && find_label (get_line (tree, 2), "赵敏") != NULL);
  gtk_widget_activate_action (get_line (tree, 0), "listitem.collapse", NULL);
  g_assert_cmpuint (count (tree), ==, 1);
}

/* What the key does on a widget. Returns whether it does anything. */
static gboolean
press (GtkWidget *widget, const char *key)
{
  GListModel *controllers = gtk_widget_observe_controllers (widget);
  gboolean    is_done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (shortcuts) && j < g_list_model_get_n_items (shortcuts);
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *trigger =
            gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (!is_done && g_str_equal (trigger, key))
            is_done = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                    gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_object_unref (controllers);
  return is_done;
}

static gboolean
arrow (HfReferralTree *tree, guint key)
{
  GListModel *controllers = gtk_widget_observe_controllers (kin_fixture_child (tree, "view"));
  gboolean    is_done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_done);
    }
  g_object_unref (controllers);
  return is_done;
}

static void
test_keyboard (KinFixture *fixture, gconstpointer data)
{
  HfReferralTree *tree = make_tree (fixture);
  GtkWindow      *window = GTK_WINDOW (fixture->window);

  hf_test_wait_for (count (tree) == 1 && get_line (tree, 0) != NULL &&
                    gtk_widget_get_mapped (get_line (tree, 0)));
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_line (tree, 0));
  g_assert_true (press (gtk_window_get_focus (window), "plus"));
  hf_test_wait_for (count (tree) == 2 && get_line (tree, 1) != NULL);
  g_assert_true (press (kin_fixture_child (tree, "view"), "Down"));
  hf_test_wait_for (gtk_window_get_focus (window) == get_line (tree, 1));
  g_assert_true (gtk_widget_activate (gtk_widget_get_parent (gtk_window_get_focus (window))));
  g_assert_cmpint (shown, ==, fixture->ids[2]);

  gtk_widget_grab_focus (get_line (tree, 0));
  g_assert_true (arrow (tree, GDK_KEY_Left));
  g_assert_cmpuint (count (tree), ==, 1);
  g_assert_true (arrow (tree, GDK_KEY_Right));
  hf_test_wait_for (count (tree) == 2);
}

static void
test_card (KinFixture *fixture, gconstpointer data)
{
  HfReferralTree *tree = make_tree (fixture);

  hf_test_wait_for (count (tree) == 1 && get_line (tree, 0) != NULL);
  gtk_widget_grab_focus (get_line (tree, 0));
  g_assert_true (gtk_widget_activate_action (get_line (tree, 0), "list.activate-item", "u", 0));
  g_assert_cmpint (shown, ==, fixture->ids[1]);
  hf_referral_tree_set_customer (tree, fixture->context, 0);
  g_assert_null (gtk_list_view_get_model (kin_fixture_child (tree, "view")));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/referral-tree/depth", test_depth);
  kin_fixture_add_test ("/referral-tree/keyboard", test_keyboard);
  kin_fixture_add_test ("/referral-tree/card", test_card);
  return g_test_run ();
}
