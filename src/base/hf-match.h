/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where what somebody typed stands in a text they are shown, by the rules by which it is searched
 * for: folded, by pinyin or initials, by digits however they are grouped. It knows the two texts
 * only, so that what is shown masked is matched as it is shown.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfMatchSpan:
 * @start: where it begins, in bytes
 * @end: where it ends, in bytes
 *
 * A part of a shown text.
 */
typedef struct
{
  gsize start;
  gsize end;
} HfMatchSpan;

/**
 * HfMatchPlace:
 * @HF_MATCH_NOWHERE: a piece of what was typed is not there
 * @HF_MATCH_INSIDE: a piece begins within a word
 * @HF_MATCH_AT_WORD: each piece begins a word, or a character of a script without words
 * @HF_MATCH_AT_START: besides, the first piece begins the text
 *
 * How well a text matches, worst first.
 */
typedef enum
{
  HF_MATCH_NOWHERE,
  HF_MATCH_INSIDE,
  HF_MATCH_AT_WORD,
  HF_MATCH_AT_START,
} HfMatchPlace;

/**
 * hf_match_find:
 * @shown: (nullable): a text as it is shown
 * @typed: (nullable): what was typed
 *
 * Finds the parts of a text that match. Each piece of @typed between white space is looked for by
 * itself: as it stands, else as digits or as pinyin. "zm" is both characters of 张明, "5678" the
 * end of 138 1234 5678.
 *
 * Returns: (transfer full) (element-type HfMatchSpan): disjoint parts in their order, maybe none
 */
GArray *hf_match_find (const char *shown, const char *typed);

/**
 * hf_match_get_place:
 * @shown: (nullable): a text
 * @typed: (nullable): what was typed
 *
 * Returns: how well @shown matches all pieces of @typed; %HF_MATCH_NOWHERE when nothing was typed
 */
HfMatchPlace hf_match_get_place (const char *shown, const char *typed);

G_END_DECLS
