/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PINNED_ARTICLES (hf_pinned_articles_get_type ())

/**
 * HfPinnedArticles:
 *
 * The articles for a call, each a title that unfolds; hidden when there are none.
 */
G_DECLARE_FINAL_TYPE (HfPinnedArticles, hf_pinned_articles, HF, PINNED_ARTICLES, GtkWidget)

/**
 * hf_pinned_articles_show:
 * @articles: (element-type HfRow): the articles
 *
 * Shows articles. What is unfolded stays so while they are the same.
 */
void hf_pinned_articles_show (HfPinnedArticles *self, GPtrArray *articles);

/**
 * hf_pinned_articles_set_narrow:
 * @is_narrow: whether the window is small
 *
 * Goes without a heading there.
 */
void hf_pinned_articles_set_narrow (HfPinnedArticles *self, gboolean is_narrow);

G_END_DECLS
