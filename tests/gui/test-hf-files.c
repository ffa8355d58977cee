/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tab with attached files: adding in each way there is, what is left out, opening one in full,
 * renaming, removing, masked viewers, another customer. */

#include "customer-fixture.h"
#include "find-field.h"

#include <glib/gstdio.h>

#include "core/hf-attachment.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/files/hf-file-adder.h"
#include "gui/common/files/hf-file-detail.h"
#include "gui/common/files/hf-file-input.h"
#include "gui/common/files/hf-file-row.h"
#include "gui/common/files/hf-files.h"

#include <string.h>

static gpointer
child_of (CustomerFixture *fixture, GType type, const char *name)
{
  return gtk_widget_get_template_child (find_widget (fixture->card, type), type, name);
}

static const char *
shown_page (CustomerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child_of (fixture, HF_TYPE_FILES, "stack")));
}

/* The files are read once somebody looks. */
static void
open_files (CustomerFixture *fixture, gint64 id)
{
  customer_fixture_open (fixture, id);
  gtk_stack_set_visible_child_name (GTK_STACK (child_of (fixture, HF_TYPE_CUSTOMER_CARD, "stack")),
                                    "files");
  hf_test_wait_for (gtk_widget_get_visible (child_of (fixture, HF_TYPE_FILES, "stack")));
}

static HfFileAdder *
adder_of (CustomerFixture *fixture)
{
  return HF_FILE_ADDER (find_widget (fixture->card, HF_TYPE_FILE_ADDER));
}

static guint
n_listed (CustomerFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (
    gtk_list_view_get_model (GTK_LIST_VIEW (child_of (fixture, HF_TYPE_FILES, "list")))));
}

static gboolean
act (CustomerFixture *fixture, const char *action, gint64 id)
{
  return gtk_widget_activate_action (find_widget (fixture->card, HF_TYPE_FILES), action, "x", id);
}

static GSList *
make_file (CustomerFixture *fixture, const char *name, const char *contents, GSList *files)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_slist_append (files, g_file_new_for_path (path));
}

static void
add_file (CustomerFixture *fixture, const char *name)
{
  g_autoslist (GFile) files = make_file (fixture, name, name, NULL);
  guint before = fixture->n_messages;
  guint listed = n_listed (fixture);

  hf_file_adder_add_files (adder_of (fixture), files);
  hf_test_wait_for (!hf_file_adder_is_busy (adder_of (fixture)));
  g_assert_cmpuint (fixture->n_messages, ==, before + 1);
  g_assert_true (fixture->can_undo);
  hf_test_wait_for (n_listed (fixture) == listed + 1);
}

/* What stands under the button of what was not added; hidden where there is nothing. */
static const char *
left_out (CustomerFixture *fixture)
{
  GtkWidget *adder = GTK_WIDGET (adder_of (fixture));
  GtkWidget *box =
    GTK_WIDGET (gtk_widget_get_template_child (adder, HF_TYPE_FILE_ADDER, "left_out"));
  GtkLabel *text =
    GTK_LABEL (gtk_widget_get_template_child (adder, HF_TYPE_FILE_ADDER, "left_out_text"));

  return gtk_widget_get_visible (box) ? gtk_label_get_text (text) : "";
}

static gint64
count (CustomerFixture *fixture, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM attachment WHERE ", where, NULL);

  return hf_test_book_number (fixture->book, sql);
}

static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoslist (GFile) files = NULL;

  open_files (fixture, fixture->wang);
  g_assert_cmpstr (shown_page (fixture), ==, "empty");
  files = make_file (fixture, "letter.txt", "Dear all", NULL);
  files = make_file (fixture, "list.csv", "a,b", files);
  hf_file_adder_add_files (adder_of (fixture), files);
  hf_test_wait_for (!hf_file_adder_is_busy (adder_of (fixture)));
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  g_assert_cmpint (count (fixture, "customer = 1"), ==, 2);
  g_assert_cmpuint (fixture->n_messages, ==, 1); /* one for both, and one step */
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (shown_page (fixture), "empty"));
}

