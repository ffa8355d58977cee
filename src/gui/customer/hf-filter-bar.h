/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/customer/hf-filter-editor.h"

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
 *
 * Prepares the bar.
 */
void hf_filter_bar_set_up (HfFilterBar *self, GtkMenuButton *button, HfContext *context);

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

G_END_DECLS
