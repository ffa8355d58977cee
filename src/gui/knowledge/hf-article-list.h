/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_LIST (hf_article_list_get_type ())

/**
 * HfArticleList:
 *
 * The list of articles: of one kind or of all, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfArticleList, hf_article_list, HF, ARTICLE_LIST, HfRecordList)

/**
 * hf_article_list_set_up:
 * @context: what to work with
 *
 * Makes the list ready and shows all articles.
 */
void hf_article_list_set_up (HfArticleList *self, HfContext *context);

/**
 * hf_article_list_show:
 * @text: (nullable): what to look for
 * @kind: (nullable): a key of #hf_article_kinds, %NULL for all
 *
 * Lists other articles.
 */
void hf_article_list_show (HfArticleList *self, const char *text, const char *kind);

/**
 * hf_article_list_set_filter:
 * @filter: what else is asked of an article
 *
 * Narrows what hf_article_list_show() lists from then on.
 */
void hf_article_list_set_filter (HfArticleList *self, const HfFilter *filter);

G_END_DECLS
