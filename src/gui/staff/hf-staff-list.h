/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

#define HF_TYPE_STAFF_LIST (hf_staff_list_get_type ())

/**
 * HfStaffList:
 *
 * The list of whoever works here, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfStaffList, hf_staff_list, HF, STAFF_LIST, HfRecordList)

/**
 * hf_staff_list_set_up:
 * @context: what to work with
 *
 * Makes the list ready and shows everybody.
 */
void hf_staff_list_set_up (HfStaffList *self, HfContext *context);

/**
 * hf_staff_list_show:
 * @text: (nullable): what to look for
 *
 * Lists others.
 */
void hf_staff_list_show (HfStaffList *self, const char *text);

/**
 * hf_staff_list_new_query:
 * @text: (nullable): what is searched for
 *
 * Returns: (transfer full): what the list shows then, in its order
 */
HfQuery *hf_staff_list_new_query (HfStaffList *self, const char *text);

/**
 * hf_staff_list_set_filter:
 * @filter: what those listed have in common, copied
 *
 * Has effect with the next hf_staff_list_show().
 */
void hf_staff_list_set_filter (HfStaffList *self, const HfFilter *filter);

/**
 * hf_staff_list_make_outside_query:
 * @list: the list
 * @text: (out) (nullable) (transfer none): what is searched for, unless the query asks for it
 *
 * An #HfOutsideQuery.
 *
 * Returns: (transfer full) (nullable): what it would ask for without its filter
 */
HfQuery *hf_staff_list_make_outside_query (HfRecordList *list, const char **text);

G_END_DECLS
