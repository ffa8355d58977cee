/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_csv_guess_separator:
 * @text: (array length=length): the beginning of a table, UTF-8
 * @length: bytes in @text
 *
 * Guesses what separates the cells: the one of comma, semicolon and tab that divides the first
 * records most evenly. Quoted separators do not count.
 *
 * Returns: `,`, `;` or a tab; a comma where nothing speaks for another
 */
char hf_csv_guess_separator (const char *text, gsize length);

/**
 * hf_csv_separator_from_name:
 * @name: a separator as a map file names it: the character itself, `tab`, `comma` or `semicolon`
 *
 * Returns: the separator, or 0 if @name is none
 */
char hf_csv_separator_from_name (const char *name);

/**
 * hf_csv_parse_separator_line:
 * @text: (array length=length): the beginning of a table, UTF-8
 * @length: bytes in @text
 * @separator: (out): the separator the line names
 *
 * Recognises the line `sep=;` that spreadsheets put before the header.
 *
 * Returns: bytes the line takes with its end, 0 if there is none
 */
gsize hf_csv_parse_separator_line (const char *text, gsize length, char *separator);

G_END_DECLS
