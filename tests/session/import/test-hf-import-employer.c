/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where customers work, out of a table of customers and in one again. */

#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "tests/session/import-fixture.h"

#include <string.h>

static const char table[] =
  "姓名,电话,工作单位\n张敏,13800138001,锦星纺织\n李雷,13800138002,无名厂\n"
  "王芳,13800138003,\n";

static gint64
add_organisation (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  return hf_test_book_insert (book, row);
}

static gint64
count_members (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT count(*) FROM member");
}

/* Nobody is refused for an employer whom nobody knows, but the cell is told of. */
static void
test_linked (void)
{
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfImportResult) result = NULL;

  add_organisation (book, "锦星纺织");
  result = import_with (book, &options, NULL, table);
  import_assert_counts (result, "3/0/0/0");
  g_assert_cmpint (result->cells_refused, ==, 1);
  g_assert_cmpuint (result->left_out->len, ==, 0);
  g_assert_cmpint (count_members (book), ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT customer FROM member"), ==, 1);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/3/0");
  g_assert_cmpint (count_members (book), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count_members (book), ==, 0);
  hf_test_book_check (book);
}

/* Whoever works there already, or has left, stays as it is; of two organisations none is meant. */
static void
test_known (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *member = hf_row_new (&hf_member_def);

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "3/0/0/0");
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, add_organisation (book, "锦星纺织"));
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, 1);
  hf_row_set_text (member, HF_MEMBER_TO, "2020-01-31");
  hf_test_book_insert (book, member);
  add_organisation (book, "无名厂");
  add_organisation (book, "无名厂");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/3/0");
  g_assert_cmpint (count_members (book), ==, 1);
  hf_test_book_archive (book, &hf_organisation_def, 3);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/1/2/0");
  g_assert_cmpint (count_members (book), ==, 2);
}

static void
test_exported (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autoptr (HfTestBook) empty = hf_test_book_new ();
  HfImportOptions options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportResult) result = NULL;
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *text = NULL, *hidden = NULL;

  add_organisation (book, "锦星纺织");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "3/0/0/0");
  text = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  hidden = export_text (book, HF_IMPORT_CUSTOMERS, masked);
  g_assert_nonnull (strstr (text, "锦星纺织"));
  g_assert_null (strstr (hidden, "锦星纺织"));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, text, "0/0/3/0");
  result = import_with (empty, &options, NULL, text);
  g_assert_cmpint (result->cells_refused, ==, 0); /* its members are in a table of their own */
  add_organisation (other, "锦星纺织");
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, text, "3/0/0/0");
  g_assert_cmpint (count_members (other), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-employer/linked", test_linked);
  g_test_add_func ("/import-employer/known", test_known);
  g_test_add_func ("/import-employer/exported", test_exported);
  return g_test_run ();
}
