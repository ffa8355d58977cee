/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What happens to kept files behind the book's back is found, by row and by name. */

#include "hf-test-book.h"

#include "core/hf-attachment.h"
#include "store/hf-check.h"

#include <glib/gstdio.h>

static gpointer
check_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_check (db, cancellable, error);
}

static GArray *
check (HfTestBook *book)
{
  GArray *problems = hf_store_run_sync (book->store, HF_LANE_WRITE, check_work, NULL, NULL, NULL);

  g_assert_nonnull (problems);
  return problems;
}

static void
assert_only (HfTestBook *book, const char *kind, gint64 id, gboolean has_detail)
{
  g_autoptr (GArray) problems = check (book);
  const HfProblem *problem = &g_array_index (problems, HfProblem, 0);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problem->kind, ==, kind);
  g_assert_cmpstr (problem->entity, ==, "attachment");
  g_assert_cmpint (problem->id, ==, id);
  g_assert_cmpint (problem->detail != NULL, ==, has_detail);
}

static void
test_sound (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_attach (book, customer, "");
  hf_test_book_check (book);
  /* Undo brings it back, so nothing is wrong with its still being there. */
  hf_test_book_delete (book, &hf_attachment_def, id);
  hf_test_book_check (book);
}

static void
test_missing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = hf_test_book_kept_path (book, "an X-ray");
  gint64           customer = hf_test_book_add_customer (book, "陈建国");
  gint64           id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_attach (book, customer, "a letter");
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_only (book, "missing", id, TRUE);
}

/* Neither another length nor one other letter goes unnoticed. */
static void
test_damaged (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = hf_test_book_kept_path (book, "an X-ray");
  gint64           customer = hf_test_book_add_customer (book, "陈建国");
  gint64           id = hf_test_book_attach (book, customer, "an X-ray");

  g_assert_true (g_file_set_contents (path, "an X-raz", -1, NULL));
  assert_only (book, "damaged", id, TRUE);
  g_assert_true (g_file_set_contents (path, "an X-ra", -1, NULL));
  assert_only (book, "damaged", id, TRUE);
  /* Adding the same file once more heals the one that was damaged. */
  hf_test_book_attach (book, customer, "an X-ray");
  hf_test_book_check (book);
}

static void
test_orphan (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = hf_test_book_kept_path (book, "a letter");
  g_autofree char *folder = g_path_get_dirname (path);
  gint64           customer = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_attach (book, customer, "an X-ray");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "a letter", -1, NULL));
  assert_only (book, "orphan", 0, TRUE);
}

/* A row that names no hash, but a way out of the folder. */
static void
test_hostile (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_set_text (book, &hf_attachment_def, id, HF_ATTACHMENT_HASH, "../../book.huifang");
  assert_only (book, "missing", id, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-files/sound", test_sound);
  g_test_add_func ("/check-files/missing", test_missing);
  g_test_add_func ("/check-files/damaged", test_damaged);
  g_test_add_func ("/check-files/orphan", test_orphan);
  g_test_add_func ("/check-files/hostile", test_hostile);
  return g_test_run ();
}
