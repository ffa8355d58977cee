/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pictures of attached files, painted by the real program: right ones, hostile ones, and none. */

#include "session/files/hf-preview-reader.h"

#include "core/hf-attachment.h"
#include "session/files/hf-attach-job.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

/* Two pages of 200 by 100 points; the first is red. Poppler mends the missing table of offsets. */
static const char document[] =
  "%PDF-1.4\n"
  "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
  "2 0 obj <</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>> endobj\n"
  "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 5 0 R>> endobj\n"
  "4 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100]>> endobj\n"
  "5 0 obj <</Length 25>> stream\n1 0 0 rg 0 0 200 100 re f\nendstream endobj\n"
  "trailer <</Root 1 0 R>>\n%%EOF\n";

/* Width, height and one pixel of a bitmap, told to be what it is not. */
static GBytes *
make_bitmap (guint32 width, guint32 height)
{
  GByteArray   *bytes = g_byte_array_new ();
  const guint8  head[] = { 'B', 'M', 70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0 };
  const guint8  rest[28] = { 1, 0, 24 };
  const guint32 size[] = { GUINT32_TO_LE (width), GUINT32_TO_LE (height) };
  const guint8  row[] = { 255, 0, 0, 0 };

  g_byte_array_append (bytes, head, sizeof head);
  g_byte_array_append (bytes, (const guint8 *) size, sizeof size);
  g_byte_array_append (bytes, rest, sizeof rest);
  g_byte_array_append (bytes, row, sizeof row);
  return g_byte_array_free_to_bytes (bytes);
}

typedef struct
{
  HfTestBook *book;
  gint64      customer;
  HfPicture  *picture;
  GError     *error;
  gboolean    is_over;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->customer = hf_test_book_add_customer (self->book, "陈建国");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->picture, hf_picture_free);
  g_clear_error (&self->error);
  hf_test_book_free (self->book);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->is_over = TRUE;
}

static HfRow *
attach (Fixture *self, GBytes *bytes)
{
  g_autoptr (HfAttachJob) job =
    hf_attach_job_new (self->book->store, HF_ATTACHMENT_CUSTOMER, self->customer);

  self->is_over = FALSE;
  hf_attach_job_add_bytes (job, "file", bytes);
  hf_attach_job_run_async (job, NULL, attached_cb, self);
  hf_test_wait_for (self->is_over);
  return hf_test_book_read (self->book, &hf_attachment_def,
                            hf_test_book_number (self->book, "SELECT max(id) FROM attachment"));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->is_over = TRUE;
  self->picture = hf_preview_read_finish (result, &self->error);
}

static void
look (Fixture *self, const HfRow *row, guint page)
{
  guint n_holders;

  g_clear_pointer (&self->picture, hf_picture_free);
  g_clear_error (&self->error);
  self->is_over = FALSE;
  n_holders = G_OBJECT (self->book->store)->ref_count;
  hf_preview_read_async (self->book->store, row, page, HF_PICTURE_IN_FULL, NULL, read_cb, self);
  /* The thread that reads must not be the one to close it. */
  g_assert_cmpuint (G_OBJECT (self->book->store)->ref_count, ==, n_holders);
  hf_test_wait_for (self->is_over);
}

static void
test_document (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (HfRow) row = attach (self, bytes);
  const guint8 *pixels;

  look (self, row, 0);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->picture->frame.n_pages, ==, 2);
  g_assert_cmpuint (self->picture->frame.width, ==, 1600);
  g_assert_cmpuint (self->picture->frame.height, ==, 800);
  pixels = g_bytes_get_data (self->picture->pixels, NULL);
  g_assert_cmpmem (pixels, 3, "\xff\x00\x00", 3);
  look (self, row, 1);
  pixels = g_bytes_get_data (self->picture->pixels, NULL);
  g_assert_cmpmem (pixels, 3, "\xff\xff\xff", 3);
  look (self, row, 2);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PICTURE);
}

static void
test_image (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make_bitmap (1, 1);
  g_autoptr (HfRow) row = attach (self, bytes);

  look (self, row, 0);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->picture->frame.width, ==, 1);
  g_assert_cmpuint (self->picture->frame.n_pages, ==, 1);
  g_assert_cmpmem (g_bytes_get_data (self->picture->pixels, NULL), 3, "\x00\x00\xff", 3);
}

static void
assert_no_picture (Fixture *self, GBytes *bytes)
{
  g_autoptr (HfRow) row = attach (self, bytes);

  look (self, row, 0);
  g_assert_null (self->picture);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PICTURE);
}

/* A picture of thousands of millions of pixels, something that is none, nothing at all, and a kind
 * that names other files. */
static void
test_none (Fixture *self, gconstpointer data)
{
  static const char drawing[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' "
                                "height='9'><rect width='9' height='9'/></svg>";
  g_autoptr (GBytes) huge = make_bitmap (60000, 60000);
  g_autoptr (GBytes) text = g_bytes_new_static ("Dear all", 8);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) vector = g_bytes_new_static (drawing, strlen (drawing));
  g_autoptr (GBytes) half = g_bytes_new_static (document, 60);

  assert_no_picture (self, huge);
  assert_no_picture (self, text);
  assert_no_picture (self, nothing);
  assert_no_picture (self, vector);
  assert_no_picture (self, half);
}

static void
test_hidden (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);
  g_autoptr (GBytes) bytes = make_bitmap (1, 1);
  g_autoptr (HfRow) row = attach (self, bytes);

  hf_store_set_viewer (self->book->store, viewer);
  look (self, row, 0);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_HIDDEN);
}

/* A program that was taken over may answer anything, much of it, or nothing. */
static void
test_untrusted (Fixture *self, gconstpointer data)
{
  static const char *const scripts[] = { "#!/bin/sh\nexec head -c 100000000 /dev/zero\n",
                                         "#!/bin/sh\nprintf '1FfH'; exec cat /dev/urandom\n",
                                         "#!/bin/sh\nexit 0\n" };
  g_autofree char         *real = g_strdup (g_getenv ("HUIFANG_PREVIEW"));
  g_autofree char         *path = g_build_filename (self->book->folder, "taken-over", NULL);
  g_autoptr (GBytes) bytes = make_bitmap (1, 1);

  g_setenv ("HUIFANG_PREVIEW", path, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_assert_true (
        g_file_set_contents_full (path, scripts[i], -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
      assert_no_picture (self, bytes);
    }
  g_setenv ("HUIFANG_PREVIEW", real, TRUE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/preview-reader/document", test_document },   { "/preview-reader/image", test_image },
    { "/preview-reader/none", test_none },           { "/preview-reader/hidden", test_hidden },
    { "/preview-reader/untrusted", test_untrusted },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
