/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfVcardLine:
 * @name: what the line says, in capitals and without a group, such as `TEL`
 * @types: the parameters but for character set and coding, in lower case, each between two commas
 * @value: its value, decoded, in which characters may still be escaped
 *
 * A line of a vCard, unfolded.
 */
typedef struct
{
  char *name;
  char *types;
  char *value;
} HfVcardLine;

/**
 * hf_vcard_line_parse:
 * @self: (out caller-allocates): the line
 * @text: an unfolded line
 *
 * Parses a line of vCard 2.1, 3.0 or 4.0. What old telephones wrote in quoted-printable is decoded
 * by the character set that the line names, or else whichever fits.
 *
 * Returns: %FALSE if it is none, or holds a picture or sound; nothing is to be freed then
 */
gboolean hf_vcard_line_parse (HfVcardLine *self, const char *text);

/**
 * hf_vcard_line_clear:
 * @self: a line that was parsed
 *
 * Frees what it holds.
 */
void hf_vcard_line_clear (HfVcardLine *self);

/**
 * hf_vcard_line_is:
 * @self: a line
 * @type: in lower case, such as `fax`
 *
 * Returns: whether a parameter says so
 */
gboolean hf_vcard_line_is (const HfVcardLine *self, const char *type);

/**
 * hf_vcard_line_get_parts:
 * @self: a line
 * @separator: what parts its value, `;` or `,`
 *
 * Returns: (transfer full): the parts, in which nothing is escaped any more
 */
GStrv hf_vcard_line_get_parts (const HfVcardLine *self, char separator);

/**
 * hf_vcard_line_goes_on:
 * @text: what there is of a line
 *
 * Returns: whether it ends as only quoted-printable text does that goes on in the next line
 */
gboolean hf_vcard_line_goes_on (const char *text);

G_END_DECLS
