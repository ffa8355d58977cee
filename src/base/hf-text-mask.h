/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Phone numbers and names as they are compared, and as they are shown to those who may not see them
 * whole.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_digits:
 * @phone: (nullable): a phone number as written
 *
 * Takes the digits of a phone number, without the country code of China (`+86`, `0086`, or a bare
 * `86` before a mobile number), so that the same number written in two ways is equal.
 *
 * Returns: (transfer full): ASCII digits, maybe none
 */
char *hf_digits (const char *phone);

/**
 * hf_mask_phone:
 * @phone: (nullable): a phone number as written
 *
 * Hides the middle of a phone number: `138****8821`. The shorter the number, the less is shown.
 *
 * Returns: (transfer full): the masked number, empty when there is none
 */
char *hf_mask_phone (const char *phone);

/**
 * hf_phone_is_masked:
 * @phone: a phone number
 *
 * Returns: whether it is one of hf_mask_phone(), which nobody can dial
 */
gboolean hf_phone_is_masked (const char *phone);

/**
 * hf_mask_whole_phone:
 * @text: what somebody looked for
 *
 * Hides the middle of a whole number. Fewer digits are the end of one, and who looks for a word
 * looks for no number; both stay.
 *
 * Returns: (transfer full): what may stand on paper
 */
char *hf_mask_whole_phone (const char *text);

/**
 * hf_mask_number:
 * @number: a number by which somebody is known, such as that of an identity card
 *
 * Returns: (transfer full): the region and the end of a long one, as in "1401************21", only
 *   the end of one that is shorter
 */
char *hf_mask_number (const char *number);

/**
 * hf_mask_numbers_within:
 * @text: a text
 *
 * Returns: (transfer full): the text, with each number of seven digits or more in it as by
 *   hf_mask_phone(); days in it remain
 */
char *hf_mask_numbers_within (const char *text);

/**
 * hf_mask_name:
 * @name: (nullable): a name
 *
 * Hides all of a name but its first character, and how long it is: `张*`.
 *
 * Returns: (transfer full): the masked name, empty when there is none
 */
char *hf_mask_name (const char *name);

G_END_DECLS
