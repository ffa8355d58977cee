/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chart widget: keys, readout, accessible words, table, clipboard, the look it paints with. */

#include "chart-fixture.h"
#include "chart/hf-chart-canvas.h"
#include "chart/hf-chart.h"

typedef struct
{
  GtkWidget     *window;
  HfChart       *chart;
  HfChartCanvas *canvas;
  guint          n_activated;
  guint          activated_index;
  guint          n_exports;
} Fixture;

static void
chart_activated_cb (Fixture *fixture, guint index)
{
  fixture->n_activated++;
  fixture->activated_index = index;
}

static void
export_requested_cb (Fixture *fixture)
{
  fixture->n_exports++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfChartData) chart = fixture_new_data ();

  fixture->window = gtk_window_new ();
  fixture->chart = g_object_new (HF_TYPE_CHART, NULL);
  fixture->canvas = HF_CHART_CANVAS (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->chart), HF_TYPE_CHART, "canvas"));
  hf_chart_set_data (fixture->chart, chart);
  g_signal_connect_swapped (fixture->chart, "activated", G_CALLBACK (chart_activated_cb), fixture);
  g_signal_connect_swapped (fixture->chart, "export-requested", G_CALLBACK (export_requested_cb),
                            fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->chart));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->chart), (gpointer *) &fixture->chart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->chart != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->chart);
}

static const char *
get_readout (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->chart), HF_TYPE_CHART, "readout")));
}

static gboolean
run_shortcut (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/* GTK 4 has no way to fake a key, so what is bound to it is run, on the widget as the class has it.
 */
static gboolean
press (gpointer widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          run_shortcut (widget, G_LIST_MODEL (controller), key, modifiers))
        return TRUE;
    }

  return FALSE;
}

static void
test_starts_with_newest (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_str_has_prefix (get_readout (fixture), "Month 12 of 2023 (to 21 Dec) · "));
}

static void
test_keys_move_cursor (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture->canvas, GDK_KEY_Left, 0));
  g_assert_true (press (fixture->canvas, GDK_KEY_Left, 0));
  g_assert_true (g_str_has_prefix (get_readout (fixture), "Month 11 of 2023 · "));
  g_assert_true (press (fixture->canvas, GDK_KEY_Home, 0));
  g_assert_true (press (fixture->canvas, GDK_KEY_Left, 0));
  g_assert_cmpstr (get_readout (fixture), ==,
                   "Month 1 of 2022 · Returning 1,000 (44 %) · New 1,250 (56 %) · Total 2,250 · "
                   "Ratio 1 : 0.80");
  g_assert_true (press (fixture->canvas, GDK_KEY_Right, 0));
  g_assert_true (press (fixture->canvas, GDK_KEY_Up, 0));
  g_assert_cmpstr (get_readout (fixture), ==, "Month 2 of 2022 · Returning 1,010 (45 %)");
  g_assert_true (press (fixture->canvas, GDK_KEY_Up, 0));
  g_assert_cmpstr (get_readout (fixture), ==, "Month 2 of 2022 · New 1,250 (55 %)");
  g_assert_true (press (fixture->canvas, GDK_KEY_End, 0));
  g_assert_true (press (fixture->canvas, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->activated_index, ==, FIXTURE_MONTHS - 1);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return GTK_EVENT_CONTROLLER (controller); /* the widget keeps it */
    }

  g_assert_not_reached ();
}

static void
test_repeated_motion_keeps_cursor (Fixture *fixture, gconstpointer data)
{
  GtkEventController *motion =
    find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  double           x = gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) / 2.0;
  g_autofree char *hovered = NULL;

  g_signal_emit_by_name (motion, "motion", x, 200.0);
  hovered = g_strdup (get_readout (fixture));
  g_assert_true (press (fixture->canvas, GDK_KEY_Home, 0));
  /* GTK says this again after the tip has been laid out. */
  g_signal_emit_by_name (motion, "motion", x, 200.0);
  g_assert_true (g_str_has_prefix (get_readout (fixture), "Month 1 of 2022"));
  g_signal_emit_by_name (motion, "motion", x + 1, 200.0);
  g_assert_cmpstr (get_readout (fixture), ==, hovered);
}

static void
test_home_and_end_need_no_cursor (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture->canvas, GDK_KEY_Home, 0));
  g_assert_true (g_str_has_prefix (get_readout (fixture), "Month 1 of 2022"));
  g_assert_true (press (fixture->canvas, GDK_KEY_End, 0));
  g_assert_true (g_str_has_prefix (get_readout (fixture), "Month 12 of 2023"));
}

