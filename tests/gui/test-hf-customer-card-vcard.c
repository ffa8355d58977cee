/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer handed out of the card: what is on the clipboard for whom, and the file. */

#include "answer-file.h"
#include "customer-fixture.h"

#include "gui/common/card/hf-customer-card-vcard.h"
#include "session/customer/hf-customer-vcard.h"

#include <string.h>

#define N_COPIED \
  "SELECT count(*) FROM reveal WHERE how = 'copied' AND field = 'phone' AND who = 'Chen'"

static gint64
count_copied (CustomerFixture *fixture)
{
  return hf_test_book_number (fixture->book, N_COPIED);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer is_over)
{
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_over = TRUE;
}

/* What another program gets that asks for @type. */
static char *
paste (GdkContentProvider *content, const char *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gboolean             is_over = FALSE;

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL,
                                              written_cb, &is_over);
  hf_test_wait_for (is_over);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

/* A program that knows vCards asks for one, any other, and our own entries, for text. */
static void
test_copy (CustomerFixture *fixture, gconstpointer is_empty)
{
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->card));
  GdkContentProvider *content;
  g_autofree char    *card = NULL;
  g_auto (GValue) plain = G_VALUE_INIT;

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->card), "customer.copy-vcard", NULL));
  hf_test_wait_for (fixture->n_messages == 1);
  content = gdk_clipboard_get_content (clipboard);
  card = paste (content, HF_CUSTOMER_VCARD_MEDIA_TYPE);
  g_assert_true (g_str_has_prefix (card, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王芳\r\n"));
  g_assert_nonnull (strstr (card, ":13800138821\r\n"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "text/plain;charset=utf-8"));
  g_value_init (&plain, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &plain, NULL));
  g_assert_cmpstr (g_value_get_string (&plain), ==, card);
}

static char *
copy_as_chen (CustomerFixture *fixture, gint64 customer)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->card));

  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, customer);
  hf_customer_card_vcard_copy (fixture->card);
  hf_test_wait_for (fixture->n_messages == 1);
  return paste (gdk_clipboard_get_content (clipboard), HF_CUSTOMER_VCARD_MEDIA_TYPE);
}

/* Whoever is shown numbers masked has it in the book that they took one with them. */
static void
test_copy_entered (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *card = copy_as_chen (fixture, fixture->wang);

  g_assert_nonnull (strstr (card, ":13800138821\r\n"));
  g_assert_cmpint (count_copied (fixture), ==, 1);
}

/* Nothing of a number, nothing in the log. */
static void
test_copy_without_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *card = copy_as_chen (fixture, fixture->li);

  g_assert_nonnull (strstr (card, "\r\nFN:李雷\r\n"));
  g_assert_cmpint (count_copied (fixture), ==, 0);
}

/* What cannot be entered does not leave. */
static void
test_copy_refused (CustomerFixture *fixture, gconstpointer is_empty)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->card));

  gdk_clipboard_set_text (clipboard, "before");
  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, fixture->wang);
  hf_test_book_refuse (fixture->book, "INSERT ON reveal");
  hf_customer_card_vcard_copy (fixture->card);
  hf_test_wait_for (fixture->n_messages == 1); /* the error */
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                         HF_CUSTOMER_VCARD_MEDIA_TYPE));
  g_assert_cmpint (count_copied (fixture), ==, 0);
}

/* Before anybody is on the card there is nobody to copy. */
static void
test_nobody (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_assert_null (hf_customer_card_get_customer (fixture->card));
  hf_customer_card_vcard_copy (fixture->card);
  hf_customer_card_vcard_save (fixture->card);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (fixture->n_messages, ==, 0);
}

static void
save_to (CustomerFixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint before = fixture->n_messages;

  hf_customer_card_vcard_save_to (fixture->card, fixture->wang, TRUE, file);
  hf_test_wait_for (fixture->n_messages == before + 1);
}

/* The one who was on the card when it was asked, whoever is there by now; and an error is told. */
static void
test_save (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "card.vcf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->book->folder, "none", "card.vcf", NULL);
  g_autofree char *contents = NULL;

  customer_fixture_open (fixture, fixture->li);
  save_to (fixture, path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "\r\nFN:王芳\r\n"));
  g_assert_cmpstr (fixture->message, ==, "vCard saved");
  save_to (fixture, nowhere);
  g_assert_cmpstr (fixture->message, ==,
                   "The file could not be read or written. The book was not changed.");
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
test_save_entered (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "card.vcf", NULL);
  g_autofree char *contents = NULL;

  customer_fixture_work_as_chen (fixture);
  customer_fixture_open (fixture, fixture->wang);
  answer = g_file_new_for_path (path);
  hf_customer_card_vcard_save (fixture->card);
  hf_test_wait_for (fixture->n_messages == 1);
  g_clear_object (&answer);
  g_assert_cmpstr (fixture->message, ==, "vCard saved");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, ":13800138821\r\n"));
  g_assert_cmpint (count_copied (fixture), ==, 1);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

/* Whoever left the card meanwhile gets the file all the same, or is told that there is none. */
static void
test_save_after_closing (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *path = g_build_filename (fixture->book->folder, "card.vcf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->book->folder, "none", "card.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) no_file = g_file_new_for_path (nowhere);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_customer_card_vcard_save_to (fixture->card, fixture->wang, TRUE, file);
  g_assert_true (fixture->book->is_saving); /* the process does not end meanwhile */
  hf_customer_card_vcard_save_to (fixture->card, fixture->wang, TRUE, no_file);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Save as vCard");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-card-vcard/copy", test_copy);
  customer_fixture_add_test ("/customer-card-vcard/copy-entered", test_copy_entered);
  customer_fixture_add_test ("/customer-card-vcard/copy-without-number", test_copy_without_number);
  customer_fixture_add_test ("/customer-card-vcard/copy-refused", test_copy_refused);
  customer_fixture_add_test ("/customer-card-vcard/nobody", test_nobody);
  customer_fixture_add_test ("/customer-card-vcard/save", test_save);
  customer_fixture_add_test ("/customer-card-vcard/save-entered", test_save_entered);
  customer_fixture_add_test ("/customer-card-vcard/save-after-closing", test_save_after_closing);
  return g_test_run ();
}
