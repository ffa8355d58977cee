/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Small helpers for text as people type it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_set_str:
 * @dest: (inout): the string to replace
 * @src: (nullable): what to copy into it; may be a part of *@dest
 *
 * Replaces a string by a copy of another one, unless they are equal.
 *
 * Returns: whether *@dest changed
 */
gboolean hf_set_str (char **dest, const char *src);

/**
 * hf_str_clean:
 * @text: (nullable): any bytes
 *
 * Brings typed or imported text into the form in which it is stored: valid UTF-8, NFC, no white
 * space (the ideographic one included) at either end.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is left
 */
char *hf_str_clean (const char *text);

/**
 * hf_str_is_blank:
 * @text: (nullable): UTF-8
 *
 * Returns: whether @text is %NULL or nothing but white space
 */
gboolean hf_str_is_blank (const char *text);

/**
 * hf_str_visible_controls:
 * @text: (nullable): any bytes
 *
 * Draws control, bidirectional and zero-width characters as symbols, so that a name can neither
 * break its line nor turn the text around it.
 *
 * Returns: (transfer full): text for one line
 */
char *hf_str_visible_controls (const char *text);

/**
 * hf_str_split_words:
 * @text: (nullable): words parted by blanks, commas or semicolons, Chinese ones too, or lines
 *
 * Returns: (transfer full) (array zero-terminated=1): the words
 */
char **hf_str_split_words (const char *text);

/**
 * hf_str_one_line:
 * @text: (nullable): any bytes
 *
 * Writes lines behind one another, a space between them, and draws other controls as
 * hf_str_visible_controls() does: for a note where there is room for one line.
 *
 * Returns: (transfer full): text for one line
 */
char *hf_str_one_line (const char *text);

/**
 * hf_str_visible_lines:
 * @text: (nullable): any bytes
 *
 * Keeps the lines and draws other controls as hf_str_visible_controls() does.
 *
 * Returns: (transfer full): text for as many lines as it has
 */
char *hf_str_visible_lines (const char *text);

/**
 * hf_str_file_name:
 * @text: (nullable): what somebody typed or sent
 *
 * What is in the book need not do as a file's name: no folders, no controls, not hidden, not too
 * long; the end of a long name, which tells the kind of the file, stays.
 *
 * Returns: (transfer full) (type filename): the name of a file
 */
char *hf_str_file_name (const char *text);

/**
 * hf_str_list_has:
 * @words: words parted by bars, such as "phone|mobile"
 * @word: a word
 *
 * Returns: whether @word is one of them, letter by letter
 */
gboolean hf_str_list_has (const char *words, const char *word);

/**
 * hf_str_write_double:
 * @number: a finite number
 * @buffer: (out caller-allocates): room for %G_ASCII_DTOSTR_BUF_SIZE bytes
 *
 * Writes a number for programs: a point in every locale, and no more digits than it takes to read
 * the same number back.
 *
 * Returns: (transfer none): @buffer
 */
const char *hf_str_write_double (double number, char *buffer);

G_END_DECLS
