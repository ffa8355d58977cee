/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article with its versions, and who may change it. */

#include "session/knowledge/hf-article-sheet.h"

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-department.h"
#include "store/hf-sql.h"

/**
 * hf_article_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees a sheet.
 */
void
hf_article_sheet_free (HfArticleSheet *self)
{
  g_clear_pointer (&self->article, hf_row_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_free (self);
}

/**
 * hf_article_sheet_read:
 * @db: a connection
 * @viewer: for whom
 * @article: an article
 * @limit: how many of its changes to look at for versions, the last ones
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the article is gone
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HfArticleSheet *
hf_article_sheet_read (HfDatabase *db,
                       HfViewer   *viewer,
                       gint64      article,
                       guint       limit,
                       GError    **error)
{
  g_autoptr (HfArticleSheet) self = g_new0 (HfArticleSheet, 1);

  self->article = hf_sql_read_existing (db, &hf_article_def, viewer, article, error);
  if (self->article == NULL)
    return NULL;
  self->versions = hf_article_versions_read (db, self->article, limit, &self->has_more, error);
  return self->versions ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_article_sheet_is_concerned:
 * @self: a sheet
 * @changed: what changed in the book
 *
 * Returns: whether the sheet may be out of date
 */
gboolean
hf_article_sheet_is_concerned (const HfArticleSheet *self, const HfChanged *changed)
{
  return hf_changed_has_row (changed, &hf_article_def, self->article->id) ||
         hf_changed_has_entity (changed, &hf_department_def) ||
         hf_changed_has_entity (changed, &hf_case_class_def);
}

/**
 * hf_article_sheet_may_edit:
 * @viewer: who looks
 *
 * What the hospital tells all its customers is written by those it trusts with them: whoever sees
 * people masked reads only.
 *
 * Returns: whether the viewer may change articles
 */
gboolean
hf_article_sheet_may_edit (const HfViewer *viewer)
{
  return !viewer->masked;
}
