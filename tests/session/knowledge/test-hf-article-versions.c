/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Versions come out of the history: one for each change of the contents, undo included, and any of
 * them can be had again. */

#include "core/hf-article.h"
#include "session/knowledge/hf-article-versions.h"
#include "store/hf-transaction.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      article;
} Fixture;

static HfRow *
make_article (void)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, "出院回访");
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_PROCEDURE);
  hf_row_set_text (row, HF_ARTICLE_TEXT, "one");
  return row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->article = hf_test_book_insert (fixture->book, make_article ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static void
change (Fixture *fixture, guint field, const char *text)
{
  hf_test_book_set_text (fixture->book, &hf_article_def, fixture->article, field, text);
}

static GPtrArray *
read_some (Fixture *fixture, guint limit, gboolean *has_more)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_article_def, fixture->article);
  g_autoptr (GError) error = NULL;
  HfDatabase *db = hf_test_book_connect (fixture->book);
  GPtrArray  *versions = hf_article_versions_read (db, row, limit, has_more, &error);

  g_assert_no_error (error);
  hf_database_close (db);
  return versions;
}

static GPtrArray *
read_versions (Fixture *fixture)
{
  gboolean   has_more = TRUE;
  GPtrArray *versions = read_some (fixture, HF_ARTICLE_VERSIONS_MOST, &has_more);

  g_assert_false (has_more);
  return versions;
}

static void
assert_reads (GPtrArray *versions, const char *const *texts)
{
  g_assert_cmpuint (versions->len, ==, g_strv_length ((char **) texts));
  for (guint i = 0; i < versions->len; i++)
    {
      const HfArticleVersion *version = versions->pdata[i];

      g_assert_cmpstr (hf_row_text (version->row, HF_ARTICLE_TEXT), ==, texts[i]);
      g_assert_cmpuint (version->number, ==, versions->len - i);
    }
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "three", "two", "one", NULL };
  g_autoptr (GPtrArray) versions = NULL;

  change (fixture, HF_ARTICLE_TEXT, "two");
  change (fixture, HF_ARTICLE_PINNED, HF_ARTICLE_PINNED_ALL); /* says nothing else */
  change (fixture, HF_ARTICLE_TEXT, "three");
  versions = read_versions (fixture);
  assert_reads (versions, texts);
  g_assert_cmpstr (((HfArticleVersion *) versions->pdata[0])->who, ==, fixture->book->viewer->who);
  g_assert_cmpint (((HfArticleVersion *) versions->pdata[2])->at, >, 0);
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "one", "two", "one", NULL };
  g_autoptr (GPtrArray) versions = NULL;

  change (fixture, HF_ARTICLE_TEXT, "two");
  hf_undone_free (hf_test_book_undo (fixture->book));
  versions = read_versions (fixture);
  assert_reads (versions, texts);
}

/* Of a long history only the end is read, and then which version is the how-manieth is not known.
 */
static void
test_limited (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "four", "three", "two", "one" };
  gboolean                 has_more = FALSE;

  change (fixture, HF_ARTICLE_TEXT, "two");
  change (fixture, HF_ARTICLE_TEXT, "three");
  change (fixture, HF_ARTICLE_TEXT, "four");
  for (guint limit = 1; limit <= 4; limit++)
    {
      g_autoptr (GPtrArray) versions = read_some (fixture, limit, &has_more);
      const HfArticleVersion *last = versions->pdata[versions->len - 1];

      g_assert_cmpuint (versions->len, ==, limit);
      g_assert_true (has_more == (limit < 4));
      g_assert_cmpuint (last->number, ==, has_more ? 0 : 1);
      g_assert_cmpstr (hf_row_text (last->row, HF_ARTICLE_TEXT), ==, texts[limit - 1]);
    }
}

/* A batch keeps ranges of ids: of the first version it is not known who wrote it. */
static void
test_of_a_batch (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "two", "one", NULL };
  HfStepInfo     info = { .who = "Wu", .at = 1697763600, .label = "Import", .is_batch = TRUE };
  HfDatabase    *db = hf_test_book_connect (fixture->book);
  HfTransaction *transaction = hf_transaction_begin (db, &info, NULL);
  g_autoptr (HfRow) row = make_article ();
  g_autoptr (GPtrArray) versions = NULL;

  fixture->article = hf_transaction_insert (transaction, row, NULL);
  g_assert_true (hf_transaction_commit (transaction, NULL));
  hf_transaction_end (transaction);
  hf_database_close (db);
  change (fixture, HF_ARTICLE_TEXT, "two");
  versions = read_versions (fixture);
  assert_reads (versions, texts);
  g_assert_null (((HfArticleVersion *) versions->pdata[1])->who);
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "one", "two", "one", NULL };
  g_autoptr (GPtrArray) versions = NULL, after = NULL;
  g_autoptr (HfRow) row = NULL, restored = NULL;
  g_autoptr (HfChangeSet) changes = NULL;

  change (fixture, HF_ARTICLE_TEXT, "two");
  change (fixture, HF_ARTICLE_PINNED, HF_ARTICLE_PINNED_ALL);
  versions = read_versions (fixture);
  row = hf_test_book_read (fixture->book, &hf_article_def, fixture->article);
  g_assert_null (hf_article_version_restore (versions->pdata[0], row));
  changes = hf_article_version_restore (versions->pdata[1], row);
  hf_committed_free (hf_test_book_commit (fixture->book, changes));
  restored = hf_test_book_read (fixture->book, &hf_article_def, fixture->article);
  g_assert_cmpstr (hf_row_text (restored, HF_ARTICLE_TEXT), ==, "one");
  g_assert_cmpstr (hf_row_text (restored, HF_ARTICLE_PINNED), ==, HF_ARTICLE_PINNED_ALL);
  after = read_versions (fixture);
  assert_reads (after, texts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/article-versions/versions", Fixture, NULL, set_up, test_versions, tear_down);
  g_test_add ("/article-versions/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/article-versions/limited", Fixture, NULL, set_up, test_limited, tear_down);
  g_test_add ("/article-versions/of-a-batch", Fixture, NULL, set_up, test_of_a_batch, tear_down);
  g_test_add ("/article-versions/restore", Fixture, NULL, set_up, test_restore, tear_down);
  return g_test_run ();
}
