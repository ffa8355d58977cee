/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cuts text into the tokens of the search index, without knowing which index that is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfTokensFlags:
 * @HF_TOKENS_INDEX: text that shall be found
 * @HF_TOKENS_QUERY: text that somebody looks for
 *
 * What the tokens are for. They differ in the digits only: of a query, just what must match.
 */
typedef enum
{
  HF_TOKENS_INDEX = 0,
  HF_TOKENS_QUERY = 1 << 0
} HfTokensFlags;

/**
 * HfTokenFunc:
 * @token: the folded token, not ended by NUL
 * @len: its bytes
 * @start: where in the text it begins, in bytes
 * @end: where in the text it ends, in bytes
 *
 * Called for each token; each stands at the position behind the one before.
 */
typedef void (
  *HfTokenFunc) (const char *token, gsize len, gsize start, gsize end, gpointer user_data);

/**
 * hf_tokens_foreach:
 * @text: (array length=len): any bytes, NULs and invalid UTF-8 included
 * @len: their number
 * @flags: %HF_TOKENS_QUERY for what is searched for, 0 for what is to be found
 * @func: (scope call): what to call for each token
 *
 * Folds a text and cuts it into tokens: each Han character, kana and Hangul syllable is one; so is
 * each run of other letters; so is each symbol and emoji. White space, punctuation and what is no
 * UTF-8 stand between tokens and are none.
 *
 * Digits: at each position of a run there is the slice of up to three digits that begins there
 * (13800 is 138 380 800 00 0), so that any fragment of at least three digits is a phrase of slices,
 * and one or two digits are the beginning of one. For a query there are only the slices of three
 * digits, or the run itself when it is shorter.
 */
void hf_tokens_foreach (const char   *text,
                        gsize         len,
                        HfTokensFlags flags,
                        HfTokenFunc   func,
                        gpointer      user_data);

G_END_DECLS