static void
test_left_out (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoslist (GFile) files = NULL;
  g_autofree char *folder = NULL;
  const char      *told;

  open_files (fixture, fixture->wang);
  files = make_file (fixture, "letter.txt", "Dear all", NULL);
  folder = g_build_filename (fixture->book->folder, "folder of the year 2023, all of them", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  files = g_slist_append (files, g_file_new_for_path (folder));
  hf_file_adder_add_files (adder_of (fixture), files);
  hf_test_wait_for (!hf_file_adder_is_busy (adder_of (fixture)));
  told = left_out (fixture);
  g_assert_nonnull (strstr (told, "“folder of the y… of them”: Only files can be added"));
  g_assert_null (strstr (told, "letter"));
  g_assert_cmpint (count (fixture, "1"), ==, 1);
  open_files (fixture, fixture->li);
  g_assert_cmpstr (left_out (fixture), ==, "");
}

static void
test_too_many (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoslist (GFile) files = NULL;

  open_files (fixture, fixture->wang);
  for (guint i = 0; i < 101; i++)
    files = g_slist_prepend (files, g_file_new_for_path ("/nowhere"));
  hf_file_adder_add_files (adder_of (fixture), files);
  g_assert_false (hf_file_adder_is_busy (adder_of (fixture)));
  g_assert_nonnull (strstr (left_out (fixture), "100"));
}

/* A lot that is on its way goes to whom it was meant for. */
static void
test_leaves_meanwhile (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoslist (GFile) files = NULL;

  open_files (fixture, fixture->wang);
  files = make_file (fixture, "letter.txt", "Dear all", NULL);
  hf_file_adder_add_files (adder_of (fixture), files);
  open_files (fixture, fixture->li);
  hf_test_wait_for (!hf_file_adder_is_busy (adder_of (fixture)));
  g_assert_cmpint (count (fixture, "customer = 1"), ==, 1);
  g_assert_cmpstr (shown_page (fixture), ==, "empty");
}

/* Files that another program offers and then does not hand over. */

#define TEST_TYPE_BROKEN_PROVIDER (test_broken_provider_get_type ())
G_DECLARE_FINAL_TYPE (TestBrokenProvider,
                      test_broken_provider,
                      TEST,
                      BROKEN_PROVIDER,
                      GdkContentProvider)

struct _TestBrokenProvider
{
  GdkContentProvider parent_instance;
};

G_DEFINE_FINAL_TYPE (TestBrokenProvider, test_broken_provider, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
test_broken_provider_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new_for_gtype (GDK_TYPE_FILE_LIST);
}

static gboolean
test_broken_provider_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "broken");
  return FALSE;
}

static void
test_broken_provider_class_init (TestBrokenProviderClass *klass)
{
  GDK_CONTENT_PROVIDER_CLASS (klass)->ref_formats = test_broken_provider_ref_formats;
  GDK_CONTENT_PROVIDER_CLASS (klass)->get_value = test_broken_provider_get_value;
}

static void
test_broken_provider_init (TestBrokenProvider *self)
{
}

static void
test_paste_fails (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GdkContentProvider) broken = g_object_new (TEST_TYPE_BROKEN_PROVIDER, NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);

  open_files (fixture, fixture->wang);
  gdk_clipboard_set_content (clipboard, broken);
  g_assert_true (hf_file_input_paste (adder_of (fixture), fixture->book->clock));
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "1"), ==, 0);
}

static void
test_paste (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const guint8 pixel[] = { 10, 20, 30 };
  g_autoptr (GBytes) pixels = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8, pixels, 3);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);

  open_files (fixture, fixture->wang);
  gdk_clipboard_set_text (clipboard, "13800138821");
  g_assert_false (hf_file_input_paste (adder_of (fixture), fixture->book->clock));
  gdk_clipboard_set_texture (clipboard, texture);
  g_assert_true (hf_file_input_paste (adder_of (fixture), fixture->book->clock));
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (count (fixture, "media_type = 'image/png' AND name LIKE 'Pasted picture "
                                   "2023-10-20 %.png'"),
                   ==, 1);
}

static void
test_rename_and_note (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *name, *note;
  GtkWidget     *editor;

  open_files (fixture, fixture->wang);
  add_file (fixture, "letter.txt");
  g_assert_true (act (fixture, "files.show", 1));
  g_assert_cmpstr (shown_page (fixture), ==, "detail");
  name = child_of (fixture, HF_TYPE_FILE_DETAIL, "name");
  note = child_of (fixture, HF_TYPE_FILE_DETAIL, "note");
  editor = hf_editable_row_get_editor (name);
  gtk_editable_set_text (GTK_EDITABLE (editor), "出院小结.txt");
  g_assert_true (hf_editable_row_save (name));
  hf_test_wait_for (count (fixture, "name = '出院小结.txt'") == 1);
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (note)), "复印件");
  g_assert_true (hf_editable_row_save (note));
  hf_test_wait_for (count (fixture, "note = '复印件'") == 1);
  /* A file without a name is none. */
  gtk_editable_set_text (GTK_EDITABLE (editor), " ");
  g_assert_false (hf_editable_row_save (name));
  g_assert_nonnull (shown_problem (name));
}

static void
test_remove (CustomerFixture *fixture, gconstpointer is_empty)
{
  open_files (fixture, fixture->wang);
  add_file (fixture, "letter.txt");
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  act (fixture, "files.show", 1);
  act (fixture, "files.remove", 1);
  hf_test_wait_for (g_str_equal (shown_page (fixture), "empty"));
  g_assert_true (fixture->can_undo);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
}

