/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_VIEW (hf_article_view_get_type ())

/**
 * HfArticleView:
 *
 * One article: to be read, edited in place, and as it read before.
 */
G_DECLARE_FINAL_TYPE (HfArticleView, hf_article_view, HF, ARTICLE_VIEW, GtkWidget)

/**
 * HfArticleView::gone:
 * @self: the view
 *
 * The article is not in the book any more.
 */

/**
 * hf_article_view_set_up:
 * @context: what to work with
 *
 * Makes the view ready.
 */
void hf_article_view_set_up (HfArticleView *self, HfContext *context);

/**
 * hf_article_view_set_article:
 * @id: an article, 0 for none
 *
 * Shows another article, to be read.
 */
void hf_article_view_set_article (HfArticleView *self, gint64 id);

/**
 * hf_article_view_get_article:
 *
 * Returns: (transfer none) (nullable): the article as it was read last
 */
const HfRow *hf_article_view_get_article (HfArticleView *self);

/**
 * hf_article_view_edit:
 *
 * Begins to edit the article, if the viewer may.
 */
void hf_article_view_edit (HfArticleView *self);

/**
 * hf_article_view_is_only_read:
 *
 * Returns: whether it shows the article as it is, with no form and no earlier version
 */
gboolean hf_article_view_is_only_read (HfArticleView *self);

G_END_DECLS
