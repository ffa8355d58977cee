/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names of copies, who may open what, and saving: what is damaged is not saved over what is not. */

#include "session/files/hf-kept-file.h"

#include "core/hf-attachment.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  HfTestBook *book;
  HfRow      *row;
  GFile      *target;
  gboolean    is_over;
  GError     *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  gint64           customer;

  self->book = hf_test_book_new ();
  customer = hf_test_book_add_customer (self->book, "陈建国");
  self->row = hf_test_book_read (self->book, &hf_attachment_def,
                                 hf_test_book_attach (self->book, customer, "an X-ray"));
  path = g_build_filename (self->book->folder, "copy", NULL);
  self->target = g_file_new_for_path (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->target);
  hf_row_unref (self->row);
  g_clear_error (&self->error);
  hf_test_book_free (self->book);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->is_over = TRUE;
  hf_kept_file_save_finish (result, &self->error);
}

static void
save (Fixture *self)
{
  hf_kept_file_save_async (self->book->store, self->row, self->target, NULL, saved_cb, self);
  hf_test_wait_for (self->is_over);
}

/* A window that is closed meanwhile shall not lose it; and no thread is left with the store. */
static void
test_announced (Fixture *self, gconstpointer data)
{
  const guint before = G_OBJECT (self->book->store)->ref_count;

  hf_kept_file_save_async (self->book->store, self->row, self->target, NULL, saved_cb, self);
  g_assert_true (self->book->is_saving);
  g_assert_cmpuint (G_OBJECT (self->book->store)->ref_count, ==, before + 1);
  hf_test_wait_for (!self->book->is_saving);
  g_assert_true (self->is_over);
  g_assert_cmpuint (G_OBJECT (self->book->store)->ref_count, ==, before);
}

static char *
read_target (Fixture *self)
{
  char *contents = NULL;

  g_file_load_contents (self->target, NULL, &contents, NULL, NULL, NULL);
  return contents;
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;
  GStatBuf         info;

  save (self);
  g_assert_no_error (self->error);
  contents = read_target (self);
  g_assert_cmpstr (contents, ==, "an X-ray");
  g_assert_cmpint (g_stat (g_file_peek_path (self->target), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = hf_test_book_kept_path (self->book, "an X-ray");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "an X-raz", -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (self->target), "precious", -1, NULL));
  save (self);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_DAMAGED);
  contents = read_target (self);
  g_assert_cmpstr (contents, ==, "precious");
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);

  hf_store_set_viewer (self->book->store, viewer);
  save (self);
  g_assert_error (self->error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_HIDDEN);
  g_assert_false (g_file_query_exists (self->target, NULL));
}

static char *
name_of (const char *text, const char *media_type)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_attachment_def);

  hf_row_set_text (row, HF_ATTACHMENT_NAME, text);
  hf_row_set_text (row, HF_ATTACHMENT_MEDIA_TYPE, media_type);
  return hf_kept_file_name (row);
}

static void
test_name (Fixture *self, gconstpointer data)
{
  g_autofree char *plain = name_of ("出院小结 1.pdf", "application/pdf");
  g_autofree char *path = name_of ("../../.bashrc", "text/plain");
  g_autofree char *option = name_of ("-rf\n", "text/plain");
  g_autofree char *many = g_strnfill (400, 'x');
  g_autofree char *long_text = g_strconcat (many, ".pdf", NULL);
  g_autofree char *short_name = name_of (long_text, "application/pdf");
  g_autofree char *han = g_strdup_printf (
    "%s%s",
    "回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访回访"
    "回访回访回访回访回访回访回访回访回访回访回访回访回访",
    "回访回访回访.pdf");
  g_autofree char *short_han = name_of (han, "application/pdf");

  g_assert_cmpstr (plain, ==, "出院小结 1.pdf");
  g_assert_cmpstr (path, ==, "_._.._.bashrc");
  g_assert_cmpstr (option, ==, "_rf_");
  g_assert_cmpuint (strlen (short_name), <=, 200);
  g_assert_true (g_str_has_suffix (short_name, "x.pdf"));
  g_assert_cmpuint (strlen (short_han), <=, 200);
  g_assert_true (g_utf8_validate (short_han, -1, NULL));
  g_assert_true (g_str_has_suffix (short_han, "访.pdf") || g_str_has_suffix (short_han, "回.pdf"));
}

static gboolean
is_active (const char *name, const char *media_type)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_attachment_def);

  hf_row_set_text (row, HF_ATTACHMENT_NAME, name);
  hf_row_set_text (row, HF_ATTACHMENT_MEDIA_TYPE, media_type);
  return hf_kept_file_is_active (row);
}

/* Neither the name nor what was recognised may make it a program. */
static void
test_active (Fixture *self, gconstpointer data)
{
  g_assert_true (is_active ("report.sh", "text/plain"));
  g_assert_true (is_active ("report.desktop", "text/plain"));
  g_assert_true (is_active ("report.txt", "application/x-executable"));
  g_assert_true (is_active ("report.exe", "application/octet-stream"));
  g_assert_false (is_active ("report.pdf", "application/pdf"));
  g_assert_false (is_active ("report.txt", "text/plain"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/kept-file/save", test_save },     { "/kept-file/damaged", test_damaged },
    { "/kept-file/masked", test_masked }, { "/kept-file/name", test_name },
    { "/kept-file/active", test_active }, { "/kept-file/announced", test_announced },
  };

  g_test_init (&argc, &argv, NULL); /* isolated folders would hide the kinds of files */
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
