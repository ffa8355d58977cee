/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody may have meant who mistyped once: a letter or digit wrong, missing, too many, or
 * two of them swapped. The index is not asked for what is like a text; it is asked for each text
 * that one could have meant.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_TYPO_MIN_LETTERS:
 *
 * From how many letters on one may be wrong: of fewer, nearly everything is like everything.
 */
#define HF_TYPO_MIN_LETTERS 4

/**
 * HF_TYPO_MIN_DIGITS:
 *
 * From how many digits on one may be wrong.
 */
#define HF_TYPO_MIN_DIGITS 7

/**
 * hf_typo_letters:
 * @typed: lower-case ASCII letters
 *
 * Returns: (transfer full) (array zero-terminated=1): all words that @typed may stand for; none for
 *   a text that is too short
 */
char **hf_typo_letters (const char *typed);

/**
 * hf_typo_pinyin:
 * @typed: lower-case ASCII letters
 *
 * Of the words that @typed may stand for, those that can be read: whole syllables, of which the
 * last may be only begun. First letters alone are not forgiven a mistake.
 *
 * Returns: (transfer full) (array zero-terminated=1): readings without blanks; none for a text that
 *   is too short
 */
char **hf_typo_pinyin (const char *typed);

/**
 * hf_typo_digits:
 * @typed: ASCII digits
 *
 * Returns: (transfer full) (array zero-terminated=1): all numbers that @typed may stand for; none
 *   for one that is too short
 */
char **hf_typo_digits (const char *typed);

G_END_DECLS
