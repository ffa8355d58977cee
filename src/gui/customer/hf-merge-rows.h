/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/same-person/hf-merge-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_MERGE_ROWS (hf_merge_rows_get_type ())

/**
 * HfMergeRows:
 *
 * What hangs on two cards, with a tick beside each row that comes over to the one that stays.
 */
G_DECLARE_FINAL_TYPE (HfMergeRows, hf_merge_rows, HF, MERGE_ROWS, GtkWidget)

/**
 * hf_merge_rows_show:
 * @preview: both cards
 * @keep: which of them stays, 0 or 1
 *
 * Shows what hangs on them, all of it ticked; nothing where nothing does.
 */
void hf_merge_rows_show (HfMergeRows *self, const HfMergePreview *preview, guint keep);

/**
 * hf_merge_rows_list_left:
 *
 * Returns: (transfer full) (element-type HfMergeLeft): the rows that somebody unticked
 */
GArray *hf_merge_rows_list_left (HfMergeRows *self);

G_END_DECLS
