/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be written in a field beyond what its kind says. What stands there already is shown,
 * whatever the rules are by now. */

#include "gui/common/hf-editable-row-private.h"

#include "core/hf-validate.h"

/* What else the card says may be newer than what is typed over. */
static HfRow *
make_newest (HfEditableRow *self, const HfRow *draft)
{
  const HfRow *newest = self->save.newest ? self->save.newest : self->save.row;
  HfRow       *row = hf_row_copy (newest);

  hf_row_set (row, self->edit.field, draft->values[self->edit.field]);
  return row;
}

gboolean
hf_editable_row_allows (HfEditableRow *self, const HfRow *draft, GError **error)
{
  g_autoptr (HfRow) newest = NULL;

  if (self->check == NULL || !hf_row_differs (self->save.row, draft, self->edit.field))
    return TRUE;
  newest = make_newest (self, draft);
  self->refusal = self->check (newest, self->check_data);
  if (self->refusal == NULL)
    return TRUE;
  g_set_error (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MALFORMED,
               "reading \"%s\": a rule refuses it", self->field_name);
  return FALSE;
}

const char *
hf_editable_row_describe (HfEditableRow *self, const GError *error)
{
  return self->refusal ? self->refusal : hf_field_edit_describe (&self->edit, error);
}

/**
 * hf_editable_row_set_check:
 * @self: a field that is set up
 * @check: (nullable): judges what is typed
 * @data: what it is given, which outlives the field
 *
 * Has what is typed judged before it is given away to be saved.
 */
void
hf_editable_row_set_check (HfEditableRow *self, HfEditableRowCheck check, gpointer data)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self));

  self->check = check;
  self->check_data = data;
}

static const char *
get_key (HfEditableRow *self, const HfRow *row)
{
  return row != NULL ? hf_row_text (row, self->edit.field) : NULL;
}

/* What was chosen and is not saved yet, else what is stored. */
static const char *
get_selected (HfEditableRow *self)
{
  return self->is_chosen ? hf_field_edit_get_choice (&self->edit) : get_key (self, self->save.row);
}

static gboolean
is_kept (HfEditableRow *self, const char *key, const char *const *keys)
{
  return keys == NULL || g_strv_contains (keys, key) || g_strcmp0 (key, get_selected (self)) == 0 ||
         g_strcmp0 (key, get_key (self, self->save.row)) == 0 ||
         g_strcmp0 (key, get_key (self, self->save.newest)) == 0;
}

static HfChoice *
filter_choices (HfEditableRow *self, const char *const *keys)
{
  const HfFieldDef *def = &self->edit.def->fields[self->edit.field];
  GArray           *kept = g_array_new (TRUE, TRUE, sizeof (HfChoice));

  for (const HfChoice *choice = def->choices; choice->key != NULL; choice++)
    if (is_kept (self, choice->key, keys))
      g_array_append_vals (kept, choice, 1);
  return (HfChoice *) g_array_free (kept, FALSE);
}

static gboolean
is_same (const HfChoice *one, const HfChoice *other)
{
  while (one->key != NULL && other->key != NULL && g_str_equal (one->key, other->key))
    {
      one++;
      other++;
    }
  return one->key == NULL && other->key == NULL;
}

/**
 * hf_editable_row_offer:
 * @self: a field that is set up, of a choice
 * @keys: (nullable): what may be chosen, %NULL for all
 *
 * Offers only some of the choices, beside what is stored and what is chosen already.
 */
void
hf_editable_row_offer (HfEditableRow *self, const char *const *keys)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL &&
                    self->edit.def->fields[self->edit.field].type == HF_FIELD_CHOICE);

  HfChoice   *choices = filter_choices (self, keys);
  const char *selected = get_selected (self); /* a text of the table or of the row */

  /* A drop-down must not be filled while it tells what was chosen: what was chosen before stays in
   * it until the next time. */
  if (self->is_telling || is_same (hf_field_edit_get_choices (&self->edit), choices))
    {
      g_free (choices);
      return;
    }
  g_free (self->edit.offered);
  self->edit.offered = choices;
  self->is_showing = TRUE;
  hf_field_edit_fill_choices (&self->edit, selected);
  self->is_showing = FALSE;
}
