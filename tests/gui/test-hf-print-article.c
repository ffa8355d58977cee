/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article, from the book to the paper: each part under its heading, and no word of a long one
 * lost where a line or a page ends. */

#include "gui/print/hf-print-article.h"

#include "core/hf-article.h"
#include "print-fixture.h"
#include "session/print/hf-printed-article.h"
#include "store/hf-store-error.h"

#include <gtk/gtk.h>
#include <string.h>

static HfRow *
make_article (const char *kind, const char *text)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, "Aspirin");
  hf_row_set_text (row, HF_ARTICLE_KIND, kind);
  hf_row_set_text (row, HF_ARTICLE_TEXT, text);
  return row;
}

static HfPrinted *
read_article (PrintFixture *fixture, gint64 id, GError **error)
{
  g_autoptr (HfPrintScope) scope = hf_printed_article_new_scope (id);

  return print_fixture_read (fixture->book, scope, fixture->book->viewer, error);
}

static char **
list_pages (PrintFixture *fixture, HfRow *row)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    read_article (fixture, hf_test_book_insert (fixture->book, row), &error);
  g_autoptr (HfPrintSheet) sheet = NULL;

  g_assert_no_error (error);
  sheet = hf_print_sheet_new (&hf_print_article_kind, printed, "", &origin);
  return print_fixture_list_pages (sheet);
}

static void
test_parts (PrintFixture *fixture, gconstpointer data)
{
  HfRow *row = make_article (HF_ARTICLE_DRUG, "Ask for the stomach.\nAsk for bleeding.");
  g_auto (GStrv) pages = NULL;

  hf_row_set_text (row, HF_ARTICLE_SIDE_EFFECT, "Bleeding");
  hf_row_set_text (row, HF_ARTICLE_CHECKED, "2023-11-01");
  pages = list_pages (fixture, row);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (g_regex_match_simple ("^ *Aspirin\\s.*Drug.*Side effects?\\s+Bleeding\\s+"
                                       "Ask for the stomach\\.\\s+Ask for bleeding\\.\\s+"
                                       "Last checked on Wed 1 Nov 2023.*Page 1 of 1",
                                       pages[0], G_REGEX_DOTALL, 0));
}

static char *
write_long (guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "word%04u%s", i, i % 50 == 49 ? "\n\n" : " ");
  return g_string_free (text, FALSE);
}

/* Each word comes after the one before it, whichever page it is on. */
static void
test_long (PrintFixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_long (1500);
  g_auto (GStrv) pages = list_pages (fixture, make_article (HF_ARTICLE_PROCEDURE, text));
  g_autofree char *all = g_strjoinv ("\f", pages);
  const char      *at = all;

  g_assert_cmpuint (g_strv_length (pages), >, 3);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%04u", i);

      at = strstr (at, word);
      g_assert_nonnull (at);
      g_assert_null (strstr (at + 1, word));
    }
}

static void
test_gone (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_article (fixture, 7, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-article/parts", test_parts);
  PRINT_FIXTURE_ADD ("/print-article/long", test_long);
  PRINT_FIXTURE_ADD ("/print-article/gone", test_gone);
  return g_test_run ();
}
