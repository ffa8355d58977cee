/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Facts about single Han characters: their readings and their simplified forms. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_han_is:
 * @c: a character
 *
 * Returns: whether @c is a Han character, of any plane, or the zero 〇 of names and years
 */
gboolean hf_han_is (gunichar c);

/**
 * hf_han_simplify:
 * @c: a character
 *
 * Returns: the simplified form of a traditional character; any other one as it is
 */
gunichar hf_han_simplify (gunichar c);

/**
 * hf_han_get_readings:
 * @c: a Han character
 * @is_surname: whether it stands where a surname stands
 *
 * Looks up how a character may be read, usual reading first.
 *
 * Returns: (transfer full) (array zero-terminated=1): syllables in plain letters and ü; empty when
 *   no reading is known
 */
char **hf_han_get_readings (gunichar c, gboolean is_surname);

/**
 * hf_han_get_surname_place:
 * @name: UTF-8
 *
 * ICU sorts a character by its usual reading, which that of a surname may not be: 曾 stands at ceng
 * and belongs at zeng.
 *
 * Returns: a rare character that stands where the surname at the start of @name belongs; 0 where
 *   it stands there itself, or begins with no Han character
 */
gunichar hf_han_get_surname_place (const char *name);

/**
 * hf_han_get_syllables:
 * @letter: a first letter
 *
 * Returns: (transfer full) (array zero-terminated=1): all syllables that begin with it, in plain
 *   letters and ü
 */
char **hf_han_get_syllables (char letter);

/**
 * hf_han_get_compound_surname:
 * @text: UTF-8
 * @len: (out): the bytes of @text that are the surname
 *
 * Looks for a surname of two or three characters at the start of @text.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): its readings, syllables separated
 *   by a space, or %NULL when there is none
 */
char **hf_han_get_compound_surname (const char *text, gsize *len);

G_END_DECLS
