/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number in a text is found by its digits from so many on, however they are grouped. */
#define HF_SEARCH_LEAST_NUMBER 5

gboolean hf_search_match_is_number (const char *folded);
gboolean hf_search_match_is_latin (const char *folded);
void
hf_search_match_append (GString *match, const char *column, const char *piece, gboolean is_prefix);
void  hf_search_match_append_piece (GString *match, const char *piece, gboolean is_prefix);
char *hf_search_match_build (const char *folded, gboolean is_masked);
char *hf_search_match_after (const char *prefix);

/* Who is looked for; the customer is “c”. A card that was merged has nothing left to be found by.
 */
#define HF_SEARCH_ALIVE   " AND c.archived IS NULL"
#define HF_SEARCH_ARCHIVE " AND c.archived IS NOT NULL AND c.merged_into IS NULL"

/* A word among the digits of an archived customer, where nobody's typing looks for words. */
#define HF_SEARCH_ARCHIVE_MARK   "archived"
#define HF_SEARCH_MATCH_ARCHIVED "digits : \"" HF_SEARCH_ARCHIVE_MARK "\""

G_END_DECLS
