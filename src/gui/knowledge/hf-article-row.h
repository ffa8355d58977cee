/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "gui/common/hf-highlight.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_ROW (hf_article_row_get_type ())

/**
 * HfArticleRow:
 *
 * An article in the list: its title, what it is about, and whether it is shown while calling.
 */
G_DECLARE_FINAL_TYPE (HfArticleRow, hf_article_row, HF, ARTICLE_ROW, GtkWidget)

/**
 * hf_article_row_show:
 * @article: (nullable): an article, %NULL before it was read
 * @highlight: what is looked for
 *
 * Shows an article.
 */
void hf_article_row_show (HfArticleRow *self, const HfRow *article, HfHighlight *highlight);

G_END_DECLS
