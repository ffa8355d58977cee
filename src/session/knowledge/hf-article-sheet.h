/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/knowledge/hf-article-versions.h"

G_BEGIN_DECLS

/**
 * HfArticleSheet:
 * @article: (owned): the article
 * @versions: (owned) (element-type HfArticleVersion): as it reads and as it read before
 * @has_more: whether there are older versions
 *
 * All that is shown of an article, read in one go.
 */
typedef struct
{
  HfRow     *article;
  GPtrArray *versions;
  gboolean   has_more;
} HfArticleSheet;

void hf_article_sheet_free (HfArticleSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfArticleSheet, hf_article_sheet_free)

HfArticleSheet *hf_article_sheet_read (HfDatabase *db,
                                       HfViewer   *viewer,
                                       gint64      article,
                                       guint       limit,
                                       GError    **error);
gboolean hf_article_sheet_is_concerned (const HfArticleSheet *self, const HfChanged *changed);
gboolean hf_article_sheet_may_edit (const HfViewer *viewer);

G_END_DECLS
