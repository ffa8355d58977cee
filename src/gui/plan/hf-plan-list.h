/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_LIST (hf_plan_list_get_type ())

/**
 * HfPlanList:
 *
 * The list of plans; an #HfRecordList.
 */
G_DECLARE_FINAL_TYPE (HfPlanList, hf_plan_list, HF, PLAN_LIST, HfRecordList)

/**
 * hf_plan_list_set_up:
 * @context: what to work with
 *
 * Makes the list ready.
 */
void hf_plan_list_set_up (HfPlanList *self, HfContext *context);

/**
 * hf_plan_list_show:
 * @text: (nullable): what to search for
 * @archived: whether those are listed that are not used any more
 *
 * Lists plans.
 */
void hf_plan_list_show (HfPlanList *self, const char *text, gboolean archived);

G_END_DECLS
