/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may stand in a list line by line, on screen or on paper. Whoever passes by sees all of it at
 * once, so what is about means and family stays on the card, whoever looks. */

#include "core/hf-list-field.h"

/**
 * hf_field_suits_list:
 * @field: a field of a card, or one of the book's own
 *
 * Returns: whether it may be a column: it has a name, fits into a line and is not restricted
 */
gboolean
hf_field_suits_list (const HfFieldDef *field)
{
  return field->label != NULL && field->type != HF_FIELD_REF && field->type != HF_FIELD_JOINED &&
         (field->flags & (HF_FIELD_INTERNAL | HF_FIELD_PROSE | HF_FIELD_RESTRICTED)) == 0;
}
