/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that somebody listed, looked for in a text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_word_list_find:
 * @in: a text, folded
 * @words: (nullable): words, as hf_str_split_words() parts them
 *
 * Returns: (transfer full) (nullable): the longest of the words that occurs
 */
char *hf_word_list_find (const char *in, const char *words);

G_END_DECLS
