/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By whom customers were referred, out of a table and into one. The people are invented. */

#include "core/hf-customer.h"
#include "tests/session/import-fixture.h"

#include <string.h>

#define HEADER "病历号,姓名,电话,介绍人,介绍人电话\n"

/* Who referred whom, by name. */
static char *
list_referred (HfTestBook *book)
{
  static const char last[] = "SELECT coalesce(max(id), 0) FROM customer";
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint64 id = 1; id <= hf_test_book_number (book, last); id++)
    {
      g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);

      if (!hf_row_is_null (row, HF_CUSTOMER_REFERRER))
        g_string_append_printf (text, "%s<%s ", hf_row_text (row, HF_CUSTOMER_NAME),
                                hf_row_text (row, HF_CUSTOMER_REFERRER_NAME));
    }
  return g_strdup (text->str);
}

static void
assert_referred (HfTestBook *book, const char *expected)
{
  g_autofree char *found = list_referred (book);

  g_assert_cmpstr (found, ==, expected);
}

/* The referrer comes after whom they referred, by number and by name. */
static const char family[] = HEADER "1,张敏,13800138001,3,\n"
                                    "2,李雷,13800138002,王芳,138 0013 8003\n"
                                    "3,王芳,13800138003,,\n"
                                    ",赵云,13800138004,,\n"
                                    "5,孙静,13800138005,赵云,13800138004\n";

static void
test_later (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, family, "5/0/0/0");
  assert_referred (book, "张敏<王芳 李雷<王芳 孙静<赵云 ");
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
}

/* What an export says another book understands, and this book knows already. */
static void
test_both_ways (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  g_autofree char *table = NULL, *listed = NULL;

  import_text (book, HF_IMPORT_CUSTOMERS, NULL, family, "5/0/0/0");
  table = export_text (book, HF_IMPORT_CUSTOMERS, book->viewer);
  g_assert_nonnull (strstr (table, ",referrer,referrer_phone,"));
  g_assert_nonnull (strstr (table, "13800138001,,,3,,"));
  g_assert_nonnull (strstr (table, "13800138005,,,赵云,13800138004,"));
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, table, "0/0/5/0");
  listed = export_for_people (book, HF_IMPORT_CUSTOMERS);
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, listed, "0/0/5/0");
  import_text (other, HF_IMPORT_CUSTOMERS, NULL, table, "5/0/0/0");
  assert_referred (other, "张敏<王芳 李雷<王芳 孙静<赵云 ");
}

/* The card was there before: only its referrer is new, and only that is taken back. */
static void
test_updated (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  import_text (book, HF_IMPORT_CUSTOMERS, NULL,
               "病历号,姓名,电话\n1,张敏,13800138001\n2,李雷,13800138002\n", "2/0/0/0");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, HEADER "1,张敏,13800138001,2,\n", "0/1/0/0");
  assert_referred (book, "张敏<李雷 ");
  import_text (book, HF_IMPORT_CUSTOMERS, NULL, HEADER "1,张敏,13800138001,2,\n", "0/0/1/0");
  hf_undone_free (hf_test_book_undo (book));
  assert_referred (book, "");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 2);
}

/* Without the cell that is refused the row is taken all the same, and the reason is told. */
static void
assert_refused (const char *rows, HfRefusalCode code, guint64 line, const char *referred)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfImportOptions  options = { .kind = HF_IMPORT_CUSTOMERS };
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autofree char *reason = NULL;
  g_autoptr (HfImportResult) result = import_with (book, &options, NULL, text);
  const HfRefusedRow *refused = &g_array_index (result->refused_rows, HfRefusedRow, 0);

  g_assert_cmpint (result->created, ==, result->read);
  g_assert_cmpint (result->refused, ==, 0);
  g_assert_cmpint (result->cells_refused, ==, 1);
  g_assert_cmpint (result->refused_rows->len, ==, 1);
  g_assert_cmpuint (refused->line, ==, line);
  g_assert_cmpint (refused->refusal.code, ==, code);
  g_assert_nonnull (result->refused_file);
  reason = hf_refusal_get_text (&refused->refusal);
  g_assert_true (g_str_has_prefix (reason, "“Referrer” "));
  assert_referred (book, referred);
}

static void
test_refused (void)
{
  assert_refused ("1,张敏,13800138001,王芳,13800138003\n", HF_REFUSAL_NOBODY, 2, "");
  assert_refused ("1,张敏,13800138001,李雷,\n2,李雷,13800138002,,\n", HF_REFUSAL_NAME_ALONE, 2, "");
  assert_refused ("1,张敏,13800138001,李雷,13800138002\n2,李雷,13800138002,,\n"
                  "3,李雷,13800138002,,\n",
                  HF_REFUSAL_SEVERAL, 2, "");
  assert_refused ("1,张敏,13800138001,2,\n2,李雷,13800138002,3,\n3,王芳,13800138003,1,\n",
                  HF_REFUSAL_REFERS_BACK, 4, "张敏<李雷 李雷<王芳 ");
  assert_refused ("1,张敏,13800138001,1,\n", HF_REFUSAL_REFERS_BACK, 2, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-referrer/later", test_later);
  g_test_add_func ("/import-referrer/both-ways", test_both_ways);
  g_test_add_func ("/import-referrer/updated", test_updated);
  g_test_add_func ("/import-referrer/refused", test_refused);
  return g_test_run ();
}
