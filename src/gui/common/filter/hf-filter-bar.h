/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/filter/hf-filter-editor.h"

G_BEGIN_DECLS

#define HF_TYPE_FILTER_BAR (hf_filter_bar_get_type ())

/**
 * HfFilterBar:
 *
 * The conditions of a filter as chips, each of which can be changed and taken away. It is not
 * visible without any.
 */
G_DECLARE_FINAL_TYPE (HfFilterBar, hf_filter_bar, HF, FILTER_BAR, GtkWidget)

/**
 * HfFilterBar::changed:
 * @self: the bar
 *
 * The filter became another one by what a person did.
 */

/**
 * hf_filter_bar_set_up:
 * @button: (transfer none): the button that adds conditions; it gets the editor as its popover
 * @context: what to work with
 * @def: what is listed: customers, organisations or staff
 *
 * Prepares the bar.
 */
void hf_filter_bar_set_up (HfFilterBar       *self,
                           GtkMenuButton     *button,
                           HfContext         *context,
                           const HfEntityDef *def);

/**
 * hf_filter_bar_get_filter:
 *
 * Returns: (transfer none): the filter
 */
const HfFilter *hf_filter_bar_get_filter (HfFilterBar *self);

/**
 * hf_filter_bar_describe:
 *
 * Returns: (transfer full) (nullable): the filter in words for paper, where a whole telephone
 * number is masked; %NULL for none
 */
char *hf_filter_bar_describe (HfFilterBar *self);

/**
 * hf_filter_bar_set_filter:
 * @filter: (transfer full): a filter
 *
 * Shows another filter, without emitting #HfFilterBar::changed.
 */
void hf_filter_bar_set_filter (HfFilterBar *self, HfFilter *filter);

/**
 * hf_filter_bar_is_filtering:
 *
 * Returns: whether there is any condition
 */
gboolean hf_filter_bar_is_filtering (HfFilterBar *self);

/**
 * hf_filter_bar_clear:
 *
 * Takes all conditions away, as a person would.
 */
void hf_filter_bar_clear (HfFilterBar *self);

/**
 * hf_filter_bar_save:
 *
 * Writes down what may be remembered outside the book, which others can read: no filter by words
 * that somebody typed, nor by what is masked for those who are shown no person.
 *
 * Returns: (transfer full): the filter for hf_filter_bar_restore(), maybe one without conditions
 */
char *hf_filter_bar_save (HfFilterBar *self);

/**
 * hf_filter_bar_restore:
 * @text: what hf_filter_bar_save() or hf_filter_to_text() wrote
 *
 * Shows the filter of last time and emits #HfFilterBar::changed, unless whoever looks now may not
 * ask for that.
 */
void hf_filter_bar_restore (HfFilterBar *self, const char *text);

/**
 * HfFilterBar::scope-removed:
 * @self: the bar
 *
 * The person took away what hf_filter_bar_show_scope() says.
 */

/**
 * hf_filter_bar_show_scope:
 * @words: (nullable): whose rows are listed, where that needs words; it is no part of the filter
 *
 * Says so before the chips.
 */
void hf_filter_bar_show_scope (HfFilterBar *self, const char *words);

G_END_DECLS
