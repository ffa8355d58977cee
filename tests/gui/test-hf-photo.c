/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The photo on the card: set in each way there is, replaced, removed, taken back, nobody else's,
 * what is no picture, and masked viewers. The file chooser is the test's: the program is linked
 * with
 * --wrap=hf_dialogs_open_file. */

#include "customer-fixture.h"

#include "core/hf-attachment.h"
#include "gui/common/card/hf-photo-button.h"
#include "gui/common/card/hf-photo.h"
#include "gui/common/hf-dialogs.h"

static const char *answer; /* the file that is chosen */

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
  g_autoptr (GFile) file = g_file_new_for_path (answer);

  chosen (file, user_data);
}

static HfPhoto *
get_photo (CustomerFixture *fixture)
{
  return find_widget (fixture->card, HF_TYPE_PHOTO);
}

static gboolean
act (CustomerFixture *fixture, const char *action)
{
  return gtk_widget_activate_action (find_widget (fixture->card, HF_TYPE_PHOTO_BUTTON), action,
                                     NULL);
}

static gint64
count (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT count(*) FROM attachment WHERE photo = 1 AND customer = 1");
}

static GdkTexture *
make_picture (int side)
{
  g_autofree guint8 *pixel = g_malloc0 ((gsize) (side * side * 3));
  g_autoptr (GBytes) pixels = g_bytes_new (pixel, (gsize) (side * side * 3));

  return gdk_memory_texture_new (side, side, GDK_MEMORY_R8G8B8, pixels, (gsize) side * 3);
}

static int
shown_size (CustomerFixture *fixture)
{
  GdkPaintable *picture = hf_photo_get_picture (get_photo (fixture));

  return picture ? gdk_paintable_get_intrinsic_width (picture) : 0;
}

static void
paste (CustomerFixture *fixture, int side)
{
  g_autoptr (GdkTexture) texture = make_picture (side);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (fixture->window), texture);
  g_assert_true (act (fixture, "photo.paste"));
  hf_test_wait_for (shown_size (fixture) == side);
}

/* One photo at a time; each step can be taken back, and nobody else gets the face. */
static void
test_there_and_back (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  g_assert_cmpint (shown_size (fixture), ==, 0);
  paste (fixture, 3);
  g_assert_cmpstr (fixture->message, ==, "Photo saved");
  g_assert_true (fixture->can_undo);
  paste (fixture, 5);
  g_assert_cmpint (count (fixture), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (shown_size (fixture) == 3);
  g_assert_cmpint (count (fixture), ==, 1);
  customer_fixture_open (fixture, fixture->li);
  g_assert_cmpint (shown_size (fixture), ==, 0);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (shown_size (fixture) == 3);
  g_assert_true (act (fixture, "photo.remove"));
  hf_test_wait_for (shown_size (fixture) == 0);
  g_assert_cmpint (count (fixture), ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (shown_size (fixture) == 3);
}

/* A list of files has no type of its own that is freed by leaving. */
static void
init_files (GValue *value, const char *path, const char *other)
{
  GSList *files = g_slist_append (NULL, g_file_new_for_path (path));

  if (other != NULL)
    files = g_slist_append (files, g_file_new_for_path (other));
  g_value_init (value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (value, gdk_file_list_new_from_list (files));
  g_slist_free_full (files, g_object_unref);
}

static void
drop (CustomerFixture *fixture, const char *path, const char *other)
{
  GtkWidget *button = find_widget (fixture->card, HF_TYPE_PHOTO_BUTTON);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (button);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  init_files (&value, path, other);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &is_taken);
    }
  g_assert_true (is_taken);
}

static void
test_files (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GdkTexture) first = make_picture (7), second = make_picture (9);
  g_autofree char *face = g_build_filename (fixture->book->folder, "face.png", NULL);
  g_autofree char *other = g_build_filename (fixture->book->folder, "other.png", NULL);

  g_assert_true (gdk_texture_save_to_png (first, face));
  g_assert_true (gdk_texture_save_to_png (second, other));
  customer_fixture_open (fixture, fixture->wang);
  answer = face;
  g_assert_true (act (fixture, "photo.choose"));
  hf_test_wait_for (shown_size (fixture) == 7);
  drop (fixture, face, other);
  g_assert_cmpstr (fixture->message, ==, "A customer has one photo. Choose one picture.");
  drop (fixture, other, NULL);
  hf_test_wait_for (shown_size (fixture) == 9);
  g_assert_cmpint (count (fixture), ==, 1);
  g_assert_true (act (fixture, "photo.show"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                     GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->card),
                                                               HF_TYPE_CUSTOMER_CARD, "stack"))),
                   ==, "files");
}

