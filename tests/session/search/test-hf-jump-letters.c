/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Initials of a list: those of pinyin, and behind them Latin letters, in both directions. */

#include "session/search/hf-jump-letters.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "tests/store/hf-test-book.h"

/* By pinyin, then Latin letters: 0 to 9. */
static const char *const names[] = { "7 x",  "陈静", "陈平", "李雷", "王芳",
                                     "张敏", "Ian",  "Li",   "Ünal", "Zoe" };

typedef struct
{
  const HfEntityDef *def;
  GArray            *ids;
  gboolean           descending;
} Asked;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return hf_jump_letters_read (db, asked->def, asked->ids, asked->descending, cancellable, error);
}

static HfJumpLetters *
find_letters (HfTestBook *book, const HfEntityDef *def, guint name, gboolean descending)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HfQuery) query = hf_query_new (def, book->viewer);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Asked          asked = { def, ids, descending };
  HfJumpLetters *letters;

  hf_query_order (query, name, descending);
  rows = hf_store_query_sync (book->store, query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((const HfRow *) g_ptr_array_index (rows, i))->id);
  letters = hf_store_run_sync (book->store, HF_LANE_SCAN, read_work, &asked, NULL, &error);
  g_assert_no_error (error);
  return letters;
}

static void
check_list (HfTestBook        *book,
            const HfEntityDef *def,
            guint              name,
            gboolean           descending,
            const char        *expected)
{
  g_autofree HfJumpLetters *letters = find_letters (book, def, name, descending);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < HF_N_LETTERS; i++)
    if (letters->pinyin[i] != HF_NO_LETTER)
      g_string_append_printf (found, "%c%u ", 'A' + i, letters->pinyin[i]);
  for (guint i = 0; i < HF_N_LETTERS; i++)
    if (letters->latin[i] != HF_NO_LETTER)
      g_string_append_printf (found, "%c%u ", 'a' + i, letters->latin[i]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
check (HfTestBook *book, gboolean descending, const char *expected)
{
  check_list (book, &hf_customer_def, HF_CUSTOMER_NAME, descending, expected);
}

/* Other lists have them too, and those of customers are not among theirs. */
static void
test_organisations (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  static const char *const names_of[] = { "东方小学", "锦星纺织" };

  hf_test_book_add_customer (book, "曾丽");
  for (guint i = 0; i < G_N_ELEMENTS (names_of); i++)
    {
      HfRow *row = hf_row_new (&hf_organisation_def);

      hf_row_set_text (row, HF_ORGANISATION_NAME, names_of[i]);
      hf_test_book_insert (book, row);
    }
  check_list (book, &hf_organisation_def, HF_ORGANISATION_NAME, FALSE, "D0 J1 ");
}

static void
test_read (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  check (book, FALSE, "");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hf_test_book_add_customer (book, names[i]);
  check (book, FALSE, "C1 L3 W4 Z5 i6 l7 u8 z9 ");
  check (book, TRUE, "C7 L6 W5 Z4 i3 l2 u1 z0 ");
}

/* By how a surname is read, not the character: 曾 is zeng, 单 is shan. */
static void
test_surnames (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "曾丽");
  hf_test_book_add_customer (book, "单雄");
  hf_test_book_add_customer (book, "仇英");
  check (book, FALSE, "Q0 S1 Z2 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/jump-letters/read", test_read);
  g_test_add_func ("/jump-letters/surnames", test_surnames);
  g_test_add_func ("/jump-letters/organisations", test_organisations);
  return g_test_run ();
}
