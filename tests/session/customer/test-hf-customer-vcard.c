/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's vCard out of the book: what is read for it and in which order, what a masked viewer
 * gets, and the file. */

#include "session/customer/hf-customer-vcard.h"

#include "core/hf-customer.h"
#include "core/hf-handle.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-phone.h"
#include "tests/store/hf-test-book.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  HfTestBook *book;
  gint64      wang;
  char       *path;
  gboolean    is_over;
  char       *text;
  GError     *error;
} Fixture;

static void
add_phone (Fixture *self, gint64 customer, const char *number, gint64 position)
{
  HfRow *phone = hf_test_phone (customer, number);

  hf_row_set_int (phone, HF_PHONE_POSITION, position);
  hf_test_book_insert (self->book, phone);
}

static void
add_post (Fixture *self, const char *organisation, const char *role, const char *until)
{
  HfRow *row = hf_row_new (&hf_organisation_def);
  HfRow *member = hf_row_new (&hf_member_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, organisation);
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, hf_test_book_insert (self->book, row));
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, self->wang);
  hf_row_set_text (member, HF_MEMBER_ROLE, role);
  hf_row_set_text (member, HF_MEMBER_TO, until);
  hf_test_book_insert (self->book, member);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *mail = hf_row_new (&hf_handle_def);

  self->book = hf_test_book_new ();
  self->path = g_build_filename (self->book->folder, "card.vcf", NULL);
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  add_phone (self, hf_test_book_add_customer (self->book, "李雷"), "13800138899", 0);
  add_phone (self, self->wang, "0351-8600123", 2);
  add_phone (self, self->wang, "13800138821", 1);
  hf_row_set_int (mail, HF_HANDLE_CUSTOMER, self->wang);
  hf_row_set_text (mail, HF_HANDLE_KIND, HF_HANDLE_EMAIL);
  hf_row_set_text (mail, HF_HANDLE_VALUE, "wang@example.org");
  hf_test_book_insert (self->book, mail);
  add_post (self, "平安保险", NULL, NULL);
  add_post (self, "旧厂", "工人", "2020-01-01");
  add_post (self, "晋阳机械厂", "会计", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
  g_free (self->path);
  g_free (self->text);
  g_clear_error (&self->error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->text = hf_customer_vcard_finish (HF_STORE (source), result, &self->error);
  self->is_over = TRUE;
}

static void
make_with (Fixture *self, gint64 customer, gboolean with_numbers, const char *path)
{
  g_clear_pointer (&self->text, g_free);
  self->is_over = FALSE;
  if (path != NULL)
    hf_customer_vcard_save_async (self->book->store, customer, with_numbers, path, NULL, made_cb,
                                  self);
  else
    hf_customer_vcard_read_async (self->book->store, customer, with_numbers, NULL, made_cb, self);
  hf_test_wait_for (self->is_over);
}

static void
make (Fixture *self, gint64 customer, const char *path)
{
  make_with (self, customer, TRUE, path);
}

static void
test_read (Fixture *self, gconstpointer data)
{
  make (self, self->wang, NULL);
  g_assert_no_error (self->error);
  g_assert_cmpstr (self->text, ==,
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王芳\r\nN:王;芳;;;\r\n"
                   "TEL;TYPE=cell;PREF=1:13800138821\r\nTEL;TYPE=voice:0351-8600123\r\n"
                   "EMAIL:wang@example.org\r\nORG:晋阳机械厂\r\nTITLE:会计\r\nEND:VCARD\r\n");
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Masked", 0, TRUE);

  hf_store_set_viewer (self->book->store, viewer);
  make (self, self->wang, NULL);
  g_assert_no_error (self->error);
  g_assert_nonnull (strstr (self->text, "\r\nFN:王*\r\n"));
  g_assert_nonnull (strstr (self->text, ":138****8821\r\n"));
  g_assert_null (strstr (self->text, "芳"));
  g_assert_null (strstr (self->text, "0013"));
  g_assert_null (strstr (self->text, "example.org"));
}

/* Whoever may see the numbers and was not asked hands out no more than the screen shows. */
static void
test_without_numbers (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;

  make_with (self, self->wang, FALSE, self->path);
  g_assert_no_error (self->error);
  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "\r\nFN:王芳\r\n"));
  g_assert_nonnull (strstr (contents, ":138****8821\r\n"));
  g_assert_null (strstr (contents, "0013"));
  g_assert_null (strstr (contents, "8600123"));
  g_assert_nonnull (strstr (contents, "wang@example.org"));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  make (self, 4711, self->path);
  g_assert_error (self->error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
  g_assert_null (self->text);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;
  GStatBuf         info;

  g_file_set_contents (self->path, "what was there before", -1, NULL);
  make (self, self->wang, self->path);
  g_assert_no_error (self->error);
  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, self->text);
  g_assert_true (g_str_has_suffix (contents, "\r\nEND:VCARD\r\n"));
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0077, ==, 0);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->book->folder, "none", "card.vcf", NULL);

  make (self, self->wang, path);
  g_assert_error (self->error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
  g_assert_null (self->text);
}

static void
assert_file_name (const char *name, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_customer (name);
  g_autofree char *made = hf_customer_vcard_file_name (row);

  g_assert_cmpstr (made, ==, expected);
}

static void
test_file_name (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (HfRow) row = NULL;
  g_autofree char *made = NULL;

  assert_file_name ("王芳", "王芳.vcf");
  assert_file_name ("../王芳", "_._王芳.vcf");
  assert_file_name ("J. Smith", "J. Smith.vcf");
  for (guint i = 0; i < 100; i++)
    g_string_append (many, "王");
  row = hf_test_customer (many->str);
  made = hf_customer_vcard_file_name (row);
  g_assert_cmpuint (strlen (made), <=, 200);
  g_assert_true (g_str_has_suffix (made, "王.vcf"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/customer-vcard/read", test_read },
    { "/customer-vcard/masked", test_masked },
    { "/customer-vcard/without-numbers", test_without_numbers },
    { "/customer-vcard/gone", test_gone },
    { "/customer-vcard/save", test_save },
    { "/customer-vcard/no-folder", test_no_folder },
    { "/customer-vcard/file-name", test_file_name },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
