/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfSelected:
 * @query: (owned): what is listed
 * @search: (owned) (nullable): what was searched for in it
 * @is_all: whether everything listed is selected but @ids, rather than @ids alone
 * @ids: (owned) (element-type gint64): rows, customers or others
 *
 * Which of the book's rows are selected, without knowing them all. It crosses threads and is not
 * changed once it is made.
 */
typedef struct
{
  HfQuery *query;
  char    *search;
  gboolean is_all;
  GArray  *ids;
} HfSelected;

/**
 * hf_selected_new:
 * @query: (transfer full): what is listed
 * @search: (nullable): what was searched for in it
 * @is_all: whether everything listed is selected but @ids
 * @ids: (transfer full) (element-type gint64): rows
 *
 * Returns: (transfer full): a selection
 */
HfSelected *hf_selected_new (HfQuery *query, const char *search, gboolean is_all, GArray *ids);

/**
 * hf_selected_new_all:
 * @query: (transfer full): what is listed
 * @search: (nullable): what was searched for in it
 *
 * Returns: (transfer full): a selection of all that is listed
 */
HfSelected *hf_selected_new_all (HfQuery *query, const char *search);

/**
 * hf_selected_copy:
 * @self: a selection
 *
 * Returns: (transfer full): the same selection
 */
HfSelected *hf_selected_copy (const HfSelected *self);

/**
 * hf_selected_free:
 * @self: (transfer full): a selection
 *
 * Frees a selection.
 */
void hf_selected_free (HfSelected *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSelected, hf_selected_free)

/**
 * hf_selected_read:
 * @self: a selection
 * @db: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): what is selected, those of a list in
 *   its order
 */
GArray *hf_selected_read (const HfSelected *self, HfDatabase *db, GError **error);

G_END_DECLS
