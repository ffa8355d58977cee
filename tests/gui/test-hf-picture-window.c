/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file at large: opened from its detail by the keyboard, enlarged and fitted, page by page. */

#include "customer-fixture.h"
#include "press-shortcut.h"

#include "gui/common/files/hf-file-adder.h"
#include "gui/common/files/hf-file-detail.h"
#include "gui/common/files/hf-files.h"
#include "gui/common/files/hf-picture-window.h"
#include "preview/hf-preview-frame.h"

#include <cairo-pdf.h>

static gpointer
child_of (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (find_widget (widget, type), type, name);
}

static gpointer
part (GtkWidget *window, const char *name)
{
  return gtk_widget_get_template_child (window, HF_TYPE_PICTURE_WINDOW, name);
}

static cairo_status_t
append (void *array, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (array, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_pdf (guint n_pages)
{
  GByteArray      *array = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, array, 300, 400);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_rectangle (cr, 20, 20, 100, 100);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (array);
}

static GBytes *
make_png (void)
{
  g_autofree guint8 *pixel = g_malloc0 (1200 * 900 * 3);
  g_autoptr (GBytes) pixels = g_bytes_new (pixel, 1200 * 900 * 3);
  g_autoptr (GdkTexture) texture =
    gdk_memory_texture_new (1200, 900, GDK_MEMORY_R8G8B8, pixels, 3600);

  return gdk_texture_save_to_png_bytes (texture);
}

/* By the key that presses a button, with the file in front. */
static GtkWidget *
enlarge (CustomerFixture *fixture, const char *name, GBytes *bytes)
{
  GtkWidget *card = GTK_WIDGET (fixture->card);
  GtkWidget *list, *stack, *window = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_stack_set_visible_child_name (child_of (card, HF_TYPE_CUSTOMER_CARD, "stack"), "files");
  hf_test_wait_for (gtk_widget_get_visible (child_of (card, HF_TYPE_FILES, "stack")));
  hf_file_adder_add_bytes (find_widget (card, HF_TYPE_FILE_ADDER), name, bytes);
  list = child_of (card, HF_TYPE_FILES, "list");
  hf_test_wait_for (
    g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) == 1);
  hf_files_open (find_widget (card, HF_TYPE_FILES), 1);
  stack = child_of (card, HF_TYPE_FILE_DETAIL, "stack");
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "picture"));
  gtk_widget_activate (gtk_widget_get_parent (child_of (card, HF_TYPE_FILE_DETAIL, "picture")));
  hf_test_wait_for ((window = find_window (HF_TYPE_PICTURE_WINDOW)) != NULL);
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (part (window, "stack")), "picture") &&
    gtk_widget_get_width (part (window, "picture")) > 0);
  return window;
}

static int
get_width (GtkWidget *window)
{
  int width;

  gtk_widget_get_size_request (part (window, "picture"), &width, NULL);
  return width;
}

static gboolean
press (GtkWidget *window, guint key)
{
  return press_shortcut (window, key, GDK_CONTROL_MASK);
}

static void
close_window (GtkWidget *window)
{
  g_assert_true (press_shortcut (window, GDK_KEY_Escape, 0));
  hf_test_wait_for (find_window (HF_TYPE_PICTURE_WINDOW) == NULL);
}

static void
test_zoom (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GBytes) png = make_png ();
  GtkWidget *window = enlarge (fixture, "dot.png", png);
  int        once;

  g_assert_cmpint (get_width (window), ==, -1);
  g_assert_false (gtk_widget_get_visible (part (window, "pages")));
  g_assert_false (press (window, GDK_KEY_minus)); /* it fits already */
  g_assert_true (press (window, GDK_KEY_plus));
  once = get_width (window);
  g_assert_cmpint (once, >, 0);
  g_assert_cmpstr (adw_window_title_get_subtitle (part (window, "title")), ==, "125 %");
  g_assert_true (press (window, GDK_KEY_plus));
  g_assert_cmpint (get_width (window), >, once);
  g_assert_true (press (window, GDK_KEY_minus));
  g_assert_cmpint (get_width (window), ==, once);
  g_assert_true (press (window, GDK_KEY_0));
  g_assert_cmpint (get_width (window), ==, -1);
  g_assert_cmpstr (adw_window_title_get_subtitle (part (window, "title")), ==, "");
  close_window (window);
}

static const char *
page_of (GtkWidget *window)
{
  return gtk_label_get_text (part (window, "page_label"));
}

static void
test_pages (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GBytes) pdf = make_pdf (2);
  GtkWidget *window = enlarge (fixture, "letter.pdf", pdf);
  GtkWidget *box = adw_window_get_content (ADW_WINDOW (window));
  g_autoptr (GdkPaintable) first =
    g_object_ref (gtk_picture_get_paintable (part (window, "picture")));

  g_assert_cmpstr (page_of (window), ==, "Page 1 of 2");
  /* as sharp as the preview may be, not as small as the detail has it */
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (first), ==, HF_PREVIEW_MOST);
  g_assert_false (press_shortcut (box, GDK_KEY_Page_Up, 0));
  g_assert_true (press_shortcut (box, GDK_KEY_Page_Down, 0));
  g_assert_cmpstr (page_of (window), ==, "Page 2 of 2");
  hf_test_wait_for (gtk_picture_get_paintable (part (window, "picture")) != first);
  g_assert_false (press_shortcut (box, GDK_KEY_Page_Down, 0));
  g_assert_true (press_shortcut (box, GDK_KEY_Page_Up, 0));
  g_assert_cmpstr (page_of (window), ==, "Page 1 of 2");
  close_window (window);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/picture-window/zoom", test_zoom);
  customer_fixture_add_test ("/picture-window/pages", test_pages);
  return g_test_run ();
}
