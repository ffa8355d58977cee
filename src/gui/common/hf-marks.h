/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-selected.h"
#include "store/hf-live-list.h"

G_BEGIN_DECLS

#define HF_TYPE_MARKS (hf_marks_get_type ())

/**
 * HfMarks:
 *
 * Which rows of a live list are marked for doing something to all of them: some rows, or all that
 * the list answers but some. Nothing is read for it, and a million marked rows take no room.
 */
G_DECLARE_FINAL_TYPE (HfMarks, hf_marks, HF, MARKS, GObject)

/**
 * HfMarks::changed:
 * @self: the marks
 *
 * Other rows are marked, marking began or ended, or the list became longer or shorter.
 */

/**
 * hf_marks_new:
 * @list: the list
 *
 * Returns: (transfer full): marks, of nothing
 */
HfMarks *hf_marks_new (HfLiveList *list);

/**
 * hf_marks_are_on:
 *
 * Returns: whether rows are being marked, even if none is at the moment
 */
gboolean hf_marks_are_on (HfMarks *self);

/**
 * hf_marks_set_on:
 * @are_on: whether rows are being marked
 *
 * Begins without a mark, or ends and takes all marks away.
 */
void hf_marks_set_on (HfMarks *self, gboolean are_on);

/**
 * hf_marks_has:
 * @id: a row of the list
 *
 * Returns: whether it is marked
 */
gboolean hf_marks_has (HfMarks *self, gint64 id);

/**
 * hf_marks_set:
 * @id: a row of the list
 * @is_marked: whether it is marked from now on
 *
 * Marks one row or takes its mark away. Begins where nothing was marked before.
 */
void hf_marks_set (HfMarks *self, gint64 id, gboolean is_marked);

/**
 * hf_marks_set_range:
 * @position: the first row
 * @n_rows: how many
 * @with_others: whether the others keep their marks
 *
 * Marks rows that stand one after the other.
 */
void hf_marks_set_range (HfMarks *self, guint position, guint n_rows, gboolean with_others);

/**
 * hf_marks_set_all:
 * @are_marked: whether all rows are marked from now on
 *
 * Marks whatever the list answers, now and later; or nothing.
 */
void hf_marks_set_all (HfMarks *self, gboolean are_marked);

/**
 * hf_marks_ask_again:
 *
 * The list is going to answer another question: marks of "all" end, for nobody has seen whom that
 * would mean now. Rows that were marked one by one stay so.
 */
void hf_marks_ask_again (HfMarks *self);

/**
 * hf_marks_count:
 * @n_unlisted: (out) (optional): how many of them the list does not show
 *
 * Returns: how many rows are marked
 */
guint hf_marks_count (HfMarks *self, guint *n_unlisted);

/**
 * hf_marks_are_all:
 *
 * Returns: whether every row of the list is marked
 */
gboolean hf_marks_are_all (HfMarks *self);

/**
 * hf_marks_select:
 * @query: (transfer full): what the list answers
 * @search: (nullable): what was searched for in it
 *
 * Returns: (transfer full): what is marked now, for the session layer
 */
HfSelected *hf_marks_select (HfMarks *self, HfQuery *query, const char *search);

G_END_DECLS
