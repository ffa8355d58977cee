/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"

G_BEGIN_DECLS

#define HF_TYPE_OUTSIDE_ROW (hf_outside_row_get_type ())

/**
 * HfOutsideRow:
 *
 * The line below what a search found among the rows that pass a filter: how many more there are
 * without it. Its action lifts the filter.
 */
G_DECLARE_FINAL_TYPE (HfOutsideRow, hf_outside_row, HF, OUTSIDE_ROW, GtkButton)

/**
 * HfOutsideQuery:
 * @list: a list
 * @text: (out) (nullable) (transfer none): what is searched for, unless the query asks for it
 *
 * Tells what the list would ask for without its filter.
 *
 * Returns: (transfer full) (nullable): a query; %NULL while nothing is searched for or filtered
 */
typedef HfQuery *(*HfOutsideQuery) (HfRecordList *list, const char **text);

/**
 * hf_outside_row_serve:
 * @list: (transfer none): the list above it
 * @outside: what it would ask for
 *
 * Begins to count; the row goes before the list.
 */
void hf_outside_row_serve (HfOutsideRow *self, HfRecordList *list, HfOutsideQuery outside);

G_END_DECLS
