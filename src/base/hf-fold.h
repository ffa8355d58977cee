/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folding: the one place that says which spellings are the same for a search. What is stored stays
 * as it was typed; only index and query are folded.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_FOLD_MAX:
 *
 * The most characters that one character folds to.
 */
#define HF_FOLD_MAX 24

/**
 * HfFolder:
 * @last: the last character that was folded; 0 at the start
 *
 * What folding must remember from one character to the next. Initialise it with zeros.
 */
typedef struct
{
  gunichar last;
} HfFolder;

/**
 * hf_folder_next:
 * @c: the next character of the text
 * @folded: (out): what it folds to
 *
 * Folds a text character by character, for callers that must know which part of the text became
 * what. White space becomes a space each; invisible characters become nothing.
 *
 * Returns: how many characters were written to @folded
 */
guint hf_folder_next (HfFolder *self, gunichar c, gunichar folded[static HF_FOLD_MAX]);

/**
 * hf_fold:
 * @text: (nullable): any bytes
 *
 * Folds text for comparing and searching: compatibility forms (full width, ligatures), case,
 * traditional to simplified characters, diacritics of Latin letters, white space runs to one space
 * and none at the ends. Folding twice changes nothing more. Thread-safe, the same in every locale.
 *
 * Returns: (transfer full): folded text, empty for %NULL
 */
char *hf_fold (const char *text);

/**
 * hf_fold_contains:
 * @text: any bytes
 * @folded: what hf_fold() made of what is looked for
 *
 * Returns: whether @folded is somewhere in what @text folds to; for many texts, as it folds few
 */
gboolean hf_fold_contains (const char *text, const char *folded);

G_END_DECLS
