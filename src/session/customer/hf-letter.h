/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_letter_default:
 *
 * Returns: (transfer none): what is written to customers where the hospital did not say
 */
const char *hf_letter_default (void);

/**
 * hf_letter_placeholders:
 *
 * Returns: (transfer full): the placeholders, as they are written, in one line
 */
char *hf_letter_placeholders (void);

/**
 * hf_letter_fill:
 * @text: what is written, with placeholders
 * @customer: to whom
 * @hospital: who writes, "" where nobody said
 * @today: the day
 *
 * Puts in what differs from one customer to the next. What is no placeholder stays as it is.
 *
 * Returns: (transfer full): the letter
 */
char *hf_letter_fill (const char *text, const HfRow *customer, const char *hospital, HfDate today);

/**
 * hf_letter_address:
 * @customer: to whom
 *
 * Writes the address as the post reads it where the program's language is spoken: from the province
 * down to the person, or from the person up.
 *
 * Returns: (transfer full): its lines
 */
char *hf_letter_address (const HfRow *customer);

G_END_DECLS
