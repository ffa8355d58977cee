/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is typed into a field goes to the draft when it is left; the form saves the draft. */

#include "gui/common/hf-draft-field.h"

/**
 * hf_draft_field_set_up:
 * @field: a field of the form
 * @draft: the new row
 * @context: the book
 * @options: (nullable): for a reference, the records to choose from
 *
 * Makes a field ready, and shows what the draft has in it.
 */
void
hf_draft_field_set_up (HfEditableRow *field,
                       const HfRow   *draft,
                       HfContext     *context,
                       GListModel    *options)
{
  hf_editable_row_set_up (field, draft->def, hf_context_get_clock (context), options);
  hf_editable_row_set_row (field, draft);
}

/**
 * hf_draft_field_take_over:
 * @field: the field that was edited
 * @draft: (inout): the new row
 * @edited: what #HfEditableRow::edited gave
 *
 * Takes the field over into the draft, and only that one: in another somebody may be typing.
 */
void
hf_draft_field_take_over (HfEditableRow *field, HfRow **draft, const HfRow *edited)
{
  guint  index = (guint) hf_entity_field (edited->def, hf_editable_row_get_field (field));
  HfRow *next = hf_row_copy (*draft);

  hf_row_set (next, index, edited->values[index]);
  hf_row_unref (*draft);
  *draft = hf_row_seal (next);
  hf_editable_row_set_row (field, *draft);
}