static void
test_says_it_accessibly (Fixture *fixture, gconstpointer data)
{
  press (fixture->canvas, GDK_KEY_Home, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Returning visits rose 复诊上升");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_readout (fixture));
}

static void
test_click_activates (Fixture *fixture, gconstpointer data)
{
  GtkWidget          *canvas = GTK_WIDGET (fixture->canvas);
  GtkEventController *click = find_controller (canvas, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (click, "released", 1, 1.0, 1.0);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
  g_signal_emit_by_name (click, "released", 1, gtk_widget_get_width (canvas) / 2.0,
                         gtk_widget_get_height (canvas) / 2.0);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->activated_index, >, 6);
  g_assert_cmpuint (fixture->activated_index, <, 18);
}

static void
test_table_is_one_key_away (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->chart), HF_TYPE_CHART, "table"));

  g_assert_false (gtk_widget_get_mapped (table));
  g_assert_true (press (fixture->chart, GDK_KEY_t, 0));
  g_assert_true (hf_chart_get_show_table (fixture->chart));
  g_signal_emit_by_name (table, "activate", 3);
  g_assert_cmpuint (fixture->activated_index, ==, 3);
  g_assert_true (press (fixture->chart, GDK_KEY_t, 0));
  g_assert_false (hf_chart_get_show_table (fixture->chart));
}

static void
test_copies_and_exports (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->chart));

  g_assert_true (press (fixture->chart, GDK_KEY_e, GDK_CONTROL_MASK));
  g_assert_cmpuint (fixture->n_exports, ==, 1);
  g_assert_true (press (fixture->chart, GDK_KEY_c, GDK_CONTROL_MASK));
  g_assert_true (
    gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
}

static void
test_follows_contrast (Fixture *fixture, gconstpointer data)
{
  HfChartTheme theme;

  hf_chart_canvas_init_theme (fixture->canvas, &theme);
  g_assert_false (theme.high_contrast);
  hf_chart_set_high_contrast (fixture->chart, TRUE);
  hf_chart_canvas_init_theme (fixture->canvas, &theme);
  g_assert_true (theme.high_contrast);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_follows_dark (Fixture *fixture, gconstpointer data)
{
  HfChartTheme theme;

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", TRUE, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  hf_chart_canvas_init_theme (fixture->canvas, &theme);
  g_assert_cmpfloat (hf_color_luminance (&theme.base), <, 0.2);
  for (guint i = 0; i < HF_CHART_MAX_SERIES; i++)
    g_assert_cmpfloat (sheet_contrast (&theme.series[i], &theme.base), >=, 3);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
}

static void
test_empties (Fixture *fixture, gconstpointer data)
{
  hf_chart_set_data (fixture->chart, NULL);
  g_assert_cmpstr (get_readout (fixture), ==, "");
  g_assert_null (hf_chart_get_data (fixture->chart));
  g_assert_false (press (fixture->canvas, GDK_KEY_Left, 0));
  g_assert_false (press (fixture->canvas, GDK_KEY_Return, 0));
  gtk_test_widget_wait_for_draw (fixture->window);
}

#define ADD(name, func) g_test_add ("/chart/widget/" name, Fixture, NULL, set_up, func, tear_down)

/* What the lines are is said below the picture and below the table. */
static void
test_notes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->chart), HF_TYPE_CHART, "notes"));
  g_autoptr (HfChartData) explained = fixture_new_data ();

  g_assert_false (gtk_widget_get_visible (notes));
  hf_chart_data_set_notes (explained, "Dashed: a target.");
  hf_chart_set_data (fixture->chart, explained);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (notes));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (notes)), ==, "Dashed: a target.");
  hf_chart_set_show_table (fixture->chart, TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (notes));
  hf_chart_set_data (fixture->chart, NULL);
  g_assert_false (gtk_widget_get_visible (notes));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("starts-with-newest", test_starts_with_newest);
  ADD ("keys-move-cursor", test_keys_move_cursor);
  ADD ("repeated-motion-keeps-cursor", test_repeated_motion_keeps_cursor);
  ADD ("home-and-end-need-no-cursor", test_home_and_end_need_no_cursor);
  ADD ("says-it-accessibly", test_says_it_accessibly);
  ADD ("click-activates", test_click_activates);
  ADD ("table-is-one-key-away", test_table_is_one_key_away);
  ADD ("copies-and-exports", test_copies_and_exports);
  ADD ("follows-contrast", test_follows_contrast);
  ADD ("follows-dark", test_follows_dark);
  ADD ("empties", test_empties);
  ADD ("notes", test_notes);

  return g_test_run ();
}
