/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

G_BEGIN_DECLS

/**
 * HfTemplate:
 *
 * Where a field's text comes from: one column, several joined, or a constant.
 *
 * `{FIRST} {LAST}` joins columns; `{{` and `}}` stand for braces. Text between two columns is left
 * out when either is empty, text at either end when the column beside it is. A template
 * of columns that are all empty is empty.
 */
typedef struct _HfTemplate HfTemplate;

/**
 * hf_template_new:
 * @text: the template as a map file has it
 * @columns: (array length=n_columns): the header
 * @n_columns: number of @columns
 * @may_be_constant: whether text without braces that names no column is taken as a constant
 * @error: return location for an error
 *
 * Makes a template for a file with these columns.
 *
 * Returns: (transfer full): the template, or %NULL with %HF_TRANSFER_ERROR_UNKNOWN_COLUMN or
 *   %HF_TRANSFER_ERROR_MAP
 */
HfTemplate *hf_template_new (const char        *text,
                             const char *const *columns,
                             guint              n_columns,
                             gboolean           may_be_constant,
                             GError           **error);

/**
 * hf_template_new_column:
 * @column: a column's index
 *
 * Returns: (transfer full): the template that gives just this column
 */
HfTemplate *hf_template_new_column (guint column);

/**
 * hf_template_free:
 * @self: (transfer full): a template
 *
 * Frees the template.
 */
void hf_template_free (HfTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTemplate, hf_template_free)

/**
 * hf_template_uses:
 * @self: a template
 * @column: a column's index
 *
 * Returns: whether the column is part of it
 */
gboolean hf_template_uses (const HfTemplate *self, guint column);

/**
 * hf_template_expand:
 * @self: a template
 * @record: a record with at least the header's cells
 * @scratch: where joined text is put; its contents are replaced
 *
 * Returns: (transfer none): the text, valid until @record or @scratch changes
 */
const char *
hf_template_expand (const HfTemplate *self, const HfCsvRecord *record, GString *scratch);

G_END_DECLS
