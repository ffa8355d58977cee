/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far the saving of a field is, and whether what comes from the book meanwhile may be shown in
 * the place of what somebody types. The widget is not known here, nor who saves. */

#include "gui/common/hf-field-save.h"

void
hf_field_save_clear (HfFieldSave *self)
{
  self->is_saving = FALSE;
  self->is_left = FALSE;
  g_clear_pointer (&self->sent, hf_row_unref);
  g_clear_pointer (&self->newest, hf_row_unref);
  g_clear_pointer (&self->row, hf_row_unref);
}

void
hf_field_save_take (HfFieldSave *self, const HfRow *row)
{
  HfRow *taken = row ? hf_row_ref (row) : NULL; /* it may be the newest of them */

  hf_field_save_clear (self);
  self->row = taken;
}

void
hf_field_save_keep (HfFieldSave *self, const HfRow *row)
{
  g_clear_pointer (&self->newest, hf_row_unref);
  self->newest = hf_row_ref (row);
}

void
hf_field_save_send (HfFieldSave *self, HfRow *draft)
{
  self->is_saving = TRUE;
  self->is_left = FALSE;
  g_clear_pointer (&self->sent, hf_row_unref);
  self->sent = hf_row_ref (draft);
}

static gboolean
differs (const HfFieldSave *self, const HfRow *row, const HfRow *draft)
{
  return draft == NULL || hf_row_differs (row, draft, self->field);
}

gboolean
hf_field_save_is_edited (const HfFieldSave *self, const HfRow *draft)
{
  return self->row != NULL && differs (self, self->row, draft);
}

gboolean
hf_field_save_has_more (const HfFieldSave *self, const HfRow *draft)
{
  return self->is_saving && draft != NULL && hf_row_differs (self->sent, draft, self->field);
}

gboolean
hf_field_save_is_of (const HfFieldSave *self, const HfRow *row)
{
  return self->row != NULL && row != NULL && self->row->id == row->id;
}

HfFieldArrival
hf_field_save_judge (const HfFieldSave *self, const HfRow *row, const HfRow *draft)
{
  gboolean is_back;

  if (!hf_field_save_is_of (self, row))
    return HF_FIELD_ARRIVAL_SHOWN;
  is_back = self->sent != NULL && !hf_row_differs (self->sent, row, self->field);
  if (hf_field_save_has_more (self, draft) || (is_back && differs (self, row, draft)))
    return HF_FIELD_ARRIVAL_TYPED_ON;
  if (!self->is_saving && !is_back && hf_field_save_is_edited (self, draft))
    return HF_FIELD_ARRIVAL_KEPT;
  return HF_FIELD_ARRIVAL_SHOWN;
}
