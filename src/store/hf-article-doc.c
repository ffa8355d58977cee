/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an article is found by, which the full-text index is made from: all that is written in it,
 * and how its short texts sound. */

#include "store/hf-article-doc.h"

#include "base/hf-pinyin.h"
#include "base/hf-strings.h"
#include "core/hf-article.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"
#include "store/sqlite/hf-search-index.h"

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_keys (GString *pinyin, char **keys)
{
  for (char **key = keys; *key != NULL; key++)
    append_line (pinyin, *key);
}

/* Of each word, and from each character of a long one on: a title is one word from end to end. */
static void
append_pinyin (GString *pinyin, const char *text)
{
  g_auto (GStrv) words = hf_str_split_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) keys = hf_pinyin_keys (words[i]);
      g_auto (GStrv) within = hf_pinyin_keys_within (words[i]);

      append_keys (pinyin, keys);
      append_keys (pinyin, within);
    }
}

/**
 * hf_article_doc_refresh:
 * @db: a connection in a transaction
 * @article: an article
 * @error: return location for an error
 *
 * Writes an article's search text anew. Numbers in it are words like others.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_article_doc_refresh (HfDatabase *db, gint64 article, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) pinyin = g_string_new (NULL);
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker ("");
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_article_def, caretaker, article, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (row == NULL) /* it went after it came */
    return TRUE;
  for (guint i = 0; i < hf_article_def.n_fields; i++)
    {
      guint flags = hf_article_def.fields[i].flags;

      if (!(flags & HF_FIELD_INDEXED) || hf_row_is_null (row, i))
        continue;
      append_line (words, hf_row_text (row, i));
      if (!(flags & HF_FIELD_PROSE))
        append_pinyin (pinyin, hf_row_text (row, i));
    }
  return hf_search_index_write (db, HF_SEARCH_INDEX_ARTICLES, article,
                                &(HfSearchText){ words->str, "", pinyin->str, "" }, error);
}

/**
 * hf_article_doc_remove:
 * @db: a connection in a transaction
 * @article: an article that goes
 * @error: return location for an error
 *
 * Removes an article's search text.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_article_doc_remove (HfDatabase *db, gint64 article, GError **error)
{
  return hf_search_index_remove (db, HF_SEARCH_INDEX_ARTICLES, article, error);
}
