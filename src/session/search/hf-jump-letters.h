/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_N_LETTERS 26

/* No name begins so. */
#define HF_NO_LETTER G_MAXUINT

/**
 * HfJumpLetters:
 * @pinyin: for each letter from A to Z where the first name stands whose pinyin begins so;
 * %HF_NO_LETTER for none
 * @latin: the same of names in Latin letters, which stand behind all of those
 *
 * Where the initials begin in a list that is sorted by name.
 */
typedef struct
{
  guint pinyin[HF_N_LETTERS];
  guint latin[HF_N_LETTERS];
} HfJumpLetters;

/**
 * hf_jump_letters_read:
 * @db: a connection
 * @def: the entity of those listed
 * @ids: (element-type gint64): its rows, sorted by name
 * @descending: whether from the last to the first
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Finds the initials by looking some twenty rows up for each of them, however long the list is.
 *
 * Returns: (transfer full) (nullable): where they begin; free with g_free()
 */
HfJumpLetters *hf_jump_letters_read (HfDatabase        *db,
                                     const HfEntityDef *def,
                                     const GArray      *ids,
                                     gboolean           descending,
                                     GCancellable      *cancellable,
                                     GError           **error);

G_END_DECLS
