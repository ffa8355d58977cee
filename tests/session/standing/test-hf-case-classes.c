/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/standing/hf-case-classes.h"

#include "core/hf-case-class.h"
#include "tests/store/hf-test-book.h"

/* They can be made and taken back as one, and none lies within one of another axis. */
static void
test_usual (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = hf_case_classes_changes_usual ();

  hf_committed_free (hf_test_book_commit (book, changes));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM case_class"), >, 15);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM case_class WHERE parent IS NOT NULL"),
                   >, 8);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM case_class AS c JOIN case_class AS p "
                                        "ON p.id = c.parent WHERE p.axis <> c.axis"),
                   ==, 0);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM case_class"), ==, 0);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-classes/usual", test_usual);
  return g_test_run ();
}
