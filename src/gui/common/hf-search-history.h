/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SEARCH_HISTORY (hf_search_history_get_type ())

/**
 * HfSearchHistory:
 *
 * What a person looked for last, below a search entry in which nothing stands. The focus stays in
 * the entry, whose keys are given to hf_search_history_press().
 */
G_DECLARE_FINAL_TYPE (HfSearchHistory, hf_search_history, HF, SEARCH_HISTORY, GtkPopover)

/**
 * HfSearchHistory::chosen:
 * @self: the list
 * @text: what is to be looked for again
 *
 * Something was chosen.
 */

/**
 * hf_search_history_new:
 *
 * Returns: (transfer full): a list with nothing in it
 */
GtkWidget *hf_search_history_new (void);

/**
 * hf_search_history_offer:
 * @context: whose searches
 *
 * Shows them once they are read, if there are any and nobody closed the list meanwhile.
 */
void hf_search_history_offer (HfSearchHistory *self, HfContext *context);

/**
 * hf_search_history_close:
 *
 * Goes, or does not come.
 */
void hf_search_history_close (HfSearchHistory *self);

/**
 * hf_search_history_press:
 * @keyval: a key that was pressed in the entry
 *
 * Moves along the list by the arrows, chooses by Enter, forgets one by Delete, goes by Escape. The
 * last step down leads to the button that forgets all.
 *
 * Returns: whether the key was for the list
 */
gboolean hf_search_history_press (HfSearchHistory *self, guint keyval);

G_END_DECLS
