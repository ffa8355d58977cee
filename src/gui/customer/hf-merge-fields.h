/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/same-person/hf-merge-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_MERGE_FIELDS (hf_merge_fields_get_type ())

/**
 * HfMergeFields:
 *
 * The fields of two cards side by side: what differs with a tick beside what is taken, what is the
 * same folded away, and what hangs on each with a tick beside what comes over.
 */
G_DECLARE_FINAL_TYPE (HfMergeFields, hf_merge_fields, HF, MERGE_FIELDS, GtkWidget)

/**
 * hf_merge_fields_show:
 * @preview: both cards; borrowed until the next call
 * @keep: which of them stays, 0 or 1: it stands on the left
 *
 * Shows two cards. What only one says is taken from it; of two answers both are where they can be
 * put together, else that of the card that stays.
 */
void hf_merge_fields_show (HfMergeFields *self, const HfMergePreview *preview, guint keep);

/**
 * hf_merge_fields_focus:
 *
 * Puts the focus on the first field in which the cards differ.
 *
 * Returns: whether there is one
 */
gboolean hf_merge_fields_focus (HfMergeFields *self);

/**
 * hf_merge_fields_make_card:
 *
 * Returns: (transfer full): the card that stays as it was chosen, not sealed
 */
HfRow *hf_merge_fields_make_card (HfMergeFields *self);

/**
 * hf_merge_fields_list_own:
 *
 * Returns: (transfer full) (element-type HfMergeOwn): what was chosen for own fields in which the
 *   cards differ
 */
GPtrArray *hf_merge_fields_list_own (HfMergeFields *self);

/**
 * hf_merge_fields_list_left:
 *
 * Returns: (transfer full) (element-type HfMergeLeft): the rows that are not to come over
 */
GArray *hf_merge_fields_list_left (HfMergeFields *self);

G_END_DECLS
