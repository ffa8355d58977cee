/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "gui/common/filter/hf-filter-names.h"
#include "session/search/hf-segment-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_TAG_RULE_ROW (hf_tag_rule_row_get_type ())

/**
 * HfTagRuleRow:
 *
 * Whom a rule for tags is for: what it asks, how many pass, and the segments to choose from.
 */
G_DECLARE_FINAL_TYPE (HfTagRuleRow, hf_tag_rule_row, HF, TAG_RULE_ROW, GtkWidget)

/**
 * hf_tag_rule_row_new:
 * @context: what to work with
 * @record: the rule
 * @segments: what can be chosen
 * @names: of what filters refer to
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *hf_tag_rule_row_new (HfContext     *context,
                                HfRecord      *record,
                                HfSegmentList *segments,
                                HfFilterNames *names);

G_END_DECLS
