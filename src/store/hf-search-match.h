/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hf_search_match_is_number (const char *folded);
gboolean hf_search_match_is_latin (const char *folded);
void
hf_search_match_append (GString *match, const char *column, const char *piece, gboolean is_prefix);
char *hf_search_match_build (const char *folded);
char *hf_search_match_after (const char *prefix);

/* Archived customers are found by lists only; the customer is “c”. */
#define HF_SEARCH_ALIVE " AND c.archived IS NULL"

G_END_DECLS