static gboolean
shows (CustomerFixture *fixture, gint64 customer)
{
  const HfRow *row = hf_customer_card_get_customer (fixture->card);

  return row != NULL && row->id == customer;
}

/* The card has turned to another customer, whose photos are not read yet. */
static void
test_at_once (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GdkTexture) picture = make_picture (7);
  g_autofree char *face = g_build_filename (fixture->book->folder, "face.png", NULL);

  g_assert_true (gdk_texture_save_to_png (picture, face));
  customer_fixture_open (fixture, fixture->wang);
  paste (fixture, 3);
  hf_customer_card_set_customer (fixture->card, fixture->li);
  hf_test_wait_for (shows (fixture, fixture->li));
  drop (fixture, face, NULL);
  hf_test_wait_for (shown_size (fixture) == 7);
  g_assert_cmpint (count (fixture), ==, 1); /* of the first */
}

/* It stays as it was, and who chose it is told. */
static void
test_no_picture (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *letter = g_build_filename (fixture->book->folder, "letter.txt", NULL);
  g_autofree char *broken = g_build_filename (fixture->book->folder, "broken.png", NULL);
  const char      *wrong[] = { letter, broken };

  g_assert_true (g_file_set_contents (letter, "Dear all", -1, NULL));
  g_assert_true (g_file_set_contents (broken, "\x89PNG\r\n\x1a\n", 8, NULL));
  customer_fixture_open (fixture, fixture->wang);
  paste (fixture, 3);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      guint before = fixture->n_messages;

      answer = wrong[i];
      g_assert_true (act (fixture, "photo.choose"));
      hf_test_wait_for (fixture->n_messages == before + 1);
      g_assert_cmpstr (fixture->message, ==,
                       "Only a picture can be a photo, such as a JPEG or PNG file.");
      g_assert_cmpint (shown_size (fixture), ==, 3);
      g_assert_cmpint (count (fixture), ==, 1);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), "13800138821");
  g_assert_true (act (fixture, "photo.paste"));
  g_assert_cmpstr (fixture->message, ==, "There is no picture on the clipboard.");
}

static void
test_masked (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);
  GtkWidget *button;

  customer_fixture_open (fixture, fixture->wang);
  paste (fixture, 3);
  hf_store_set_viewer (fixture->book->store, viewer);
  hf_photo_button_set_customer (find_widget (fixture->card, HF_TYPE_PHOTO_BUTTON), fixture->context,
                                hf_customer_card_get_customer (fixture->card));
  button = find_widget (find_widget (fixture->card, HF_TYPE_PHOTO_BUTTON), GTK_TYPE_MENU_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpint (shown_size (fixture), ==, 0);
  g_assert_null (hf_photo_get_row (get_photo (fixture)));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/photo/at-once", test_at_once);
  customer_fixture_add_test ("/photo/there-and-back", test_there_and_back);
  customer_fixture_add_test ("/photo/files", test_files);
  customer_fixture_add_test ("/photo/no-picture", test_no_picture);
  customer_fixture_add_test ("/photo/masked", test_masked);
  return g_test_run ();
}
