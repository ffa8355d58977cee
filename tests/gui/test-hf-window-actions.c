/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window's actions do. Printing: what is printed is what is shown, and a view without
 * paper does not print another one's. Searching: what is typed is not added to an old text. Backing
 * up: who closed the window is told of what is missing. Where the desktop would ask for a file, the
 * test answers. */

#include "answer-file.h"
#include "find-widget.h"
#include "window-fixture.h"

#include "core/hf-department.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/customer/hf-export-dialog.h"
#include "gui/print/hf-print-dialog.h"
#include "gui/transfer/hf-import-dialog.h"
#include "session/search/hf-searched.h"

#include <glib/gstdio.h>

typedef struct
{
  WindowFixture base;
  GtkWidget    *button; /* switched by the action, as its entry in the menu is */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  window_fixture_set_up (&fixture->base, data);
  window_fixture_make (&fixture->base);
  fixture->button = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fixture->button), "win.print");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  window_fixture_tear_down (&fixture->base, data);
}

static void
show_window (Fixture *fixture)
{
  window_fixture_open (&fixture->base);
  gtk_stack_add_child (fixture->base.window->stack, fixture->button);
}

static void
print (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.print", NULL);
}

static void
assert_prints (Fixture *fixture, const char *view, const char *title)
{
  window_fixture_show_view (&fixture->base, view);
  g_assert_true (gtk_widget_get_sensitive (fixture->button));
  print (fixture);
  g_assert_cmpstr (gtk_window_get_title (find_window (HF_TYPE_PRINT_DIALOG)), ==, title);
  gtk_window_destroy (find_window (HF_TYPE_PRINT_DIALOG));
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  show_window (fixture);
  assert_prints (fixture, "today", "Print Call Sheet");
  assert_prints (fixture, "customers", "Print Customers");
  assert_prints (fixture, "calendar", "Print Day");
  assert_prints (fixture, "reports", "Print Report");
}

/* From anywhere, not from an open card only. */
static void
test_edit_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "tiers",  "classes",     "plans",
                                       "grades", "grade-rules", "days-off" };

  show_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.edit-rows",
                                                 "s", kinds[i]));
      g_assert_nonnull (find_window (HF_TYPE_ROWS_DIALOG));
      gtk_window_destroy (find_window (HF_TYPE_ROWS_DIALOG));
    }
}

/* Found by name, one is shown with the focus in it, however far down. */
static void
test_edit_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *dialog, *focus;
  GtkAdjustment   *scroll;
  gint64           last = 0;
  g_autofree char *wanted = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Department %02u", i);
      HfRow           *row = hf_row_new (&hf_department_def);

      hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
      last = hf_test_book_insert (fixture->base.book, row);
    }
  show_window (fixture);
  wanted = g_strdup_printf ("departments/%" G_GINT64_FORMAT, last);
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.edit-rows", "s", wanted);
  dialog = find_window (HF_TYPE_ROWS_DIALOG);
  scroll = gtk_scrolled_window_get_vadjustment (find_widget (dialog, GTK_TYPE_SCROLLED_WINDOW));
  hf_test_wait_for (gtk_adjustment_get_value (scroll) > 0);
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "Department 11");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_no_paper (Fixture *fixture, gconstpointer data)
{
  show_window (fixture);
  window_fixture_show_view (&fixture->base, "staff");
  g_assert_false (gtk_widget_get_sensitive (fixture->button));
  print (fixture);
  g_assert_null (find_window (HF_TYPE_PRINT_DIALOG));
  assert_prints (fixture, "customers", "Print Customers");
}

static gboolean
can_export (Fixture *fixture, const char *view)
{
  window_fixture_show_view (&fixture->base, view);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fixture->button), "win.export");
  return gtk_widget_get_sensitive (fixture->button);
}

/* As its entry in the menu, Export is for the views that have something for a file. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  show_window (fixture);
  g_assert_false (can_export (fixture, "today"));
  g_assert_true (can_export (fixture, "reports"));
  g_assert_true (can_export (fixture, "knowledge"));
  g_assert_true (can_export (fixture, "calendar"));
  g_assert_true (can_export (fixture, "customers"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.export", NULL);
  g_assert_nonnull (find_window (HF_TYPE_EXPORT_DIALOG));
  gtk_window_destroy (find_window (HF_TYPE_EXPORT_DIALOG));
}

static GtkDropTarget *
find_drop_target (Fixture *fixture)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (fixture->base.window));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller); /* the widget holds it */
    }
  return NULL;
}

static gboolean
drop (Fixture *fixture, GSList *files)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (find_drop_target (fixture), "drop", &value, 10.0, 10.0, &is_taken);
  return is_taken;
}

