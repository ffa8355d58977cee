/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The folder beside a book: what goes in comes out, whole or not at all, and once. */

#include "store/hf-keeping.h"

#include "store/hf-store-error.h"

#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char      *place;
  char      *book;
  HfKeeping *keeping;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->place = g_dir_make_tmp ("keeping-XXXXXX", NULL);
  self->book = g_build_filename (self->place, "book", NULL);
  g_assert_true (g_file_set_contents (self->book, "", 0, NULL));
  self->keeping = hf_keeping_new (self->book);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_keeping_discard (self->keeping);
  g_assert_false (g_file_test (hf_keeping_get_folder (self->keeping), G_FILE_TEST_EXISTS));
  hf_keeping_free (self->keeping);
  g_unlink (self->book);
  g_rmdir (self->place);
  g_free (self->book);
  g_free (self->place);
}

static gboolean
take (Fixture *self, const char *contents, HfKept *kept, GError **error)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (contents, (gssize) strlen (contents), NULL);

  return hf_keeping_take (self->keeping, stream, kept, NULL, NULL, error);
}

static char *
path_of (Fixture *self, const HfKept *kept)
{
  return g_strdup_printf ("%s/%.2s/%s", hf_keeping_get_folder (self->keeping), kept->hash,
                          kept->hash);
}

static guint
count (Fixture *self)
{
  guint n = 0;

  for (guint part = 0; part < HF_KEEPING_N_PARTS; part++)
    {
      g_autoptr (GPtrArray) hashes = hf_keeping_list (self->keeping, part);
      n += hashes->len;
    }
  return n;
}

static void
test_in_and_out (Fixture *self, gconstpointer data)
{
  g_autoptr (GOutputStream) target = g_memory_output_stream_new_resizable ();
  g_autofree char *path = NULL;
  g_autofree char *folder = g_strconcat (self->book, ".files", NULL);
  HfKept           kept;
  GStatBuf         info;

  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_true (take (self, "abc", &kept, NULL));
  g_assert_cmpint (kept.size, ==, 3);
  g_assert_cmpstr (kept.hash, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (hf_keeping_get_folder (self->keeping), ==, folder);
  path = path_of (self, &kept);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0400);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_true (hf_keeping_read (self->keeping, &kept, target, NULL, NULL));
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (target)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (target)), "abc",
                   3);
}

static void
test_once (Fixture *self, gconstpointer data)
{
  HfKept kept;

  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_true (take (self, "abc", &kept, NULL));
  g_assert_true (take (self, "abc", &kept, NULL));
  g_assert_true (take (self, "abd", &kept, NULL));
  g_assert_cmpuint (count (self), ==, 2);
}

static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  HfKept kept;

  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_true (take (self, "abc", &kept, NULL));
  path = path_of (self, &kept);
  g_assert_true (g_file_set_contents (path, "abd", 3, NULL));
  g_assert_false (hf_keeping_read (self->keeping, &kept, NULL, NULL, &error));
  g_assert_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_DAMAGED);
  g_clear_error (&error);
  g_unlink (path);
  g_assert_false (hf_keeping_read (self->keeping, &kept, NULL, NULL, &error));
  g_assert_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_MISSING);
  g_clear_error (&error);
  /* A link in the place of a file is none. */
  g_assert_cmpint (symlink (self->book, path), ==, 0);
  g_assert_cmpint (hf_keeping_open (self->keeping, &kept, &error), ==, -1);
  g_assert_nonnull (error);
}

/* Nothing of what was not kept stays. */
static void
assert_empty (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (hf_keeping_get_folder (self->keeping), 0, NULL);

  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_too_large (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->place, "large", NULL);
  int              fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (fd, TRUE);
  g_autoptr (GError) error = NULL;
  HfKept kept;

  g_unlink (path);
  g_assert_cmpint (ftruncate (fd, HF_KEEPING_LARGEST + 1), ==, 0);
  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_false (hf_keeping_take (self->keeping, stream, &kept, NULL, NULL, &error));
  g_assert_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_TOO_LARGE);
  assert_empty (self);
}

static void
cancel_cb (gsize more, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (300 * 1000, 'x');
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (long_text, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  HfKeepingProgress progress = { cancel_cb, cancellable };
  g_autoptr (GError) error = NULL;
  HfKept kept;

  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_false (hf_keeping_take (self->keeping, stream, &kept, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_empty (self);
}

/* Whoever removes waits for nobody, and nobody removes while somebody adds. */
static void
test_locks (Fixture *self, gconstpointer data)
{
  g_autoptr (HfKeeping) other = hf_keeping_new (self->book);

  g_assert_false (hf_keeping_try_alone (other)); /* there is nothing yet */
  g_assert_true (hf_keeping_begin (self->keeping, NULL));
  g_assert_true (hf_keeping_begin (other, NULL));
  hf_keeping_end (other);
  g_assert_false (hf_keeping_try_alone (other));
  hf_keeping_end (self->keeping);
  g_assert_true (hf_keeping_try_alone (other));
}

static void
test_no_hash (Fixture *self, gconstpointer data)
{
  static const char *const none[] = {
    NULL,
    "",
    "../../etc/passwd",
    "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
    "ba7816bf8f01cfea414140de5dae222/b00361a396177a9cb410ff61f20015ad",
  };
  HfKept kept = { "", 0 };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (hf_keeping_set_hash (&kept, none[i]));
  g_assert_cmpstr (kept.hash, ==, "");
}

/* Whatever links lead to a book, its files lie beside the book itself. */
static void
test_link (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->place, "link", NULL);
  g_autoptr (HfKeeping) other = NULL;

  g_assert_cmpint (symlink (self->book, link), ==, 0);
  other = hf_keeping_new (link);
  g_assert_cmpstr (hf_keeping_get_folder (other), ==, hf_keeping_get_folder (self->keeping));
  g_unlink (link);
}

/* A file where the folder should be. */
static void
test_in_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (hf_keeping_get_folder (self->keeping), "x", 1, NULL));
  g_assert_false (hf_keeping_begin (self->keeping, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_unlink (hf_keeping_get_folder (self->keeping));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/keeping/in-and-out", test_in_and_out }, { "/keeping/once", test_once },
    { "/keeping/damage", test_damage },         { "/keeping/too-large", test_too_large },
    { "/keeping/cancelled", test_cancelled },   { "/keeping/locks", test_locks },
    { "/keeping/no-hash", test_no_hash },       { "/keeping/link", test_link },
    { "/keeping/in-the-way", test_in_the_way },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
