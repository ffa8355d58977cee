/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfEntryLine:
 * @label: what it is, translated
 * @text: what stands there, in the language of the program
 *
 * One field of an entry.
 */
typedef struct
{
  const char *label;
  char       *text;
} HfEntryLine;

/**
 * hf_entry_words_lines:
 * @row: a visit, or an entry of the contact log
 *
 * Writes what is known of an entry; whose it is stands above it, and what this viewer may not see
 * is not in the row.
 *
 * Returns: (transfer full) (element-type HfEntryLine): a line for each field that holds something
 */
GArray *hf_entry_words_lines (const HfRow *row);

G_END_DECLS
