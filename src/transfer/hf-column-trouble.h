/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * HfColumnTrouble:
 * @column: (nullable): the column that a map names and the table does not have
 * @field: the field that no column fills, %HF_IMPORT_N_FIELDS when that is not the trouble
 * @kind: what the rows were said to be
 * @likely: what they rather are, %HF_IMPORT_N_KINDS when nothing speaks for another kind
 * @columns: (nullable) (array zero-terminated=1): the table's columns, %NULL when its first line
 *   names none that is known: it may be somebody's record then
 *
 * Why the columns of a table are not enough. Goes with each %HF_TRANSFER_ERROR_UNKNOWN_COLUMN and
 * %HF_TRANSFER_ERROR_NO_COLUMN that hf_mapping_new() gives.
 */
typedef struct
{
  char           *column;
  HfImportFieldId field;
  HfImportKind    kind;
  HfImportKind    likely;
  char          **columns;
} HfColumnTrouble;

/**
 * hf_column_trouble_init:
 * @self: zeroed memory
 *
 * Makes it a trouble of which nothing is known.
 */
void hf_column_trouble_init (HfColumnTrouble *self);

/**
 * hf_column_trouble_copy:
 * @self: a trouble to copy from
 * @copy: (out): the copy
 *
 * Copies a trouble.
 */
void hf_column_trouble_copy (const HfColumnTrouble *self, HfColumnTrouble *copy);

/**
 * hf_column_trouble_clear:
 * @self: a trouble
 *
 * Frees what it holds.
 */
void hf_column_trouble_clear (HfColumnTrouble *self);

G_END_DECLS
