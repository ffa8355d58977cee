/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a field is found by where a form is searched, besides its label. */

#include "gui/common/hf-editable-row-private.h"

#include "session/hf-field-names.h"

gboolean
hf_editable_row_is_called (HfFieldRow *row, const char *typed)
{
  HfEditableRow *self = (HfEditableRow *) row;

  return self->edit.def != NULL && hf_field_names_have (self->edit.def, self->edit.field, typed);
}