static const char *
shown_preview (CustomerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (child_of (fixture, HF_TYPE_FILE_DETAIL, "stack")));
}

static void
test_preview (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const guint8 pixel[] = { 10, 20, 30 };
  g_autoptr (GBytes) pixels = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8, pixels, 3);
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  GdkPaintable *shown;

  open_files (fixture, fixture->wang);
  hf_file_adder_add_bytes (adder_of (fixture), "dot.png", png);
  hf_test_wait_for (n_listed (fixture) == 1);
  act (fixture, "files.show", 1);
  hf_test_wait_for (g_str_equal (shown_preview (fixture), "picture"));
  shown =
    gtk_picture_get_paintable (GTK_PICTURE (child_of (fixture, HF_TYPE_FILE_DETAIL, "picture")));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (shown), ==, 1);
  gtk_widget_activate_action (find_widget (fixture->card, HF_TYPE_FILES), "files.back", NULL);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  add_file (fixture, "letter.txt");
  act (fixture, "files.show", 2);
  hf_test_wait_for (g_str_equal (shown_preview (fixture), "trouble"));
}

/* Who may not see names sees neither these nor what is in the files. */
static void
test_masked (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);
  GtkWidget *row;

  hf_test_book_attach (fixture->book, fixture->wang, "an X-ray");
  hf_store_set_viewer (fixture->book->store, viewer);
  open_files (fixture, fixture->wang);
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  hf_test_wait_for (
    (row = find_widget (child_of (fixture, HF_TYPE_FILES, "list"), HF_TYPE_FILE_ROW)));
  g_assert_cmpstr (gtk_label_get_text (
                     GTK_LABEL (gtk_widget_get_template_child (row, HF_TYPE_FILE_ROW, "name"))),
                   ==, "Hidden");
  act (fixture, "files.show", 1);
  hf_test_wait_for (g_str_equal (shown_preview (fixture), "trouble"));
  act (fixture, "files.open", 1);
  hf_test_wait_for (fixture->n_messages == 1);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer is_written)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_written = TRUE;
}

static GdkContentProvider *
begin_drag (CustomerFixture *fixture)
{
  GtkWidget *row = find_widget (child_of (fixture, HF_TYPE_FILES, "list"), HF_TYPE_FILE_ROW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  GdkContentProvider *provider = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", 1.0, 1.0, &provider);
    }
  return provider;
}

/* What is dropped elsewhere is a copy, made then. */
static void
test_drag (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *place = g_build_filename (fixture->book->folder, "huifang-files", NULL);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *list = NULL;
  g_auto (GStrv) uris = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char     *contents = NULL;
  gboolean             is_written = FALSE;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_setenv ("XDG_RUNTIME_DIR", fixture->book->folder, TRUE);
  open_files (fixture, fixture->wang);
  add_file (fixture, "letter.txt");
  hf_test_wait_for (find_widget (child_of (fixture, HF_TYPE_FILES, "list"), HF_TYPE_FILE_ROW) !=
                    NULL);
  provider = begin_drag (fixture);
  g_assert_nonnull (provider);
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
  gdk_content_provider_write_mime_type_async (provider, "text/uri-list", stream, 0, NULL,
                                              written_cb, &is_written);
  hf_test_wait_for (is_written);
  list = g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
  uris = g_uri_list_extract_uris (list);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  copy = g_file_new_for_uri (uris[0]);
  g_assert_true (g_file_load_contents (copy, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "letter.txt");
}

/* A card beside a list, in a window of 1280 pixels, has 440; a tab that is not to be seen is
 * measured for its least height. */
static void
test_width (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *tabs = GTK_WIDGET (child_of (fixture, HF_TYPE_CUSTOMER_CARD, "stack"));
  int        least;

  open_files (fixture, fixture->wang);
  add_file (fixture, "letter.txt");
  act (fixture, "files.show", 1);
  gtk_widget_measure (tabs, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 440);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/files/add", test_add);
  customer_fixture_add_test ("/files/left-out", test_left_out);
  customer_fixture_add_test ("/files/too-many", test_too_many);
  customer_fixture_add_test ("/files/leaves-meanwhile", test_leaves_meanwhile);
  customer_fixture_add_test ("/files/paste", test_paste);
  customer_fixture_add_test ("/files/paste-fails", test_paste_fails);
  customer_fixture_add_test ("/files/rename-and-note", test_rename_and_note);
  customer_fixture_add_test ("/files/remove", test_remove);
  customer_fixture_add_test ("/files/preview", test_preview);
  customer_fixture_add_test ("/files/masked", test_masked);
  customer_fixture_add_test ("/files/drag", test_drag);
  customer_fixture_add_test ("/files/width", test_width);
  return g_test_run ();
}
