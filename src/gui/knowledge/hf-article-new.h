/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_NEW (hf_article_new_get_type ())

/**
 * HfArticleNew:
 *
 * The form for a new article: title and kind. What it says is written once it is there.
 */
G_DECLARE_FINAL_TYPE (HfArticleNew, hf_article_new, HF, ARTICLE_NEW, GtkWidget)

/**
 * HfArticleNew::created:
 * @self: the form
 * @id: the new article
 *
 * The article was saved.
 */

/**
 * HfArticleNew::cancelled:
 * @self: the form
 *
 * The form was given up.
 */

/**
 * hf_article_new_start:
 * @context: what to work with
 * @text: (nullable): what was searched for, taken as the title
 * @kind: (nullable): the kind of article that is listed
 *
 * Begins a new article and takes the focus.
 */
void
hf_article_new_start (HfArticleNew *self, HfContext *context, const char *text, const char *kind);

G_END_DECLS
