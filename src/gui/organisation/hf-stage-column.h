/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_STAGE_COLUMN (hf_stage_column_get_type ())

/**
 * HfStageColumn:
 *
 * The organisations of one stage, a card each, below the name of the stage and how many they are. A
 * card that is let go over it is put there, by the action `organisation.put-in-stage`.
 */
G_DECLARE_FINAL_TYPE (HfStageColumn, hf_stage_column, HF, STAGE_COLUMN, HfRecordList)

/**
 * hf_stage_column_set_up:
 * @context: what to work with
 * @stage: one of #hf_organisation_stages, "" for those without one
 * @menu: what can be done to a card
 *
 * Makes it ready to show; it lists nothing as yet.
 */
void hf_stage_column_set_up (HfStageColumn *self,
                             HfContext     *context,
                             const char    *stage,
                             GMenuModel    *menu);

/**
 * hf_stage_column_show:
 * @query: (transfer full): which organisations of any stage
 * @text: (nullable): what is searched for, to be marked
 *
 * Lists those of them that are in the stage.
 */
void hf_stage_column_show (HfStageColumn *self, HfQuery *query, const char *text);

/**
 * hf_stage_column_get_stage:
 *
 * Returns: (transfer none): the stage, "" for none
 */
const char *hf_stage_column_get_stage (HfStageColumn *self);

G_END_DECLS