/* One file is imported, once there is a book; of several nobody would see what they do. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = hf_test_book_write_file (fixture->base.book, "BEGIN:VCARD", 11);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList one = { file, NULL };
  GSList two = { file, &one };

  g_assert_false (drop (fixture, &one));
  show_window (fixture);
  g_assert_false (drop (fixture, &two));
  g_assert_null (find_window (HF_TYPE_IMPORT_DIALOG));
  g_assert_true (drop (fixture, &one));
  g_assert_nonnull (find_window (HF_TYPE_IMPORT_DIALOG));
  gtk_window_close (find_window (HF_TYPE_IMPORT_DIALOG));
}

/* Until its book is there, there is no page to ask. */
static void
test_no_book (Fixture *fixture, gconstpointer data)
{
  gtk_stack_add_child (fixture->base.window->stack, fixture->button);
  gtk_window_present (GTK_WINDOW (fixture->base.window));
  g_assert_false (gtk_widget_get_sensitive (fixture->button));
  print (fixture);
  g_assert_null (find_window (HF_TYPE_PRINT_DIALOG));
}

static void
test_search_again (Fixture *fixture, gconstpointer data)
{
  GtkEditable *search = GTK_EDITABLE (fixture->base.window->search);
  int          from, to;

  show_window (fixture);
  window_fixture_show_view (&fixture->base, "customers");
  gtk_editable_set_text (search, "zm");
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.search", NULL);
  g_assert_true (gtk_editable_get_selection_bounds (search, &from, &to));
  g_assert_cmpint (from, ==, 0);
  g_assert_cmpint (to, ==, 2);
}

static GtkApplication *application; /* has a window until that is closed */

/* Backs up to @name in the folder of the book, and closes the window meanwhile. */
static void
back_up_and_close (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->base.book->folder, name, NULL);

  answer = g_file_new_for_path (path);
  show_window (fixture);
  gtk_window_set_application (GTK_WINDOW (fixture->base.window), application);
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.back-up", NULL);
  g_assert_true (fixture->base.book->is_saving); /* the process does not end meanwhile */
  gtk_window_destroy (GTK_WINDOW (fixture->base.window));
  hf_test_wait_for (!fixture->base.book->is_saving);
  g_clear_object (&answer);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, GString *told)
{
  g_string_append (told, what);
}

static void
test_back_up_without_files (Fixture *fixture, gconstpointer data)
{
  gint64           customer = hf_test_book_add_customer (fixture->base.book, "陈建国");
  g_autofree char *kept = hf_test_book_kept_path (fixture->base.book, "an X-ray");
  g_autoptr (GString) told = g_string_new (NULL);

  hf_test_book_attach (fixture->base.book, customer, "an X-ray");
  g_assert_cmpint (g_unlink (kept), ==, 0);
  g_signal_connect (fixture->base.context, "unsaved", G_CALLBACK (unsaved_cb), told);
  back_up_and_close (fixture, "copy.huifang");
  g_assert_cmpstr (told->str, ==, "Files");
}

static void
test_no_back_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (fixture->base.context, "unsaved", G_CALLBACK (unsaved_cb), told);
  back_up_and_close (fixture, "none/copy.huifang");
  g_assert_cmpstr (told->str, ==, "Back Up the Book");
}

/* Nobody is told that what they searched for is gone before it is, or where it is not. */
static void
test_forget_searches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  HfWindow *window;

  hf_searched_note (fixture->base.context, "zm");
  show_window (fixture);
  window = fixture->base.window;
  g_signal_connect (fixture->base.context, "unsaved", G_CALLBACK (unsaved_cb), told);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forget-searches", NULL);
  g_assert_null (window->toast);
  hf_test_wait_for (window->toast != NULL);
  g_assert_cmpstr (adw_toast_get_title (window->toast), ==, "What you searched for is forgotten");
  g_assert_cmpint (hf_test_book_number (fixture->base.book, "SELECT count(*) FROM searched"), ==,
                   0);

  adw_toast_dismiss (window->toast);
  hf_searched_note (fixture->base.context, "zm");
  hf_test_book_refuse (fixture->base.book, "DELETE ON searched");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forget-searches", NULL);
  hf_test_wait_for (told->len > 0);
  g_assert_cmpstr (told->str, ==, "Forget what I searched for");
  g_assert_null (window->toast);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  window_fixture_init (&argc, &argv);
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  ADD ("/gui/window-actions/print", test_print);
  ADD ("/gui/window-actions/edit-rows", test_edit_rows);
  ADD ("/gui/window-actions/edit-row", test_edit_row);
  ADD ("/gui/window-actions/no-paper", test_no_paper);
  ADD ("/gui/window-actions/no-book", test_no_book);
  ADD ("/gui/window-actions/export", test_export);
  ADD ("/gui/window-actions/drop", test_drop);
  ADD ("/gui/window-actions/search-again", test_search_again);
  ADD ("/gui/window-actions/forget-searches", test_forget_searches);
  ADD ("/gui/window-actions/back-up-without-files", test_back_up_without_files);
  ADD ("/gui/window-actions/no-back-up", test_no_back_up);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
