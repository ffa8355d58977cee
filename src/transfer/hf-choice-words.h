/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * hf_choice_words_find:
 * @field: a field that is a choice
 * @word: what a file says, folded
 *
 * Returns: (transfer none) (nullable): the key it stands for, "" for a word that says unknown, or
 *   %NULL for a word that is not known
 */
const char *hf_choice_words_find (HfImportFieldId field, const char *word);

G_END_DECLS
