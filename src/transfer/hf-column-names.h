/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * hf_column_fold:
 * @name: a column's name as written
 *
 * Brings a column's name into the form in which names are compared: case, width, spaces and
 * punctuation do not count.
 *
 * Returns: (transfer full): the folded name
 */
char *hf_column_fold (const char *name);

/**
 * hf_column_find:
 * @name: the wanted column
 * @columns: (array length=n_columns): the header
 * @n_columns: number of @columns
 *
 * Looks a column up: as written first, then folded.
 *
 * Returns: its index, or -1
 */
int hf_column_find (const char *name, const char *const *columns, guint n_columns);

/**
 * hf_column_recognise:
 * @column: a column's name as written
 * @kind: what the table's rows are
 * @field: (out): the field meant
 *
 * Recognises a column by its Chinese or English name, and by what the program calls the field in
 * the user's language.
 *
 * Returns: %FALSE if the name says nothing
 */
gboolean hf_column_recognise (const char *column, HfImportKind kind, HfImportFieldId *field);

/**
 * hf_column_is_worked_out:
 * @column: a column's name as written
 * @kind: what the table's rows are
 *
 * Returns: whether it is called what the book works out of others, as an export writes it
 */
gboolean hf_column_is_worked_out (const char *column, HfImportKind kind);

/**
 * hf_column_get_names:
 * @field: a field
 * @kind: what the table's rows are
 *
 * Returns: (transfer none) (nullable): the folded names of @field other than its key, parted by `|`
 */
const char *hf_column_get_names (HfImportFieldId field, HfImportKind kind);

/**
 * hf_column_is_of_book:
 * @key: a key of a map
 *
 * Returns: whether it means what hangs on a customer, which whoever brings it into the book knows
 */
gboolean hf_column_is_of_book (const char *key);

G_END_DECLS
