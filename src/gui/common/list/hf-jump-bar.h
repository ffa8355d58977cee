/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/search/hf-jump-letters.h"
#include "gui/common/hf-record-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_JUMP_BAR (hf_jump_bar_get_type ())

/**
 * HfJumpBar:
 *
 * The initials beside a list that is sorted by name. It is not visible beside short
 * lists and beside those in another order.
 */
G_DECLARE_FINAL_TYPE (HfJumpBar, hf_jump_bar, HF, JUMP_BAR, GtkWidget)

/**
 * hf_jump_bar_set_list:
 * @store: the book
 * @def: what is listed
 * @list: a list of such rows
 *
 * Stands beside this list.
 */
void
hf_jump_bar_set_list (HfJumpBar *self, HfStore *store, const HfEntityDef *def, HfLiveList *list);

/**
 * hf_jump_bar_serve:
 * @def: what is listed
 * @list: a list that is set up, of which the bar is a part
 *
 * Stands beside this list, and scrolls it to an initial that is pointed at or, with Shift, typed.
 */
void hf_jump_bar_serve (HfJumpBar *self, const HfEntityDef *def, HfRecordList *list);

/**
 * hf_jump_bar_set_sorted:
 * @by_name: whether the list is sorted by name
 * @descending: whether from the last to the first
 *
 * Tells how the list is sorted.
 */
void hf_jump_bar_set_sorted (HfJumpBar *self, gboolean by_name, gboolean descending);

/**
 * hf_jump_bar_find:
 * @letter: from `A` to `Z`: by pinyin, or where there is none in Latin letters; from `a` to `z`:
 * in Latin letters
 *
 * Returns: where the names begin that begin so, %HF_NO_LETTER where none does or nothing is known
 */
guint hf_jump_bar_find (HfJumpBar *self, char letter);

G_END_DECLS
