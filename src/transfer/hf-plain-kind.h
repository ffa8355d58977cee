/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/* The most fields that tell two rows of a kind apart. */
#define HF_PLAIN_KIND_MOST_KEYS 5

/**
 * HfPlainKind:
 * @name: what is typed for it
 * @step: what an import of it is called in the history, a msgid
 * @def: what the rows are
 * @first: the field of a file that fills its first field; the others follow
 * @is_ledger: whether n equal rows are n entries, and not one that is said n times
 * @keys: (array length=n_keys): the fields that tell two rows apart
 * @n_keys: how many
 *
 * Rows that are taken over as the table of their fields says, without rules of their own. What a
 * reference refers to is named in files.
 */
typedef struct
{
  const char        *name;
  const char        *step;
  const HfEntityDef *def;
  HfImportFieldId    first;
  gboolean           is_ledger;
  guint              keys[HF_PLAIN_KIND_MOST_KEYS];
  guint              n_keys;
} HfPlainKind;

/**
 * hf_plain_kind_get:
 * @kind: what rows are
 *
 * Returns: (transfer none) (nullable): what is known of them, %NULL of rows with rules of their own
 */
const HfPlainKind *hf_plain_kind_get (HfImportKind kind);

/**
 * hf_plain_kind_is_spelled:
 * @entity: an entity
 *
 * Returns: whether its rows have no name, but files say which one is meant by whose it is, what and
 *   when
 */
gboolean hf_plain_kind_is_spelled (const char *entity);

/**
 * hf_plain_kind_is_for_files:
 * @field: a field of such a row
 *
 * Returns: whether files have it; whose the row is they say in columns of the customer
 */
gboolean hf_plain_kind_is_for_files (const HfFieldDef *field);

G_END_DECLS
