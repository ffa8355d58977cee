/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer dragged by picture or name: what the program gets where it is dropped. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/common/card/hf-customer-card-drag.h"
#include "session/customer/hf-customer-vcard.h"

#include <string.h>

/* What begins to be dragged by a part of the card. */
static GdkContentProvider *
take_hold (CustomerFixture *fixture, const char *part)
{
  GtkWidget *handle = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, part));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (handle);
  GdkContentProvider *content = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", 3.0, 3.0, &content);
    }
  return content;
}

typedef struct
{
  gboolean is_over;
  GError  *error;
} Drop;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Drop *drop = user_data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &drop->error);
  drop->is_over = TRUE;
}

static char *
drop_as (GdkContentProvider *content, const char *type, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  Drop                 drop = { 0 };

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL,
                                              written_cb, &drop);
  hf_test_wait_for (drop.is_over);
  if (drop.error != NULL)
    g_propagate_error (error, drop.error);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static void
assert_drops (CustomerFixture *fixture, const char *part)
{
  g_autoptr (GdkContentProvider) content = take_hold (fixture, part);
  g_autofree char *card = drop_as (content, HF_CUSTOMER_VCARD_MEDIA_TYPE, NULL);
  g_auto (GValue) plain = G_VALUE_INIT;

  g_assert_true (g_str_has_prefix (card, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王芳\r\n"));
  g_assert_nonnull (strstr (card, ":13800138821\r\n"));
  g_value_init (&plain, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &plain, NULL));
  g_assert_cmpstr (g_value_get_string (&plain), ==, "王芳");
}

static void
test_drop (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_assert_null (take_hold (fixture, "photo")); /* nobody is on the card yet */
  customer_fixture_open (fixture, fixture->wang);
  assert_drops (fixture, "photo");
  assert_drops (fixture, "name");
}

/* From whom the screen keeps numbers back, a drag does not give them away either. */
static void
test_kept_back (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *card = NULL;

  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, fixture->wang);
  content = take_hold (fixture, "name");
  card = drop_as (content, HF_CUSTOMER_VCARD_MEDIA_TYPE, NULL);
  g_assert_nonnull (strstr (card, "\r\nFN:王芳\r\n"));
  g_assert_nonnull (strstr (card, ":138****8821\r\n"));
  g_assert_null (strstr (card, "13800138821"));
}

/* The one who was taken hold of is dropped, and nobody who left the book meanwhile. */
static void
test_meanwhile (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  customer_fixture_open (fixture, fixture->li);
  content = take_hold (fixture, "name");
  customer_fixture_open (fixture, fixture->wang);
  before = drop_as (content, HF_CUSTOMER_VCARD_MEDIA_TYPE, NULL);
  g_assert_nonnull (strstr (before, "\r\nFN:李雷\r\n"));
  hf_test_book_delete (fixture->book, &hf_customer_def, fixture->li);
  after = drop_as (content, HF_CUSTOMER_VCARD_MEDIA_TYPE, &error);
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
  g_assert_null (after);
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-card-drag/drop", test_drop);
  customer_fixture_add_test ("/customer-card-drag/kept-back", test_kept_back);
  customer_fixture_add_test ("/customer-card-drag/meanwhile", test_meanwhile);
  return g_test_run ();
}
