/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-new-form.h"

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_NEW (hf_article_new_get_type ())

/**
 * HfArticleNew:
 *
 * The form for a new article: title and kind. What it says is written once it is there.
 */
G_DECLARE_FINAL_TYPE (HfArticleNew, hf_article_new, HF, ARTICLE_NEW, HfNewForm)

/**
 * hf_article_new_choose_kind:
 * @kind: (nullable): the kind of article that is listed, %NULL where all are
 *
 * Offers a kind for the article.
 */
void hf_article_new_choose_kind (HfArticleNew *self, const char *kind);

G_END_DECLS
