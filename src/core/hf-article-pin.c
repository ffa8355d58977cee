/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which articles are shown in a call. Pure logic: what the call is about is the store's to say. */

#include "core/hf-article-pin.h"

#include "base/hf-fold.h"
#include "base/hf-strings.h"
#include "core/hf-article.h"

#include <string.h>

static gboolean
has_word (const char *text, const char *words)
{
  g_autofree char *folded = hf_fold (text);
  g_autofree char *folded_words = hf_fold (words);
  g_auto (GStrv) each = hf_str_split_words (folded_words);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * hf_article_is_for:
 * @article: an article
 * @self: what a call is about
 *
 * An article for the calls that fit is for those with one of its words in the diagnosis, and for
 * customers in its class; one of the two is enough. If it names neither, it is for all calls of its
 * department.
 *
 * Returns: whether it is shown in the call
 */
gboolean
hf_article_is_for (const HfRow *article, const HfCase *self)
{
  const char *pinned = hf_row_text (article, HF_ARTICLE_PINNED);
  gint64 class = hf_row_int (article, HF_ARTICLE_PIN_CLASS);
  gint64 department = hf_row_int (article, HF_ARTICLE_DEPARTMENT);

  if (pinned == NULL || !hf_row_is_null (article, HF_ARTICLE_ARCHIVED))
    return FALSE;
  if (g_str_equal (pinned, HF_ARTICLE_PINNED_ALL))
    return TRUE;
  if (class == 0 && hf_row_is_null (article, HF_ARTICLE_PIN_WORDS))
    return department != 0 && department == self->department;
  return (class != 0 && self->classes != NULL &&
          g_hash_table_contains (self->classes, GSIZE_TO_POINTER ((gsize) class))) ||
         (self->diagnosis != NULL &&
          has_word (self->diagnosis, hf_row_text (article, HF_ARTICLE_PIN_WORDS)));
}
