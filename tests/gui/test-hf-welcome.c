/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first start of the application itself, where there is no book yet: nothing is written before
 * a choice is made, and each choice leads to a window with a book. */

#include "find-widget.h"

#include "app/hf-welcome.h"
#include "gui/transfer/hf-import-dialog.h"
#include "gui/preferences/hf-who-row.h"
#include "session/hf-start.h"
#include "store/hf-statement.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct Fixture Fixture;
typedef void (*Walk) (Fixture *fixture);

struct Fixture
{
  HfApplication *application;
  GtkWindow     *welcome;
  char          *path;
  Walk           walk;
};

/* Inside the running application. */
static gboolean
walk_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  hf_test_wait_for ((fixture->welcome = find_window (HF_TYPE_WELCOME)) != NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->welcome), (gpointer *) &fixture->welcome);
  fixture->walk (fixture);
  for (GList *windows;
       (windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application))) != NULL;)
    gtk_window_destroy (windows->data);
  hf_test_wait_for (fixture->welcome == NULL);
  g_application_quit (G_APPLICATION (fixture->application));
  return G_SOURCE_REMOVE;
}

/* Whatever is where the next one starts without a book. */
static void
put_aside (const char *path)
{
  static guint     n;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = g_strdup_printf ("%s-%u", folder, ++n);

  g_assert_cmpint (g_rename (folder, aside), ==, 0);
}

static void
run (gconstpointer walk)
{
  char   *argv[] = { "huifang", "--now", "2023-10-20T09:00:00", NULL };
  Fixture fixture = { .walk = (Walk) walk };

  fixture.path = hf_start_book_path ();
  fixture.application = hf_application_new ();
  g_application_set_flags (G_APPLICATION (fixture.application),
                           G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_NON_UNIQUE);
  g_idle_add (walk_cb, &fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture.application), 3, argv), ==, 0);
  g_object_unref (fixture.application);
  put_aside (fixture.path);
  g_free (fixture.path);
}

static gboolean
is_button_called (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
choose (Fixture *fixture, const char *label)
{
  GtkWidget *button = find_where (fixture->welcome, is_button_called, label);

  g_assert_nonnull (button);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_signal_emit_by_name (button, "clicked");
}

static HfContext *
find_book (Fixture *fixture)
{
  HfWindow *window = hf_application_find_window (fixture->application, fixture->path);

  return window ? hf_window_get_context (window) : NULL;
}

static gpointer
count_work (HfDatabase *db, gpointer number, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM customer";

  return GINT_TO_POINTER (hf_database_number (db, number, error, sql, ""));
}

static void
assert_book (Fixture *fixture, gint64 n_customers)
{
  gint64 n = -1;

  hf_test_wait_for (find_book (fixture) != NULL);
  hf_test_wait_for (fixture->welcome == NULL);
  hf_store_run_sync (hf_context_get_store (find_book (fixture)), HF_LANE_READ, count_work, &n, NULL,
                     NULL);
  g_assert_cmpint (n, ==, n_customers);
}

static void
walk_empty (Fixture *fixture)
{
  choose (fixture, "_Start with an Empty Book");
  assert_book (fixture, 0);
}

static void
walk_sample (Fixture *fixture)
{
  GtkWidget   *begin;
  GtkDropDown *people;

  choose (fixture, "_Try with a Sample Hospital of 200 People");
  begin = find_where (fixture->welcome, is_button_called, "_Begin");
  hf_test_wait_for (gtk_widget_get_mapped (begin));
  people = GTK_DROP_DOWN (
    gtk_widget_get_template_child (GTK_WIDGET (gtk_widget_get_template_child (
                                     GTK_WIDGET (fixture->welcome), HF_TYPE_WELCOME, "who")),
                                   HF_TYPE_WHO_ROW, "choice"));
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (people)) > 1);
  gtk_drop_down_set_selected (people, 1);
  g_signal_emit_by_name (begin, "clicked");
  assert_book (fixture, 200);
  g_assert_cmpint (hf_context_get_viewer (find_book (fixture))->staff, !=, 0);
}

static void
walk_import (Fixture *fixture)
{
  choose (fixture, "_Import from a Table…");
  assert_book (fixture, 0);
  hf_test_wait_for (find_window (HF_TYPE_IMPORT_DIALOG) != NULL);
}

/* Where the book's folder should be there is a file. */
static void
walk_no_folder (Fixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  GtkWidget       *failure = GTK_WIDGET (
          gtk_widget_get_template_child (GTK_WIDGET (fixture->welcome), HF_TYPE_WELCOME, "failure"));

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_false (gtk_widget_get_visible (failure));
  choose (fixture, "_Start with an Empty Book");
  g_assert_true (gtk_widget_get_visible (failure));
  g_assert_cmpuint (strlen (gtk_label_get_text (GTK_LABEL (failure))), >, 0);
  g_assert_null (find_book (fixture));
}

int
main (int argc, char **argv)
{
  HfTestBook *elsewhere = hf_test_book_new (); /* for its folder */
  int         status;

  g_setenv ("XDG_DATA_HOME", elsewhere->folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, walk) g_test_add_data_func (name, walk, run)
  ADD ("/gui/welcome/empty", walk_empty);
  ADD ("/gui/welcome/sample", walk_sample);
  ADD ("/gui/welcome/import", walk_import);
  ADD ("/gui/welcome/no-folder", walk_no_folder);
#undef ADD
  status = g_test_run ();
  hf_test_book_free (elsewhere);
  return status;
}
