/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A cell of a CSV file: quoted, and nothing that a spreadsheet would compute. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_csv_append_cell:
 * @line: (transfer none): where it goes
 * @cell: a cell's text
 *
 * Appends a cell: with an apostrophe before what is hf_csv_is_formula_like(), quoted by RFC 4180
 * where it has to be. What parts it from others the caller writes.
 */
void hf_csv_append_cell (GString *line, const char *cell);

/**
 * hf_csv_is_formula_like:
 * @cell: a cell's text
 *
 * Tells whether hf_csv_append_cell() puts an apostrophe before @cell: it begins with `=`, `+`, `-`,
 * `@`, one of their full-width forms, a tab or a carriage return, or with apostrophes before such a
 * one. (A NUL, the last of the dangerous ones, cannot occur in our text.)
 *
 * Returns: %TRUE if a spreadsheet might compute it
 */
gboolean hf_csv_is_formula_like (const char *cell);

/**
 * hf_csv_unneutralise:
 * @cell: a cell's text as read
 *
 * Takes back what hf_csv_append_cell() did to a formula-like cell; any other text stays as it is.
 *
 * Returns: (transfer none): the original text, a place within @cell
 */
const char *hf_csv_unneutralise (const char *cell);

G_END_DECLS
