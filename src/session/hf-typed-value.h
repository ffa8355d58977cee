/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_typed_value_text:
 * @row: a row
 * @field: a field that is typed: a text, a number, a date or a time
 *
 * Writes a field as a person would type it: a birth date no more exactly than it is known.
 *
 * Returns: (transfer full): the text, "" for unknown
 */
char *hf_typed_value_text (const HfRow *row, guint field);

/**
 * hf_typed_value_read:
 * @draft: a draft
 * @field: a field that is typed
 * @text: what was typed; blank means unknown
 * @today: today, for ages
 * @error: return location for a #HfValidationError
 *
 * Puts what was typed into a draft. A birth date may be an age ("34", "34岁"), which gives an
 * estimated date; its precision is set along with it. A special day may have no year, and words by
 * which it is one of the lunar calendar.
 *
 * Returns: whether it can be stored; the draft is left as it was otherwise
 */
gboolean
hf_typed_value_read (HfRow *draft, guint field, const char *text, HfDate today, GError **error);

/**
 * hf_typed_value_set_flag:
 * @draft: a draft
 * @field: a field that is on or off
 * @is_set: which
 *
 * Puts what was ticked into a draft, with what follows from it.
 */
void hf_typed_value_set_flag (HfRow *draft, guint field, gboolean is_set);

G_END_DECLS
