/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is typed into the search of a drop-down finds what the other searches would. */

#include "find-widget.h"

#include "gui/common/hf-sound-search.h"
#include "tests/store/hf-test-book.h"

static char *
name_of (gpointer item)
{
  return g_strdup (gtk_string_object_get_string (item));
}

/* The names that are listed, joined. */
static char *
list_shown (GtkWidget *drop_down)
{
  GtkListView *list = find_widget (find_widget (drop_down, GTK_TYPE_POPOVER), GTK_TYPE_LIST_VIEW);
  GListModel  *shown = G_LIST_MODEL (gtk_list_view_get_model (list));
  GString     *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (shown, i);

      g_string_append_printf (names, i > 0 ? " %s" : "%s", gtk_string_object_get_string (item));
    }
  return g_string_free (names, FALSE);
}

static void
test_finds (void)
{
  static const char *const names[] = { "林静", "李娟", "Anna Lin", "王芳", NULL };
  static const struct
  {
    const char *typed, *shown;
  } cases[] = {
    { "lj", "林静 李娟" },  { "linj", "林静" }, { "lin", "林静 Anna Lin" },        { "静", "林静" },
    { "wangfang", "王芳" }, { "zzz", "" },      { "", "林静 李娟 Anna Lin 王芳" },
  };
  GtkWidget   *window = gtk_window_new ();
  GtkWidget   *drop_down = gtk_drop_down_new_from_strings (names);
  GtkEditable *entry = find_widget (drop_down, GTK_TYPE_SEARCH_ENTRY);

  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  hf_sound_search_enable (GTK_DROP_DOWN (drop_down), name_of);
  g_assert_true (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (drop_down)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      gtk_editable_set_text (entry, cases[i].typed);
      g_signal_emit_by_name (entry, "search-changed"); /* as the entry does in a moment */
      shown = list_shown (drop_down);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Open, type, Enter. */
static void
test_enter (void)
{
  static const char *const names[] = { "林静", "李娟", "王芳", NULL };
  GtkWidget               *window = gtk_window_new ();
  GtkWidget               *drop_down = gtk_drop_down_new_from_strings (names);
  GtkEditable             *entry = find_widget (drop_down, GTK_TYPE_SEARCH_ENTRY);

  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  hf_sound_search_enable (GTK_DROP_DOWN (drop_down), name_of);
  gtk_window_present (GTK_WINDOW (window));
  hf_test_wait_for (gtk_widget_get_mapped (drop_down));
  g_signal_emit_by_name (drop_down, "activate");
  hf_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (entry)));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (entry)));
  gtk_editable_set_text (entry, "zzz");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 0);
  gtk_editable_set_text (entry, "wf");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 2);
  gtk_editable_set_text (entry, "");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sound-search/finds", test_finds);
  g_test_add_func ("/sound-search/enter", test_enter);
  return g_test_run ();
}
