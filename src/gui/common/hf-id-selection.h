/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ID_SELECTION (hf_id_selection_get_type ())

/**
 * HfIdSelection:
 *
 * Selects one row of a live list by its id. The selection survives reordering, searching and
 * changes by others, without an item being fetched: #GtkSingleSelection looks for a row that moved
 * by fetching every one, which for a whole hospital is a million.
 */
G_DECLARE_FINAL_TYPE (HfIdSelection, hf_id_selection, HF, ID_SELECTION, GObject)

/**
 * HfIdSelection::selected:
 * @self: the selection
 * @id: the row now selected
 *
 * Another row was selected by the person, or because the selected one went away.
 */

/**
 * hf_id_selection_new:
 * @list: the list
 *
 * Returns: (transfer full): a selection of nothing
 */
HfIdSelection *hf_id_selection_new (HfLiveList *list);

/**
 * hf_id_selection_set_marks:
 * @marks: marks on the same list
 *
 * Lets whoever selects more than one row, as lists do with Ctrl, Shift and Ctrl+A, mark them. The
 * selected row stays one: it is the one that is shown beside the list.
 */
void hf_id_selection_set_marks (HfIdSelection *self, HfMarks *marks);

/**
 * hf_id_selection_get_marks:
 *
 * Returns: (transfer none) (nullable): the marks, %NULL where one row is all that can be selected
 */
HfMarks *hf_id_selection_get_marks (HfIdSelection *self);

/**
 * hf_id_selection_set_id:
 * @id: a row, 0 for none; it is selected as soon as the list has it
 *
 * Selects a row without emitting #HfIdSelection::selected.
 */
void hf_id_selection_set_id (HfIdSelection *self, gint64 id);

/**
 * hf_id_selection_get_id:
 *
 * Returns: the selected row, 0 for none; the list need not have it at the moment
 */
gint64 hf_id_selection_get_id (HfIdSelection *self);

/**
 * hf_id_selection_get_position:
 *
 * Returns: where the selected row stands, %GTK_INVALID_LIST_POSITION where it does not
 */
guint hf_id_selection_get_position (HfIdSelection *self);

G_END_DECLS
