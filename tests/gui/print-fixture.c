/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the book to a file on the disk, and back to text by another program. */

#include "print-fixture.h"

#include "gui/print/hf-print-pdf.h"

#include <glib/gstdio.h>

void
print_fixture_set_up (PrintFixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
}

void
print_fixture_tear_down (PrintFixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

typedef struct
{
  HfPrintScope *scope;
  HfViewer     *viewer;
} Reading;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return hf_printed_read (db, reading->scope, reading->viewer, error);
}

HfPrinted *
print_fixture_read (HfTestBook *book, HfPrintScope *scope, HfViewer *viewer, GError **error)
{
  return hf_store_run_sync (book->store, HF_LANE_SCAN, read_work, &(Reading){ scope, viewer }, NULL,
                            error);
}

char *
print_fixture_run (const char *const argv[])
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int   status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

/* Saves a sheet, has it read by @read, and leaves nothing behind. */
static char *
read_saved (HfPrintSheet *sheet, char *(*read) (const char *path))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("huifang-print-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  char            *text;

  g_assert_no_error (error);
  g_assert_true (hf_print_pdf_save (sheet, path, &error));
  g_assert_no_error (error);
  text = read (path);
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing else was left there */
  return text;
}

static char *
read_text (const char *path)
{
  return print_fixture_run ((const char *const[]){ "pdftotext", "-layout", path, "-", NULL });
}

char **
print_fixture_list_pages (HfPrintSheet *sheet)
{
  g_autofree char *text = read_saved (sheet, read_text);
  g_autoptr (GString) blank_text = g_string_new (text);

  g_string_replace (blank_text, "\u00a0", " ", 0); /* as a person reads it */
  return g_strsplit (blank_text->str, "\f", -1);
}

/* As a scanner sees it, which needs more dots than a screen has. */
static char *
read_codes (const char *path)
{
  g_autofree char *picture = g_strconcat (path, ".png", NULL);
  char            *codes;

  g_free (print_fixture_run (
    (const char *const[]){ "pdftoppm", "-r", "200", "-png", "-singlefile", path, path, NULL }));
  codes = print_fixture_run ((const char *const[]){ "zbarimg", "--quiet", "--raw", picture, NULL });
  g_remove (picture);
  return codes;
}

char **
print_fixture_list_codes (HfPrintSheet *sheet)
{
  g_autofree char *codes = read_saved (sheet, read_codes);

  return g_strsplit (g_strchomp (codes), "\n", -1);
}
