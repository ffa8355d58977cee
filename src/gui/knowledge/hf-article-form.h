/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ARTICLE_FORM (hf_article_form_get_type ())

/**
 * HfArticleForm:
 *
 * The fields of an article, edited in place and saved one by one.
 */
G_DECLARE_FINAL_TYPE (HfArticleForm, hf_article_form, HF, ARTICLE_FORM, GtkWidget)

/**
 * hf_article_form_set_up:
 * @context: what to work with
 *
 * Makes the form ready.
 */
void hf_article_form_set_up (HfArticleForm *self, HfContext *context);

/**
 * hf_article_form_set_row:
 * @row: (nullable): the article as it is stored
 *
 * Shows an article; told again whenever it changes.
 */
void hf_article_form_set_row (HfArticleForm *self, const HfRow *row);

G_END_DECLS
