/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is chosen before an import. Where the desktop would ask for a file, the test answers: it is
 * linked with --wrap=hf_dialogs_open_file. */

#include "gui/common/hf-dialogs.h"
#include "gui/transfer/hf-import-choice.h"

typedef struct
{
  GtkWidget      *window;
  HfImportChoice *choice;
  guint           n_changed;
} Fixture;

static const char  *answer; /* the file that is chosen, NULL for none */
static GtkWindow   *asked;  /* the window that was asked from */
static HfFileChosen waiting;
static gpointer     waiting_data;

void __wrap_hf_dialogs_open_file (GtkWindow   *parent,
                                  const char  *title,
                                  HfFileChosen chosen,
                                  gpointer     user_data);

void
__wrap_hf_dialogs_open_file (GtkWindow   *parent,
                             const char  *title,
                             HfFileChosen chosen,
                             gpointer     user_data)
{
  asked = parent;
  waiting = chosen;
  waiting_data = user_data;
}

static void
give_answer (void)
{
  g_autoptr (GFile) file = answer ? g_file_new_for_path (answer) : NULL;

  waiting (file, waiting_data);
}

static void
changed_cb (HfImportChoice *choice, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->choice = g_object_new (HF_TYPE_IMPORT_CHOICE, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->choice));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_signal_connect (fixture->choice, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gpointer
child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->choice), HF_TYPE_IMPORT_CHOICE, name);
}

static void
choose (Fixture *fixture, const char *row, const char *file)
{
  answer = file;
  g_signal_emit_by_name (child (fixture, row), "activated");
  g_assert_true (GTK_WIDGET (asked) == fixture->window);
  give_answer ();
}

static void
assert_row (Fixture *fixture, const char *row, const char *text)
{
  g_assert_cmpstr (adw_action_row_get_subtitle (child (fixture, row)), ==, text);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_assert_null (hf_import_choice_get_table (fixture->choice).file);
  choose (fixture, "file_row", "/table.csv");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpstr (hf_import_choice_get_table (fixture->choice).file, ==, "/table.csv");
  assert_row (fixture, "file_row", "table.csv");
  choose (fixture, "file_row", NULL);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpstr (hf_import_choice_get_table (fixture->choice).file, ==, "/table.csv");
  hf_import_choice_forget_file (fixture->choice);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_null (hf_import_choice_get_table (fixture->choice).file);
  assert_row (fixture, "file_row", "Choose a file");
}

static void
test_map (Fixture *fixture, gconstpointer data)
{
  GtkWidget *none = child (fixture, "no_map_button");

  choose (fixture, "map_row", "/own.map");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpstr (hf_import_choice_get_table (fixture->choice).map_file, ==, "/own.map");
  g_assert_null (hf_import_choice_get_table (fixture->choice).file);
  assert_row (fixture, "map_row", "own.map");
  g_assert_true (gtk_widget_get_visible (none));
  g_signal_emit_by_name (none, "clicked");
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_null (hf_import_choice_get_table (fixture->choice).map_file);
  g_assert_false (gtk_widget_get_visible (none));
}

static void
test_kind (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (hf_import_choice_get_table (fixture->choice).kind, ==, HF_IMPORT_CUSTOMERS);
  hf_import_choice_set_kind (fixture->choice, HF_IMPORT_ARTICLES);
  g_assert_cmpint (hf_import_choice_get_table (fixture->choice).kind, ==, HF_IMPORT_ARTICLES);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

/* What is shown as Recognise is no character set; of the others, each is the one that is shown. */
static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = child (fixture, "encoding_row");
  GListModel  *shown = adw_combo_row_get_model (row);

  g_assert_null (hf_import_choice_get_table (fixture->choice).encoding);
  for (guint i = 1; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (shown, i);

      adw_combo_row_set_selected (row, i);
      g_assert_cmpuint (fixture->n_changed, ==, i);
      g_assert_cmpint (g_ascii_strcasecmp (gtk_string_object_get_string (name),
                                           hf_import_choice_get_table (fixture->choice).encoding),
                       ==, 0);
    }
}

static void
test_described (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "file_row", "/table.csv");
  hf_import_choice_describe (fixture->choice, "table.csv, 3 rows", "Name, Phone");
  assert_row (fixture, "file_row", "table.csv, 3 rows");
  assert_row (fixture, "fields_row", "Name, Phone");
  g_assert_false (gtk_widget_get_visible (child (fixture, "fields_row")));
  hf_import_choice_show_fields (fixture->choice, TRUE);
  g_assert_true (gtk_widget_get_visible (child (fixture, "fields_row")));
}

/* The keyboard is led out of it as well as into it. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->choice));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == child (fixture, "file_row"));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->choice), GTK_DIR_TAB_BACKWARD));
}

/* Whoever closes the window while a file is asked for wants none. */
static void
test_closed_while_asking (Fixture *fixture, gconstpointer data)
{
  gpointer choice = fixture->choice;

  answer = "/table.csv";
  g_signal_emit_by_name (child (fixture, "file_row"), "activated");
  g_object_add_weak_pointer (choice, &choice);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  g_assert_nonnull (choice);
  give_answer ();
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_null (choice);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/import-choice/file", test_file);
  ADD ("/import-choice/map", test_map);
  ADD ("/import-choice/kind", test_kind);
  ADD ("/import-choice/encoding", test_encoding);
  ADD ("/import-choice/described", test_described);
  ADD ("/import-choice/focus", test_focus);
  ADD ("/import-choice/closed-while-asking", test_closed_while_asking);
#undef ADD
  return g_test_run ();
}
