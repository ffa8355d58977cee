/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pinyin of names, for searching and for filling in the pinyin field. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_PINYIN_MAX_READINGS:
 *
 * The most readings that are given for a name.
 */
#define HF_PINYIN_MAX_READINGS 6

/**
 * HF_PINYIN_MAX_KEYS:
 *
 * The most search keys that are given for a name.
 */
#define HF_PINYIN_MAX_KEYS 64

/**
 * hf_pinyin_readings:
 * @name: (nullable): a name; words in other scripts are folded and kept
 * @max: how many readings are wanted, at most %HF_PINYIN_MAX_READINGS
 *
 * Reads a name in all the ways in which people may read it, the likeliest first. The first
 * characters are read as a surname (曾 is zeng). Syllables with ü come with and without the dots.
 *
 * Returns: (transfer full) (array zero-terminated=1): readings such as `zeng zi mo`; empty when
 *   nothing can be read
 */
char **hf_pinyin_readings (const char *name, gsize max);

/**
 * hf_pinyin:
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the likeliest reading, or %NULL when nothing can be read
 */
char *hf_pinyin (const char *name);

/**
 * hf_pinyin_keys:
 * @name: (nullable): a name
 *
 * Lists what a person may type to find a name: whatever is typed is the beginning of one of these.
 *
 * Each syllable is written out or is its first letter, but for the last one, which is written out;
 * the first syllables may be missing. 张敏 gives `zhangmin`, `zmin` and `min`. An ü is a `v` or a
 * `u`. Names of more than six syllables give only the whole and the first letters.
 *
 * Returns: (transfer full) (array zero-terminated=1): distinct keys of ASCII letters and digits (or
 *   folded letters of other scripts), at most %HF_PINYIN_MAX_KEYS
 */
char **hf_pinyin_keys (const char *name);

/**
 * HF_PINYIN_MAX_STARTS:
 *
 * In how many of the first characters of a text hf_pinyin_keys_within() lets keys begin.
 */
#define HF_PINYIN_MAX_STARTS 64

/**
 * hf_pinyin_keys_within:
 * @text: (nullable): a title, a sentence
 *
 * Lists what a person may type to find a text by any word in it: from each Chinese character on
 * the syllables written out, and their first letters, for as many characters as anybody types.
 * 术后几天可以洗澡 has `xizao` and `xz` as well as `shuhoujitian…`.
 *
 * Returns: (transfer full) (array zero-terminated=1): distinct keys, in no order
 */
char **hf_pinyin_keys_within (const char *text);

/**
 * hf_pinyin_keys_of_initials:
 * @initials: lower-case ASCII letters, one for each syllable of a name
 *
 * Lists which keys the names with these first letters have: `zm` those of 张敏 (`zmin`) and 张明
 * (`zming`), not that of 张茂贵 (`zmgui`). A longer name may have one of them too: 张明安 has
 * `zman`.
 *
 * Returns: (transfer full) (array zero-terminated=1): keys as hf_pinyin_keys() gives them; none for
 *   one letter, which any name may begin with, and none for a syllable of five, such as `zhang`: it
 *   is a surname, and a name of five characters has keys that begin with it all the same
 */
char **hf_pinyin_keys_of_initials (const char *initials);

G_END_DECLS
