/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_MERGE_ALL_DIALOG (hf_merge_all_dialog_get_type ())

/**
 * HfMergeAllDialog:
 *
 * Merges pairs that are one person for certain: says first how many, then one after the other, and
 * can be stopped between any two.
 */
G_DECLARE_FINAL_TYPE (HfMergeAllDialog, hf_merge_all_dialog, HF, MERGE_ALL_DIALOG, AdwWindow)

/**
 * HfMergeAllDialog::done:
 * @self: the dialog, which closes now
 * @text: (nullable): what to tell, %NULL where nothing was merged
 * @step: the step in the history that Undo takes back
 *
 * What was merged is merged, be it all or not.
 */

/**
 * hf_merge_all_dialog_show:
 * @parent: the window
 * @context: the book
 * @pairs: (element-type HfDuplicatePair): the pairs
 *
 * Shows it and begins to compare.
 *
 * Returns: (transfer none): it, until it closes
 */
HfMergeAllDialog *hf_merge_all_dialog_show (GtkWindow *parent, HfContext *context, GArray *pairs);

G_END_DECLS
