/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers below a hundred written in Chinese, as people type them before a unit of time. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_han_number_spell_out:
 * @text: any text
 *
 * Writes numbers such as 三 and 二十九 as digits where a unit of time follows them: `三点半`
 * becomes `3点半` and `十一月二十九日` becomes `11月29日`. 两 is 2, too. The day of a week (`周三`)
 * and all other text stay as they are.
 *
 * Returns: (transfer full): the text with such numbers in digits
 */
char *hf_han_number_spell_out (const char *text);

G_END_DECLS
