/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfUsualWords:
 * @field: the name of a field of a customer that is free text
 * @is_list: whether several of them stand in the field, commas between them
 * @words: (nullable): msgids of what is usually written there, ended by %NULL
 *
 * What a hospital usually notes in a field. It is proposed, so that the same is written in one way;
 * any other text is as good.
 */
typedef struct
{
  const char        *field;
  gboolean           is_list;
  const char *const *words;
} HfUsualWords;

/**
 * hf_usual_words_find:
 * @field: the name of a field of a customer
 *
 * Returns: (transfer none) (nullable): what is usual there, %NULL where nothing is proposed
 */
const HfUsualWords *hf_usual_words_find (const char *field);

G_END_DECLS
