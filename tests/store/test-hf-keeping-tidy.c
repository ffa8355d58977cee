/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What nobody needs goes, and nothing else: not what a row names, and not what undo may bring back.
 */

#include "hf-test-book.h"

#include "core/hf-attachment.h"
#include "core/hf-customer.h"
#include "store/hf-history.h"
#include "store/hf-keeping-tidy.h"

#include <glib/gstdio.h>

static guint
tidy (HfTestBook *book)
{
  g_autoptr (GError) error = NULL;
  guint n = G_MAXUINT;

  g_assert_true (hf_keeping_tidy (book->path, hf_clock_now (book->clock), &n, NULL, &error));
  g_assert_no_error (error);
  return n;
}

static gboolean
is_kept (HfTestBook *book, const char *contents)
{
  g_autofree char *path = hf_test_book_kept_path (book, contents);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
make_steps (HfTestBook *book, gint64 customer, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);
      hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_NOTE, note);
    }
}

static void
test_nothing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *folder = g_strconcat (book->path, ".files", NULL);

  g_assert_cmpuint (tidy (book), ==, 0);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* An addition that was undone can be done again, until something else is done. */
static void
test_undone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfUndone) undone = NULL;
  g_autoptr (HfUndone) redone = NULL;
  g_autoptr (HfUndone) again = NULL;

  hf_test_book_attach (book, customer, "an X-ray");
  undone = hf_test_book_undo (book);
  g_assert_cmpuint (tidy (book), ==, 0);
  g_assert_true (is_kept (book, "an X-ray"));
  redone = hf_test_book_redo (book);
  hf_test_book_check (book);
  again = hf_test_book_undo (book);
  make_steps (book, customer, 1);
  g_assert_cmpuint (tidy (book), ==, 1);
  g_assert_false (is_kept (book, "an X-ray"));
  hf_test_book_check (book);
}

static void
wait_days (HfTestBook *book, int days)
{
  hf_clock_set (book->clock, hf_clock_now (book->clock) + days * G_GINT64_CONSTANT (86400));
}

/* What was removed stays as long as undo reaches there, and for 30 days in any case. */
static void
test_removed (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_attach (book, customer, "a letter");
  hf_test_book_delete (book, &hf_attachment_def, id);
  make_steps (book, customer, (guint) HF_HISTORY_STEPS);
  g_assert_cmpuint (tidy (book), ==, 0);
  wait_days (book, 40);
  g_assert_cmpuint (tidy (book), ==, 0);
  make_steps (book, customer, 1);
  g_assert_cmpuint (tidy (book), ==, 1);
  g_assert_false (is_kept (book, "an X-ray"));
  g_assert_true (is_kept (book, "a letter"));
}

static void
test_recent (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_delete (book, &hf_attachment_def, id);
  make_steps (book, customer, (guint) HF_HISTORY_STEPS + 1);
  wait_days (book, 29);
  g_assert_cmpuint (tidy (book), ==, 0);
  g_assert_true (is_kept (book, "an X-ray"));
  wait_days (book, 2);
  g_assert_cmpuint (tidy (book), ==, 1);
  hf_test_book_check (book);
}

/* Another person's steps do not bring one's own out of reach. */
static void
test_others (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_delete (book, &hf_attachment_def, id);
  hf_test_book_set_person (book, "Zhao");
  make_steps (book, customer, (guint) HF_HISTORY_STEPS + 1);
  g_assert_cmpuint (tidy (book), ==, 0);
}

/* Contents that another row still names. */
static void
test_shared (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");

  hf_test_book_attach (book, customer, "an X-ray");
  hf_test_book_delete (book, &hf_attachment_def, id);
  make_steps (book, customer, (guint) HF_HISTORY_STEPS + 1);
  g_assert_cmpuint (tidy (book), ==, 0);
  hf_test_book_check (book);
}

/* What somebody leaves who is killed while adding, and what nobody may touch while somebody adds.
 */
static void
test_unfinished (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64           customer = hf_test_book_add_customer (book, "陈建国");
  g_autofree char *part = g_strconcat (book->path, ".files/ABC123.part", NULL);
  g_autoptr (HfKeeping) adding = hf_keeping_new (book->path);

  hf_test_book_attach (book, customer, "an X-ray");
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  g_assert_true (hf_keeping_begin (adding, NULL));
  g_assert_cmpuint (tidy (book), ==, 0);
  hf_keeping_end (adding);
  g_assert_cmpuint (tidy (book), ==, 1);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keeping-tidy/nothing", test_nothing);
  g_test_add_func ("/keeping-tidy/undone", test_undone);
  g_test_add_func ("/keeping-tidy/removed", test_removed);
  g_test_add_func ("/keeping-tidy/recent", test_recent);
  g_test_add_func ("/keeping-tidy/others", test_others);
  g_test_add_func ("/keeping-tidy/shared", test_shared);
  g_test_add_func ("/keeping-tidy/unfinished", test_unfinished);
  return g_test_run ();
}
