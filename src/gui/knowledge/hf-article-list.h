/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "store/hf-live-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_LIST (hf_article_list_get_type ())

/**
 * HfArticleList:
 *
 * The list of articles: of one kind or of all, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfArticleList, hf_article_list, HF, ARTICLE_LIST, GtkWidget)

/**
 * HfArticleList::selected:
 * @self: the list
 * @id: the article now selected
 *
 * Another article was selected.
 */

/**
 * HfArticleList::activated:
 * @self: the list
 * @id: the article
 *
 * An article was chosen by Enter or a click.
 */

/**
 * hf_article_list_set_up:
 * @context: what to work with
 *
 * Makes the list ready and shows all articles.
 */
void hf_article_list_set_up (HfArticleList *self, HfContext *context);

/**
 * hf_article_list_get_model:
 *
 * Returns: (transfer none): what is listed
 */
HfLiveList *hf_article_list_get_model (HfArticleList *self);

/**
 * hf_article_list_show:
 * @text: (nullable): what to look for
 * @kind: (nullable): a key of #hf_article_kinds, %NULL for all
 *
 * Lists other articles.
 */
void hf_article_list_show (HfArticleList *self, const char *text, const char *kind);

/**
 * hf_article_list_select:
 * @id: an article
 *
 * Selects an article, and shows it once the list has it.
 */
void hf_article_list_select (HfArticleList *self, gint64 id);

/**
 * hf_article_list_get_selected:
 *
 * Returns: the selected article, 0 for none
 */
gint64 hf_article_list_get_selected (HfArticleList *self);

/**
 * hf_article_list_move:
 * @rows: how many rows down
 *
 * Moves the selection.
 */
void hf_article_list_move (HfArticleList *self, int rows);

/**
 * hf_article_list_set_click_opens:
 * @click_opens: whether a click opens an article, as where there is one pane
 *
 * Sets what a click does.
 */
void hf_article_list_set_click_opens (HfArticleList *self, gboolean click_opens);

G_END_DECLS
