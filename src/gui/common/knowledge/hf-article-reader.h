/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_READER (hf_article_reader_get_type ())

/**
 * HfArticleReader:
 *
 * An article of the knowledge base to be read, without its title.
 */
G_DECLARE_FINAL_TYPE (HfArticleReader, hf_article_reader, HF, ARTICLE_READER, GtkWidget)

/**
 * hf_article_reader_show:
 * @article: (nullable): an article
 *
 * Shows an article.
 */
void hf_article_reader_show (HfArticleReader *self, const HfRow *article);

/**
 * hf_article_reader_describe:
 * @article: an article
 *
 * Returns: (transfer full): its kind, group, department and price in one line
 */
char *hf_article_reader_describe (const HfRow *article);

G_END_DECLS
