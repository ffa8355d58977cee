/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfEncoding:
 * @HF_ENCODING_UNKNOWN: none of the others fits; the user has to name it
 * @HF_ENCODING_ASCII: nothing beyond ASCII was seen, so every ASCII-based one fits so far
 * @HF_ENCODING_UTF_8: UTF-8
 * @HF_ENCODING_UTF_16LE: UTF-16, least significant byte first, as Excel's "Unicode text"
 * @HF_ENCODING_UTF_16BE: UTF-16, most significant byte first
 * @HF_ENCODING_GB18030: GB 18030, with GBK and GB 2312 inside it
 * @HF_ENCODING_BIG5: Big5
 *
 * The character sets in which hospital systems and spreadsheets here hand out their tables.
 */
typedef enum
{
  HF_ENCODING_UNKNOWN,
  HF_ENCODING_ASCII,
  HF_ENCODING_UTF_8,
  HF_ENCODING_UTF_16LE,
  HF_ENCODING_UTF_16BE,
  HF_ENCODING_GB18030,
  HF_ENCODING_BIG5,
} HfEncoding;

/** HF_ENCODING_SAMPLE_SIZE: bytes worth showing to hf_encoding_detect() */
#define HF_ENCODING_SAMPLE_SIZE (64 * 1024)

/**
 * hf_encoding_detect:
 * @sample: (array length=length): the first bytes of the text
 * @length: bytes in @sample
 *
 * Guesses the character set of a text from its beginning.
 *
 * A byte order mark decides; then valid UTF-8; then whichever of GB 18030 and Big5 yields the more
 * everyday characters, since either's text usually converts as the other's too. A character cut
 * by the end of the sample does not count against anything. Text that is UTF-8 but for a few
 * damaged bytes is still UTF-8: reading it then fails at the damage instead of showing nonsense.
 *
 * Returns: the character set, %HF_ENCODING_UNKNOWN where nothing fits
 */
HfEncoding hf_encoding_detect (const guint8 *sample, gsize length);

/**
 * hf_encoding_get_bom_length:
 * @encoding: a character set
 * @text: (array length=length): the first bytes of a text in @encoding
 * @length: bytes in @text
 *
 * Returns: the bytes the byte order mark takes, 0 if there is none
 */
gsize hf_encoding_get_bom_length (HfEncoding encoding, const guint8 *text, gsize length);

/**
 * hf_encoding_from_name:
 * @name: a name as a user writes it, such as `gbk`, `UTF8` or `big5`
 *
 * Returns: the character set meant, %HF_ENCODING_UNKNOWN if it is not one of ours
 */
HfEncoding hf_encoding_from_name (const char *name);

/**
 * hf_encoding_get_name:
 * @encoding: a character set
 *
 * Returns: (transfer none): its usual name, which iconv understands
 */
const char *hf_encoding_get_name (HfEncoding encoding);

G_END_DECLS
