/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-value.h"
#include "transfer/hf-import-field.h"
#include "transfer/hf-refusal.h"

G_BEGIN_DECLS

/**
 * hf_values_parse_money:
 * @text: an amount of yuan, such as `1,234.50`, `￥12`, `12元`, `-3` or `1.2万`
 * @fen: (out): the amount in fen, rounded half away from zero
 *
 * Reads an amount of money. A comma only parts thousands; exponents are refused.
 *
 * Returns: %FALSE if it is none
 */
gboolean hf_values_parse_money (const char *text, gint64 *fen);

/**
 * hf_values_parse_number:
 * @type: the type of the field: a count, money or a decimal number
 * @text: the number as a person or a file writes it
 * @number: (out): the number as such a field stores it
 *
 * Reads a number; see hf_values_parse_money() and hf_decimal_parse().
 *
 * Returns: %FALSE if it is none
 */
gboolean hf_values_parse_number (HfFieldType type, const char *text, gint64 *number);

/**
 * hf_values_write_number:
 * @type: the type of the field
 * @number: the number as it is stored
 *
 * Writes a number such that hf_values_parse_number() reads it again: money with both digits behind
 * the point, a decimal number with those that count.
 *
 * Returns: (transfer full): the text
 */
char *hf_values_write_number (HfFieldType type, gint64 number);

/**
 * hf_values_find_choice:
 * @field: a field of type choice
 * @text: a key, a label in English, or another usual word for it
 * @key: (out) (nullable): the choice's key, or %NULL where the text says it is unknown
 *
 * Returns: %FALSE if it is none
 */
gboolean hf_values_find_choice (HfImportFieldId field, const char *text, const char **key);

/**
 * hf_values_is_placeholder:
 * @text: a cleaned text
 *
 * Tells whether @text is what people write where nothing is known, such as `-`, `无` or `N/A`.
 *
 * Returns: whether a date, amount, number or choice so written is none
 */
gboolean hf_values_is_placeholder (const char *text);

/**
 * hf_values_convert:
 * @field: a field
 * @text: its text, cleaned unless the field is verbatim
 * @value: (out): an unset value to fill; dates ISO, times `HH:MM`, money fen, truth 0 or 1
 * @precision: (out): how much of a date is known
 *
 * Converts a text by the field's type.
 *
 * Returns: %HF_REFUSAL_NONE, or why not, @value then being null
 */
HfRefusalCode hf_values_convert (HfImportFieldId  field,
                                 const char      *text,
                                 HfValue         *value,
                                 HfDatePrecision *precision);

G_END_DECLS
