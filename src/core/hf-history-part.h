/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"

G_BEGIN_DECLS

/* How many fields say which row of a part a change is about. */
#define HF_HISTORY_N_NAMES 4

/**
 * HfHistoryPartKind:
 * @HF_HISTORY_LINE: a line of the card, such as a telephone number: what it says is the line
 * @HF_HISTORY_LEDGER: a line that came replaces another, so it is told too
 * @HF_HISTORY_ENTRY: something that happened or was agreed: two that say the same are two
 *
 * What a row that is part of something is to it.
 */
typedef enum
{
  HF_HISTORY_LINE,
  HF_HISTORY_LEDGER,
  HF_HISTORY_ENTRY,
} HfHistoryPartKind;

/**
 * HfHistoryPart:
 * @whole: what has the history
 * @def: what is part of it
 * @via: the field of @def that says of which row of @whole
 * @kind: what a row of @def is to it
 * @names: what it is called by when it came or went; the first field stands for the row. None of
 *   the others is field 0, which ends them
 * @n_named: how many of @names say which row it was of which a field changed
 * @silent: a field of which nothing is told, 0 for none
 * @has_file: whether a row that went comes back only while the file that it named is kept
 *
 * Rows whose changes stand in the history of another row.
 */
typedef struct
{
  const HfEntityDef *whole;
  const HfEntityDef *def;
  guint              via;
  HfHistoryPartKind  kind;
  guint              names[HF_HISTORY_N_NAMES];
  guint              n_named;
  guint              silent;
  gboolean           has_file;
} HfHistoryPart;

extern const HfHistoryPart hf_history_parts[];
extern const guint         hf_history_n_parts;

/**
 * hf_history_part_find:
 * @whole: (nullable): what has the history, %NULL for whatever has
 * @entity: the name of an entity
 *
 * Returns: (transfer none) (nullable): the first part that @entity is of @whole
 */
const HfHistoryPart *hf_history_part_find (const HfEntityDef *whole, const char *entity);

/**
 * hf_history_part_tells:
 * @self: a part that is no line of a card
 * @field: a field of it
 *
 * Whose the row is, is never told: a merge tells. What has no name cannot be named.
 *
 * Returns: whether it is told of @field that it got another value
 */
gboolean hf_history_part_tells (const HfHistoryPart *self, guint field);

G_END_DECLS
