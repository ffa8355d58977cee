/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The raw tables of Han characters that gen-han-table.c writes when the program is built, because
 * ICU's transliterators are a thousand times slower than a lookup. Only hf-han.c and the generator
 * include this.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two ranges covered, one behind the other in the tables: the basic ideographs with extension
 * A, and the compatibility ideographs. */
#define HF_HAN_FIRST        0x3400
#define HF_HAN_LAST         0x9FFF
#define HF_HAN_COMPAT_FIRST 0xF900
#define HF_HAN_COMPAT_LAST  0xFAFF
#define HF_HAN_N_BASIC      (HF_HAN_LAST - HF_HAN_FIRST + 1)
#define HF_HAN_N_CHARS      (HF_HAN_N_BASIC + HF_HAN_COMPAT_LAST - HF_HAN_COMPAT_FIRST + 1)

/**
 * HfHanReading:
 * @word: simplified characters, UTF-8
 * @readings: alternatives separated by `|`, syllables by a space
 *
 * One line of data/pinyin/heteronyms.txt.
 */
typedef struct
{
  const char *word;
  const char *readings;
} HfHanReading;

/* The distinct syllables; the first one is empty and stands for "no reading". */
extern const char *const hf_han_syllables[];
extern const gsize       hf_han_n_syllables;

/* By character: the index of its usual syllable, and of the one it has as a surname according to
 * ICU. */
extern const guint16 hf_han_usual[HF_HAN_N_CHARS];
extern const guint16 hf_han_as_surname[HF_HAN_N_CHARS];

/* By syllable: a rare character that ICU sorts among those read so, 0 where there is none. */
extern const guint16 hf_han_places[];

/* By character: its simplified form, itself when it has none. */
extern const guint16 hf_han_simplified[HF_HAN_N_CHARS];

/* Sorted by the bytes of the word. */
extern const HfHanReading hf_han_surnames[];
extern const gsize        hf_han_n_surnames;
extern const HfHanReading hf_han_given[];
extern const gsize        hf_han_n_given;

G_END_DECLS
