/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands in a field, in words. It knows no widget and reads nothing. */

#include "session/hf-field-words.h"

#include "base/hf-text-mask.h"
#include "core/hf-entity.h"
#include "session/hf-typed-value.h"

#include <glib/gi18n.h>

char *
hf_field_words (const HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];

  g_return_val_if_fail (def->type != HF_FIELD_REF, NULL);

  if (hf_row_is_null (row, field))
    return NULL;
  if (def->type == HF_FIELD_CHOICE)
    return g_strdup (hf_choice_label (def->choices, hf_row_text (row, field)));
  if (def->type == HF_FIELD_BOOL)
    return g_strdup (hf_row_int (row, field) != 0 ? _ ("Yes") : _ ("No"));
  return hf_typed_value_text (row, field);
}

char *
hf_field_words_for (const HfViewer *viewer, const HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];
  const char       *number = def->flags & HF_FIELD_GUARDED ? hf_row_text (row, field) : NULL;

  if (number != NULL && !hf_phone_is_masked (number) && hf_viewer_asks_for_numbers (viewer))
    return hf_field_mask_number (def, number);
  return hf_field_words (row, field);
}
